/** A report: its untouched text with marks by layer, who speaks beside every paragraph, findings, claims and versions. */
import { html } from "hono/html";
import type { WireFinding, WireReport, WireSentence } from "../contract.ts";
import { glyph } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import { endings } from "../routes/twin.ts";
import { count, dayWords, fill, word } from "../words/words.ts";
import { claimCard } from "./claim-card.ts";
import { endingNames, page } from "./layout.ts";
import { markedParagraph, paragraphsOf } from "./marked-text.ts";
import type { Paragraph } from "./marked-text.ts";
import { markTable } from "./mark-table.ts";
import type { PageContext } from "./page-context.ts";
import { reasonText } from "./reason-text.ts";
import { newerVersion, sideBySide, versionList } from "./version-pages.ts";

const layers = ["source", "cue", "content", "claim", "place", "time", "quantity", "frame", "finding"] as const;
const shownFirst = new Set<string>(["source", "cue", "claim", "place", "finding"]);

/** Switches that work by style alone. */
function layerSwitches({ words }: PageContext): Markup {
  return html`<fieldset class="layers">
    <legend>${words.report.layers}</legend>
    ${layers.map(
      (layer) =>
        html`<label class="m-${layer}"
          ><input type="checkbox" id="layer-${layer}" ${shownFirst.has(layer) ? html`checked` : ""} />
          <span>${words.report.layerNames[layer]}</span></label
        >`,
    )}
  </fieldset>`;
}

function speaker({ words }: PageContext, report: WireReport, sentence: WireSentence): Markup {
  const { name, party } = report.publisher;
  const own = { name: fill(words.report.own, { name }), party };
  const voices = sentence.voice === "own" ? [own, ...sentence.who] : sentence.who;
  return html`${voices.map(
    (one, i) =>
      html`${i > 0 ? " · " : ""}<span class="p-${partySlot(one.party)}"
          >${glyph({ party: one.party, standing: null }, word(words.parties, one.party))}</span
        >
        ${one.name}`,
  )}`;
}

/** Who speaks in each sentence that says something (a list and no chain: "Kyiv · Moscow"), and what the audit finds there. */
function margin(context: PageContext, report: WireReport, { sentences }: Paragraph): Markup {
  const speaking = sentences.filter((sentence) => sentence.voice !== "none");
  const inside = (finding: WireFinding): boolean =>
    sentences.some((sentence) => finding.span[0] >= sentence.span[0] && finding.span[0] < sentence.span[1]);
  const empty = speaking.length === 0 && !report.findings.some(inside);
  return html`<div class="margin ${empty ? "empty" : ""}">
    <ol>
      ${speaking.map(
        (sentence) =>
          html`<li class="v-${sentence.voice}">
            <a class="figure" href="${report.permalink}#s-${sentence.span[0]}" title="${context.words.report.permalink}"
              >${report.sentences.indexOf(sentence) + 1}</a
            >
            ${speaker(context, report, sentence)}
          </li>`,
      )}
    </ol>
    ${report.findings.filter(inside).map((finding) => html`<p class="finding">${reasonOf(context, finding)}</p>`)}
  </div>`;
}

const reasonOf = (context: PageContext, finding: WireFinding): Markup | "" =>
  reasonText(context, finding.why, { found: word(context.words.findingRules, finding.rule) });

const remedyOf = ({ words }: Pick<PageContext, "words">, { remedy }: WireFinding): Markup | "" =>
  remedy === null ? "" : html` <span class="remedy">${words.report.remedy} ${word(words.remedies, remedy)}.</span>`;

const longestFound = 120;

/** The words found, so that the list can be read without the text beside it. */
function found(text: string, { span }: WireFinding): string {
  const words = text
    .slice(...span)
    .replaceAll(/\s+/g, " ")
    .trim();
  return words.length <= longestFound ? words : `${words.slice(0, longestFound - 1)}…`;
}

export function findingNote(context: PageContext, text: string, finding: WireFinding): Markup {
  return html`<p class="finding">
    <q>${found(text, finding)}</q>
    ${reasonOf(context, finding)}${remedyOf(context, finding)}
    <code>${finding.rule}</code>
  </p>`;
}

