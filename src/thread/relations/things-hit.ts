/** What was hit, hurt or blown up, in the words of three languages: tells one blow of a day from the next. */
import type { LedgerClaim } from "../ledger-claim.ts";
import { memo } from "../memo.ts";
import { tellingWords } from "../telling-words.ts";
import { kindFinder } from "./word-stems.ts";

/** Stems of each language for one kind of thing; `~` ends a whole word. */
const table: Readonly<Record<string, string>> = {
  fuel: "refiner|oil depot|oil terminal|oil storage|fuel depot|fuel tank|fuel storage|storage tank|oil tank|нпз~|нефтебаз|нефтеперераб|нефтехранилищ|нефтяного терминала|нефтяной терминал|нафтобаз|нафтоперероб|нафтосховищ|нафтотермінал|нафтового термінал|резервуар",
  power:
    "power plant|power station|substation|nuclear plant|тэц~|тец~|тэс~|тес~|аэс~|аес~|гэс~|гес~|подстанц|підстанц|электростанц|електростанц",
  bridge: "bridge|crossing~|pontoon|мост~|моста~|мосту~|мостом~|мосты~|міст~|мости~|мостів~|переправ|понтон",
  airfield: "airfield|air base|airbase|airport|аэродром|аеродром|аэропорт|аеропорт|авиабаз|авіабаз",
  hospital:
    "hospital|clinic|maternity|больниц|госпитал|поликлиник|роддом|родильн|лікарн|шпитал|госпітал|поліклінік|пологов",
  school:
    "school|kindergarten|universit|lyceum|школ|лицей|лицея|ліце|детск сад|детский сад|детского сада|детсад|дитячий садок|дитсад|дитсадок|университет|університет|гимнази|гімназі",
  training:
    "training centre|training center|training ground|training camp|training range|training place|полигон|полігон|учебного центра|учебный центр|учебному центру|навчальн центр|навчальний центр|навчального центру|місц тренув|місце тренув|місцю тренув",
  market: "market~|bazaar|рынок|рынк|ринок|ринк|базар",
  shop: "shop~|shops~|supermarket|shopping|магазин|супермаркет|торгов",
  worship: "church|mosque|cathedral|monaster|церк|мечет|собор|храм|монаст",
  hotel: "hotel|гостиниц|отел|готел",
  bus: "minibus|bus~|buses~|автобус|маршрутк|микроавтобус|мікроавтобус",
  car: "car~|cars~|taxi|автомобил|автомобіл|машин|авто~|автівк|легковик|такси|таксі",
  ambulance: "ambulance|paramedic|скорой помощи|скорая помощь|швидкої допомоги|швидка допомога|швидкої~",
  armour:
    "tank~|tanks~|armoured vehicle|armored vehicle|armoured car|troop carrier|personnel carrier|combat vehicle|fighting vehicle|танк~|танка~|танку~|танком~|танки~|танков~|танків~|танками~|бтр~|бмп~|бронемашин|бронетранспорт|бронетехн|бронеавтомоб|бронеавтомобіл",
  truck: "truck|lorry|lorries|грузовик|фура|фуру|вантажівк|вантажівц",
  farm: "farm~|farms~|farmhouse|ферм",
  family:
    "family of|member of one family|members of one family|члени родини|членів однієї родини|членів родини|членів сім|члены семьи|членов одной семьи|членов семьи|семья из",
  motorcycle: "motorcycl|motorbike|мотоцикл",
  rail: "railway|train~|trains~|locomotive|вокзал|поезд|поїзд|потяг|залізни|железнодорож|локомотив|электричк|електричк",
  port: "port~|ports~|harbour~|harbor~|jetty|quay|порт~|порта~|порту~|портом~|портов|причал|гаван",
  flats:
    "apartment|high-rise|block of flats|tower block|residential building|многоэтаж|многоквартир|багатоповерх|багатоквартир|высотк|висотк|квартир",
  house: "private house|cottage|частный дом|частного дома|частному дому|приватний будинок|приватного будинку",
  warehouse: "warehouse|depot~|depots~|склад~|склада~|складу~|складе~|складів~|складі~|складов",
  ammunition:
    "ammunition|arsenal|munitions depot|arms depot|weapons depot|weapons store|weapons storage|боеприпас|боєприпас|арсенал|склад оружия|склада оружия|складу оружия|склад зброї|складу зброї|склади зброї",
  barracks: "barracks|казарм|пункт временной дислокации|пункт тимчасової дислокації",
  post: "headquarters|command post|command centre|command center|observation post|штаб~|штаба~|штабу~|командный пункт|командного пункта|командний пункт|командного пункту|спостережний пункт|наблюдательный пункт",
  radar: "radar|рлс~|радар|радіолокац|радиолокац|зрк~|патриот|patriot~|с-300|с-400",
  ship: "ship~|ships~|vessel|tanker|frigate|corvette|warship|landing ship|корабел|корабл|катер|танкер|судно|судна|фрегат|корвет",
  works: "factory|steelworks|chemical plant|завод|фабрик|цех|комбинат|комбінат",
  prison: "prison|jail|penal colony|тюрьм|тюрем|в'язниц|вязниц|исправительн коло|колони|колонії|сизо~",
  dam: "dam~|dams~|дамб|плотин|гребл|греблі",
  camp: "refugee camp|displacement camp|displaced people|tent~|tents~|лагер|табор|табір|палатк|шатр|намет",
  aid: "aid point|aid centre|aid center|aid site|aid distribution|seeking aid|waiting for flour|waiting for aid|food aid|гуманитарн|гуманітарн",
  cafe: "cafe|café|restaurant|кафе~|ресторан",
  beach: "beach|пляж",
  station: "petrol station|gas station|filling station|азс~|заправк",
  pipe: "pipeline|трубопровод|газопровод|нефтепровод|трубопровід|газопровід|нафтопровід",
  funeral: "funeral|похорон",
  convoy: "convoy|колонн|колон~|конвой|конвоя|конвою",
};

const find = kindFinder(Object.entries(table));

/** Kinds of things a claim's sentence names. */
export const thingsIn = memo((claim: LedgerClaim): ReadonlySet<string> => find(tellingWords(claim)));

/** Whether both name one kind of thing. */
export const sharesThing = (a: LedgerClaim, b: LedgerClaim): boolean =>
  [...thingsIn(a)].some((kind) => thingsIn(b).has(kind));
