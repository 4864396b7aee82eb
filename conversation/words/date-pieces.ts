/**
 * How times of an appointment are written, as patterns over canonical words; `{name}` stands for the piece of that name. Data only.
 */

export const DATE_PIECES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    day: '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches|lundy|merkredi|mecredi|mercredie|jeudie|venredi|vendredie|samdi|sammedi|dimenche|lun|mer|jeu|ven|sam|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo|segunda|terca|quarta|quinta|sexta|alatsinainy|talata|alarobia|alakamisy|zoma|sabotsy|alahady|lendi|madi|mekredi|jedi|vandredi|sanmdi)',
    month:
      '(?:janvier|janv|fevrier|fev|mars|avril|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec|january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|janeiro|fevereiro|marco|maio)',
    number:
      '(?:\\d{1,2}(?:er)?|premiere?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt(?:_et_un|_deux|_trois|_quatre|_cinq|_six|_sept|_huit|_neuf)?|trente(?:_et_un)?)',
    clock:
      '(?:\\d{1,2}h\\d{0,2}|\\d{1,2}_(?:h|heures?)(?:_(?:\\d{2}|et_demie|trente|quinze|et_quart))?|\\d{1,2}_:_\\d{2}|\\d{1,2}(?:am|pm)|\\d{1,2}_(?:am|pm)|{number}_heures?(?:_(?:trente|quinze|et_demie|quarante_cinq))?|midi(?!_et))',
    half: '(?:matin|matinee|apres_midi|soir|soiree|midi|morning|afternoon|evening|noon|tarde|manana|maten|swe)',
    at: '(?:_(?:a|vers|apres|avant|des|a_partir_de|at|around|after|before|entre)_{clock}(?:_et_{clock})?|_{clock})',
    of_day:
      '(?:_(?:prochain|prochaine|qui_vient|en_huit|suivant))?(?:_(?:au_|dans_la_|en_fin_d_|en_fin_de_|en_debut_d_|debut_d_|fin_de_|fin_d_|debut_de_|le_)?{half})?(?:_{number}(?:_{month})?(?!_?(?:h|heures)))?{at}?',
    date: '(?:{day}_)?{number}_{month}(?:_\\d{4})?',
    marked: '\\d{1,2}_/_\\d{1,2}(?:_/_\\d{2,4})?',
    span_noun:
      '(?:semaines?|mois|annee|an|ans|jours?|trimestre|ete|hiver|printemps|automne|vacances|fetes|rentree|noel|paques|toussaint|ramadan|week|month|weekend|matinee|journee|soiree|heure|heures)',
    near: '(?:pendant_mes_regles|apres_l_ecole|apres_le_travail|demain|apres_demain|aujourd_hui|ce_jour|tout_de_suite|tout_a_l_heure|maintenant|ce_soir|ce_matin|cet_apres_midi|cette_apres_midi|cette_nuit|ce_midi|dans_la_journee|ds_la_journee|dans_la_matinee|dans_la_soiree|dans_la_semaine|today|tomorrow|tonight|this_(?:morning|afternoon|evening|week|month)|hoy|manana|hoje|amanha|rahampitso|androany|ghedda|lyoum|demen|jodi|jodi_la|zordi)(?:_(?:matin|soir|midi|apres_midi|morning|afternoon|evening|maten|swe|en_fin_de_journee|en_fin_de_matinee|en_fin_d_apres_midi|en_debut_d_apres_midi|a_la_premiere_heure))?{at}?',
    week: '(?:(?:la|une|cette|les|next|this|the|toute_la|courant_de_la|fin_de_la|debut_de_la|pendant_la|d_ici_la|the_following)_)?(?:la_)?(?:semaine|week|mois|weekend)_(?:prochaine?|pro|qui_vient|suivante?|d_apres|du_{number}(?:_{month})?|d_avant|proch|next)|(?:cette|ce|this|next|ces)_(?:semaine|mois|mois_ci|annee|weekend|week|month|jours_ci|prochains_jours|year)(?:_ci)?|(?:le_|au_)?(?:mois|debut|fin|courant|mi)_(?:du_mois_(?:de_|d_)?|de_|d_|du_mois_prochain|mois_prochain)?{month}|(?:fin|debut|courant|mi)_(?:du_|de_la_|de_)?(?:mois|semaine|annee|journee)(?:_prochain|_prochaine)?|(?:la_)?semana_que_viene|proxima_semana|semana_que_vem|next_{day}(?:_{half})?|(?:the_)?(?:end|beginning)_of_(?:the_)?(?:week|month)',
    vague:
      '(?:(?:le_)?plus_(?:tot|vite|rapidement)_possible|au_plus_(?:tot|vite)|le_plus_tot|des_que_possible|asap|tmrw|tmr|as_soon_as_possible|tres_(?:vite|rapidement)|assez_(?:vite|rapidement)|rapidement|rapidemment|vite|en_urgence|sous_peu|prochainement|n_importe_quel_jour|nimporte_quel_jour|n_importe_quand|any_(?:day|time|morning|afternoon|evening)|soon|lo_antes_posible|o_mais_rapido_possivel|un_soir|un_matin|une_apres_midi|en_fin_de_journee|en_fin_de_matinee|en_fin_d_apres_midi|en_debut_de_matinee|en_debut_d_apres_midi|en_soiree|en_matinee|en_journee|le_matin|le_soir|l_apres_midi|la_matinee|l_aprem|plus_tot|plus_tard|tous_les_(?:matins|soirs|trois_mois|mois)|entre_midi_et_(?:deux|2|14h)|la_meme_semaine|en_semaine|le_weekend|du_matin|de_l_apres_midi|du_soir|(?:plutot_)?(?:soir|matin|apres_midi)|a_la_premiere_heure|en_debut_de_semaine|en_fin_de_semaine|un_autre_jour_de_la_semaine)',
    within:
      '(?:d_ici|dans|sous|avant|apres|pendant|durant|courant|vers|des|a_partir_de|a_partir_du|a_compter_du|within|before|after|during|jusqu_au|in)_(?:le_|la_|l_|les_|mon_|ma_|mes_|un_|une_|the_)?(?:(?:debut_|fin_|mi_)?(?:{date}|{marked}|{month}|{day}{of_day}|{clock}|{number}(?:_{month})?(?:_(?:ou|a)_(?:{number}_)?{span_noun}|_{span_noun})?|deux_ou_trois_{span_noun}|une_?{span_noun}|quinzaine(?:_de_jours)?|huitaine|quinze_jours|{span_noun}(?:_(?:de_|d_|du_)?(?:{month}|fevrier|noel|paques|ete|prochain|prochaine|scolaires|midi|mars))?))',
    feast:
      '(?:noel|paques|pentecote|toussaint|ascension|fetes|rentree|ramadan|aid|vacances(?:_(?:scolaires|d_ete|d_hiver|de_noel|de_paques|de_printemps|de_fevrier|de_la_toussaint))?|jours_feries|conges(?:_(?:d_)?(?:ete|aout|juillet|noel))?|pont(?:_de_mai)?)',
    around:
      '(?:avant|apres|pendant|durant|hors|pour|vers|sauf|des|a|juste_avant|juste_apres|before|after|during)_(?:les_|la_|le_|l_|mes_|nos_|ses_|the_)?(?:petites_|grandes_)?{feast}',
    other:
      '(?:d_ici_la_|avant_la_|a_la_|vers_la_|en_|de_)?(?:fin|debut)_(?:du_mois(?:_(?:de_|d_)?{month})?|de_l_annee|de_la_semaine)|(?:plus_)?(?:tot|tard)_(?:le|dans_la|dans_l|ds_la)_(?:matin|soir|matinee|soiree|journee|apres_midi|semaine)|(?:juste_)?(?:pendant|entre|durant|sur|a)_(?:la_|ma_|l_)?(?:pause(?:_dejeuner|_de_midi|_midi)?|heure_du_dejeuner|heure_de_midi)|(?:apres|avant|a_la_sortie_de|a_la_sortie_du|pendant)_(?:l_|la_|le_|mon_|ses_|les_)?(?:ecole|travail|boulot|taf|college|lycee|creche|cours|bureau|cantine)|(?:le|du|des_le|au|la|de_la)_(?:lendemain|surlendemain|veille)|(?:dans|ds)_(?:les_|la_)?(?:prochains_|prochaines_|jours_|semaines_|journe|semaine_)(?:jours|semaines|mois|qui_vien\\w*|a_venir|prochaines)?|(?:le_)?(?:premier|premiere|prochain|1er|dernier)_(?:{day}|creneau|jour|rdv|trou|dispo)(?:_(?:dispo|disponible|libre|possible|venu))?(?:_(?:de|du|d)_(?:mois|{month}))?|un_(?:autre_)?jour(?:_de_la_semaine)?|un_(?:jour_)?de_semaine|la_semaine_(?:d_apres|suivante|pro)|l_an_prochain|(?:l_)?annee_(?:prochain|prochaine)|au_(?:printemps|mois_d_aout|plus_tot|plus_tard|petit_matin)|cet_(?:ete|hiver|automne)|ce_(?:weekend|we|wk)|le_(?:weekend|we)(?:_prochain)?|tt?_a_l(?:_heure|eure|eur|_eure)|tout_a_leur|tout_a_l_eure|tantot|des_(?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|ce_soir|ce_matin|maintenant|aujourd_hui|cette_semaine|la_semaine_prochaine?)|o_(?:plus|\\+)_(?:vite|tot)|(?:le_)?\\+_(?:vite|tot)(?:_possible)?|le_plus_(?:tot|vite)(?:_(?:sera_le_mieux|possible|qu_il_y_a))?|(?:toute|n_importe_quelle|nimporte_quelle)_heure|(?:any|every|this_coming|the_following)_(?:{day}|day|time|morning|afternoon|evening)|first_thing(?:_in_the_morning)?|after_(?:work|school)|(?:in|within)_(?:a|one|two|three|a_few|the_next|the_coming)_(?:days?|weeks?|months?|hours?)|qualquer_(?:dia|hora|manha|tarde)|cualquier_(?:dia|tarde|manana|hora)|por_la_(?:manana|tarde)|(?:de|na|a|da)_(?:tarde|manha)|esta_(?:tarde|semana|manana)|(?:bon_?maten|bonmaten|aswe_?a|aswè)',
    week_number: '(?:la_|en_)?semaine_\\d{1,2}(?:_(?:ou|et)_\\d{1,2})?',
    by: 'd_une?_(?:semaine|quinzaine|heure|demi_heure|journee|mois)|de_(?:\\d{1,2}|deux|trois|quatre|quelques|quinze|huit|dix)_(?:jours|semaines?|mois|heures?|h|minutes)',
    in_about:
      '(?:dans|d_ici|sous|ds|apres|in)_(?:environ_)?(?:\\d{1,2}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|quelques|deux_trois|two|three|four|five|six)_(?:ou_(?:\\d{1,2}|deux|trois|quatre|cinq|six|dix)_)?(?:jours?|semaines?|mois|ans?|heures?|h|jrs?|days?|weeks?|months?)',
    cycle: 'entre_le_\\w+_et_le_\\w+_(?:jour_)?(?:du_cycle|du_mois)|en_debut_de_cycle|en_fin_de_cycle',
    worded:
      '(?:le|du|au|pour_le|ce)_(?:quinze|seize|onze|douze|treize|quatorze|vingt(?:_et_un|_deux|_trois|_quatre|_cinq|_six|_sept|_huit|_neuf)?|dix_sept|dix_huit|dix_neuf|trente(?:_et_un)?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)(?!_(?:fois|jours?|semaines?|mois|ans?|minutes|premiers?|derniers?|autres|heures_de))(?=_)(?:_{month})?{at}?',
  }),
);

