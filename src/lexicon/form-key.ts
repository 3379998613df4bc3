/** A form as the trie knows it: the norms of its tokens joined by one space, without quote marks: "ПВК «Вагнер»" is "пвк вагнер". */
import { normalise } from "../text/normalise.ts";
import { tokenise } from "../text/tokens.ts";

const plainWord = /^[a-zа-яґєії]+$/;

/** `stem*` keeps its star and stands for every token that begins so. Empty for a form without words. */
export function formKey(form: string): string {
  if (plainWord.test(form)) return form;
  const { tokens } = tokenise(form, normalise(form));
  const parts: string[] = [];
  for (const token of tokens) {
    if (token.norm === '"') continue;
    const last = parts.length - 1;
    if (token.norm === "*" && last >= 0) parts[last] = `${parts[last]}*`;
    else parts.push(token.norm);
  }
  return parts.join(" ");
}
