/** The rules of standing, in the order they are tried, as printed beside every thread. They say what claims add up to, never what is true. */

export const standingWords = [
  "conceded",
  "contested",
  "denied",
  "independently-reported",
  "one-sided",
  "single-source",
] as const;
export type StandingWord = (typeof standingWords)[number];

export interface StandingRule {
  readonly word: StandingWord;
  /** Stable: "happened.denied". */
  readonly id: string;
  /** As printed. */
  readonly text: string;
}

/** First axis: that it happened, or for the control of a settlement, the newest claim of gain (else of hold). */
export const happenedRules: readonly StandingRule[] = [
  {
    word: "conceded",
    id: "happened.conceded",
    text: "One side claims it, and the side it speaks against says the same through its officials.",
  },
  {
    word: "contested",
    id: "happened.contested",
    text: "Two claims cannot both be right about the outcome; or origins of two sides claim it and another denies it.",
  },
  {
    word: "denied",
    id: "happened.denied",
    text: "Origins of one side claim it, and somebody else says that it is not so or, within seven days, that the place is held.",
  },
  {
    word: "independently-reported",
    id: "happened.independent",
    text: "Two or more named origins that are not of one side claim it, and none denies it. An outlet's own sentence counts only where nobody told it before.",
  },
  {
    word: "one-sided",
    id: "happened.one-sided",
    text: "Two or more origins claim it, all of one side or not known to be independent of each other.",
  },
  {
    word: "single-source",
    id: "happened.single",
    text: "All reports of it go back to one origin.",
  },
];

/** Second axis: who did it; counted over the claims that name a doer. */
export const whoRules: readonly StandingRule[] = [
  {
    word: "conceded",
    id: "who.conceded",
    text: "The side that is accused of a strike, of damage or of harm to civilians says that it was its own doing.",
  },
  {
    word: "contested",
    id: "who.contested",
    text: "Claims name different doers.",
  },
  {
    word: "denied",
    id: "who.denied",
    text: "The side named as doer says that it did not do it.",
  },
  {
    word: "independently-reported",
    id: "who.independent",
    text: "Two or more named origins that are not of one side name the same doer.",
  },
  {
    word: "one-sided",
    id: "who.one-sided",
    text: "Two or more origins name the same doer, all of one side or not known to be independent of each other.",
  },
  {
    word: "single-source",
    id: "who.single",
    text: "One origin alone names the doer.",
  },
];

/** Days after a claim of gain within which "we hold it" is an answer to that claim; later it is a claim of its own. */
export const answerDays = 7;
/** Days back that count for who holds a settlement; older claims are history. */
export const controlDays = 60;

export const ruleOf = (rules: readonly StandingRule[], word: StandingWord): StandingRule => {
  const rule = rules.find((one) => one.word === word);
  if (!rule) throw new TypeError(`no rule for ${word}`);
  return rule;
};
