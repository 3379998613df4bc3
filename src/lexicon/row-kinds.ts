/** The kinds that both the schemas of the rows and the rules of the reading name; apart from the schemas, which are heavy to load. */

/** What kind of thing a word names; rules ask for these, so that "destroyed" can tell a tank from a school. */
export const thingKinds = [
  "troops",
  "weapon",
  "depot",
  "airborne",
  "munition",
  "civilian",
  "person",
  "structure",
  "vehicle",
  "place",
  "position",
  "means",
  "hand",
  "part",
  "elsewhere",
  "setting", // where or amid what: talks, polls, floods; war beside a party of one, else no war
] as const;

export const modifierKinds = [
  "negation", // not so
  "untrue", // a verdict on what was said: "is a lie"
  "none", // none of the thing: "no casualties"
  "affirms", // a "not" that denies nothing: "не прекращаются", "не только"
  "failure", // tried in vain
  "attempt", // tried, outcome open
  "doubt", // the source itself is not sure
  "plan", // meant or to come
  "demand", // called for
  "condition", // only if
  "question", // asked, not told
  "habit", // a rule or skill, no event
  "cause", // only names the cause: "because of strikes"
  "background", // from well before the report
  "general", // anyone, any time: "could", "to be able to"
  "idiom", // words of war in a set phrase that states nothing: "линия боевого соприкосновения"
  "position", // what a party holds on the war: talks, terms, goals, threats
  "location", // a place that only locates: "from the direction of"
  "mention", // what a noun or participle beside it names is only mentioned: "awarded for", "commemorated"
] as const;

/**
 * Markers are no loaded words; the audit reads them. inference: builds on a claim ("which suggests"); crowd: a plural with nobody
 * in it ("officials", "reports say"); care: says what is not known or who was asked ("could not be independently verified");
 * mention: the word behind it is only mentioned ("a ship called"); held: people who are held ("hostages").
 */
export const markerKinds = ["inference", "crowd", "care", "mention", "held"] as const;

/** What a claim can say was done; the action list of the exchange format. */
export const actions = [
  "attack",
  "repel",
  "advance",
  "capture",
  "hold",
  "withdraw",
  "encircle",
  "clash",
  "strike",
  "intercept",
  "losses",
  "civilian-harm",
  "damage",
  "explosion",
  "deploy",
  "statement",
] as const;

/** What a number can count. */
export const quantityKinds = [
  "personnel",
  "civilians",
  "tank",
  "armoured-vehicle",
  "vehicle",
  "artillery",
  "drone",
  "missile",
  "aircraft",
  "helicopter",
  "ship",
  "air-defence",
  "depot",
  "settlement",
  "attack",
  "clash",
  "strike",
  "area-km2",
  "distance-km",
  "percent",
  "other",
] as const;

/**
 * phrase: a whole phrase with its own window; month, weekday, season: calendar words with `value`; unit: "weeks";
 * daypart: "morning"; part: "early", "the end of"; shift: "last", "this"; since, until, within, between: words before a date;
 * night: "the night of"; then: relative to another date of the text ("the previous day"); ago, later: after a number and unit;
 * span: "over the past" before a number and unit; holiday: a fixed date; saying: where something was said ("in a statement").
 */
export const timeRoles = [
  "phrase",
  "month",
  "weekday",
  "season",
  "unit",
  "daypart",
  "part",
  "shift",
  "on",
  "since",
  "until",
  "between",
  "night",
  "then",
  "ago",
  "later",
  "span",
  "ahead",
  "holiday",
  "yearword",
  "saying",
  "monthday",
] as const;

