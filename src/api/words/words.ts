/** The words of the interface in the reader's language; the reports themselves are never translated. */
import { en } from "./en.ts";
import { furtherParties } from "./party-names.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";

type Widen<T> = T extends string ? string : { readonly [K in keyof T]: Widen<T[K]> };
type EnglishWords = Widen<typeof en>;

/** Plural forms beyond English's two are the other languages' own. */
export type Plural = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;
export type Words = Omit<EnglishWords, "counted"> & {
  readonly counted: Readonly<Record<keyof typeof en.counted, Plural>>;
};

export const interfaceLanguages = ["en", "uk", "ru"] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

const withParties = (language: InterfaceLanguage, words: Words): Words => ({
  ...words,
  parties: { ...furtherParties(language), ...words.parties },
});

export const wordsOf: Readonly<Record<InterfaceLanguage, Words>> = {
  en: withParties("en", en),
  uk: withParties("uk", uk),
  ru: withParties("ru", ru),
};

/** Formats of a language, made once: making one costs as much as a hundred of its answers. */
const formatsOf = (language: InterfaceLanguage) => ({
  plural: new Intl.PluralRules(language),
  figures: new Intl.NumberFormat(language),
  day: new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }),
});

const made = { en: formatsOf("en"), uk: formatsOf("uk"), ru: formatsOf("ru") };
const formats = (language: InterfaceLanguage) => made[language];

/** "changed {day}" with `{ day: "20 Nov" }` is "changed 20 Nov"; a name without a value stays as it is. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** "3 claims", "1 claim", "2 твердження": the counted word in the form its number asks for. */
export function count(language: InterfaceLanguage, what: keyof typeof en.counted, n: number): string {
  const forms = wordsOf[language].counted[what];
  const form = forms[formats(language).plural.select(n)] ?? forms.other;
  return fill(form, { n: figures(language, n) });
}

/** 12345 as "12,345" or "12 345". */
export const figures = (language: InterfaceLanguage, n: number): string => formats(language).figures.format(n);

/** A closed word ("capture") in the reader's language, or itself where no list has it. */
export const word = (list: Readonly<Record<string, string>>, key: string): string => list[key] ?? key;

/** "2025-11-20" as "20 Nov 2025", with no time zone to move it. */
export function dayWords(language: InterfaceLanguage, day: string): string {
  const date = new Date(`${day.slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return formats(language).day.format(date);
}

/** "19–20 Nov 2025"; one day where both are the same; open ends as dots. */
export function daysWords(language: InterfaceLanguage, start: string | null, end: string | null): string {
  if (start === null && end === null) return "";
  const { until, since } = wordsOf[language].open;
  if (start === null) return fill(until, { day: dayWords(language, end ?? "") });
  if (end === null) return fill(since, { day: dayWords(language, start) });
  if (start === end) return dayWords(language, start);
  return formats(language).day.formatRange(new Date(`${start}T12:00:00Z`), new Date(`${end}T12:00:00Z`));
}
