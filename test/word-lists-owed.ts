/** Which files may name words of a language in code: those of grammar, and what still has to move to `data/`. */

/**
 * Closed classes (articles, prepositions, pronouns, auxiliaries) and how words bend: a language's grammar, whatever is told in it.
 * Nothing here may depend on the subject.
 */
export const grammar: readonly string[] = [
  "src/lexicon/inflection",
  "src/attribution/english/english-words.ts",
  "src/attribution/slavic/russian-words.ts",
  "src/attribution/slavic/ukrainian-words.ts",
  "src/attribution/slavic/slavic-form.ts",
  "src/claim/event/slavic-form.ts",
  "src/text/abbreviations.ts",
];

/** Words in long lists of a file that are still to move to rows of `data/`. It may only shrink. */
export const owed: Readonly<Record<string, number>> = {
  "src/attribution/before.ts": 15,
  "src/attribution/colon.ts": 12,
  "src/attribution/english/english-subject.ts": 12,
  "src/attribution/finite.ts": 67,
  "src/attribution/identity/plausible.ts": 10,
  "src/attribution/sheet.ts": 13,
  "src/attribution/slavic/slavic-owner.ts": 16,
  "src/attribution/slavic/slavic-shown.ts": 9,
  "src/attribution/slavic/slavic-told.ts": 10,
  "src/attribution/slavic/ukrainian-past.ts": 14,
  "src/attribution/untruth.ts": 26,
  "src/audit/crowd.ts": 13,
  "src/claim/count/counted-noun.ts": 28,
  "src/claim/count/number.ts": 21,
  "src/claim/count/quantity-binding.ts": 30,
  "src/claim/count/quantity-implied.ts": 15,
  "src/claim/event/plain-verb.ts": 36,
  "src/claim/event/thing.ts": 15,
  "src/claim/quiet-marks.ts": 35,
  "src/claim/side/held-areas.ts": 22,
  "src/claim/side/slavic-case.ts": 41,
  "src/claim/statement.ts": 13,
  "src/claim/time/time.ts": 9,
  "src/place/find-toponyms.ts": 9,
  "src/place/unknown-names.ts": 24,
  "src/report/html-text.ts": 14,
  "src/report/published.ts": 11,
  "src/text/language.ts": 11,
  "src/text/rubrics.ts": 19,
  "src/text/tokens.ts": 26,
  "src/thread/claim-source.ts": 89,
  "src/thread/house.ts": 70,
  "src/thread/name-sound.ts": 16,
  "src/thread/own-office.ts": 55,
  "src/thread/relations/action-tie.ts": 10,
  "src/thread/relations/extent.ts": 97,
  "src/thread/relations/likeness.ts": 37,
  "src/thread/relations/numerals.ts": 9,
  "src/thread/relations/relation-agreed.ts": 28,
  "src/thread/relations/relation-told.ts": 35,
  "src/thread/relations/slot-sides.ts": 9,
  "src/thread/relations/taken-back.ts": 369,
  "src/thread/relations/things-hit.ts": 351,
  "src/thread/voice-name.ts": 43,
};
