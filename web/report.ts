/** Tapping a mark shows its rule and value beside the reader's finger; hovering does so by the browser's own means. */

const note = document.querySelector<HTMLElement>("#mark-note");

function closeButton(): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "×";
  button.setAttribute("aria-label", note?.dataset["close"] ?? "");
  button.addEventListener("click", hide);
  return button;
}

function hide(): void {
  if (note) note.hidden = true;
  for (const one of document.querySelectorAll(".marked .tapped")) one.classList.remove("tapped");
}

function show(mark: HTMLElement): void {
  if (!note) return;
  hide();
  mark.classList.add("tapped");
  const lines = mark.title.split("\n").map((line) => {
    const row = document.createElement("p");
    row.textContent = line;
    return row;
  });
  const words = document.createElement("q");
  words.textContent = mark.textContent;
  note.replaceChildren(closeButton(), words, ...lines);
  note.hidden = false;
}

document.querySelector(".marked")?.addEventListener("click", ({ target }) => {
  const mark = target instanceof Element ? target.closest<HTMLElement>(".text [title]") : null;
  if (mark && !getSelection()?.toString()) show(mark);
  else hide();
});
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") hide();
});
