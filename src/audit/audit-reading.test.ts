/** The audit rule by rule: one small text is one test, with many that must stay clean. */
import { expect, test } from "vitest";
import { readReport } from "../reading/read-report.ts";
import type { Reading } from "../reading/reading.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import type { Language } from "../text/language.ts";
import { auditJson } from "./audit-json.ts";
import { auditReading, auditReport } from "./audit-reading.ts";
import { findingRules, remedies, ruleTexts, type FindingRule } from "./finding.ts";
import type { AuditMemory, RememberedClaim } from "./memory.ts";

const context = { lexicon: loadLexicon(), gazetteer: loadGazetteer() };
const names: AuditMemory = { renames: context.gazetteer.extra.renames };

const reading = (text: string, language: Language = "en", party = "ind"): Reading =>
  readReport(
    { id: "1", publisher: "Courier", party, url: null, published: "2025-10-14T18:00:00+03:00", language, text },
    context,
  );

const found = (text: string, language: Language, rule: FindingRule): string[] =>
  auditReading(reading(text, language), names)
    .filter((finding) => finding.rule === rule)
    .map(({ span }) => text.slice(...span));

test.each<[FindingRule, Language, string, string]>([
  ["own-voice-claim", "en", "Russian forces captured the village of Synkivka on Monday.", "captured"],
  ["own-voice-claim", "ru", "Российские войска заняли село Синьковка.", "заняли"],
  ["own-voice-claim", "uk", "Російські війська захопили село Синьківка.", "захопили"],
  ["own-voice-claim", "en", "Ukrainian troops retook Lyptsi at the beginning of August.", "retook"],
  ["endorsing-cue", "en", "Russia's Defense Ministry confirmed that its troops had captured Synkivka.", "confirmed"],
  ["party-label", "en", "Occupiers shelled the town of Synkivka.", "Occupiers"],
  ["party-label", "en", "The Kiev regime shelled the town.", "Kiev regime"],
  ["party-label", "ru", "Каратели обстреляли город.", "Каратели"],
  ["party-label", "uk", "Орки обстріляли місто.", "Орки"],
  ["loaded-frame", "en", "Russia's Defense Ministry said that its troops had liberated Synkivka.", "liberated"],
  ["loaded-frame", "en", "He lost a leg in the special military operation.", "special military operation"],
  ["place-name", "en", "Shells fell near Artemivsk on Monday.", "Artemivsk"],
  ["place-name", "ru", "Под Артёмовском идут бои.", "Артёмовском"],
  ["crowd-source", "en", "Reports say Russian troops captured Synkivka.", "Reports say"],
  [
    "inference",
    "en",
    "Russian forces captured Synkivka on Monday. This underscores the collapse of the front.",
    "underscores",
  ],
])("%s (%s): %s", (...[rule, language, text, words]) => {
  expect(found(text, language, rule).join(" | ")).toContain(words);
});

