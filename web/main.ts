/** What every page has when JavaScript is there: its styles, copying of links, and a key for the search line. */
import "./style.css";

function copyLinks(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(".copy-link")) {
    button.hidden = false;
    const label = button.textContent;
    button.addEventListener("click", () => {
      void navigator.clipboard?.writeText(location.href).then(() => {
        button.textContent = button.dataset["done"] ?? label;
        setTimeout(() => (button.textContent = label), 1600);
      });
    });
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

/** "/" goes to the search line; "j" and "k" go to the next and the former claim or thread. */
function keys(): void {
  document.addEventListener("keydown", (event) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
    }
    if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
    if ("are".includes(event.key)) verdict(event);
  });
}

/** On the review page: "a" accepts, "r" goes to the reason, "e" opens the edit form of the claim at hand. */
function verdict(event: KeyboardEvent): void {
  const item = document.activeElement?.closest(".queue > li");
  const target = item?.querySelector<HTMLElement>(`[data-key="${event.key}"]`);
  if (!target) return;
  event.preventDefault();
  if (event.key === "r") target.focus();
  else target.click();
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
