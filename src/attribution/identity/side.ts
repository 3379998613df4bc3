/** Whose side a word gives: "Russian-installed", "Москвы", "Mykolaiv": states first, places second. */
import type { Party } from "../../lexicon/row.ts";

type Stems = readonly (readonly [RegExp, Party])[];

/** Adjectives, capitals and armed groups. */
const states: Stems = [
  [
    /^(?:russia|moscow|kremlin|pro-russia|pro-kremlin|occupation|росси|росій|москв|москал|кремл|кацап|оккупац|окупац|гауляйтер|окупант|оккупант|рос[сз]мі|російськ)/u,
    "ru",
  ],
  [/^(?:рф|dpr|lpr|днр|лнр|фсб|fsb)$/u, "ru"],
  [
    /^(?:ukrain|kyiv|kiev|pro-ukrain|украин|укра[їи]н|ки[еє]в|київ|всу$|зсу$|сбу$|рнбо$|снбо$|ова$|рва$|дснс$|гур$|ссо$|осув$|дпсу$)/u,
    "ua",
  ],
  [/^(?:israel|jerusalem|tel-aviv|idf$|израил|ізраїл|цахал)/u, "il"],
  [/^(?:palestin|gaza|палестин)/u, "ps"],
  [/^(?:hamas|qassam|хамас)/u, "hamas"],
  [/^(?:hezbollah|hizbollah|хезболл|хізбалл)/u, "hezbollah"],
  [/^(?:houthi|хусит|хути)/u, "houthi"],
  [/^(?:lebanese|lebanon|ліван|ливан)/u, "lb"],
  [/^(?:syria|damascus|сири|сирій|сирії)/u, "sy"],
  [/^(?:iran|tehran|иран|іран)/u, "ir"],
  [/^(?:american|u\.s|us$|washington|pentagon|сша|америк|вашингтон|пентагон)/u, "us"],
  [/^(?:british|britain|britain|uk$|london|британ|лондон)/u, "gb"],
  [/^(?:german|berlin|немецк|герман|німе)/u, "de"],
  [/^(?:french|france|paris$|француз|франц)/u, "fr"],
  [/^(?:polish|poland|warsaw|польс|польщ|варшав)/u, "pl"],
  [/^(?:belarus|minsk$|белорус|білорус|мінськ$|минск$)/u, "by"],
  [/^(?:chinese|china|beijing|китай|пекин|пекін)/u, "cn"],
  [/^(?:turkish|turkey|ankara|турец|турц|туреч)/u, "tr"],
  [/^(?:south-sudan)/u, "ss"],
  [/^(?:sudanese|khartoum|суданск|судансь)/u, "sd"],
  [/^(?:rsf)$/u, "rsf"],
  [/^(?:congolese|kinshasa|fardc|конго)/u, "cd"],
  [/^(?:m23)/u, "m23"],
  [/^(?:rwanda|kigali|руанд)/u, "rw"],
  [/^(?:burmese|myanmar|naypyidaw|мьянм|м'янм)/u, "mm"],
  [/^(?:azerbaijan|baku$|азербайдж)/u, "az"],
  [/^(?:armenia|yerevan|армян|вірмен|армени)/u, "am"],
  [/^(?:indian?$|delhi|индийск|індійськ)/u, "in"],
  [/^(?:pakistan|islamabad|пакист)/u, "pk"],
  [/^(?:yemeni|sanaa|йемен|ємен)/u, "ye"],
  [/^(?:korean|seoul|корейск|корейськ|южнокорейск|південнокорейськ)/u, "kr"],
  [/^(?:malian|mali$|bamako)/u, "ml"],
  [/^(?:ethiopia|addis)/u, "et"],
  [/^burundi/u, "bi"],
  [/^(?:emirati|uae$|abu-dhabi)/u, "ae"],
  [/^(?:saudi|riyadh|саудов|саудів)/u, "sa"],
  [/^(?:egypt|cairo|египет|єгипет)/u, "eg"],
  [/^(?:qatar|doha|катар)/u, "qa"],
  [/^(?:jordanian|иордан|йордан)/u, "jo"],
  [/^(?:iraqi?$|baghdad|ирак|ірак)/u, "iq"],
  [/^(?:greek|greece|athens|греч|грец)/u, "gr"],
  [/^(?:romania|румын|румун)/u, "ro"],
  [/^(?:moldova|молдав|молдов)/u, "md"],
  [/^(?:georgian|tbilisi|грузин)/u, "ge"],
  [/^(?:hungar|венгер|венгр|угор)/u, "hu"],
  [/^(?:somali|mogadishu|сомали|сомалі)/u, "so"],
  [/^(?:nigerian|abuja|нигери|нігері)/u, "ng"],
  [/^(?:afghan|taliban|kabul|афган)/u, "af"],
  [/^(?:eritrea|asmara)/u, "er"],
];

/** Regions whose governors, mayors and residents speak. Annexed ones are asked after the words of installing. */
const places: Stems = [
  [
    /^(?:mykola|nikolaev|kharkiv|kherson|zaporizh|zaporozh|odes|sumy|dnipro|poltava|cherni|donetsk|donechchyn|luhansk|lviv|vinnyts|zhytomyr|kryvyi|kramatorsk|sloviansk|pokrovsk|kupiansk)/u,
    "ua",
  ],
  [
    /^(?:микола|харк|херсон|запор|одес|сум|дніпр|днепр|полтав|черні|черни|донеч|донец|луган|львов|львів|вінни|винни|житом|крив|краматор|слов'ян|славян|купян|куп'ян|лисича)/u,
    "ua",
  ],
  [
    /^(?:belgorod|kursk|bryansk|krasnodar|voronezh|rostov|oryol|tula|kaluga|ryazan|saratov|samara|engels|volgograd|tatarstan|dagestan|chechen|novorossiysk|crimea|sevastopol)/u,
    "ru",
  ],
  [
    /^(?:белгород|бєлгород|белгород|курск|курськ|курщ|брянск|брянськ|краснодар|кубан|воронеж|ростов|орлов|тульс|калуж|рязан|саратов|самар|волгоград|татарстан|дагестан|чечн|крым|крим|севастоп|псков|твер|липец|смолен)/u,
    "ru",
  ],
];

const ask = (norm: string, stems: Stems): Party | null => stems.find(([stem]) => stem.test(norm))?.[1] ?? null;

function remembering(stems: Stems): (norm: string) => Party | null {
  const known = new Map<string, Party | null>();
  return (norm) => {
    const before = known.get(norm);
    if (before !== undefined) return before;
    if (known.size > 20_000) known.clear();
    const found = ask(norm, stems);
    known.set(norm, found);
    return found;
  };
}

/** Party that a word for a state or armed side gives; null for none. */
export const sideOf = remembering(states);

/** Party whose officials speak for a place; null for none. */
export const sideOfPlace = remembering(places);
