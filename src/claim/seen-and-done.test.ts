/** Verbs that stand one inside another: what was seen, what hangs on "that" and "who", and what is joined behind. */
import { expect, test } from "vitest";
import { findToponyms } from "../place/find-toponyms.ts";
import { loadLexicon } from "../store/tables/data-files.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";
import { inFull, inShort, readLine, type Tools } from "./claim-fixture.ts";

const gazetteer = loadGazetteer();
const tools: Tools = {
  lexicon: loadLexicon(),
  places: (document, matches) => findToponyms(document, matches, gazetteer),
};
const read = (text: string, party = "ind") => readLine(tools, { language: "en", text, party });
const words = (text: string, party?: string) =>
  read(text, party).map(({ action, content, chain }) => [
    action,
    text.slice(content[0], content[1]),
    ...chain.map(({ name }) => name),
  ]);

test.each([
  ["A rocket that crossed from Gaza was intercepted by the army.", "intercept"],
  ["The gunmen who shelled the village of Terny were killed by the army.", "strike,losses"],
])("%s", (text, wanted) => {
  const claims = read(text, "il");
  expect(inShort(claims)).toBe(wanted);
  const last = claims.at(-1);
  expect(text.slice(...(last?.content ?? [0, 0]))).toBe(text.slice(0, -1));
});

test("a clause that hangs on a noun ends where the noun's own verb comes", () => {
  expect(words("The gunmen who shelled the village of Terny were killed by the army.")[0]).toEqual([
    "strike",
    "The gunmen who shelled the village of Terny",
  ]);
  expect(words("The army struck the post from which rockets were fired at Haifa.")[0]?.[1]).toBe(
    "The army struck the post",
  );
});

test("those who fight and see a thing do not say it; investigators do", () => {
  expect(words("IDF soldiers spotted and detected a cell firing at the post in Metula.", "il").flat()).not.toContain(
    "IDF soldiers",
  );
  expect(words("Russian scouts identified a squad shelling the bridge in Terny.")).toEqual([
    ["strike", "a squad shelling the bridge in Terny"],
  ]);
  expect(words("Ukrainian scouts identified a squad shelling the bridge in Terny.")).toEqual([
    ["strike", "a squad shelling the bridge in Terny"],
  ]);
  expect(words("Investigators found that the army shelled the bridge in Terny.")[0]?.slice(2)).toEqual([
    "Investigators",
  ]);
});

test.each([
  ["Ukrainian troops located the group near Lyman and shelled the bridge.", "ua"],
  ["Russian troops located the group near Lyman and shelled the bridge.", "ru"],
])("%s: the joined verb has the subject of the first", (text, wanted) => {
  const claim = read(text).at(-1);
  expect([claim?.action, claim?.actor?.party]).toEqual(["strike", wanted]);
  expect(claim?.actor?.span).not.toBeNull();
});

test.each([
  ["The Defense Forces pushed back the enemy near Terny.", "ua", "advance ua>ru near Terny"],
  ["Russian troops pushed back Ukrainian units near Terny.", "ind", "advance ru>ua near Terny"],
  ["Ukrainian troops pushed back Russian units near Terny.", "ind", "advance ua>ru near Terny"],
  ["Ukrainian troops were pushed back two kilometres near Terny.", "ind", "advance ru>ua near Terny"],
])("%s", (text, party, wanted) => {
  expect(inFull(text, read(text, party))).toBe(wanted);
});

test("the number of a resolution is no year of another war", () => {
  expect(inShort(read("Hezbollah fired rockets at Haifa in breach of Resolution 1701.", "il"))).toBe("strike");
  expect(inShort(read("The army shelled the town of Haifa in 1943.", "il"))).toBe("");
});

test("a label within a label is who is quoted, with rank and name, though no gap was typed before the quote", () => {
  const text = 'IDF: IDF Spokesperson, Rear Admiral Jane Example:"Hamas shelled the hospital in Rafah."';
  const [claim] = read(text, "il");
  expect(claim?.chain.map(({ source }) => source && text.slice(...source))).toEqual([
    "IDF",
    "IDF Spokesperson, Rear Admiral Jane Example",
  ]);
  expect(claim?.actor?.party).toBe("hamas");
});

test.each([
  ["Not a single soldier, guard or policeman of the town of Terny was hurt.", "losses/denies"],
  ["A single soldier was hurt in the town of Terny.", "losses"],
  ["Residents are leaving the town of Terny.", ""],
  ["Soldiers are leaving the town of Terny.", "withdraw"],
  ["NATO calls on Russia to stop the war.", "statement/calls-for"],
  ["NATO calls on Ukraine to stop the war.", "statement/calls-for"],
  ["The raid on the camp near Terny continues.", "attack"],
  ["In the tunnel there were holding cells and weapons.", ""],
])("%s", (text, wanted) => {
  expect(inShort(read(text))).toBe(wanted);
});
