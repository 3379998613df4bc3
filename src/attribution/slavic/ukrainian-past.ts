/** Tells the few Ukrainian past tenses in "-ів" ("горів", "прилетів") from the many genitives plural that end alike ("типів", "районів", "боїв"). */

const prefix = "(?:при|ви|за|по|до|про|від|пере|об|роз|над|під|про|з|с|на|у|в|о)?";
/** Stems of verbs in "-іти". */
const stems =
  "(?:гор|сид|лет|хот|терп|волод|ум|м|розум|шум|кип|вис|рад|верт|бол|блищ|тремт|грим|гуд|свист|жал|шкод|стар|мерзт|німі?|пітн|красн|сив|сп)";
const past = new RegExp(`^${prefix}${stems}ів(?:ся)?$`, "u");

/** "типів", "боїв": ends like a past tense and is none. */
export const isGenitiveInIv = (norm: string): boolean => /[ії]в$/u.test(norm) && !past.test(norm);
