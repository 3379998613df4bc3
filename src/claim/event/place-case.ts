/** Tells where one is from where one goes by the ending of a place in Russian and Ukrainian: "в Торецке", "у Донецьку", but "на Суми". */

/** The sixth case; the second ending is of towns in -ськ and of "Крим", "Яр". */
const sixth = /(?:і|ї|ах|ях|ому|ему|єму|ій|ой|ем|ом|е)$|(?:[сзц]ьку|крыму|криму|яру)$/u;

export const isWhere = (norm: string): boolean => sixth.test(norm);
