/** The cards of the figures in English: what one mark is, how it was made, what it cannot tell. None may be empty. */
export const enFigures = {
  card: { about: "About this figure", mark: "One mark", made: "How it was made", limits: "What it cannot tell" },
  map: {
    mark: "One sign is the claims about one settlement by one side; its fill is how the threads stand that most of them are in. Its size grows slowly with their number.",
    made: "Claims whose words name exactly one place, drawn at the settlement's centre. Nothing is filled in between.",
    limits:
      "It does not show what happened, nor who holds what. A place without a sign may only lack a claim that names it. The map cannot be finer than the settlement.",
  },
  apart: {
    mark: "One sign is one claim of the list below, on the day it was published. The line at its foot is the days it says it happened.",
    made: "From the claims listed on this page, one lane for each side; a line only where the words give a time.",
    limits: "A claim without a line gives no time of its own. Long lines are vague words, not long events.",
  },
  timeline: {
    mark: "One bar is the claims one side made on one day.",
    made: "By the day of publication; heights grow with the square root, so that single claims stay visible.",
    limits: "More claims are not more events: one event can be claimed many times, and many are never claimed.",
  },
  lanes: {
    mark: "One sign is one claim, on the day it was published, in the lane of its claimant's side.",
    made: "From every claim of the thread, filled as the thread stood when that day was over. A line runs from the first to the last day it can have happened; a bar beneath denies.",
    limits: "A claim is somebody's word. The lanes show who spoke when, not what took place.",
  },
  strip: {
    mark: "One stretch is the days through which the thread stood one way.",
    made: "Standing is computed by the rule printed beside it each time a claim arrives; the history is kept.",
    limits: "It tells what had been said by a day. It does not tell what was true on that day.",
  },
  stripes: {
    mark: "One sign is one claim about this place, on its day of publication.",
    made: "One row for each claimant, those of one side beside each other; claimants with few claims share a row.",
    limits: "The rows do not show control of the place, only who claimed what about it and when.",
  },
  outcomes: {
    mark: "One square is one settlement the source claimed; where there are many, one square is as many as said beneath it.",
    made: "Its newest claims on settlements, each counted once, by the first that holds: the other side says so too; a monitor or a control layer says so; somebody denies it or claims the contrary within 60 days; none of these yet.",
    limits:
      "An open claim is not a false one, and a contradicted one may be true. A yardstick is a source too and may be late or wrong.",
  },
  months: {
    mark: "One bar is the claims a source made in one month.",
    made: "Counted from the claims that go back to this source, however they were carried.",
    limits: "It shows how often a source speaks in the reports of this ledger, not how right it is.",
  },
  curve: {
    mark: "A step is the share of claims borne out after so many days by the named yardstick.",
    made: "Kaplan-Meier estimate; open claims count until their last known day. The band is the 95 % interval.",
    limits:
      "A yardstick is a source too and may be late, wrong, or draw on the same posts. Claims it cannot see stay open.",
  },
} as const;