/** The page's own twins hold its claims; the findings come from the audit's. */
function findingTwins({ words }: PageContext, report: WireReport): Markup {
  const address = encodeURIComponent(report.permalink);
  return html`<p class="note">
    ${words.report.findingsAs}
    ${endings.map((ending) => html`<a href="/audit.${ending}?address=${address}">${endingNames[ending]}</a> `)}
  </p>` as Markup;
}

function facts({ words, language }: PageContext, report: WireReport): Markup {
  const day = report.published?.slice(0, 10);
  return html`<p class="facts">
    ${glyph({ party: report.publisher.party, standing: null }, word(words.parties, report.publisher.party))}
    <b>${report.publisher.name}</b>
    ${day ? html`<time datetime="${report.published ?? ""}">${dayWords(language, day)}</time>` : words.claim.undated}
    ${report.forwardedFrom ? html`<span>${fill(words.report.forwarded, { name: report.forwardedFrom })}</span>` : ""}
    <span class="figure">${fill(words.report.version, { n: report.version.number, of: report.version.of })}</span>
    <code title="${report.id}">${report.id.slice(0, 12)}</code>
    ${report.rules ? html`<span class="figure">${words.report.readBy} <code>${report.rules}</code></span>` : ""}
    ${report.url?.match(/^https?:/) ? html`<a href="${report.url}" rel="noreferrer nofollow">${words.report.original}</a>` : ""}
  </p>`;
}

/** Says plainly that the publisher took it away, or had done so for a time. */
function vanished({ words, language }: PageContext, report: WireReport): Markup | "" {
  const last = report.absences.at(-1);
  if (report.vanished === null && last === undefined) return "";
  const day = (at: string): string => dayWords(language, at);
  const said = report.vanished
    ? fill(words.vanished.note, { day: day(report.vanished.at) })
    : fill(words.vanished.back, { from: day(last?.from ?? ""), to: day(last?.to ?? "") });
  const why = report.vanished ? report.vanished.reason : [last?.reason, last?.how].filter(Boolean).join("; ");
  return html`<div class="vanished" role="note">
    <p>
      <b>${said}</b>
    </p>
    ${why ? html`<p class="note">${fill(words.vanished.why, { reason: why })}</p>` : ""}
  </div>`;
}

/** The first line where it is a title, else the first words of the text. */
export const reportTitle = (report: WireReport): string => {
  const line = report.text.trimStart().split("\n", 1)[0] ?? "";
  return line.length > 110 ? `${line.slice(0, 107)}…` : line;
};

export function reportPage(context: PageContext, report: WireReport): Markup {
  const { words, language } = context;
  const title = `${report.publisher.name}: ${reportTitle(report)}`;
  const content = html`<h1 class="report-title">
      ${report.publisher.name} <small>${report.published?.slice(0, 10) ?? ""}</small>
    </h1>
    ${facts(context, report)} ${vanished(context, report)} ${newerVersion(context, report)}
    ${sideBySide(context, report)} ${layerSwitches(context)}
    <p class="note">${words.report.untouched} ${words.marks.tap}</p>
    <div class="marked" lang="${report.language}">
      ${paragraphsOf(report).map(
        (paragraph) =>
          html`<div class="paragraph">
            <div class="text">${markedParagraph(context, report, paragraph)}</div>
            <div lang="${language}">${margin(context, report, paragraph)}</div>
          </div>`,
      )}
    </div>
    <div id="mark-note" role="status" aria-live="polite" data-close="${words.marks.close}" hidden></div>
    ${markTable(context, report)}
    <section aria-labelledby="findings">
      <h2 id="findings">${words.report.findings} <span class="figure">${report.findings.length}</span></h2>
      ${report.findings.length === 0 ? html`<p>${words.report.noFindings}</p>` : [...report.findings.map((one) => findingNote(context, report.text, one)), findingTwins(context, report)]}
    </section>
    <section aria-labelledby="claims">
      <h2 id="claims">
        ${words.report.claims} <span class="figure">${count(language, "claims", report.claims.length)}</span>
      </h2>
      ${report.claims.length === 0 ? html`<p>${words.report.noClaims}</p>` : html`<div class="cards">${report.claims.map((claim) => claimCard(context, claim))}</div>`}
    </section>
    ${versionList(context, report)}`;
  return page(context, { title, kind: "report", script: "report", twins: ["json", "csv", "geojson"] }, content);
}
