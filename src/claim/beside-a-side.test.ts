/** Sides told beside the one that acts, parts of what was counted, and nouns of deed whose owner stands before them. */
import { expect, test } from "vitest";
import { placeTools } from "../../test/place-tools.ts";
import { inFull, readLine } from "./claim-fixture.ts";

const tools = placeTools("2024-05-17");

const lines: readonly (readonly [string, string])[] = [
  ["Kadugli was shelled by the RSF and its SPLM-N allies.", "strike rsf>sd at Kadugli"],
  ["Kadugli was shelled by the RSF and the SPLM-N.", "strike rsf>sd at Kadugli"],
  ["Tokmak was shelled by Ukraine's army with American support.", "strike ua>ru at Tokmak"],
  ["Syrian troops and their Russian allies left Saraqib.", "withdraw sy>- at Saraqib"],
  [
    "M23 rebels took Kalehe after Congolese soldiers and their Burundian allies left the town.",
    "capture m23>cd at Kalehe; withdraw cd>- at the town",
  ],
  [
    "Congolese troops took Kalehe after M23 rebels and their Rwandan allies left the town.",
    "capture cd>m23 at Kalehe; withdraw m23>- at the town",
  ],
  ["Iraqi troops supported by Iran retook Hawija from Islamic State.", "capture iq>is at Hawija"],
  ["About 50 soldiers surrendered to the Arakan Army at Ann.", "losses aa>mm at Ann"],
  ["Israel fired 40 rockets at Tyre, six of which were intercepted.", "strike il>lb at Tyre; intercept lb>il at Tyre"],
  ["Russia launched 30 drones at Sumy, most of them shot down.", "strike ru>ua at Sumy; intercept ua>ru at Sumy"],
  [
    "Ukraine launched 30 drones at Belgorod, most of them intercepted.",
    "strike ua>ru at Belgorod; intercept ru>ua at Belgorod",
  ],
  [
    "Fano fighters ambushed a convoy of federal soldiers near Gondar, killing at least nine.",
    "attack fano>et near Gondar; losses fano>et near Gondar",
  ],
  [
    "Fano fighters attacked a market near Gondar, killing at least nine.",
    "attack fano>et near Gondar; civilian-harm fano>et near Gondar",
  ],
  ["Russia's raids led to the deaths of nine people in Odesa.", "civilian-harm ru>ua at Odesa"],
  ["Ukraine's capture of Terny from Russia was confirmed.", "capture ua>ru at Terny"],
  ["Russia's capture of Terny from Ukraine was confirmed.", "capture ru>ua at Terny"],
  ["Ukrainian forces hold Vovchansk despite repeated Russian assaults.", "hold ua>ru at Vovchansk"],
  ["A Russian bomb hit an apartment block in Kharkiv.", "strike ru>ua at Kharkiv"],
  ["A Ukrainian bomb hit an apartment block in Belgorod.", "strike ua>ru at Belgorod"],
  [
    "Russian troops advanced south of Terny, west of Zarichne and north of Torske.",
    "advance ru>ua near Terny near Zarichne near Torske",
  ],
  ["Russian troops advanced in Terny, west of Zarichne.", "advance ru>ua at Terny"],
  ["The mayor of Kharkiv gave no toll.", ""],
];

test.each(lines)("%s", (text, wanted) => {
  expect(inFull(text, readLine(tools, { language: "en", party: "ind", text }))).toBe(wanted);
});

const own: readonly (readonly [string, string])[] = [
  [
    'RSF fighters fired at Bahri. Sudanese forces stated that they had "conducted a strike on RSF troops" in Kadugli.',
    "sd",
  ],
  [
    'Sudanese forces fired at Kadugli. The RSF stated that they had "conducted a strike on army troops" in Bahri.',
    "rsf",
  ],
];

test.each(own)("who says that they did it did it, where only the deed is quoted: %s", (text, party) => {
  expect(readLine(tools, { language: "en", party: "ind", text }).at(-1)?.actor?.party).toBe(party);
});

test("interceptors sent up strike nobody, and daughters are civilians", () => {
  const line = (text: string) => readLine(tools, { language: "en", party: "ind", text });
  expect(line("An interceptor was launched near Haifa.")).toEqual([]);
  expect(line("Her four daughters were killed in Rafah.")[0]?.quantities[0]?.of).toBe("civilians");
});
