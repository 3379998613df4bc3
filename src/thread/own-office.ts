/** Offices a body speaks through on its own channel: "the head of the press centre of the group said" on a ministry's channel is the ministry. */
import type { LedgerClaim } from "./ledger-claim.ts";

/** Words of who speaks for a house, in three languages; a person's name behind them is looked up before. */
const office =
  /(?:press[ -]?(?:cent(?:re|er)|service|office)|spokes(?:man|woman|person)|(?:minister|ministry) of defen[cs]e|defen[cs]e (?:minister|ministry)|head of the (?:military|defen[cs]e) department|пресс-центр|пресс-служб|прес-?центр|прес-?служб|речни(?:к|ц)|официальн\p{L}* представител|министр\p{L}* обороны|міністр\p{L}* оборони|минобороны|міноборони|(?:военного|оборонного) ведомства|(?:військового|оборонного) відомства)/iu;

/** Other people's houses: "the spokesman of the foreign ministry" on an army's channel. */
const otherHouse =
  /(?:foreign|interior|health|мид(?!\p{L})|мзс(?!\p{L})|мвд|мвс|мчс|дснс|фсб|сбу|росгвард|кремл|kremlin|президент|president|губернатор|governor|мэр|мер(?!\p{L})|mayor)/iu;

/** Armed forces and the ministries over them; an agency that carries an office's words is none of it. */
const armedBody = /(?:defen[cs]e ministry|ministry defen[cs]e|staff|forces|army|corps|navy|command)/u;

/** Whether a name can be such an office; on whose channel it speaks tells of which body. */
export const isOfficeName = (name: string): boolean => office.test(name) && !otherHouse.test(name);

/** Whether the source is an office without a person's name, told by the body it is an office of: same side, the body's own channel. */
export function isOwnOffice(
  claim: LedgerClaim,
  link: LedgerClaim["chain"][number],
  bodyOf: (name: string) => string | null,
): boolean {
  const { publisher, publisherParty } = claim;
  const { name, party } = link;
  if (name === null || party !== publisherParty || bodyOf(name) !== null) return false;
  return armedBody.test(bodyOf(publisher) ?? "") && isOfficeName(name);
}
