/** How a party is told apart: a hue and a shape, never one alone, and never the colours of a flag. */

/** Shapes by slot; each is drawn as a whole and as its left half, in a box from -8 to 8. */
export interface Shape {
  readonly name: string;
  readonly whole: string;
  readonly half: string;
}

const shapes = [
  { name: "square", whole: "M-5.5-5.5H5.5V5.5H-5.5Z", half: "M-5.5-5.5H0V5.5H-5.5Z" },
  { name: "circle", whole: "M0-6.2A6.2 6.2 0 1 1 0 6.2A6.2 6.2 0 1 1 0-6.2Z", half: "M0-6.2A6.2 6.2 0 0 0 0 6.2Z" },
  { name: "diamond", whole: "M0-7.4L7 0L0 7.4L-7 0Z", half: "M0-7.4L-7 0L0 7.4Z" },
  { name: "triangle", whole: "M0-6.8L6.8 5.4H-6.8Z", half: "M0-6.8L-6.8 5.4H0Z" },
  { name: "hexagon", whole: "M-3.4-6H3.4L6.8 0L3.4 6H-3.4L-6.8 0Z", half: "M-3.4-6H0V6H-3.4L-6.8 0Z" },
  { name: "wedge", whole: "M-6.8-5.4H6.8L0 6.8Z", half: "M-6.8-5.4H0V6.8Z" },
  {
    name: "cross",
    whole: "M-2.4-6.6H2.4V-2.4H6.6V2.4H2.4V6.6H-2.4V2.4H-6.6V-2.4H-2.4Z",
    half: "M-2.4-6.6H0V6.6H-2.4V2.4H-6.6V-2.4H-2.4Z",
  },
  { name: "house", whole: "M0-6.8L6-1.4V6H-6V-1.4Z", half: "M0-6.8L-6-1.4V6H0Z" },
] as const satisfies readonly Shape[];

/** Hue (`.p-0` … in the style sheet) and shape, by number; opponents differ in both, and no two parties share both. */
type Mark = readonly [hue: number, shape: number];

const marks = new Map<string, Mark>(
  Object.entries<Mark>({
    ru: [0, 0],
    ua: [1, 1],
    ind: [2, 2],
    unk: [3, 3],
    us: [4, 4],
    il: [5, 4],
    hamas: [6, 5],
    ps: [6, 1],
    lb: [7, 7],
    hezbollah: [7, 6],
    ir: [1, 6],
    houthi: [1, 5],
    sy: [0, 7],
    sd: [4, 0],
    rsf: [7, 1],
    cd: [6, 0],
    m23: [5, 5],
    rw: [0, 6],
    mm: [5, 0],
    in: [4, 7],
    pk: [7, 4],
  }),
);

/** What is left for all others; the press and the unknown keep their hue and shape for themselves. */
const taken = new Set([...marks.values()].map(String));
const free: readonly Mark[] = [0, 1, 4, 5, 6, 7]
  .flatMap((hue) => [0, 1, 4, 5, 6, 7].map((shape): Mark => [hue, shape]))
  .filter((mark) => !taken.has(String(mark)));

/** A party without a mark of its own gets one by its name, the same on every page and machine; some then share one. */
function markOf(party: string): Mark {
  const sum = Array.from(party, (letter) => letter.charCodeAt(0)).reduce((all, code) => (all * 31 + code) % 65_521, 0);
  return marks.get(party) ?? free[sum % free.length] ?? [3, 3];
}

/** 0…7: which hue a party has. */
export const partySlot = (party: string): number => markOf(party)[0];

export const partyShape = (party: string): Shape => shapes[markOf(party)[1]] ?? shapes[3];

/** Parties with a mark of their own. */
export const markedParties: readonly string[] = [...marks.keys()];

export { shapes as partyShapes };
