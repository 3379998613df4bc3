/** Paste and audit: reads the text in a worker of this browser and shows what was found; nothing is sent. */
import type { Language } from "../src/text/language.ts";
import type { AuditAnswer, AuditTask } from "./audit/audit-message.ts";
import { balanceTable, claimTable, element, findingNote, layerSwitches, markedParagraphs } from "./audit/audit-view.ts";
import type { Audited } from "./audit/audit-view.ts";
import { pageWords } from "./audit/audit-words.ts";
import { sharePage } from "./audit/share-page.ts";

const form = document.querySelector<HTMLFormElement>("#audit");
const status = document.querySelector<HTMLElement>("#audit-status");
const target = document.querySelector<HTMLElement>("#audit-result");
const words = pageWords();

const say = (text: string): void => {
  if (status) status.textContent = text;
};

function fieldOf(name: string): string {
  const value = form ? new FormData(form).get(name) : null;
  return typeof value === "string" ? value : "";
}

function taskOf(): AuditTask {
  return {
    text: fieldOf("text"),
    language: (fieldOf("language") || null) as Language | null,
    published: fieldOf("published") || null,
    publisher: fieldOf("publisher") || "–",
  };
}

/** The same JSON as `reportedly audit --format json` gives, as a file made here. */
function saveLink({ text, result, publisher }: Audited): HTMLElement {
  const report = { publisher, language: result.language, text };
  const content = JSON.stringify({ report, findings: result.findings }, null, 2);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "application/json" }));
  link.download = "audit.json";
  link.textContent = words.save;
  return link;
}

/** The same as a page that can be sent to somebody without this program. */
function pageLink({ text, result, publisher }: Audited, shown: readonly Node[]): HTMLElement {
  const title = text.trimStart().split("\n", 1)[0]?.slice(0, 120) ?? "";
  const facts = [publisher, fieldOf("published"), result.language].filter(Boolean).join(" · ");
  const content = sharePage({ title, facts, made: words.made, language: document.documentElement.lang, shown });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "text/html" }));
  link.download = "audit.html";
  link.textContent = words.savePage;
  return link;
}

function show(audited: Audited): void {
  const { result } = audited;
  const findings =
    result.findings.length > 0
      ? result.findings.map((one) => findingNote(words, audited.text, one))
      : [element("p", "", words.report.noFindings)];
  const claims = result.claims.length > 0 ? claimTable(words, audited) : element("p", "", words.report.noClaims);
  const shown = [
    markedParagraphs(words, audited),
    element("h2", "", words.report.findings, " ", element("span", "figure", String(result.findings.length))),
    ...findings,
    element("h2", "", words.balance.title),
    balanceTable(words, audited),
    element("h2", "", words.report.claims, " ", element("span", "figure", String(result.claims.length))),
    claims,
  ];
  const links = element("p", "carry", pageLink(audited, shown), " ", saveLink(audited));
  target?.replaceChildren(links, layerSwitches(words), ...shown);
  say(words.milliseconds.replace("{n}", String(result.milliseconds)));
  document.documentElement.dataset["audited"] = "yes";
}

function hear(answer: AuditAnswer, task: AuditTask): void {
  if (answer.kind === "loading") say(form?.dataset["loading"] ?? "");
  if (answer.kind === "reading") say(form?.dataset["working"] ?? "");
  if (answer.kind === "failed") say((form?.dataset["failed"] ?? "{why}").replace("{why}", answer.why));
  if (answer.kind === "done") show({ text: task.text, publisher: task.publisher, result: answer.result });
}

/** The text the worker is reading. */
let asked: AuditTask = { text: "", language: null, published: null, publisher: "" };
let worker: Worker | null = null;

function startWorker(): Worker {
  const made = new Worker(new URL("./audit/audit-worker.ts", import.meta.url), { type: "module" });
  made.addEventListener("message", ({ data }: MessageEvent<AuditAnswer>) => hear(data, asked));
  made.addEventListener("error", (event) => hear({ kind: "failed", why: event.message }, asked));
  return made;
}

function run(): void {
  asked = taskOf();
  if (asked.text.trim() === "") return say(form?.dataset["empty"] ?? "");
  delete document.documentElement.dataset["audited"];
  worker ??= startWorker();
  worker.postMessage(asked);
}

/** Text of a file; of a page only what a reader would read. */
async function textOf(file: File): Promise<string> {
  const text = await file.text();
  if (!/html/.test(file.type)) return text;
  const page = new DOMParser().parseFromString(text, "text/html");
  const body = page.querySelector("article") ?? page.querySelector("main") ?? page.body;
  const blocks = [...body.querySelectorAll("h1, h2, h3, p, li, blockquote")].map((one) => one.textContent.trim());
  return (blocks.length > 0 ? blocks : [body.textContent.trim()]).filter(Boolean).join("\n\n");
}

async function fillFrom(file: File | undefined): Promise<void> {
  const area = form?.querySelector<HTMLTextAreaElement>("#audit-text");
  if (file && area) area.value = await textOf(file);
}

function takeFiles(): void {
  const area = form?.querySelector<HTMLTextAreaElement>("#audit-text");
  const chooser = form?.querySelector<HTMLInputElement>("#audit-file");
  chooser?.addEventListener("change", () => void fillFrom(chooser.files?.[0]));
  area?.addEventListener("dragover", (event) => event.preventDefault());
  area?.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void fillFrom(file);
  });
}

interface Answer {
  readonly known: string | null;
  readonly article: {
    readonly text: string;
    readonly publisher: string;
    readonly published: string | null;
    readonly language: string;
  };
}

function put(name: string, value: string): void {
  const field = form?.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
    field.value = value;
}

/** Asks this machine's own server for the article, puts it into the form and reads it. */
async function fetchAddress(button: HTMLButtonElement): Promise<void> {
  say(button.dataset["fetching"] ?? "");
  const answer = await fetch("/audit/address", {
    method: "POST",
    body: new URLSearchParams({ address: fieldOf("address") }),
  });
  const body = (await answer.json()) as Answer & { readonly detail?: string };
  if (!answer.ok) return say(body.detail ?? String(answer.status));
  const { text, publisher, published, language } = body.article;
  put("text", text);
  put("publisher", publisher);
  put("published", published?.slice(0, 10) ?? "");
  put("language", language);
  run();
  if (body.known !== null) tellKnown(body.known, button.dataset["known"] ?? "{link}");
}

function tellKnown(path: string, sentence: string): void {
  const [before = "", after = ""] = sentence.split("{link}");
  const link = document.createElement("a");
  link.href = path;
  link.textContent = path;
  document.querySelector("#audit-status")?.after(element("p", "note", before, link, after));
}

const fetchButton = document.querySelector<HTMLButtonElement>("#audit-fetch");
fetchButton?.addEventListener("click", () => {
  fetchAddress(fetchButton).catch((error: unknown) => say(String(error)));
});
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
takeFiles();
