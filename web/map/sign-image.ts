/** Draws the signs of the server's map to small pictures, so that the live map shows the same forms. */
import type { WireCells } from "../../src/api/contract.ts";

export type Sign = WireCells["signs"][number];
type Standing = WireCells["standings"][number];

const size = 96; // device pixels for a box of 18 units: sharp up to the largest sign at ratio 2

export const imageName = (party: string, standing: Standing): string => `${party}|${standing ?? ""}`;

/** The hue a slot has in this page's style, light or dark. */
function hueOf(slot: number): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--h${slot}`).trim() || "#444";
}

export function signImage(sign: Sign, standing: Standing): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext("2d")!;
  const hue = hueOf(sign.slot);
  const whole = new Path2D(sign.whole);
  pen.translate(size / 2, size / 2);
  pen.scale(size / 19, size / 19);
  pen.lineJoin = "round";
  pen.fillStyle =
    standing === "independently-reported"
      ? hue
      : getComputedStyle(document.documentElement).getPropertyValue("--card").trim();
  pen.strokeStyle = hue;
  pen.lineWidth = 1.8;
  paint(pen, whole);
  pen.stroke(whole);
  inside(pen, { standing, hue, half: sign.half });
  return canvas;
}

/** Fills an outline with the colour at hand. */
const paint = (pen: CanvasRenderingContext2D, outline: Path2D): void => pen.fill(outline);

const dot = "M2.1 0A2.1 2.1 0 1 1-2.1 0A2.1 2.1 0 1 1 2.1 0Z";
const core = "M3.4 0A3.4 3.4 0 1 1-3.4 0A3.4 3.4 0 1 1 3.4 0Z";

function inside(
  pen: CanvasRenderingContext2D,
  { standing, hue, half }: { standing: Standing; hue: string; half: string },
): void {
  const outlines = { contested: half, "one-sided": dot, conceded: core } as const;
  const outline = standing !== null && standing in outlines ? outlines[standing as keyof typeof outlines] : null;
  pen.fillStyle = hue;
  if (outline !== null) {
    const path = new Path2D(outline);
    paint(pen, path);
  }
  if (standing === "denied") {
    const strike = new Path2D("M-7.6 7.6L7.6-7.6");
    pen.lineWidth = 2.2;
    pen.stroke(strike);
  }
}
