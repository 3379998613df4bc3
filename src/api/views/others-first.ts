/** Long work steps aside between its parts, so that small answers (a page's style, its fonts) need not wait for its end. */

/** Resolves when what came in meanwhile has been answered. */
export const othersFirst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
