/** How times of an appointment are written, as patterns over canonical words. Data only. */
const DAY =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo|segunda|terca|quarta|quinta|sexta|alatsinainy|talata|alarobia|alakamisy|zoma|sabotsy|alahady|lendi|madi|mekredi|jedi|vandredi|sanmdi)';
const MONTH =
  '(?:janvier|janv|fevrier|fev|mars|avril|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec|january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|janeiro|fevereiro|marco|maio)';
const NUMBER =
  '(?:\\d{1,2}(?:er)?|premiere?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt(?:_et_un|_deux|_trois|_quatre|_cinq|_six|_sept|_huit|_neuf)?|trente(?:_et_un)?)';
const CLOCK = `(?:\\d{1,2}h\\d{0,2}|\\d{1,2}_(?:h|heures?)(?:_(?:\\d{2}|et_demie|trente|quinze|et_quart))?|\\d{1,2}_:_\\d{2}|\\d{1,2}(?:am|pm)|\\d{1,2}_(?:am|pm)|${NUMBER}_heures?(?:_(?:trente|quinze|et_demie|quarante_cinq))?|midi(?!_et))`;
const HALF = '(?:matin|matinee|apres_midi|soir|soiree|midi|morning|afternoon|evening|noon|tarde|manana|maten|swe)';
const AT = `(?:_(?:a|vers|apres|avant|des|a_partir_de|at|around|after|before|entre)_${CLOCK}(?:_et_${CLOCK})?|_${CLOCK})`;
const OF_DAY = `(?:_(?:prochain|prochaine|qui_vient|en_huit|suivant))?(?:_(?:au_|dans_la_|en_fin_d_|en_fin_de_|en_debut_d_|debut_d_|fin_de_|fin_d_|debut_de_|le_)?${HALF})?(?:_${NUMBER}(?:_${MONTH})?(?!_?(?:h|heures)))?${AT}?`;
const DATE = `(?:${DAY}_)?${NUMBER}_${MONTH}(?:_\\d{4})?`;
const MARKED = '\\d{1,2}_/_\\d{1,2}(?:_/_\\d{2,4})?';
const SPAN_NOUN =
  '(?:semaine|mois|annee|jours?|trimestre|ete|hiver|printemps|automne|vacances|fetes|rentree|noel|paques|toussaint|ramadan|week|month|weekend|matinee|journee|soiree|heure|heures)';
