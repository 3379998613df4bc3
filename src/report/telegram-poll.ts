/** A poll has no words but its question; what can be answered is nobody's statement and left out. */
import { fieldsOf, isFields, wordsOf, type Fields } from "./fields.ts";

/** `{ question: "…" }`, or with the question's own entities `{ question: { text: "…" } }`; null for what is no poll. */
export function pollQuestion(poll: Fields): string | null {
  const question = poll["question"];
  return isFields(question) ? wordsOf(question, "text") : wordsOf(poll, "question");
}

/** Of a message as Telegram's own interface gives it, where the poll is its medium. */
export const mediumQuestion = (message: Fields): string | null =>
  pollQuestion(fieldsOf(fieldsOf(message, "media"), "poll"));