test.each<[FindingRule, Language, string]>([
  ["own-voice-claim", "en", "Russia's Defense Ministry said its forces had captured the village of Synkivka."],
  ["own-voice-claim", "en", "Has Russia captured Synkivka?"],
  ["own-voice-claim", "en", "Russian forces seized Kherson in March 2022."],
  ["own-voice-claim", "ru", "Украинские войска заняли Изюм в сентябре 2022 года."],
  ["own-voice-claim", "en", "A missile hit a house in Kharkiv on Monday, killing two people."],
  ["own-voice-claim", "ru", "Минобороны России заявило, что российские войска заняли Синьковку."],
  ["own-voice-claim", "uk", "У Генштабі заявили, що українські військові відбили дві атаки біля Сіверська."],
  ["endorsing-cue", "en", "Russia's Defense Ministry said that its troops had captured Synkivka."],
  ["endorsing-cue", "en", "Police confirmed that two residents had been wounded in Kharkiv."],
  ["party-label", "en", "“Occupiers shelled the town,” the mayor said."],
  ["party-label", "en", "The sanctions regime was widened on Monday."],
  ["crowd-source", "en", "Shells fell in Synkivka, sources including relatives of the wounded said."],
  ["crowd-source", "en", "Two people were hurt in Synkivka. Sources did not say which hospital they were taken to."],
  ["party-label", "uk", "Ворожу атаку біля Синьківки відбили, повідомили у штабі ООС."],
  ["loaded-frame", "uk", "Дві атаки біля Синьківки відбили, повідомили у штабі ООС."],
  ["party-label", "ru", "«Каратели обстреляли город», – сказал мэр."],
  ["loaded-frame", "en", "Moscow said on Monday that its “special military operation” would go on."],
  ["loaded-frame", "en", "The Center for Countering Disinformation said the village was held."],
  ["place-name", "en", "Shells fell near Bakhmut, formerly Artemivsk, and Bakhmut burned."],
  ["place-name", "en", "Shells fell near Pokrovsk on Monday."],
  [
    "crowd-source",
    "en",
    "Ukraine's General Staff said fighting went on. Russia's Defense Ministry said it had ended. Officials said talks would follow.",
  ],
  ["inference", "en", "The minister said that the weather suggests rain."],
  ["one-side-only", "en", "Russia's Defense Ministry said its forces had captured Synkivka."],
])("no %s (%s): %s", (rule, language, text) => {
  expect(found(text, language, rule)).toEqual([]);
});

test("a headline drops what the body attributes", () => {
  const text =
    "Russia captures Synkivka\n\nRussia's Defense Ministry said on Monday that its forces had captured Synkivka.";
  expect(found(text, "en", "headline-without-source")).toEqual(["Russia captures Synkivka"]);
});

test("a headline with its source is clean", () => {
  const text =
    "Russia says it captured Synkivka\n\nRussia's Defense Ministry said on Monday that its forces had captured Synkivka.";
  expect(found(text, "en", "headline-without-source")).toEqual([]);
});

test("one side only, unless the other was asked", () => {
  const text =
    "Russia's Defense Ministry said its forces had captured Synkivka. It said they repelled two Ukrainian attacks near Pokrovsk.";
  expect(found(text, "en", "one-side-only")).toHaveLength(1);
  expect(found(`${text} Kyiv did not immediately comment.`, "en", "one-side-only")).toEqual([]);
});

test("analysts without a name are not the other side, and are asked for by name", () => {
  const text =
    "Russia's Defense Ministry said its forces had captured Synkivka. Military analysts believe that Lyman will fall next. Officials said two Ukrainian attacks were repelled.";
  expect(found(text, "en", "one-side-only")).toHaveLength(1);
  expect(found(text, "en", "crowd-source")).toEqual(["analysts", "Officials"]);
});

test("whoever speaks for a crowd is unnamed too", () => {
  const { parties } = auditReport(
    reading("Officials said Synkivka was captured. The statement added that two attacks were repelled near Lyman."),
    names,
  ).balance;
  expect(parties.map(({ party, named, unnamed }) => [party, named, unnamed])).toEqual([["unk", 0, 2]]);
});

test("a headline drops what only officials say in the body", () => {
  const text = "Russia captures Synkivka\n\nOfficials said on Monday that Russian forces had captured Synkivka.";
  expect(found(text, "en", "headline-without-source")).toEqual(["Russia captures Synkivka"]);
});

test("a party's own post is not audited as an outlet's, and a note says so", () => {
  const post = reading(
    "Our troops liberated Synkivka. The enemy lost 20 soldiers. Kiev regime militants fled.",
    "en",
    "ru",
  );
  const audit = auditReport(post, names);
  expect(audit.findings).toEqual([]);
  expect(audit.notes.join(" ")).toContain("speaks for a party (ru)");
});

const remembered: RememberedClaim = {
  first: { name: "Russian Ministry of Defence", party: "ru", at: "2025-09-20" },
  times: 4,
  denials: [{ name: "General Staff of the Armed Forces of Ukraine", party: "ua", at: "2025-10-14T20:00:00+03:00" }],
};
const claimText = "Russia's Defense Ministry said its forces had captured Synkivka.";

