/** Templates of what a suggested relation rests on: all slots weighed together, each that spoke for it. */

type Row = readonly [english: string, ukrainian: string, russian: string];

const ofSlots: readonly Row[] = [
  ["one place lies within the other", "одне місце лежить у межах іншого", "одно место лежит в пределах другого"],
  [
    "one names the region the other's place lies in",
    "одне називає область, у якій лежить місце іншого",
    "одно называет область, в которой лежит место другого",
  ],
  ["one names no more than the country", "одне називає лише країну", "одно называет лишь страну"],
  ["the voice of one is of the other's place", "голос одного – з місця іншого", "голос одного – из места другого"],
  [
    "{x}, which the other's words name too",
    "{x}, що його називають і слова іншого",
    "{x}, что называют и слова другого",
  ],
  [
    "both name one thing that no place was made of",
    "обидва називають одне, з чого місця не визначено",
    "оба называют одно, из чего места не определено",
  ],
  ["both of {days}", "обидва про {days}", "оба о {days}"],
  ["told within days", "сказано з різницею в кілька днів", "сказано с разницей в несколько дней"],
  ["their days overlap", "їхні дні перетинаються", "их дни пересекаются"],
  [
    "the later may tell of days before it",
    "пізніше може розповідати про попередні дні",
    "более позднее может говорить о прежних днях",
  ],
  ["one deed", "та сама дія", "то же действие"],
  ["one thing hit", "уражено те саме", "поражено то же"],
  ["somebody of one age", "хтось того самого віку", "кто-то того же возраста"],
  ["a number in common", "спільне число", "общее число"],
  ["both name {x}", "обидва називають {x}", "оба называют {x}"],
  ["{days1} against {days2}", "{days1} проти {days2}", "{days1} против {days2}"],
];

const ofKinds: readonly Row[] = [
  ["{x} mends what was told before", "{x} виправляє сказане раніше", "{x} исправляет сказанное раньше"],
  [
    "{x} likely says of it that it is not so",
    "{x}, імовірно, каже про це, що це не так",
    "{x}, вероятно, говорит об этом, что это не так",
  ],
  [
    "{x} and {y} tell of it with another outcome",
    "{x} та {y} розповідають про це з різним кінцем",
    "{x} и {y} рассказывают об этом с разным исходом",
  ],
  [
    "{x} says it again, in its own words",
    "{x} каже це знову, про що прямо сказано",
    "{x} говорит это снова, о чём прямо сказано",
  ],
  ["{x} tells a count that has grown", "{x} називає число, яке зросло", "{x} называет число, которое выросло"],
  [
    "{x} tells what harms its own side",
    "{x} каже те, що шкодить власній стороні",
    "{x} говорит то, что вредит собственной стороне",
  ],
  [
    "the least of it rose, {lag}: {why}",
    "найменше з числа зросло, {lag}: {why}",
    "наименьшее из числа выросло, {lag}: {why}",
  ],
  ["then tells of all of it, {lag}", "потім каже про все, {lag}", "затем говорит обо всём, {lag}"],
];

export const matterTemplates: readonly Row[] = [...ofSlots, ...ofKinds];
