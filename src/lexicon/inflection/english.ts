/** English forms: "strike" gives strikes, struck, stricken, striking; "city" gives cities. */

/** Past and participle of verbs that do not end in -ed, found also behind a prefix ("overrun", "withdraw"). */
const irregularVerbs: Readonly<Record<string, string>> = Object.fromEntries(
  `arise arose arisen|awake awoke awoken|be was,were been|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bid bid,bade bid,bidden
bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|build built built|burn burned,burnt burned,burnt
burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut
deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought
find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|freeze froze frozen
get got got,gotten|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|leap leaped,leapt leaped,leapt|learn learned,learnt learned,learnt|leave left left|lend lent lent|let let let|lie lay,lied lain,lied|light lit,lighted lit,lighted|lose lost lost
make made made|mean meant meant|meet met met|pay paid paid|prove proved proved,proven|put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown,showed|shrink shrank shrunk|shut shut shut
sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|speed sped,speeded sped,speeded|spend spent spent|spill spilled,spilt spilled,spilt|spin spun spun|split split split|spread spread spread|spring sprang sprung
stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck,stricken|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung
take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|thrust thrust thrust|tread trod trodden|understand understood understood|wake woke woken|wear wore worn|weave wove woven|win won won|wind wound wound|write wrote written`
    .split(/[|\n]/)
    .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]),
);

/** Every past with every participle that can go with it. */
export const irregularForms = (): readonly { readonly past: string; readonly participle: string }[] =>
  Object.values(irregularVerbs).flatMap((line) => {
    const [pasts = "", participles = ""] = line.split(" ");
    return pasts
      .split(",")
      .flatMap((past) => participles.split(",").map((participle) => ({ past, participle })))
      .filter(({ past }) => !past.endsWith("ed"));
  });

const prefixes = /^(?:re|over|out|under|up|with|mis|fore|be|for|inter|un|pre|co|off|by)-?(?=[a-z]{2})/;

/** Two-syllable verbs stressed at the end double their last letter too. */
const doubling =
  /^(?:kidnap|rebut|regret|aver|abhor|demur|deter|outgun|outwit|leapfrog|[^aeiou]*[aeiou][bdgklmnprtvz]|.*(?:qu)[aeiou][bdgmnprt]|(?:re|de|ad|con|oc|in|im|ex|per|sub|trans|com|pro|e|a|dis|be|for|out|up|over)[a-z]*(?:mit|fer|cur|pel|tain|trol|cept|bat|gin|get|bet|plan|map|ship|trap|hit|run|set|put))$/;
const neverDoubles = /(?:(?:[aeio]|(?<!q)u)[aeiou][a-z]|[wxy]|ain|cept|bat|[^aeiou]{2})$/;

const doubles = (verb: string): boolean => doubling.test(verb) && !neverDoubles.test(verb);

function withS(word: string): string {
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function withEd(verb: string): string[] {
  if (verb.endsWith("e")) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  const last = verb.slice(-1);
  if (doubles(verb)) return [`${verb}${last}ed`];
  if (verb.endsWith("c")) return [`${verb}ked`];
  return /[aeiou]l$/.test(verb) ? [`${verb}ed`, `${verb}led`] : [`${verb}ed`];
}

function withIng(verb: string): string[] {
  if (verb === "be") return ["being"];
  if (verb.endsWith("ie")) return [`${verb.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(verb)) return [`${verb.slice(0, -1)}ing`];
  if (doubles(verb)) return [`${verb}${verb.slice(-1)}ing`];
  if (verb.endsWith("c")) return [`${verb}king`];
  return /[aeiou]l$/.test(verb) ? [`${verb}ing`, `${verb}ling`] : [`${verb}ing`];
}

/** "relay" is no "lay" again: its forms are plain. */
const plainVerbs = new Set(["relay"]);

function irregular(verb: string): string[] | null {
  if (plainVerbs.has(verb)) return null;
  const prefix = prefixes.exec(verb)?.[0] ?? "";
  const own = irregularVerbs[verb];
  const line = own ?? irregularVerbs[verb.slice(prefix.length)];
  if (line === undefined) return null;
  const before = own === undefined ? prefix : "";
  return line.split(/[ ,]/).map((form) => before + form);
}

const bare: Readonly<Record<string, readonly string[]>> = {
  be: ["be", "am", "is", "are", "was", "were", "been", "being"],
  have: ["have", "has", "had", "having"],
  do: ["do", "does", "did", "done", "doing"],
};

export function englishVerb(verb: string): string[] {
  const known = bare[verb];
  if (known !== undefined) return [...known];
  return [verb, withS(verb), ...(irregular(verb) ?? withEd(verb)), ...withIng(verb)];
}

const irregularNouns: Readonly<Record<string, string>> = {
  man: "men",
  woman: "women",
  child: "children",
  person: "people",
  foot: "feet",
  serviceman: "servicemen",
  aircraft: "aircraft",
  spokesman: "spokesmen",
  spokeswoman: "spokeswomen",
  chief: "chiefs",
  staff: "staff",
  knife: "knives",
  life: "lives",
  wolf: "wolves",
  leaf: "leaves",
  half: "halves",
  analysis: "analyses",
  crisis: "crises",
  basis: "bases",
  medium: "media",
  datum: "data",
  corps: "corps",
  roof: "roofs",
};

export function englishNoun(noun: string): string[] {
  const own = irregularNouns[noun];
  if (own !== undefined) return [noun, own];
  if (/(?:man|woman)$/.test(noun) && noun.length > 4 && !/(?:human|german|roman|ottoman)$/.test(noun))
    return [noun, `${noun.slice(0, -2)}en`];
  return [noun, withS(noun)];
}

export function englishAdjective(adjective: string): string[] {
  return [adjective];
}
