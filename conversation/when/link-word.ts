/**
 * Words between two days or hours of a message: those that offer one more, and those that may stand in a list.
 */
export const OR = /^(?:ou|sinon|soit|voire)$/;
export const LIST = /^(?:ou|et|,|\/|soit|sinon|voire|puis|ni|-|;)$/;
export const LOOSE =
  /^(?:ou|et|,|\/|soit|sinon|voire|puis|-|;|le|la|les|de|du|en|a|au|dans|plutot|si|possible|eventuellement|meme|encore|vers|bien|alors|de preference|preference|pourquoi|pas|par|exemple|comme|genre|uniquement|seulement|que|mais|:|\(|\))$/;
