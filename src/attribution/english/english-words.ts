/** English words of grammar by class: "although" opens a clause, "reporters" are who is spoken to. */
import * as is from "../word-class.ts";

export const englishWords = is.compileClasses({
  ...is.markClasses,
  determiner: [
    is.determiner,
    "the a an this these those some any each every another both several many few no all most one two three four five six seven eight nine ten dozens hundreds other such",
  ],
  possessive: [is.possessive, "'s ' his her its their our my your whose"],
  preposition: [
    is.preposition,
    "of in on at by for from with without about into onto over under near around between among against across through during before after since until toward towards to within inside outside behind beyond along above below despite amid following via per off out up down upon regarding concerning including",
  ],
  and: [is.and, "and or & nor"],
  but: [is.but, "but yet"],
  subordinator: [
    is.subordinator,
    "because although though while whereas unless if when whenever once as after before since until lest whereby where wherever than even-though",
  ],
  that: [is.that, "that"],
  relative: [is.relative, "who which whom whose"],
  pronoun: [is.pronoun, "he she it they we i you everyone someone nobody others both"],
  be: [is.be, "is are was were be been being am 're 'm isn't aren't wasn't weren't"],
  have: [is.have, "has have had having 've hasn't haven't hadn't"],
  do: [is.doVerb, "do does did don't doesn't didn't"],
  modal: [
    is.modal,
    "will would can could may might must should shall 'll 'd won't wouldn't can't cannot couldn't shouldn't",
  ],
  negation: [
    is.negation,
    "not never n't neither nor no-longer isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't",
  ],
  adverb: [
    is.adverb,
    "also repeatedly later earlier now then again first previously recently already always often once still just only even soon further therefore thus instead together meanwhile separately officially publicly flatly strongly reportedly allegedly initially subsequently consistently simply merely correctly directly immediately quickly openly explicitly privately largely long ever yesterday today tonight tomorrow overnight ago here there so too either rather perhaps probably likely apparently clearly finally actually really certainly indeed originally jointly online onwards back",
  ],
  time: [
    is.timeWord,
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tonight tomorrow overnight morning afternoon evening night midnight noon midday day days week weeks weekend month months year years hour hours minutes minute earlier later ago late early last next dawn daybreak nightfall spring summer autumn winter",
  ],
  finite: [
    is.finite,
    "went came took got gave made left became began ran fell held kept sent brought fought hit lost won set put cut met led stood sat saw knew grew drew flew threw shot struck rose found built bought caught paid spent sold broke spoke wrote rode drove chose woke froze stole seemed appeared remains remain continues continue lies lie seems appears goes go comes come takes take makes make holds hold shows show gets get gives give needs need wants want killed wounded injured captured destroyed repelled advanced seized attacked shelled launched fired occupied entered withdrew retreated liberated recaptured fled died intensified moved deployed intercepted downed damaged targeted crossed reached suffered used tried attempted failed succeeded ended started stopped happened occurred exploded burned caused forced controls control advances attacks remained regained retook overran stormed controlled crashed landed passed stayed lacked worked lived played returned refused helped turned followed opened closed",
  ],
  to: [is.to, "to"],
  question: [is.question, "how why whether what"],
  side: [
    is.sideAdjective,
    "russian ukrainian israeli palestinian syrian lebanese iranian american british french german polish belarusian chinese turkish sudanese congolese rwandan burmese indian pakistani azerbaijani armenian yemeni saudi egyptian ethiopian european western local regional pro-russian pro-ukrainian pro-kremlin military official separatist rebel opposition government state initial unconfirmed conflicting some several multiple earlier further recent latest new various",
  ],
  raising: [
    is.raising,
    "continue continues continued goes went go going appear appears appeared seem seems seemed proceeded proceeds begin began begins come came tend tends",
  ],
  occasion: [
    is.occasion,
    "statement statements briefing interview interviews post posts message video telegram twitter x facebook truth instagram youtube conference speech address update report reports bulletin remarks comment comments letter email e-mail release call communiqué communique dispatch tweet channel website page broadcast television tv radio session meeting summit telephone phone note article op-ed column hearing testimony rally podcast thread weibo whatsapp reply response condition anonymity",
  ],
  hearer: [
    is.hearer,
    "reporters journalists lawmakers parliament deputies commanders officials viewers listeners readers media press newspaper agency broadcaster investigators police audience supporters crowd congress senators diplomats ministers council court him her them us me you president minister prime",
  ],
  connective: [
    is.connective,
    "however meanwhile separately earlier later additionally moreover furthermore also nevertheless nonetheless still yet so thus therefore instead then again similarly likewise elsewhere finally overall indeed afterwards simultaneously previously for in",
  ],
});