test("what the ledger remembers: a denial of the same day, and earlier claims", () => {
  const rules = auditReading(reading(claimText), { remember: () => remembered }).map(({ rule, why }) => [rule, why]);
  expect(rules).toEqual([
    [
      "denied-same-day",
      "Denied by General Staff of the Armed Forces of Ukraine on 2025-10-14, the day of publication.",
    ],
    ["claimed-before", "First claimed on 2025-09-20 by Russian Ministry of Defence; 4 times before this article."],
  ]);
});

test.each<[string, RememberedClaim | null]>([
  ["nothing remembered", null],
  ["a denial of another day", { ...remembered, first: null, denials: [{ name: "X", party: "ua", at: "2025-10-20" }] }],
  [
    "a denial by the claimant's own side",
    { ...remembered, first: null, denials: [{ name: "X", party: "ru", at: "2025-10-14" }] },
  ],
  [
    "first claimed that day",
    { ...remembered, denials: [], first: { name: "X", party: "ru", at: "2025-10-14T08:00:00+03:00" } },
  ],
])("the ledger adds nothing: %s", (_, memory) => {
  expect(auditReading(reading(claimText), { remember: () => memory })).toEqual([]);
});

test("an article that tells the denial needs no finding", () => {
  const text = `${claimText} Ukraine's General Staff denied that Synkivka had been captured.`;
  const rules = auditReading(reading(text), {
    remember: (claim) => (claim.stance === "asserts" ? remembered : null),
  }).map(({ rule }) => rule);
  expect(rules).not.toContain("denied-same-day");
});

test("sentences are attributed, own voice or no claim", () => {
  const text =
    "Ukraine's General Staff said its troops repelled two attacks. Russian forces captured Synkivka. It was a cold day.";
  expect(auditReport(reading(text)).sentences.map(({ verdict }) => verdict)).toEqual([
    "attributed",
    "own voice",
    "no claim",
  ]);
});

test("the balance counts sources and words by party; shares lie between 0 and 1", () => {
  const text =
    "Russia's Defense Ministry said its forces had captured Synkivka. Ukraine's General Staff said the village was held.";
  const { balance } = auditReport(reading(text));
  expect(balance.parties.map(({ party, named }) => [party, named])).toEqual(
    expect.arrayContaining([
      ["ru", 1],
      ["ua", 1],
    ]),
  );
  for (const { share, words } of balance.parties) expect(share > 0 && share < 1 && words > 0).toBe(true);
  expect(balance.ownShare).toBeLessThan(1);
});

test.each([
  "Reuters quoted Russia's Defense Ministry as saying that residents had reported strikes on Synkivka. Ukraine's General Staff said the village was held.",
  'Russia and Ukraine said on Monday that Synkivka had been shelled. The TASS agency, citing the ministry, reported that "our forces took Synkivka".',
  "Synkivka has fallen. Ukraine's General Staff denied this.",
])("however voices are nested, all shares add up to one: %s", (text) => {
  const { balance } = auditReport(reading(text));
  const sum = balance.parties.reduce((all, { share }) => all + share, balance.ownShare);
  expect(sum).toBeCloseTo(1, 9);
});

test("a word is its original voice's, and what an agency passes on is not the agency's", () => {
  const { balance } = auditReport(
    reading("Reuters quoted Russia's Defense Ministry as saying that its forces had captured Synkivka."),
  );
  const shareOf = (party: string): number => balance.parties.find((one) => one.party === party)?.share ?? 0;
  expect(shareOf("ru")).toBeGreaterThan(0.3);
  expect(shareOf("ind")).toBeLessThan(shareOf("ru"));
});

test.each([
  ["en", "Two hostages were liberated from a flat in the town on Monday."],
  ["ru", "Полиция сообщила о 16 задержанных, позже их освободили."],
  ["uk", "Мер повідомив, що затриманих звільнили."],
  ["en", 'The monitor graded the incident as "fair" and the claim as "weak".'],
] as const)("letting people go is no liberation, a grade in quote marks no distance: %s %s", (language, text) => {
  const found = auditReading(reading(text, language), names);
  expect(found.filter(({ rule }) => rule === "party-label" || rule === "loaded-frame")).toEqual([]);
});

