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

/** Slots of the parties we know; any other gets one by its name, the same on every page and machine. */
const slots: Readonly<Record<string, number>> = {
  ru: 0,
  ua: 1,
  ind: 2,
  unk: 3,
  us: 4,
  il: 0,
  hamas: 1,
  ps: 1,
  lb: 5,
  hezbollah: 5,
  ir: 6,
  sd: 0,
  rsf: 1,
  cd: 0,
  m23: 1,
  rw: 5,
  mm: 0,
  in: 0,
  pk: 1,
};

/** 0…7: which hue (`.p-0` … in the style sheet) and which shape a party has. */
export function partySlot(party: string): number {
  const known = slots[party];
  if (known !== undefined) return known;
  return 4 + (Array.from(party, (letter) => letter.charCodeAt(0)).reduce((sum, code) => sum + code, 0) % 4);
}

export const partyShape = (party: string): Shape => shapes[partySlot(party)] ?? shapes[3];

export { shapes as partyShapes };
