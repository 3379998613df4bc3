/** A brush over the timeline: dragging or the arrow keys choose days; the rest of the page follows. */

export interface Days {
  readonly from: string;
  readonly to: string;
}

const dayLength = 864e5;

/** Days to and from positions in the drawing, as the server drew it. */
function scaleOf(svg: SVGSVGElement) {
  const { from, to, first, last } = svg.dataset;
  const [x0, x1, t0, t1] = [Number(from), Number(to), Date.parse(first ?? ""), Date.parse(last ?? "")];
  const dayAt = (x: number): string =>
    new Date(Math.round((t0 + ((x - x0) / (x1 - x0)) * (t1 - t0)) / dayLength) * dayLength).toISOString().slice(0, 10);
  const at = (day: string): number => x0 + ((Date.parse(day) - t0) / (t1 - t0)) * (x1 - x0);
  return { x0, x1, dayAt, at };
}

const svgNode = (name: string, kind: string): SVGElement => {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  node.setAttribute("class", kind);
  return node;
};

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * dayLength).toISOString().slice(0, 10);

/** Calls `chosen` while the brush moves, and with null when a click clears it. */
export function brush(holder: HTMLElement, now: Days | null, chosen: (days: Days | null) => void): void {
  const svg = holder.querySelector("svg");
  if (!svg) return;
  const scale = scaleOf(svg);
  const mark = svgNode("rect", "brush");
  svg.append(mark);
  let days = now;
  let start: number | null = null;

  const draw = (): void => {
    mark.toggleAttribute("hidden", days === null);
    if (days === null) return mark.setAttribute("width", "0");
    const from = Math.max(scale.x0, scale.at(days.from) - 1);
    mark.setAttribute("x", String(from));
    mark.setAttribute("y", "0");
    mark.setAttribute("height", String(svg.viewBox.baseVal.height - 20));
    mark.setAttribute("width", String(Math.max(3, Math.min(scale.x1, scale.at(days.to) + 1) - from)));
  };
  const choose = (next: Days | null): void => {
    days = next;
    draw();
    chosen(days);
  };
  const xOf = (event: PointerEvent): number => {
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    return Math.max(scale.x0, Math.min(scale.x1, x));
  };
  svg.addEventListener("pointerdown", (event) => {
    start = xOf(event);
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    if (start === null) return;
    const [a, b] = [start, xOf(event)].sort((p, q) => p - q);
    if (b! - a! > 3) choose({ from: scale.dayAt(a!), to: scale.dayAt(b!) });
  });
  svg.addEventListener("pointerup", (event) => {
    if (start !== null && Math.abs(xOf(event) - start) <= 3) choose(null);
    start = null;
  });
  holder.addEventListener("keydown", (event) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (event.key === "Escape") choose(null);
    if (by === 0) return;
    event.preventDefault();
    const from = days ?? { from: scale.dayAt(scale.x0), to: scale.dayAt(scale.x0 + (scale.x1 - scale.x0) / 6) };
    choose(
      event.shiftKey
        ? { from: from.from, to: shifted(from.to, by) }
        : { from: shifted(from.from, by), to: shifted(from.to, by) },
    );
  });
  draw();
}
