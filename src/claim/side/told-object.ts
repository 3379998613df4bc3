/** Tells whether a pronoun before its verb stands for whom the sentence spoke of: "його | зупинили прикордонники". */
import type { Event } from "../event/event.ts";
import { normAt, type Page } from "../page.ts";

/** "його | зупинили прикордонники", "их | отбили морпехи": whom the sentence spoke of bears what the subject behind the verb does. */
export const isTold = (page: Page, { clause: [from], trigger }: Event): boolean =>
  page.language !== "en" &&
  trigger.form === "active" &&
  trigger.from === from + 1 &&
  /^(?:його|її|їх|его|ее|её|их)$/u.test(normAt(page, from));
