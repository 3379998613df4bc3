/** What every template returns: text that has been escaped once and may be sent. */
import type { html } from "hono/html";

export type Markup = ReturnType<typeof html>;