/** Words that a rule of the grammar asks for by their kind, where no other table tells what it needs to know. */
export const wordKinds = [
  // where forces are told to be, or arms to fly, without a word of an event
  "being-there", // "are | parked", "were | seen", "стоять"
  "spot", // prepositions behind which one is: "inside | the base"
  "grounds", // places in a place: "the square", "the courtyard"
  "of-side", // "Russian-installed", "москвы": whose side its bearer is on; the row names the party
  "seat-of-side", // "Mykolaiv": whose officials speak there
  "course", // between arms and where they fly: "курсом | на Одесу", "inbound | towards Odesa"
  "goal", // opens where they fly: "на", "towards", "heading for"
  "flight-lead", // what may stand before arms that fly: "увага", "another"
  // sides that no name tells, positions, and who tells
  "disowned", // what is denied is a part in it: "denied | responsibility"
  "terms", // what sides agree to, refuse or offer
  "told-thing", // what the other side has told: "the reports"
  "verdict", // says of it that it is not so: "exaggerated"
  "inquiry", // who says it holds nothing yet: "looking into"
  "sponsor", // stands behind a force: "is arming | the militia"
  "awaits", // foretells: "ворога | чекає | пекло"
  "done-to", // a noun of deed; whose name stands behind it bears it: "знищення | ворога"
  "accusing", // a noun of what others are charged with: "accusation"
  "bears", // a verb whose subject bears the blow: "suffered | two rocket attacks"
  "fired-at", // a noun of fire; a town behind it was fired at: "обстрел | Киева"
  "ours", // of who speaks: "our", "наши"
  "theirs", // of a side named before: "its", "їхні"
  "selves", // of who speaks or whose deed is told: "свої"
  "they", // a side named before: "they", "вони"
  "rebels", // the movement of the war told of: "the rebels"
  "regulars", // the state of the war told of: "the army"
  "of-state", // makes troops a state's: "government | troops"
  "uniformed", // of the land itself where it fights its own: "soldiers"
  "movement", // the movement last told of: "the group"
  "hands", // whose they are holds the place: "in its | hands"
  "lads", // troops in everyday words: "ребята"
  "allies", // behind "and their": who fights beside a side just told of: "| allies"
  "support", // what a patron lends: "with U.S. | support"
  "results", // what stands before it brought about what stands behind: "| led to"
  "shares", // a part of what was counted before: "| most | of them"
  "tolls", // a count of harm, and no harm: "gave no | toll"
  "brings-about", // what follows it came about, and is not said: "добились того, что"
  "sees", // saw a thing rather than said it: "identified | a cell"
  "fights", // who fights, and what they look through: "paratroopers", "a radar"
  "backed", // whom who "backs" them stands behind: "the rebels"
  "claimed", // a noun of claiming that another verb may have for its object: "a report"
  "answers", // takes for its object what others say: "contradicting"
  "goes-about", // what rumours do: "гуляет слух"
  "chatter", // where rumours go about: "в чатах"
  "telling", // a noun for what is told: "информация", "відомості"
  "speaks-out", // has an occasion of speaking for its object: "took to | Telegram to deny"
  "quoted", // behind a speaker and before "by" whoever hands it on: "officers | quoted by a daily"
  "signs", // opens a line that names the source: "Source:", "via"
  "noun-in-ly", // ends like an adverb and is none: "family"
  "exists", // has its subject behind it after "there": "there | remains one road"
  "pointing", // points at what was said before: "такую", "ці"
  // beside places, speakers, those who fight, and nouns and verbs of event; rows in data/*/words-*.yaml
  "near-word", // "near | the bridge", "околиці"
  "toward-word", // "on the Lyman | axis"
  "area-word", // "Sumy | region"
  "area-name", // "Donbas", "Syria": the name of an area itself
  "compass", // "north", "південніше"
  "road", // "the | road | from A to B", "трасса"
  "railway", // "the | railway | from A to B"
  "goes-toward", // "просувається | до Лимана"
  "several", // "в | нескольких | районах": a number that counts parts of a place
  "town-noun", // "a | town | outside Homs", "село"
  "care-site", // "Nasser | Hospital": where the hurt and the dead are brought
  "arrives", // "were | taken | to the hospital"
  "charge", // "отверг | обвинения | в ударе": of one's own deed, for who denies it
  "over-word", // "flew | over | the town", "над"
  "flies-past", // "| flew | over the town on the way"
  "hails-from", // "| residents | of Kherson": behind it stands where people are from
  "leaves", // "withdrew | from A", "вышли"
  "place-lead", // "A; | northwest | of B": between the joints of a list of places
  "past-participle", // "was | told |": irregular ones of verbs of saying and seeing
  "polite", // "wishes | to inform"
  "announces", // "wishes to | inform"
  "said-anyway", // "was | forced | to concede"
  "noun-or-verb", // "report", "claims", "show"
  "post-half", // "launch | posts"
  "number-word", // "at least | nine"
  "label", // "that | report", "версию": what something said is called
  "shown-thing", // "dismissed the | footage"
  "pointer", // "эту | информацию": points at what was said before
  "of-army", // "the | army", "військові"
  "local-office", // "the | mayor", "місцева"
  "some-body", // "the | agency", "ведомство"
  "national-body", // "the | Defence Ministry"
  "local-mark", // "a | regional | command"
  "formation", // "(27th | Brigade |)"
  "press-word", // "the Addis | Herald"
  "speech-label", // ", a | claim | that"
  "saying-occasion", // "in a | statement"
  "news-label", // "| UPDATE |: three hurt"
  "looks-into", // "has not | observed | confirmation"
  "province-word", // "Sisaket | province"
  "talks", // "The | talks | in Xxxx": no place of an event of war
  "ends-name", // "a man in Xxxx | was | hurt": ends a name
  "troops-word", // "the | paratroopers"
  "troops-kind", // "the | combat | engineers"
  "owned-by", // "positions | held | by"
  "done-by", // "an attack | claimed | by"
  "follower", // "fighters | loyal | to"
  "armed-men", // "gunmen | from the group"
  "purpose", // "withdrew | to | spare | civilians"
  "arms-first", // "вдарила | артилерія": arms in the first case
  "toll-lead", // "внаслідок | удару": a blow behind it is no headline
  "nearby", // "a clash | near | the mill"
  "registered", // "не | зафиксировано"
  "been-none", // "потерь не | было"
  "tells-of", // "не | сообщается"
  "shown-lead", // ": | video": what a post shows
  "about-share", // "about | half of the town"
  "one-of", // "одну | гаубицу"
  "by-fire", // "огнём | артиллерии": the means
  "told-part", // "a truck, | laden | with shells"
  "few", // "сбиты | два"
  "found-to-be", // "was | reported | killed"
  "outcome", // "would | open | the way"
  "blow-noun", // "the | strikes"
  "part-of", // "рій | дронів"
  "deeds", // "в результате | действий | подразделений"
  "by-deeds", // "ударами | авиации"
  "fire-of", // "удара | дрона"
  "when-fired", // "в | результате | удара"
  "named-site", // "Kuwait | Hospital"
  "land-part", // "in | northern | Syria"
  "bands", // "the | gunmen"
  "flown", // "jets": what only some sides have
  "merchant", // "a | freighter": ships of no side
  "over", // "over | Russian regions", "в небе"
  "airspace", // "Ukrainian | airspace"
  "leader-lead", // "the | rebel | leader"
  "let-succeed", // "позволило | освободить"
  "region-tail", // "Сумской | области"
  "town-part", // "the eastern | districts"
  "heading", // "Новини | дня: …"
  "picture-of", // "на | кадрах": a picture that shows
  "picture-shown", // "показали | видео, что"
  "meets", // "по | итогам | встречи"
  "open-matter", // "| детали | уточняются"
  "opens-aside", // "після | зустрічі": no part of the speaker
  "clause-verb", // "said": the verb of a clause of its own
  "only-verb", // "the government | denies | it"
  "witnessed", // "blasts | heard | in A"
  "lead-adverb", // "| Meanwhile |, the army"
  "ground-word", // "40 | square | kilometres"
  "bare-deed", // "denies | backing | the rebels"
  "talk", // "в | беседе | с ТАСС"
  "people-say", // "| Кажуть |, P"
  "verdict-opener", // "| Это | неправда."
  "verdict-lead", // "a | complete | lie"
  "plain-verb", // "Kyiv | says |"
  "time-part", // "в | начале | октября"
  "seems", // "| remains | confident"
  "land-joint", // "the Lebanese | town of | al-Tiri"
  "arm", // "the Pskov | airborne | division"
  "land-region", // "all | southern | Yemen"
  "land-side", // "| occupied | Crimea"
  "forced", // "вынужден | отойти": what one is made to do is done
  "well-aimed", // "бьёт | точно": praise of one's own fire
  "soldiers-site", // "військовий | аеродром"
] as const;
