/** The parts of the explore page that follow the brush: at once by hiding what lies outside, then as the server gives them. */
import type { Days } from "../brush.ts";

const parts = [".found", ".tray", ".carry", ".quick", ".chosen"];

function put(page: Document, part: string): void {
  const [next, now] = [page.querySelector(part), document.querySelector(part)];
  if (next && now) now.replaceWith(document.importNode(next, true));
  else if (now) now.remove();
  else if (next) document.querySelector(".carry")?.before(document.importNode(next, true));
}

/** Takes list, tray, downloads and chosen filters of the page at this address, and the drawn map where that one is shown. */
export async function refreshPage(search: string, signal: AbortSignal, drawnMap: boolean): Promise<void> {
  const text = await (await fetch(`/explore${search}`, { signal, headers: { accept: "text/html" } })).text();
  const page = new DOMParser().parseFromString(text, "text/html");
  for (const part of drawnMap ? [...parts, "#map"] : parts) put(page, part);
}

/** Hides the listed claims of other days, and tells how many there are in these; `claims` null: not known here. */
export function showDays(days: Days | null, claims: string | null): void {
  for (const name of ["from", "to"] as const) {
    const field = document.querySelector<HTMLInputElement>(`#f-${name}`);
    if (field) field.value = days?.[name] ?? "";
  }
  for (const card of document.querySelectorAll<HTMLElement>("article.claim[data-day]")) {
    const day = card.dataset["day"] ?? "";
    card.hidden = days !== null && (day < days.from || day > days.to);
  }
  const count = document.querySelector("[data-count]");
  if (count && claims !== null) count.textContent = claims;
}
