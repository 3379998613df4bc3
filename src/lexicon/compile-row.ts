/** Turns a checked row of a data file into a row with its keys: "claim" (verb) gives claim, claims, claimed, claiming. */
import type { Language } from "../text/language.ts";
import { formKey } from "./form-key.ts";
import { inflect } from "./inflect.ts";
import type { CompiledRow } from "./lexicon.ts";
import type { FormSpec, Part, Row, Table } from "./row.ts";
import type { FormsByLanguage, FormsByPart } from "./schema.ts";

/** A row as its file holds it, after its schema. */
export type FileRow = Omit<Row, "table"> & { readonly forms: FormsByPart | FormsByLanguage };

function specsOfParts(parts: FormsByPart, language: Language): FormSpec[] {
  return Object.entries(parts).flatMap(([part, lemmas]) =>
    (lemmas ?? []).map((lemma) => ({ language, lemma, part: part as Part })),
  );
}

/** The forms of a row, whichever of the two layouts its file uses. A file with a `language` lists parts, one without lists languages. */
export function specsOf(forms: FormsByPart | FormsByLanguage, language: Language | undefined): FormSpec[] {
  if (language !== undefined) return specsOfParts(forms as FormsByPart, language);
  return Object.entries(forms as FormsByLanguage).flatMap(([of, parts]) => specsOfParts(parts ?? {}, of as Language));
}

export function keysOf(spec: FormSpec): string[] {
  const forms = spec.part === "fixed" ? [spec.lemma] : inflect(spec.lemma, spec.part, spec.language);
  const keys = forms.map(formKey).filter((key) => key !== "");
  const turned = spec.language === "uk" && spec.part !== "name" ? keys.flatMap(euphonic) : [];
  return [...new Set([...keys, ...turned])];
}

/** "удар" and "вдар", "втратив" and "утратив": in Ukrainian the sound before decides; where both are words of their own, none is made. */
const euphonic = (key: string): string[] =>
  /^[ву][бгґджзйклмнпрстхцчшщ].{2}/u.test(key) && !/^(?:установ|вступ|указ|вправ|управ)/u.test(key)
    ? [(key.startsWith("в") ? "у" : "в") + key.slice(1)]
    : [];

export function compileRow(table: Table, row: FileRow, language: Language | undefined): CompiledRow {
  const keys: { [L in Language]?: string[] } = {};
  for (const spec of specsOf(row.forms, language)) (keys[spec.language] ??= []).push(...keysOf(spec));
  const { forms: _, ...rest } = row;
  return { row: { ...rest, table }, keys };
}
