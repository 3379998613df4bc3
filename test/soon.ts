/** Expectations of pages that are still on their way: asked again until they hold. */
import { expect } from "vitest";

/** Milliseconds, far more than a busy machine needs: no test depends on how soon a page answers. */
const patience = 120_000;

/** What a page shows after an act is waited for, never taken at once: `await soon(() => rows.count()).toBe(3)`. */
export const soon = <T>(read: () => Promise<T> | T) => expect.poll(read, { timeout: patience });