const NEAR = `(?:pendant_mes_regles|apres_l_ecole|apres_le_travail|demain|apres_demain|aujourd_hui|ce_jour|tout_de_suite|tout_a_l_heure|maintenant|ce_soir|ce_matin|cet_apres_midi|cette_apres_midi|cette_nuit|ce_midi|dans_la_journee|ds_la_journee|dans_la_matinee|dans_la_soiree|dans_la_semaine|today|tomorrow|tonight|this_(?:morning|afternoon|evening|week|month)|hoy|manana|hoje|amanha|rahampitso|androany|ghedda|lyoum|demen|jodi|jodi_la|zordi)(?:_(?:matin|soir|midi|apres_midi|morning|afternoon|evening|maten|swe|en_fin_de_journee|en_fin_de_matinee|en_fin_d_apres_midi|en_debut_d_apres_midi|a_la_premiere_heure))?${AT}?`;
const WEEK = `(?:(?:la|une|cette|les|next|this|the|toute_la|courant_de_la|fin_de_la|debut_de_la|pendant_la|d_ici_la|the_following)_)?(?:la_)?(?:semaine|week|mois|weekend)_(?:prochaine?|pro|qui_vient|suivante?|d_apres|du_${NUMBER}(?:_${MONTH})?|d_avant|proch|next)|(?:cette|ce|this|next|ces)_(?:semaine|mois|mois_ci|annee|weekend|week|month|jours_ci|prochains_jours|year)(?:_ci)?|(?:le_|au_)?(?:mois|debut|fin|courant|mi)_(?:du_mois_(?:de_|d_)?|de_|d_|du_mois_prochain|mois_prochain)?${MONTH}|(?:fin|debut|courant|mi)_(?:du_|de_la_|de_)?(?:mois|semaine|annee|journee)(?:_prochain|_prochaine)?|(?:la_)?semana_que_viene|proxima_semana|semana_que_vem|next_${DAY}(?:_${HALF})?|(?:the_)?(?:end|beginning)_of_(?:the_)?(?:week|month)`;
const VAGUE =
  '(?:(?:le_)?plus_(?:tot|vite|rapidement)_possible|au_plus_(?:tot|vite)|le_plus_tot|des_que_possible|asap|tmrw|tmr|as_soon_as_possible|tres_(?:vite|rapidement)|assez_(?:vite|rapidement)|rapidement|rapidemment|vite|en_urgence|sous_peu|prochainement|n_importe_quel_jour|nimporte_quel_jour|n_importe_quand|any_(?:day|time|morning|afternoon|evening)|soon|lo_antes_posible|o_mais_rapido_possivel|un_soir|un_matin|une_apres_midi|en_fin_de_journee|en_fin_de_matinee|en_fin_d_apres_midi|en_debut_de_matinee|en_debut_d_apres_midi|en_soiree|en_matinee|en_journee|le_matin|le_soir|l_apres_midi|la_matinee|l_aprem|plus_tot|plus_tard|tous_les_(?:matins|soirs|trois_mois|mois)|entre_midi_et_(?:deux|2|14h)|la_meme_semaine|en_semaine|le_weekend|du_matin|de_l_apres_midi|du_soir|(?:plutot_)?(?:soir|matin|apres_midi)|a_la_premiere_heure|en_debut_de_semaine|en_fin_de_semaine|un_autre_jour_de_la_semaine)';
const WITHIN = `(?:d_ici|dans|sous|avant|apres|pendant|durant|courant|vers|des|a_partir_de|a_partir_du|a_compter_du|within|before|after|during|jusqu_au|in)_(?:le_|la_|l_|les_|mon_|ma_|mes_|un_|une_|the_)?(?:(?:debut_|fin_|mi_)?(?:${DATE}|${MARKED}|${MONTH}|${DAY}${OF_DAY}|${CLOCK}|${NUMBER}(?:_${MONTH})?(?:_(?:ou|a)_(?:${NUMBER}_)?${SPAN_NOUN}|_${SPAN_NOUN})?|deux_ou_trois_${SPAN_NOUN}|une_?${SPAN_NOUN}|quinzaine(?:_de_jours)?|huitaine|quinze_jours|${SPAN_NOUN}(?:_(?:de_|d_|du_)?(?:${MONTH}|fevrier|noel|paques|ete|prochain|prochaine|scolaires|midi|mars))?))`;

/** Expressions of time; the first that fits is taken. */
export const DATE_EXPRESSIONS: readonly string[] = [
  `entre_(?:le_)?(?:${DATE}|${NUMBER}|${CLOCK}|${DAY})_et_(?:le_)?(?:${DATE}|${CLOCK}|${NUMBER}_${MONTH}|${NUMBER}|${DAY})`,
  WITHIN,
  `(?:le|du|au|un|ce|les|des|tous_les|chaque|de|d_un|for|on|el|na|on_the|pour_le|l|any|every|na)_(?:${DATE}|${MARKED}|${DAY}${OF_DAY})${AT}?`,
  `(?:le|du|au|on_the|pour_le|el)_(?:\\d{1,2}(?:er)?(?!_(?:fois|jours|semaines|mois|ans|an|heures|minutes|h|mg|g|kg|cm|fois|rue|avenue|grammes|comprimes|gouttes|sur|pour|%|euros))(?=_))${AT}?`,
  `${DATE}${AT}?`,
  MARKED,
  `${DAY}${OF_DAY}`,
  NEAR,
  WEEK,
  `en_${MONTH}`,
  `(?:a|vers|apres|avant|des|pour|de|at|celui_de|around)_${CLOCK}(?:_(?:ou|et)_${CLOCK})?`,
  `${CLOCK}(?!_de_(?:retard|route))`,
  VAGUE,
];
