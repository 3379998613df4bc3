import { expect, test } from "vitest";
import { parseDocument } from "./parse.ts";

/** Inner texts in order; ">" before a nested one, "~" after a name. */
function found(text: string): string[] {
  return parseDocument(text, "en").quotations.map((quotation) => {
    const inner = text.slice(quotation.inner[0], quotation.inner[1]);
    return `${">".repeat(quotation.depth)}${inner}${quotation.name ? "~" : ""}`;
  });
}

const lines: readonly (readonly [text: string, inner: readonly string[]])[] = [
  ['He said, "We took the town."', ["We took the town."]],
  ["He said, “We took the town,” and left.", ["We took the town,"]],
  ["Він сказав: „Ми взяли місто“.", ["Ми взяли місто~"]],
  ["«Мы заняли всё, что хотели», — сказал он.", ["Мы заняли всё, что хотели"]],
  ["Группировка «Восток» и ПВК «Вагнер»", ["Восток~", "Вагнер~"]],
  ['The so-called "people\'s republic" spoke.', ["people's republic~"]],
  [
    "“He told me ‘we will never leave here’ and smiled,” she said.",
    ["He told me ‘we will never leave here’ and smiled,", ">we will never leave here~".replace("~", "")],
  ],
  ["Бойцы «Батальона «Азов» ушли.", ["Батальона «Азов~", ">Азов~"]],
  ["the soldiers' town isn't the army's 'problem'", ["problem~"]],
  ["rock 'n' roll o'clock", []],
  ['The minister:"We hold the whole town."Please read on', ["We hold the whole town."]],
  ["''We have taken the town now,'' he said.", ["We have taken the town now,"]],
  ["» item one\n» item two", []],
  ['A lonely " mark and 5" of rain', []],
  ["“We hold the line.\n“We will hold it.” He left.", ["We hold the line.", "We will hold it."]],
  ["«Мы стоим.\nМы будем стоять». Он ушёл.", ["Мы стоим.\nМы будем стоять"]],
  ["“Nobody closed this quotation here\nThe next paragraph is plain.", ["Nobody closed this quotation here"]],
  ['**"Наши войска вошли в город сегодня"**, — сказал он', ["Наши войска вошли в город сегодня"]],
  ['("inside brackets there are words")', ["inside brackets there are words"]],
  ["22:39“Yesterday the army said nothing of it.” More", ["Yesterday the army said nothing of it."]],
  ['He called it ""very strong"" twice', ["very strong~"]],
  ["Бойцы «Востока сбили ЗРК «Тор» и ушли", ["Тор~"]],
  ["Командир сообщил: «Мы работаем в любую погоду, отдыха нет", ["Мы работаем в любую погоду, отдыха нет"]],
  ["the dogs‘ house and Nadia ‘s sons are the soldiers’ pride", []],
  ["“ and nothing more", []],
  ["„Ukrainian style closes so”, he said", ["Ukrainian style closes so~"]],
  ['“Mixed marks are common here", he said', ["Mixed marks are common here"]],
];

test.each(lines)("%s", (text, inner) => {
  expect(found(text)).toEqual(inner);
});
