/** Names of sides in the interface's languages: states by their code, armed groups by the name or letters they are known by. */

/** Codes of states as ISO 3166 has them, but for those the interface names itself; "is" and "aa" are groups here. */
const states =
  "sy ye ml bf az am ug tr th ss so ng ne kh iq gb et cn bi af ve tg td sa rs ro qa pl mz md ly lv lt kz kr kp ke jp jo it hu ht ge fr fi er eg ee dz de co cm by bj ae eu".split(
    " ",
  );

/** Groups that are known by letters in every language. */
const letters =
  "hts jnim uwsa ttp tplf tnla stc sna sdf pkk pij pdf ola nug nato mndaa knla kndf kia jem iswap isgs fla fdlr farc eln codeco cnf bla adf".split(
    " ",
  );

const named: Readonly<Record<string, readonly [en: string, uk: string, ru: string]>> = {
  is: ["Islamic State", "«Ісламська держава»", "«Исламское государство»"],
  ismoz: ["Islamic State in Mozambique", "«Ісламська держава» в Мозамбіку", "«Исламское государство» в Мозамбике"],
  aa: ["Arakan Army", "Армія Аракана", "Армия Аракана"],
  houthi: ["Houthis", "хусити", "хуситы"],
  shabaab: ["al-Shabaab", "«Аш-Шабаб»", "«Аш-Шабаб»"],
  bokoharam: ["Boko Haram", "«Боко Харам»", "«Боко Харам»"],
  wazalendo: ["Wazalendo", "«Вазалендо»", "«Вазалендо»"],
  fano: ["Fano", "«Фано»", "«Фано»"],
  druze: ["Druze armed groups", "озброєні групи друзів", "вооружённые группы друзов"],
  bedouin: ["Bedouin armed groups", "озброєні групи бедуїнів", "вооружённые группы бедуинов"],
  let: ["Lashkar-e-Taiba", "«Лашкар-е-Тайба»", "«Лашкар-е-Тайба»"],
  splmn: ["SPLM-N", "SPLM-N", "SPLM-N"],
  splmio: ["SPLM-IO", "SPLM-IO", "SPLM-IO"],
};

const columns = { en: 0, uk: 1, ru: 2 } as const;

/** Every side the tables know and the interface's own list leaves out, by its code. */
export function furtherParties(language: keyof typeof columns): Readonly<Record<string, string>> {
  const regions = new Intl.DisplayNames(language, { type: "region" });
  return Object.fromEntries([
    ...states.map((code) => [code, regions.of(code.toUpperCase()) ?? code] as const),
    ...letters.map((code) => [code, code.toUpperCase()] as const),
    ...Object.entries(named).map(([code, names]) => [code, names[columns[language]]] as const),
  ]);
}
