/** How much of a place a claim speaks of: "the north of the town", "separate groups hold out there", "two thirds", or all of it. */
import type { LedgerClaim } from "../ledger-claim.ts";
import { memo } from "../memo.ts";

/** "the eastern part of Kupiansk", "на північній околиці міста", "в северных районах": a part whose size nobody tells. */
const part =
  /(?:(?:north|south|east|west)(?:ern)?(?:most)?|central) (?:parts?|districts?|quarters?|suburbs?|neighbou?rhoods?|edge|outskirts)|(?:north|south|east|west) of the (?:town|city|village)|outskirts|(?:several|some|a few) (?:blocks|streets|quarters|districts)|(?:північн|південн|східн|західн|центральн)\p{L}* (?:частин|район|квартал|околиц|мікрорайон)\p{L}*|околиц\p{L}*|(?:северн|южн|восточн|западн|центральн)\p{L}* (?:част|район|квартал|окраин|микрорайон)\p{L}*|окраин\p{L}*|(?:кілька|декілька|несколько) (?:\p{L}+ )?(?:кварталів|вулиць|районів|кварталов|улиц|районов)/iu;

/** "a fifth of the town, its north", "половина города". */
const fraction =
  /(?:половин|трет|чверт|четверт|п[’'ʼ]ят|пят)\p{L}* (?:част|частин|міст|город|сел)\p{L}*|half of|(?:a|one) (?:third|quarter|fifth) of|(?:його|її|его|её|its) (?:північ|південь|схід|захід|север|юг|восток|запад|north|south|east|west)(?!\p{L})/iu;

/** "5667 of 8667 buildings": a count of a whole, which is a part. */
const counted = /\p{N}+ (?:out of|of|из|із|з) \p{N}+ (?:buildings|houses|structures|строени|здани|дом|будів|будин)/iu;

/** "only separate groups hold out", "лише окремі групи": men in a place, and not the place. */
const fewMen =
  /(?:only|just) (?:\p{L}+ )?(?:groups?|soldiers|fighters|pockets?)|(?:separate|isolated|small) groups|(?:окрем|поодинок|малі|невелик)\p{L}* (?:груп|підрозділ)\p{L}*|(?:отдельн|мал|небольш)\p{L}* (?:групп|подразделени)\p{L}*/iu;

/** Per cent of the place; null for a part of unknown size. */
export const extentOf = memo((claim: LedgerClaim): number | null => {
  const share = claim.quantities.find(({ of }) => of === "percent");
  if (share) return share.max ?? share.min;
  const [start, end] = claim.content;
  const { sentence, sentenceStart } = claim;
  const words = sentence.slice(Math.max(0, start - sentenceStart), Math.max(0, end - sentenceStart)) || sentence;
  // who leaves by the northern outskirts leaves the town
  if (claim.action === "withdraw") return 100;
  return [part, fraction, counted, fewMen].some((one) => one.test(words)) ? null : 100;
});

/** Shares told with "about" are no exact ones. */
const about = 15;

/** Whether who owns up to so much of a place owns up to all that the other claims of it. */
export const coversExtent = (admitted: LedgerClaim, claimed: LedgerClaim): boolean =>
  covers(extentOf(admitted), extentOf(claimed));

/** The same of two shares in per cent; null is a part of unknown size. */
export function covers(own: number | null, other: number | null): boolean {
  if (own === null) return false;
  return other === null ? own >= 100 - about : own >= other - about;
}
