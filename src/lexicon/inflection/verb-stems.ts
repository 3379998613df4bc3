/** The six stems every form of a Russian or Ukrainian verb is made of. */
export interface VerbStems {
  /** "несу" */
  readonly first: string;
  /** Third person without what Russian ends it with: "несе", "захопи" */
  readonly third: string;
  /** "несут", "несуть" */
  readonly plural: string;
  /** "нес", "ніс" */
  readonly masculine: string;
  /** "нес" of "несла" */
  readonly past: string;
  /** "несен"; null where the verb has none */
  readonly passive: string | null;
}
