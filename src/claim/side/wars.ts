/** Who fights whom: "the enemy" in a Ukrainian staff's post is Russia, in a Russian ministry's post Ukraine. */
import type { Party } from "../../lexicon/row.ts";

/** Each war as two camps; every pair holds in both directions. The first of a camp is named where only the camp is known. */
const wars: readonly (readonly [readonly Party[], readonly Party[]])[] = [
  [["ru", "by", "kp"], ["ua"]],
  [["il"], ["hamas", "hezbollah", "pij", "houthi", "ir", "ps", "lb", "sy"]],
  [["us"], ["houthi", "ir", "is", "ve"]],
  [["sd"], ["rsf", "splmn"]],
  [
    ["cd", "wazalendo", "bi"],
    ["m23", "rw", "adf", "codeco"],
  ],
  [["rw"], ["fdlr"]],
  [["ug"], ["adf"]],
  [["mm"], ["aa", "kia", "pdf", "knla", "tnla", "mndaa", "nug", "cnf", "kndf"]],
  [["in"], ["pk", "let", "jem"]],
  [["pk"], ["ttp", "bla", "af"]],
  [["sy"], ["hts", "sdf", "sna", "is", "druze"]],
  [["druze"], ["bedouin"]],
  [["sdf"], ["sna", "tr"]],
  [["tr"], ["pkk"]],
  [["iq", "af"], ["is"]],
  [["ye", "sa", "stc"], ["houthi"]],
  [["am", "artsakh"], ["az"]],
  [
    ["ml", "bf", "ne", "bj", "tg"],
    ["jnim", "isgs", "fla"],
  ],
  [
    ["ng", "td", "cm"],
    ["bokoharam", "iswap"],
  ],
  [["ml", "bf", "ne", "ng", "td", "cm"], ["is"]],
  [["so", "ke"], ["shabaab"]],
  [
    ["et", "er"],
    ["fano", "ola", "tplf"],
  ],
  [["ss"], ["splmio"]],
  [["mz"], ["ismoz"]],
  [["co"], ["eln", "farc"]],
  [["th"], ["kh"]],
  [["ht", "ke"], ["vivansanm"]],
  [["co"], ["agc"]],
  [["ph"], ["npa", "asg"]],
  [["in"], ["maoists", "hizbul"]],
  [["cf"], ["cpc"]],
  [["cm"], ["ambazonia"]],
  [["ly"], ["lna"]],
  [["td"], ["fact"]],
  [["us", "il"], ["iqmilitias"]],
  [["ir"], ["adl"]],
  [["ma"], ["polisario"]],
  [["id"], ["tpnpb"]],
  [["lk"], ["ltte"]],
  [["mx"], ["cjng", "sinaloa"]],
  [["ge"], ["abkhazia", "southossetia"]],
  [["somaliland"], ["ssc"]],
  [["puntland"], ["is"]],
  [["bi"], ["redtabara"]],
];

function compile(): ReadonlyMap<Party, readonly Party[]> {
  const against = new Map<Party, Party[]>();
  const add = (party: Party, others: readonly Party[]): void => {
    against.set(party, [...(against.get(party) ?? []), ...others]);
  };
  for (const [left, right] of wars) {
    for (const party of left) add(party, right);
    for (const party of right) add(party, left);
  }
  return against;
}

const against = compile();

/** Everybody a party fights, the usual opponent first; empty for a party at no war here. */
export const opponentsOf = (party: Party): readonly Party[] => against.get(party) ?? [];

/** Lands that have no army of their own, by whose army is meant there by "the army", "the troops". */
const armies: Readonly<Record<string, Party>> = { ps: "il" };

/** "the military", "soldiers" of what happens in a land: its own army's, or that of who holds a land without one. */
export const armyIn = (land: Party): Party => armies[land] ?? land;

/** The country whose people a movement lives among and mostly fights in; those of the Sahel know no border. */
const homes: Readonly<Record<string, readonly Party[]>> = {
  ps: ["hamas", "pij"],
  lb: ["hezbollah"],
  ye: ["houthi", "stc"],
  sd: ["rsf", "splmn"],
  cd: ["m23", "wazalendo", "adf", "codeco", "fdlr"],
  mm: ["aa", "kia", "pdf", "knla", "tnla", "mndaa", "nug", "cnf", "kndf"],
  pk: ["ttp", "bla", "let", "jem"],
  sy: ["hts", "sdf", "sna", "druze", "bedouin"],
  tr: ["pkk"],
  ng: ["bokoharam", "iswap"],
  so: ["shabaab"],
  ml: ["jnim", "isgs", "fla"],
  bf: ["jnim", "isgs"],
  ne: ["jnim", "isgs"],
  et: ["fano", "ola", "tplf"],
  ss: ["splmio"],
  mz: ["ismoz"],
  co: ["eln", "farc", "agc"],
  ht: ["vivansanm"],
  ph: ["npa", "asg"],
  cf: ["cpc"],
  cm: ["ambazonia"],
  ly: ["lna"],
  td: ["fact"],
  id: ["tpnpb"],
  lk: ["ltte"],
  mx: ["cjng", "sinaloa"],
  in: ["maoists"],
};

function landsByMovement(): ReadonlyMap<Party, readonly Party[]> {
  const lands = new Map<Party, Party[]>();
  for (const [land, groups] of Object.entries(homes))
    for (const group of groups) lands.set(group, [...(lands.get(group) ?? []), land]);
  return lands;
}

const landsOf = landsByMovement();

const livesIn = (party: Party, land: Party): boolean => landsOf.get(party)?.includes(land) === true;

/** The country of a movement that has one; a state's is its own. */
export function landOfParty(party: Party): Party {
  const [land = party, ...others] = landsOf.get(party) ?? [];
  return others.length === 0 ? land : party;
}

/** The place lies in the country that both sides of the war live in. */
export const isInternal = (land: Party, party: Party): boolean =>
  party === land ? opponentsOf(land).some((other) => livesIn(other, land)) : livesIn(party, land);

/** A state's troops in a land whose war is none of the state's own: Russia's in Syria, whoever they fight there. */
export const isAtAnotherWar = (party: Party, land: Party | null): boolean =>
  land !== null &&
  isBelligerent(land) &&
  party.length === 2 &&
  party !== land &&
  !opponentsOf(party).some((foe) => foe === land || landOfParty(foe) === land);

export const isBelligerent = (party: Party): boolean => against.has(party);

/** The opponent meant, where others of the text tell which of several; null where they do not. */
export function opponentAmong(party: Party, named: readonly Party[]): Party | null {
  const opponents = opponentsOf(party);
  // One camp of allies with a leading side: Ukraine's enemy is Russia, whoever fights beside it.
  if (party === "ua") return "ru";
  if (opponents.length === 1) return opponents[0] ?? null;
  const heard = named.find((other) => opponents.includes(other));
  if (heard !== undefined) return heard;
  return null;
}
