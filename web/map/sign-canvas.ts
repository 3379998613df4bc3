/** Draws the signs over the live map on a sheet of their own, at once, so that they follow a brush within a frame. */
import type { WireCells } from "../../src/api/contract.ts";
import type { Spot } from "../explore/cell-sums.ts";
import { imageName, signImage } from "./sign-image.ts";
import { rowAt, shownParts, signRows, signScale, signWidth } from "./sign-rows.ts";
import type { Sheet, SignRow } from "./sign-rows.ts";

export interface SignCanvas {
  draw(spots: readonly Spot[]): void;
  rowAt(x: number, y: number): SignRow | null;
}

interface Pens {
  readonly ink: string;
  readonly ground: string;
  readonly soft: string;
  readonly face: string;
}

function pensOf(): Pens {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  return { ink: value("--ink"), ground: value("--land"), soft: value("--soft"), face: value("--text-face") };
}

/** Images of signs, made when first needed. */
function imageStore(signs: WireCells["signs"]): (part: Spot["parts"][number]) => HTMLCanvasElement | null {
  const bySide = new Map(signs.map((sign) => [sign.party, sign]));
  const made = new Map<string, HTMLCanvasElement>();
  return ({ party, standing }) => {
    const name = imageName(party, standing);
    const known = made.get(name);
    if (known) return known;
    const sign = bySide.get(party);
    if (!sign) return null;
    const image = signImage(sign, standing);
    made.set(name, image);
    return image;
  };
}

const labelScale = 2; // sharp on fine screens too
const labelTall = 20;
const labelFoot = 5; // below the line the words stand on
const mostLabels = 600;

/** Names drawn once: outlined letters cost more than all signs, and a brush shows the same names again and again. */
function labelStore(pens: Pens): (name: string) => HTMLCanvasElement {
  const made = new Map<string, HTMLCanvasElement>();
  return (name) => {
    const known = made.get(name);
    if (known) return known;
    const label = labelImage(name, pens);
    if (made.size >= mostLabels) made.clear();
    made.set(name, label);
    return label;
  };
}

function labelImage(name: string, { ground, ink, face }: Pens): HTMLCanvasElement {
  const label = document.createElement("canvas");
  const pen = label.getContext("2d")!;
  const font = `600 12px ${face}`;
  pen.font = font;
  label.width = Math.ceil((pen.measureText(name).width + 8) * labelScale);
  label.height = labelTall * labelScale;
  pen.scale(labelScale, labelScale);
  Object.assign(pen, {
    font,
    textAlign: "center",
    lineJoin: "round",
    lineWidth: 3,
    strokeStyle: ground,
    fillStyle: ink,
  });
  const [x, y] = [label.width / labelScale / 2, labelTall - labelFoot];
  pen.strokeText(name, x, y);
  pen.fillText(name, x, y);
  return label;
}

export function signCanvas(canvas: HTMLCanvasElement, signs: WireCells["signs"], sheet: () => Sheet): SignCanvas {
  const pen = canvas.getContext("2d")!;
  const imageOf = imageStore(signs);
  const pens = pensOf();
  const labelOf = labelStore(pens);
  let rows: SignRow[] = [];

  const hairline = ({ x, y, left, top }: SignRow): void => {
    pen.strokeStyle = pens.soft;
    pen.lineWidth = 0.8;
    const line = new Path2D(`M${x} ${y}L${left} ${top}M${x - 1.5} ${y}H${x + 1.5}M${x} ${y - 1.5}V${y + 1.5}`);
    pen.stroke(line);
  };
  const dotOf = ({ x, y }: SignRow): void => {
    pen.fillStyle = pens.soft;
    pen.fillRect(x - 1.5, y - 1.5, 3, 3);
  };
  const signsOf = ({ spot, left, top, width }: SignRow): void => {
    let x = left - width / 2;
    for (const part of shownParts(spot)) {
      const wide = signWidth(part.claims);
      const image = imageOf(part);
      const size = 18 * signScale(part.claims);
      if (image) pen.drawImage(image, x + wide / 2 - size / 2, top - size / 2, size, size);
      x += wide;
    }
  };
  const nameOf = ({ spot, left, top, height }: SignRow): void => {
    const label = labelOf(spot.name);
    const [wide, tall] = [label.width / labelScale, label.height / labelScale];
    pen.drawImage(label, left - wide / 2, top + height / 2 + 9 - tall + labelFoot, wide, tall);
  };

  return {
    draw(spots) {
      const { width, height } = sheet();
      const ratio = window.devicePixelRatio || 1;
      if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
        canvas.width = Math.round(width * ratio);
        canvas.height = Math.round(height * ratio);
      }
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.clearRect(0, 0, width, height);
      rows = signRows(spots, sheet());
      for (const row of rows) if (row.moved) hairline(row);
      for (const row of rows) if (row.dot) dotOf(row);
      for (const row of rows.toReversed()) if (!row.dot) signsOf(row);
      for (const row of rows) if (row.named) nameOf(row);
    },
    rowAt: (x, y) => rowAt(rows, x, y),
  };
}
