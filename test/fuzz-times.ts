/** How many times as many generated inputs a run asks for as every run does: REPORTEDLY_FUZZ=100 makes a million of them. */
export const fuzzTimes = Number(process.env["REPORTEDLY_FUZZ"] ?? 1);
