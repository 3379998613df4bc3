/** The languages a report can be in, and a first guess from letters alone. */
export type Language = "en" | "ru" | "uk";

export const languages = ["en", "ru", "uk"] as const satisfies readonly Language[];
