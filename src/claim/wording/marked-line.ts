/** A marked line of the wordings: "hold-	there is nobody of ours in Terny" is a hold its words deny. */
import type { Stance } from "../../attribution/attribution.ts";

export interface MarkedLine {
  /** An action, or `none`. */
  readonly label: string;
  /** `-` behind the label denies, `?` plans or demands. */
  readonly stance: Extract<Stance, "asserts" | "denies" | "plans">;
  readonly text: string;
}

const stanceOf = { "": "asserts", "-": "denies", "?": "plans" } as const;

/** Lines of a file; what is no line with a label and a text is left out. */
export function readMarkedLines(text: string): MarkedLine[] {
  return text.split("\n").flatMap((line): MarkedLine[] => {
    const [, label = "", mark = "", words = ""] = /^([a-z][a-z-]*[a-z])([-?]?)\t(\S.*)$/u.exec(line) ?? [];
    return label === "" ? [] : [{ label, stance: stanceOf[mark as keyof typeof stanceOf], text: words.trim() }];
  });
}
