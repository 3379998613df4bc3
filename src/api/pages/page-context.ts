/** What every template is given besides its data: the reader's words, the address, and where the built files are. */
import type { InterfaceLanguage, Words } from "../words/words.ts";

/** Addresses of the built files; null where the web build is missing and pages show without style. */
export interface PageAssets {
  readonly style: string | null;
  readonly scripts: Readonly<Record<"main" | "explore" | "audit" | "thread" | "report", string | null>>;
}

export interface PageContext {
  readonly words: Words;
  readonly language: InterfaceLanguage;
  readonly assets: PageAssets;
  /** Path without the twin's ending, and the query with its question mark. */
  readonly path: string;
  readonly search: string;
  /** "http://127.0.0.1:8080", for addresses to cite. */
  readonly origin: string;
  /** Hours after publication until a claim is shown here; 0 for the owner. */
  readonly delayHours: number;
}
