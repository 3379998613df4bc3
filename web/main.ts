/** What every page has when JavaScript is there: its styles, copying of links, and keys. */
import "./style.css";

/** Buttons that need scripts show themselves only where there are some; the click is heard above them, since lists are replaced. */
function copyLinks(): void {
  document.documentElement.classList.add("scripted");
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>(".copy-link") : null;
    if (!button) return;
    const label = button.textContent;
    void navigator.clipboard?.writeText(location.href).then(() => {
      button.textContent = button.dataset["done"] ?? label;
      setTimeout(() => (button.textContent = label), 1600);
    });
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

/** Opens a folded part and goes into it. */
function unfold(id: string): void {
  const part = document.getElementById(id);
  if (!(part instanceof HTMLDetailsElement)) return;
  part.open = true;
  (part.querySelector<HTMLElement>("input, select") ?? part.querySelector("summary"))?.focus();
  part.scrollIntoView({ block: "nearest" });
}

/** Every key and what it does; listed in words at the foot of each page. */
const keyActs: Readonly<Record<string, () => void>> = {
  "/": () => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus(),
  j: () => step(1),
  k: () => step(-1),
  h: () => location.assign("/"),
  e: () => location.assign("/explore"),
  m: () => document.querySelector<HTMLElement>(".maplibregl-canvas, svg.map a")?.focus(),
  t: () => document.querySelector<HTMLElement>(".brushed")?.focus(),
  f: () => unfold("filters"),
  "?": () => unfold("keys"),
};

function keys(): void {
  document.addEventListener("keydown", (event) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (verdict(event)) return;
    const act = keyActs[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** On the review pages a key of the item at hand goes first: "a" accepts, "r" goes to the reason, "e" opens the edit form. */
function verdict(event: KeyboardEvent): boolean {
  const here = document.activeElement;
  const places = [
    here?.closest(".queue > li"),
    here?.closest(".splitting"),
    document.querySelector(".page-review main"),
  ];
  const sought = `[data-key="${CSS.escape(event.key)}"]`;
  const near = event.key === "s" || event.key === "m" ? places : places.slice(0, 1);
  const target = near.map((one) => one?.querySelector<HTMLElement>(sought)).find(Boolean);
  if (!target) return false;
  event.preventDefault();
  if (target.matches("input:not([type=checkbox]), select")) target.focus();
  else target.click();
  return true;
}

function step(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>("article.claim, .ledger > .row")];
  const here = all.findIndex((one) => one.contains(document.activeElement));
  const next = all[Math.max(0, Math.min(all.length - 1, here < 0 ? 0 : here + by))];
  next?.querySelector<HTMLElement>("a, summary")?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

copyLinks();
keys();
