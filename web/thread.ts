/** The slider of "as known on": moves over the thread's days and shows the page of that day. */

function slider(form: HTMLFormElement, field: HTMLInputElement): void {
  const { first, last } = field.dataset;
  if (!first || !last || first === last) return;
  const dayLength = 864e5;
  const range = document.createElement("input");
  range.type = "range";
  range.min = "0";
  range.max = String(Math.round((Date.parse(last) - Date.parse(first)) / dayLength));
  range.value = field.value ? String(Math.round((Date.parse(field.value) - Date.parse(first)) / dayLength)) : range.max;
  range.setAttribute("aria-labelledby", "asof-label");
  range.addEventListener("input", () => {
    field.value = new Date(Date.parse(first) + Number(range.value) * dayLength).toISOString().slice(0, 10);
  });
  range.addEventListener("change", () => form.requestSubmit());
  field.after(range);
}

const form = document.querySelector<HTMLFormElement>("form.as-of");
const field = form?.querySelector<HTMLInputElement>("#asof");
if (form && field) slider(form, field);