const oneSided =
  "Russian troops took Synkivka on Monday. The Defence Ministry in Moscow said two assaults were repelled.";

test.each<[FindingRule, Language, string, string]>([
  [
    "crowd-source",
    "en",
    `${oneSided} "We push on," Colonel Andrei Serov said. Experts note that no reserves are left.`,
    "Experts",
  ],
  ["endorsing-cue", "en", `${oneSided} The ministry confirmed that the men belonged to an elite unit.`, "confirmed"],
  ["one-side-only", "en", `${oneSided} Western analysts agree that the front is moving.`, "took"],
  ["own-voice-claim", "uk", "Силовики встановили контроль над висотами навколо Синьківки.", "встановили"],
  ["inference", "ru", "Российские войска заняли Синьковку. Это означает, что дорога открыта.", "означает"],
])("%s (%s), in what one side tells: %s", (...[rule, language, text, words]) => {
  expect(found(text, language, rule).join(" ")).toContain(words);
});

test.each<[FindingRule, Language, string]>([
  [
    "crowd-source",
    "en",
    `${oneSided} Ukraine's General Staff said the village was held. Experts note that no reserves are left.`,
  ],
  ["crowd-source", "en", "Two sources told Reuters that Russian troops had taken Synkivka."],
  ["crowd-source", "en", "Analysts at the Institute for the Study of War said that the front had not moved."],
  ["own-voice-claim", "en", "El Fasher has been besieged by the RSF since May 2024."],
  ["own-voice-claim", "uk", "Звільнення Синьківки відклали."],
  ["loaded-frame", "en", "The UN accused both armies of war crimes in Sudan."],
  ["loaded-frame", "en", "The militia was founded by perpetrators of the 1994 genocide."],
  ["party-label", "en", "Myanmar's junta denied bombing the village."],
  ["inference", "ru", "Российские войска заняли Синьковку. Это не означает, что дорога открыта."],
])("no %s (%s): %s", (rule, language, text) => {
  expect(found(text, language, rule)).toEqual([]);
});

test("who denies the outlet's own sentence did not say it", () => {
  const { sentences } = auditReport(reading("Synkivka has been captured. Ukraine's General Staff denied this."));
  expect(sentences[0]).toMatchObject({ verdict: "own voice", who: [] });
});

test("findings are in order, hold their words and name a known rule and remedy", () => {
  const text = "Officials have confirmed that the enemy lost 20 soldiers near Artemivsk. The occupiers fled in panic.";
  const findings = auditReading(reading(text), names);
  expect(findings.map(({ span }) => span[0])).toEqual(findings.map(({ span }) => span[0]).sort((a, b) => a - b));
  for (const { rule, remedy, why, span } of findings) {
    expect(findingRules).toContain(rule);
    expect(remedies).toContain(remedy);
    expect(why.length > 10 && span[0] < span[1] && span[1] <= text.length).toBe(true);
  }
});

test("every rule has its sentence", () => {
  for (const rule of findingRules) expect(ruleTexts[rule]).toMatch(/^[A-Z].*\.$/);
});

test("JSON carries the words, counts and notes, and no text and no score", () => {
  const one = reading("Occupiers shelled the town of Synkivka.");
  const json = auditJson(one, auditReport(one));
  expect(json.findings[0]).toMatchObject({ rule: "party-label", text: "Occupiers", remedy: "use-neutral-word" });
  expect(Object.keys(json)).toEqual(["report", "findings", "counts", "sentences", "balance", "claims", "notes"]);
  expect(json.claims[0]).toMatchObject({ claimant: one.report.publisher, action: "strike", places: ["Synkivka"] });
  expect(json.report).not.toHaveProperty("text");
});

test("an empty report has nothing to find", () => {
  expect(auditReading(reading(""))).toEqual([]);
});
