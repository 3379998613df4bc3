/** Keys of those who say and publish, made from party and name, so that they are the same on any machine. */
import type { Party } from "../lexicon/row.ts";
import { memoText } from "./memo.ts";

const slug = memoText((name): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80),
);

/** "ru.russian-ministry-of-defence". */
export const sourceKey = (name: string, party: Party): string => `${slug(party) || "unk"}.${slug(name) || "unnamed"}`;