/** Expressions of time; the first that fits is taken. */
export const DATE_EXPRESSIONS: readonly string[] = [
  '{cycle}',
  '(?:le_|du_|au_)?\\d{1,2}_(?:ou|et)_(?:le_)?\\d{1,2}_{month}|(?:le|du|au|les)_\\d{1,2}_(?:ou|et)_(?:le_)?\\d{1,2}(?=_)',
  '(?:le|du|au)_{day}_de_(?:la_)?(?:{feast})',
  '(?:le_|du_|au_)?(?:premiere?|1er|dernier)_{day}_(?:de|du|d)_(?:mois|{month})',
  '(?:les|le|du|un|tous_les)_{day}_(?:en_(?:huit|quinze|15|8)|d_apres|suivant|pro){at}?|{day}_(?:en_(?:huit|quinze|15|8)|d_apres|suivant|pro){at}?',
  '(?:le|la|l|du|de_l|les|en_fin_de|en_debut_de)_?{half}_(?:a_partir_de|avant|apres|vers|entre|des|jusqu_a)_{clock}(?:_et_{clock})?',
  '{in_about}',
  'entre_(?:le_)?(?:{date}|{number}|{clock}|{day})_et_(?:le_)?(?:{date}|{clock}|{number}_{month}|{number}|{day})',
  '{within}',
  '(?:le|du|au|un|ce|les|des|tous_les|chaque|de|d_un|for|on|el|na|on_the|pour_le|l|any|every|na)_(?:{date}|{marked}|{day}{of_day}){at}?',
  '(?:le|du|au|on_the|pour_le|el)_(?:\\d{1,2}(?:er)?(?!_(?:fois|jours|semaines|mois|ans|an|heures|minutes|h|mg|g|kg|cm|fois|rue|avenue|grammes|comprimes|gouttes|sur|pour|%|euros))(?=_)){at}?',
  '{date}{at}?',
  '{marked}',
  '{day}{of_day}',
  '{near}',
  '{week}',
  'en_{month}',
  '(?:a|vers|apres|avant|des|pour|de|at|celui_de|around)_{clock}(?:_(?:ou|et)_{clock})?',
  '{clock}(?!_de_(?:retard|route))',
  '{other}',
  '{around}',
  '{week_number}',
  '{worded}',
  '{by}',
  '{vague}',
];
