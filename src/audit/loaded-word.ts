/** Loaded words: a party's label as the outlet's own word, and a frame carried over in indirect speech without quote marks. */
import type { Frame } from "../claim/claim.ts";
import { spanContains, spanOverlap } from "../text/span.ts";
import { speakersOf, type Article } from "./article.ts";
import { isCrowd, isNamed } from "./named-source.ts";
import type { Finding } from "./finding.ts";

/** Kinds that judge or name a side; euphemisms, doubts and scare quotes want an explanation instead. */
const judging: ReadonlySet<string> = new Set(["label", "dehumanising", "verdict", "glorifying", "legal"]);

/** Empty for a party's own post: its words are its own. */
export function findLoadedWords(article: Article): Finding[] {
  if (article.official) return [];
  return article.reading.frames.filter((frame) => !isSpoken(article, frame)).map((frame) => findingOf(article, frame));
}

/** Inside quote marks, or within a direct quotation, it is plainly somebody's word; scare quotes of a speaker are a quotation. */
function isSpoken(article: Article, frame: Frame): boolean {
  const speakers = speakersOf(article, frame.span);
  if (frame.kind === "scare-quote")
    return speakers.length > 0 || isNearSpeech(article, frame) || isTerm(article, frame);
  if (isOfPeople(article, frame)) return true;
  if (isProperName(article, frame) || isInBodyName(article, frame) || isKeptAtDistance(article, frame)) return true;
  // "accused both of war crimes, the UN said": who brings the charge is told, which is all that an editor would ask
  if (isCharge.test(frame.rule) && speakers.some((one) => isNamed(article, one))) return true;
  return frame.quoted || speakers.some(({ kind }) => kind === "direct");
}

const isCharge = /\.frame\.(?:genocide|war-crime|human-shield)$/;

/** "graded as “fair”", "a ship called “Moskva”", "так званий термін «…»": the quote marks show the word itself, a mark or a title, and keep no distance. */
const mentions = /^(?:(?: \p{L}+){0,3} ?["«“„]*|(?: [^\s.!?]+){1,9} as ["«“„]*)$/u;

function isTerm({ reading, markers }: Article, { span }: Frame): boolean {
  return markers.some(
    (one) =>
      one.kind === "mention" &&
      one.span[1] <= span[0] &&
      span[0] - one.span[1] < 120 &&
      mentions.test(reading.report.text.slice(one.span[1], span[0])),
  );
}

/** Who was held and let go: "freed the hostages", «позже освободили задержанных», no capture of a place. */
function isOfPeople({ reading, markers }: Article, { span, rule }: Frame): boolean {
  if (!rule.endsWith(".frame.liberate")) return false;
  if (reading.claims.some(({ action, content }) => action === "capture" && spanOverlap(content, span) > 0))
    return false;
  const sentence = reading.document.sentences.find((each) => spanContains(each.span, span));
  return markers.some(
    ({ kind, span: held }) => kind === "held" && sentence !== undefined && spanContains(sentence.span, held),
  );
}

const distance = /(?:self-proclaimed|self-styled|самопровозглаш\p{L}*|самопроголош\p{L}*)\s+["«“]?$/iu;

/** "the self-proclaimed republic": the name is explained by the word before it, and that word is how the press keeps its distance. */
function isKeptAtDistance({ reading }: Article, { span, kind }: Frame): boolean {
  const { text } = reading.report;
  return (
    distance.test(text.slice(Math.max(0, span[0] - 40), span[0])) ||
    (kind === "doubt" && distance.test(`${text.slice(...span)} `))
  );
}

/** Beside reported speech a word in quote marks is the speaker's. */
function isNearSpeech({ reading }: Article, { span }: Frame): boolean {
  const at = reading.document.sentences.findIndex((sentence) => spanContains(sentence.span, span));
  const near = reading.document.sentences.slice(Math.max(0, at - 1), at + 1);
  return near.some((sentence) =>
    reading.attributions.some(({ content, source }) =>
      [...content, ...source].some((each) => spanOverlap(each, sentence.span) > 0),
    ),
  );
}

const named: ReadonlySet<string> = new Set(["doubt", "legal", "verdict", "glorifying", "euphemism"]);

/** "Center for Countering Disinformation": a capital inside a sentence makes it part of a name. Titles are in capitals anyway. */
function isProperName({ reading, title }: Article, { kind, span }: Frame): boolean {
  if (!named.has(kind) || (title && spanOverlap(title, span) > 0)) return false;
  const { tokens, sentences } = reading.document;
  const at = tokens.findIndex((token) => token.start >= span[0]);
  return (
    tokens[at]?.shape === "capital" && sentences[tokens[at]?.sentence ?? 0]?.from !== at && tokens[at - 1]?.norm !== '"'
  );
}

/** "заявили в штабе ООС": initials within the name of who speaks are that body's, not the outlet's. */
function isInBodyName({ reading }: Article, { span }: Frame): boolean {
  if (!/^\p{Lu}{2,5}$/u.test(reading.report.text.slice(...span))) return false;
  return reading.attributions.some(({ source }) =>
    source.some((each) => spanContains(each, span) && each[1] - each[0] > span[1] - span[0]),
  );
}

function findingOf(article: Article, frame: Frame): Finding {
  // "reports indicate the orcs fled": behind a crowd stands nobody whose word it could be
  const own = speakersOf(article, frame.span).every((one) => isCrowd(article, one));
  const word = article.reading.report.text.slice(...frame.span);
  const why =
    `${own ? "The outlet's own word" : "Carried over without quote marks"}: “${word}”. ${frame.why ?? ""}`.trim();
  if (judging.has(frame.kind))
    return { rule: own ? "party-label" : "loaded-frame", span: frame.span, why, remedy: "use-neutral-word" };
  return { rule: "loaded-frame", span: frame.span, why, remedy: "explain-the-word" };
}
