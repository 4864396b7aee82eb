/** The first, the second, the third, the last of several things that were shown. Data only; read folded. */
export const ORDINALS: readonly RegExp[] = [
  /\b(?:premier|premiere|1er|1ere|first)\b/,
  /\b(?:deuxieme|second|seconde|2e|2eme)\b/,
  /\b(?:troisieme|third|3e|3eme)\b/,
];
export const LAST_ONE = /\b(?:dernier|derniere|last one|last)\b(?! fois| time)/;
/** One of those that were shown, told by its day or its hour: "finalement celui de mardi". */
export const THE_ONE =
  /^(?:(?:non|oui|ok|ah|finalement|en fait|plutot|alors|et|je|j'ai dit|prends|prefere|veux|voudrais|vais prendre|mettez|actually|i|take|prefer|i'll take)[ ,]*)*(?:celui|celle|le creneau|l'horaire|the one)\b/;
/** One of them and nothing else: "le deuxième", "non, je préfère le premier créneau". */
export const ORDINAL_ONLY =
  /^(?:(?:non|oui|ok|euh|finalement|en fait|plutot|je|j'ai dit|prefere|prends|veux|voudrais|vais prendre|et|le|la|celui|avec|the|i|prefer|take|i'll take)[ ,]*)*(?:premiere?|1ere?|deuxieme|seconde?|2e|2eme|troisieme|3e|3eme|derniere?|first|third|last)(?: (?:creneau|horaire|rdv|rendez[- ]vous|one|slot|time))?(?: (?:svp|s'il vous plait|please))?\W*$/;
