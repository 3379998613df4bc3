/** Which rules a reading rests on, and where: the common ground of `explain` and of lexicon coverage. */
import type { Span } from "../text/span.ts";
import { spanText } from "../text/span.ts";
import type { Reading } from "./reading.ts";

/** One finding of a reading: what was found, by which rule, in which words, and why. */
export interface Finding {
  readonly kind: "attribution" | "claim" | "toponym" | "frame" | "quantity" | "when";
  readonly rule: string;
  readonly span: Span;
  readonly words: string;
  readonly why: string;
}

function attributionFindings({ report, attributions }: Reading): Finding[] {
  return attributions.map(({ rule, why, cue, source, content, name, stance }) => {
    const span = cue[0] ?? source[0] ?? content[0] ?? [0, 0];
    const said = `${name ?? "nobody named"} ${stance}: ${why}`;
    return { kind: "attribution", rule, span, words: spanText(report.text, span), why: said };
  });
}

function claimFindings({ report, claims }: Reading): Finding[] {
  return claims.flatMap((claim): Finding[] => {
    const words = spanText(report.text, claim.content);
    const evidence = claim.evidence.map((one): Finding => {
      const span = one.span ?? claim.content;
      const shown = one.span ? spanText(report.text, one.span) : "implied";
      return { kind: "claim", rule: one.rule, span, words: shown, why: `${one.field}: ${one.why}` };
    });
    const quantities = claim.quantities.map((one): Finding => {
      const why = `${one.of}, from ${one.min ?? "–"} to ${one.max ?? "–"}`;
      return { kind: "quantity", rule: one.rule, span: one.span, words: spanText(report.text, one.span), why };
    });
    const what = `${claim.action}, ${claim.stance}${claim.background ? ", background" : ""}`;
    return [{ kind: "claim", rule: "claim", span: claim.content, words, why: what }, ...evidence, ...quantities];
  });
}

function placeFindings({ report, toponyms }: Reading): Finding[] {
  return toponyms.map(({ span, rule, use, answer, place, candidates }) => {
    const best = candidates[0];
    const said =
      answer === "resolved" && place
        ? `${place.name}, ${place.region ?? place.country}: ${best?.why ?? ""}`
        : `${answer}: ${candidates.length} candidates`;
    return { kind: "toponym", rule, span, words: spanText(report.text, span), why: `${use}, ${said}` };
  });
}

const frameFindings = ({ report, frames }: Reading): Finding[] =>
  frames.map(({ span, rule, kind, party, quoted }) => {
    const whose = party === null ? "nobody's in particular" : `${party}'s word`;
    const why = `${kind}, ${whose}${quoted ? ", in quote marks" : ""}`;
    return { kind: "frame", rule, span, words: spanText(report.text, span), why };
  });

/** All findings of a reading in order of text. */
export function findingsOf(reading: Reading): Finding[] {
  const all = [
    ...attributionFindings(reading),
    ...claimFindings(reading),
    ...placeFindings(reading),
    ...frameFindings(reading),
  ];
  return all.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** Ids of all rules that won something in a reading; composite rules ("a+b") count for each part. */
export function rulesUsed(reading: Reading): ReadonlySet<string> {
  const when = reading.claims.flatMap((claim) => (claim.when ? [claim.when.rule] : []));
  const links = reading.claims.flatMap((claim) => claim.chain.map((link) => link.rule));
  const rules = [...findingsOf(reading).map(({ rule }) => rule), ...when, ...links];
  return new Set(rules.flatMap((rule) => rule.split("+")));
}
