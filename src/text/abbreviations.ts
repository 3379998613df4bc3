/** Words whose full stop does not end a sentence ("Gen. Smith", "обл.", "Nov. 3"), by language; the other two languages' lists are read too, since posts mix them. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ""));

/** A name, number or title follows: the stop never ends a sentence. */
export const bound: ReadonlySet<string> = words(`
  mr mrs ms dr prof rev hon gov sen rep gen lt col maj capt cpt sgt cpl pvt adm brig cmdr cdr maj-gen lt-gen col-gen brig-gen
  st mt ft no nos vs fig vol pp ed al approx ca est dept
  ген полк полковн подполк майор-ген кап лейт прап серж ст мл адм акад проф
  ур уроч оз р-ну пос дер сел хут ул пр просп пл пер бул бульв вул просп пров пл
  им ім св напр прибл ок бл св см ср рис табл гл ст ред ред-кол чл т-щ тов зам нач ком гр гр-н гн
  кв корп стр буд оф під под
`);

/** A capital may follow inside the sentence or begin the next one: the word after it decides. */
export const loose: ReadonlySet<string> = words(`
  km mm cm kg ha min sec hrs lb inc ltd co corp bros jr sr esq u.s u.n u.k e.u u.a.e d.c a.m p.m ph.d etc vs dist obl jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
  u.s. u.n. u.k. e.u. u.a.e. d.c. a.m. p.m. n.a. i.e. e.g.
  г гг обл р-н р р-на ок м с н.п. н.п нп пгт смт д х ж.д ж/д т.д. т.п. т.ч. т.е. т.з. т.зв. т.н. т.д т.п т.ч т.е др пр руб тыс млн млрд коп чел ед шт км мм см га кг мин сек час
  рр м-ка с-ще смт т.ін. т.і ін тис грн коп осіб од хв сек год ст век
  янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек січ лют бер берез квіт трав черв лип серп вер верес жовт лист листоп груд
`);

/** Measures: behind a number they end a sentence before any capital ("3,5 км. Наши …"), elsewhere м. is a town. */
export const units: ReadonlySet<string> = words(
  `км м мм см кг га шт чел ед од мин сек час хв руб грн коп ч осіб km mm cm kg ha min sec hrs ft lb`,
);

/** Only before a digit: "No. 3", "art. 51". */
export const beforeNumber: ReadonlySet<string> = words(
  `no nos art para sec ch p pp fig ст п пп ч гл разд розд мал рис табл`,
);

/** Words that, with a capital, plainly begin a sentence after a loose abbreviation. */
export const starters: ReadonlySet<string> = words(`
  the a an this that these those it he she they we i you in on at as by for from after before during according but and however meanwhile no none both all there his her its their our when while if
  в во на по при после до как это этот эта эти он она они мы также но а и однако тем кроме согласно российские украинские противник враг за под с со
  у в на по при після до як це цей ця ці він вона вони ми також але а і й однак крім згідно російські українські противник ворог за під з зі із
`);
