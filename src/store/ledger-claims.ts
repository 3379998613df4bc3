/** A reading as the ledger keeps it: claims with content-hash ids, places by gazetteer id, the exact sentence of each. */
import type { Claim, ClaimPlace } from "../claim/claim.ts";
import type { Toponym } from "../place/toponym.ts";
import type { Reading } from "../reading/reading.ts";
import { spanText, type Span } from "../text/span.ts";
import type { LedgerClaim, LedgerPlace } from "../thread/ledger-claim.ts";
import { districtKey, regionKey } from "./area-key.ts";
import { contentId, versionId } from "./content-hash.ts";
import type { KeptReading, KeptToponym } from "./reading-entry.ts";

function ledgerPlace(reading: Reading, { span, role, toponym }: ClaimPlace): LedgerPlace {
  const found = toponym === null ? undefined : reading.toponyms[toponym];
  const place = found?.place ?? null;
  return {
    span,
    role,
    words: spanText(reading.report.text, span),
    placeId: place?.id ?? null,
    name: place?.name ?? null,
    kind: place?.kind ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    district: place ? districtKey(place) : null,
    region: place ? regionKey(place) : null,
    country: place?.country ?? null,
    candidates: place ? 1 : (found?.candidates.length ?? 0),
  };
}

/** An answer stands no further than so many sentences behind what it answers; else the words between would be shown as its own. */
const farthestAnswer = 2;

/** "The ministry said P. The staff denied it.": where the answer ends, since P alone would show the reverse of what is claimed. */
function answerEnd(sentences: Reading["document"]["sentences"], home: number, { chain, stance }: Claim): number {
  const cue = stance === "denies" || stance === "doubts" ? (chain.at(-1)?.cue ?? null) : null;
  const answer = cue === null ? -1 : sentences.findIndex(({ span }) => span[0] <= cue[0] && cue[0] < span[1]);
  return answer > home && answer <= home + farthestAnswer ? (sentences[answer]?.span[1] ?? 0) : 0;
}

/** The sentence that holds the content's beginning, and those up to its answer; the content itself where no sentence does. */
function sentenceOf({ report, document }: Reading, claim: Claim): { sentence: string; sentenceStart: number } {
  const { content } = claim;
  const index = document.sentences.findIndex(({ span }) => span[0] <= content[0] && content[0] < span[1]);
  const home = document.sentences[index];
  const own: Span = home ? [home.span[0], Math.max(home.span[1], content[1])] : content;
  const answered = answerEnd(document.sentences, index, claim);
  // within one paragraph: a sentence is shown in one line
  const [start, end] =
    answered > own[1] && !report.text.slice(own[0], answered).includes("\n") ? [own[0], answered] : own;
  const words = report.text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { sentence: words.trim(), sentenceStart: start + lead };
}

function ledgerClaim(reading: Reading, claim: Claim, rules: string): LedgerClaim {
  const { report } = reading;
  const version = versionId(report);
  const places = claim.places.map((place) => ledgerPlace(reading, place));
  const said = { ...claim, places: places.map(({ span, role, placeId }) => [span, role, placeId]) };
  return {
    id: contentId([version, rules, said]),
    reportId: version,
    publisher: report.publisher,
    publisherParty: report.party,
    language: report.language,
    url: report.url,
    published: report.published,
    forwardedFrom: report.forwardedFrom ?? null,
    ...claim,
    places,
    ...sentenceOf(reading, claim),
  };
}

/** Claims of a reading in order of text; one said twice in the same words at the same place is one. */
export function toLedgerClaims(reading: Reading, rules: string): readonly LedgerClaim[] {
  const claims = reading.claims.map((claim) => ledgerClaim(reading, claim, rules));
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}

const keptToponym = ({ place, candidates, ...rest }: Toponym): KeptToponym => ({
  ...rest,
  place: place?.id ?? null,
  candidates: candidates.map((one) => ({ place: one.place.id, score: one.score, why: one.why })),
});

/** What is kept of a reading besides its claims. */
export const toKeptReading = ({ attributions, toponyms, frames, document }: Reading): KeptReading => ({
  attributions,
  toponyms: toponyms.map(keptToponym),
  frames,
  sentences: document.sentences.length,
});
