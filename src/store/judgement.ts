/** A judgement is a person's accept, edit or reject: appended, signed, reasoned, and undone only by another judgement. */

export const judgementActs = ["accept", "edit", "reject", "link", "unlink", "split", "merge", "undo"] as const;
export type JudgementAct = (typeof judgementActs)[number];

export const judgedKinds = ["claim", "relation", "thread", "finding", "place", "report"] as const;
export type JudgedKind = (typeof judgedKinds)[number];

export interface NewJudgement {
  readonly act: JudgementAct;
  readonly on: JudgedKind;
  /** Content-hash id or key of what is judged; so it holds after a re-read. */
  readonly subject: string;
  /** The other end of a link, the new value of a field, the members of a split; JSON. */
  readonly value: unknown;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** Id of the judgement this one undoes; only with act "undo". */
  readonly undoes: string | null;
}

export interface Judgement extends NewJudgement {
  /** Content hash. */
  readonly id: string;
  readonly seq: number;
  /** Whether a later judgement undid it. */
  readonly undone: boolean;
}

export interface JudgementFilter {
  readonly on?: JudgedKind;
  readonly subjects?: readonly string[];
  /** Leave out what was undone, and the undoings. */
  readonly standing?: boolean;
}
