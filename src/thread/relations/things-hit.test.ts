import { expect, test } from "vitest";
import { exampleClaim } from "../example-claim.ts";
import { sharesThing, thingsIn } from "./things-hit.ts";

const claim = (sentence: string) =>
  exampleClaim(sentence, { day: "2025-05-24", by: "Ann Lee/ind", action: "strike", sentence });

test.each([
  ["The old refinery burned.", "Горел старый НПЗ.", "Палала нафтобаза."],
  ["A bridge was hit.", "Попали в мост.", "Влучили в міст."],
  ["They shelled a hospital.", "Обстреляли роддом.", "Обстріляли лікарню."],
  ["The market was struck.", "Ударили по рынку.", "Вдарили по базару."],
  ["A minibus was hit.", "Попали в маршрутку.", "Влучили в автобус."],
  ["A church burned.", "Сгорел храм.", "Згоріла церква."],
  ["Two tankers sank.", "Затонул танкер.", "Затонув корабель."],
])("%s %s %s name one thing", (en, ru, uk) => {
  expect(sharesThing(claim(en), claim(ru))).toBe(true);
  expect(sharesThing(claim(ru), claim(uk))).toBe(true);
});

test.each([
  "The city was hit.",
  "Місто обстріляли.",
  "Мостовая осталась цела.",
  "Marketing went on as before.",
  "Портрет сняли со стены.",
])("%s names no such thing", (sentence) => expect([...thingsIn(claim(sentence))]).toEqual([]));
