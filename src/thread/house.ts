/** Houses of a state by what they are called: "the Thai army", "Thailand's army" and "армия Таиланда" are one body. */
import type { Party } from "../lexicon/row.ts";
import { isBelligerent } from "./sides.ts";

/** What a state has one of, in the words of three languages; the first that fits tells. */
const houses: readonly (readonly [house: string, words: RegExp])[] = [
  ["general staff", /(?:general staff|генштаб\p{L}*|генеральн\p{L}+ штаб\p{L}*)/u],
  [
    "ministry of defence",
    /(?:defen[cs]e ministry|minist(?:ry|er) of defen[cs]e|минобороны|міноборони|міністерств\p{L}+ оборони|министерств\p{L}+ обороны)/u,
  ],
  [
    "foreign ministry",
    /(?:foreign ministry|ministry of foreign affairs|(?<!\p{L})(?:мид|мзс)(?!\p{L})|(?:министерств|міністерств)\p{L}+ (?:иностранных|закордонних) \p{L}+)/u,
  ],
  [
    "health ministry",
    /(?:health ministry|ministry of (?:public )?health|минздрав\p{L}*|(?<!\p{L})моз(?!\p{L})|(?:министерств|міністерств)\p{L}+ (?:здравоохранения|охорони здоров\p{L}*))/u,
  ],
  [
    "interior ministry",
    /(?:interior ministry|ministry of (?:the )?interior|(?<!\p{L})(?:мвд|мвс)(?!\p{L})|(?:министерств|міністерств)\p{L}+ внутр\p{L}+ (?:дел|справ))/u,
  ],
  ["air force", /(?:air force|военно-?воздушн\p{L}+ сил\p{L}*|повітрян\p{L}+ сил\p{L}*|(?<!\p{L})ввс(?!\p{L}))/u],
  ["navy", /(?:\bnavy\b|военно-?морск\p{L}+ (?:сил|флот)\p{L}*|військово-?морськ\p{L}+ сил\p{L}*)/u],
  [
    "army",
    /(?:\barmy\b|\bmilitary\b(?! \p{L})|\barmed forces\b|\bsecurity forces\b|(?<!\p{L})арм(?:ия|ии|ию|ией|ія|ії|ію|ією)(?!\p{L})|вооруж[её]нн\p{L}+ сил\p{L}*|збройн\p{L}+ сил\p{L}*|(?<!\p{L})(?:военные|военных|військові|військових)(?!\p{L}))/u,
  ],
];

/** Parts of an army have numbers and names of their own, and so have its men. */
const part =
  /\p{N}|corps|brigade|division|regiment|battalion|group|command|district|region|administration|bloggers?|analysts?|officials?|sources?|channel|канал|intelligence|корпус|бригад|дивиз|полк|батальон|групп|угруп|командован|округ|област|администрац|адміністрац|аналитик|источник|джерел|развед|розвід/iu;

/** Most words beside the house's own: "the Royal Thai Army", "army of the Republic of Congo". */
const mostBeside = 4;

/** Names come back again and again: what was worked out once is kept, up to a bound. */
const known = new Map<string, string | null>();
const mostKnown = 20_000;

/** "th army"; null for parts of a body, for bodies a state has many of, and for whom no side of a war is known. */
export function houseOf(name: string, party: Party): string | null {
  const key = `${party} ${name}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const house = findHouse(name, party);
  if (known.size >= mostKnown) known.clear();
  known.set(key, house);
  return house;
}

function findHouse(name: string, party: Party): string | null {
  if (!isBelligerent(party) || part.test(name)) return null;
  const found = houseIn(name);
  return found === null || found.beside > mostBeside ? null : `${party} ${found.house}`;
}

/** What house a name is of, and how many words stand beside its own. */
function houseIn(name: string): { readonly house: string; readonly beside: number } | null {
  const lower = name.normalize("NFC").toLowerCase();
  const found = houses.find(([, words]) => words.test(lower));
  return found ? { house: found[0], beside: lower.replace(found[1], "").match(/\p{L}{4,}/gu)?.length ?? 0 } : null;
}

/** "ru ministry of defence" of a bare "Минобороны": a state has one, so nothing but what it is called tells which; armies have parts. */
export function bareHouseOf(name: string, party: Party): string | null {
  const house = isBelligerent(party) && !part.test(name) ? houseIn(name) : null;
  return house === null || house.beside > 0 || house.house === "army" ? null : `${party} ${house.house}`;
}

/** "Генштаба", "the defence ministry": a house of no known side, by nothing but what it is, as a side's own house is called. */
export function isBareHouseOf(bare: Named, whole: Named): boolean {
  const house = bare.party === "unk" && !part.test(bare.name) ? houseIn(bare.name) : null;
  return house !== null && house.beside === 0 && houseOf(whole.name, whole.party) === `${whole.party} ${house.house}`;
}

interface Named {
  readonly name: string;
  readonly party: Party;
}

/** What the body of a state as a speaker begins with: "Russia says" is what a wire calls whoever spoke for it. */
export const wholeState = "whole";

/** Whether a name is a state's or its army's as a whole, and no one body's. */
export const isWhole = (name: string, party: Party, body: string): boolean =>
  body.startsWith(`${wholeState} `) || (houseOf(name, party)?.endsWith(" army") ?? false) || isGroupItself(name, party);

/** "Houthis", "the Houthi media": an armed group is a side of its own, and what bears its name speaks for all of it. */
const isGroupItself = (name: string, party: Party): boolean =>
  party.length > 2 &&
  isBelligerent(party) &&
  name
    .toLowerCase()
    .replace(/^the |[^a-z0-9]/g, "")
    .startsWith(party);
