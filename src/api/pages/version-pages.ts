/** The versions of a report: a list, and two of them side by side with what changed. */
import { html } from "hono/html";
import type { WireComparison, WireReport } from "../contract.ts";
import type { Markup } from "../look/markup.ts";
import { dayWords, fill } from "../words/words.ts";
import type { PageContext } from "./page-context.ts";

type Part = WireComparison["parts"][number];

/** Rows that begin at a line both versions share, so that both columns stay beside each other. */
export function rowsOf(parts: readonly Part[]): Part[][] {
  const rows: Part[][] = [[]];
  for (const part of parts) {
    if (part.kind !== "same") {
      rows.at(-1)!.push(part);
      continue;
    }
    const lines = part.text.split(/(?<=\n)/);
    for (const [i, text] of lines.entries()) {
      if (i > 0) rows.push([]);
      rows.at(-1)!.push({ kind: "same", text });
    }
  }
  return rows.filter((row) => row.length > 0);
}

const column = (row: readonly Part[], kind: "removed" | "added"): Markup =>
  html`${row.map((part) => {
    if (part.kind === "same") return part.text;
    if (part.kind !== kind) return "";
    return kind === "removed" ? html`<del>${part.text}</del>` : html`<ins>${part.text}</ins>`;
  })}` as Markup;

/** Two versions beside each other; empty where the address asks for none. */
export function sideBySide({ words, language }: PageContext, report: WireReport): Markup | "" {
  if (report.beside === null) return "";
  const { older, newer, parts } = report.beside;
  const w = words.versions;
  const head = (one: WireComparison["older"]): Markup =>
    html`<a href="/reports/${one.hash}"
      >${fill(w.older, { n: one.number, day: dayWords(language, one.fetched) })}</a
    >` as Markup;
  const changes = parts.filter((part) => part.kind !== "same" && part.text.trim() !== "").length;
  return html`<section class="side-by-side" aria-labelledby="side-by-side">
    <h2 id="side-by-side">${w.title}</h2>
    <p class="note">
      ${w.note} ${changes === 0 ? w.same : fill(w.changes, { n: changes })} <a href="${report.permalink}">${w.alone}</a>
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">${head(older)}</th>
          <th scope="col">${head(newer)}</th>
        </tr>
      </thead>
      <tbody lang="${report.language}">
        ${rowsOf(parts).map(
          (row) =>
            html`<tr>
              <td>${column(row, "removed")}</td>
              <td>${column(row, "added")}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** One version with its day, and beside which it can be shown. */
function versionItem({ words, language }: PageContext, report: WireReport, i: number): Markup {
  const one = report.versions[i]!;
  const day = one.fetched ? dayWords(language, one.fetched) : "…";
  return html`<li>
    <a href="${one.permalink}" ${one.hash === report.id ? html`aria-current="true"` : ""}
      >${fill(words.versions.older, { n: report.versions.length - i, day })}</a
    >
    <code>${one.hash.slice(0, 12)}</code>
    ${one.hash === report.id ? "" : html`<a href="${report.permalink}?beside=${one.hash}">${fill(words.versions.compare, { n: report.version.number })}</a>`}
  </li>` as Markup;
}

/** Every version and every time it was not there, newest first; empty where there is only the one. */
export function versionList(context: PageContext, report: WireReport): Markup | "" {
  const { words, language } = context;
  const { versions, absences } = report;
  if (versions.length + absences.length < 2) return "";
  const day = (at: string): string => dayWords(language, at);
  const entries = [
    ...versions.map((one, i) => ({ at: one.fetched ?? "", item: versionItem(context, report, i) })),
    ...absences.map(({ from, to }) => ({
      at: to,
      item: html`<li>${fill(words.vanished.between, { from: day(from), to: day(to) })}</li>` as Markup,
    })),
  ];
  const inOrder = absences.length === 0 ? entries : entries.sort((a, b) => b.at.localeCompare(a.at));
  return html`<section aria-labelledby="versions">
    <h2 id="versions">${words.report.versions}</h2>
    <ol class="versions">
      ${inOrder.map(({ item }) => item)}
    </ol>
  </section>`;
}

/** Said at the head of an older version. */
export function newerVersion({ words }: PageContext, report: WireReport): Markup | "" {
  const newest = report.versions[0];
  if (!newest || newest.hash === report.id) return "";
  return html`<p class="vanished" role="note">
    ${words.versions.newest}
    <a href="${newest.permalink}">${fill(words.report.version, { n: report.version.of, of: report.version.of })}</a>
    <a href="${report.permalink}?beside=${newest.hash}">${words.versions.title}</a>
  </p>`;
}
