/** Whether a claim says of itself that it mends an earlier one: "in a corrected statement", "уточнил: 37, а не 39", "виправлення:". */
import type { LedgerClaim } from "../ledger-claim.ts";
import { memo } from "../memo.ts";

/** Words of mending, in the sentence that states the claim. "Уточнил, что" alone also opens plain statements, so it needs a count that differs. */
const mends = new RegExp(
  [
    String.raw`\b(?:correct(?:s|ed|ing|ion)|in a correction|revis(?:es|ed|ing) (?:it |(?:the|its) [\w ]{1,80}?)?(?:down|to|from)\b|withdr(?:ew|awn|awing) (?:its|the|that|an? (?:earlier|previous)) (?:report|claim|statement)|retract(?:s|ed|ing)|lowered|mistaken(?:ly)?|erroneous(?:ly)?|by mistake)\b`,
    String.raw`(?<!\p{L})(?:уточн(?:ил[аио]?|яет|яют|ив|ение|енн\p{L}+|ено)|исправ(?:ил[аио]?|лен\p{L}+)|поправ(?:ка|ил[аио]?)|ошиб(?:ся|лись|ка|кой|очн\p{L}+)|опечатк\p{L}+)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:уточн(?:ив|ила|или|ило|ює|юють|ення|ена|ені|ено)|виправ(?:ив|ила|или|лення|лено)|поправка|помил(?:ка|ився|илися|ились|ково|кове|кою)|одрук\p{L}*)(?!\p{L})`,
  ].join("|"),
  "iu",
);

/** "11, not 12", "37, а не 39", "двоє, а не троє", "not 12 but 11". */
const contrasts = /(?:[,–—-]\s*(?:and )?not|rather than|instead of|,\s*а не)\s+[\p{L}\p{N}]|\bnot \d+ but\b/iu;

/** "has risen to nine", "now stands at", "зросла до", "возросло до": a count told as it grows. */
const grows =
  /\b(?:rose|risen|rises|climbed|climbs|grew|grown|increased|jumped|gone up) (?:again |further |sharply )?to\b|\bnow (?:stands|stood) at\b|\btoll\b[^.]{0,80}\b(?:reached|stands at|stood at)\b|(?<!\p{L})(?:вы|воз)росл[оаи] |(?<!\p{L})(?:увеличил|поднял)[оаи]сь |(?<!\p{L})(?:зросл[аои]|збільшил[аои](?:ся|сь)|піднял[аои](?:ся|сь)) /iu;

/** Tells its count as one that has come to be more. */
export const saysItGrew = memo(({ sentence }: LedgerClaim): boolean => grows.test(sentence));

/** What a sentence sets aside for what it says instead: "hit the base, not | the port of Haifa"; empty for nothing. */
export const setAsideWords = memo(({ sentence }: LedgerClaim): string => {
  const found = contrasts.exec(sentence);
  if (!found) return "";
  const rest = sentence.slice(found.index + found[0].length - 1);
  return /^[^,.;:!?–—]*/u.exec(rest)?.[0] ?? "";
});

/** "said again", "insists", "вновь заявил", "вкотре": tells its claim as one told before. */
const again =
  /\b(?:again|repeat(?:s|ed|ing)|reiterat(?:es|ed|ing)|insist(?:s|ed|ing)|once more|restat(?:es|ed|ing)|reaffirm(?:s|ed|ing)|still)\b|(?<!\p{L})(?:вновь|снова|повторил\p{L}*|повторяет|повторяют|настаива\p{L}+|по-прежнему|ещ[её] раз|знову|повторив|повторила|повторює|повторюють|наполяга\p{L}+|вкотре|ще раз|як і раніше|досі)(?!\p{L})/iu;

export const saysAgain = memo(({ sentence }: LedgerClaim): boolean => again.test(sentence));

/** Says that it mends something told before. */
export const takesBack = memo(({ sentence }: LedgerClaim): boolean => mends.test(sentence));

/** Gives one count and sets another aside beside it. */
export const setsAside = memo(({ sentence }: LedgerClaim): boolean => contrasts.test(sentence));
