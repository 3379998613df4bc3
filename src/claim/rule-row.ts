/** The row a rule belongs to: "en.cue.say" of "en.cue.say:passive". */
import { wordTest } from "../text/word-test.ts";

/** Rules are few and asked for with every attribution. */
export const rowOfRule = wordTest((rule) => rule.split(/[:+ ]/)[0] as string);
