/**
 * What people write when they want each thing, as patterns over canonical words (`hear/words.ts`: folded, respelled, one space
 * between words, apostrophes and hyphens opened). Data only: `hear/rules.ts` compiles and applies them.
 * A line is `weight pattern`; 4 decides alone, 1 only leans; a negative weight argues against the intent.
 * `{name}` is one of the PIECES; `_` is one blank; `..` is up to 25 characters of the same clause; `...` up to 60.
 */
import type { Intent } from '../meaning.ts';

/** Parts that several patterns share. */
export const PIECES: Record<string, string> = {
  rdv: '(?:rdv|rendez_vous|rende_vous|consultation|teleconsultation|seance|seances|creneau|appointment|appt|visite|cita|consulta|randevou)',
  myrdv:
    '(?:(?:mon|mes|le|les|ce|notre|nos|son|ses|leur|du|de mon|ma|sa|la|my|the|our|mi|meu|minha|his|her)_(?:\\w+_)?(?:prochain_)?(?:rdv|consultation|teleconsultation|seance|seances|creneau|appointment|appt|visite|cita|consulta|passage|venue|controle|detartrage|infiltration|irm|echo|echographie|scanner|radio|bilan|operation|intervention|vaccin|frottis|suivi|prelevement|examen|depistage|heure))',
  want: '(?:je_veux|je_voudrais|je_voulais|j_aimerais|je_souhaite|je_souhaiterais|je_desire|je_cherche|je_recherche|il_me_faut|il_me_faudrait|il_faut|il_faudrait|il_nous_faut|il_lui_faut|il_lui_faudrait|faut|faudrait|me_faut|me_faudrait|j_ai_besoin|j_aurais_besoin|besoin|on_voudrait|on_aimerait|on_cherche|nous_souhaitons|nous_voudrions|veux|voudrais|veut|aimerais|souhaite|i_want|i_need|i_would_like|i_d_like|we_need|need|want|quiero|quisiera|necesito|gostaria|preciso|queria|mwen_vle|mwen_bizwen|mi_ve|bghit|mila|mitady|te_hanao|voulais|souhaiterais|i_m_looking|looking_for)',
  can: '(?:pouvez_vous|pourriez_vous|vous_pouvez|vous_pourriez|peut_on|on_peut|on_pourrait|pourrait_on|puis_je|je_peux|est_ce_qu_on_peut|est_ce_que_je_peux|possible|moyen|peux_tu|tu_peux|pouvez|merci_de|veuillez|can_you|could_you|can_i|could_i|can_we|could_we|is_it_possible|would_it_be_possible|may_i|puede|pueden|puedo|pode|posso|il_est_possible|serait_il_possible|est_il_possible)',
  doc: '(?:docteur|medecin|dr|praticien|praticienne|specialiste|generaliste|ophtalmo|dermato|gyneco|pediatre|cardio|kine|dentiste|psy|orthophoniste|sage_femme|infirmiere|podologue|osteo|osteopathe|orl|rhumato|rhumatologue|neurologue|neuro|pneumologue|urologue|allergologue|endocrino|endocrinologue|gastro|nutritionniste|dieteticienne|orthodontiste|chirurgien|chirurgienne|phlebologue|angiologue|radiologue|doctor|practitioner|physician|gp|midwife|physio|dentist|stomato|stomatologue|diabetologue|hematologue|oncologue|nephrologue|geriatre|anesthesiste|homeopathe|acupuncteur|acupuncteur|sexologue|tabacologue|addictologue|ergotherapeute|opticien|orthoptiste|medico|medica|dokotera|tbib|dokte|dokter)',
  give: '(?:donner|donne|donnez|envoyer|faire|faites|fait|refaire|etablir|rediger|preparer|fournir|obtenir|avoir|recevoir|recuperer|delivrer|signer|remplir|completer|tamponner|editer|imprimer|transmettre)',
};

export const INTENT_RULES: Partial<Record<Intent, string>> = {
  book: `
4 (?:prendre|prend|prends|reprendre|prise_de|fixer|caler|programmer|planifier|obtenir|reserver|poser|organiser|prevoir|demander|demande_de)_(?:un_|une_|des_|mon_|ma_|mes_|du_|le_|l_|deux_|plusieurs_|1_)?(?:\\w+_)?{rdv}
4 {want}..(?:un|une|des|1|plusieurs|deux|2|du|le|d_un|d_une|an|a)_(?:\\w+_){0,2}{rdv}
3 {want}..{rdv}
3 (?:un|1)_rdv
2 rdv_(?:\\w+_){0,4}(?:possible|svp|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|cette_semaine|rapide|rapidement|en|dans|avec|pour|chez|apres|avant|le)
1 _rdv_
3 (?:une|1|de_la|des|d_autre|d_autres|plus_de)_(?:place|places|dispo)
3 (?:place|places|dispo|creneau)_(?:\\w+_){0,3}(?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|cette|semaine|libre|libres|ce|aujourd|matin|soir|en|avant|apres|le|pour|chez|avec|dans|rapidement|possible|svp)
3 (?:auriez|avez|aurait|reste|y_a|il_y_a|ya|avez_vous|auriez_vous|vous_avez|vous_auriez)_(?:\\w+_){0,3}(?:place|places|dispo|creneau|un_trou|quelque_chose|qqch|du_monde)
3 vos_dispo
3 (?:prochain|premier|premiere|prochaine|1er|quel)_(?:\\w+_)?(?:creneau|rdv|dispo|place|date)_(?:libre|dispo|possible|disponible)?
3 quel_delai|quels_delais|delai_(?:pour|d_attente|moyen)|delais_(?:pour|d_attente)
3 {want}..(?:voir|revoir|consulter|etre_vu|etre_vue|etre_recu|rencontrer|faire_le_point|un_avis|un_second_avis|un_deuxieme_avis|passer_une|see)
3 (?:voir|revoir|consulter)_(?:\\w+_)?(?:un|une|le|la|mon|ma|l|a|the)_(?:\\w+_)?{doc}
3 (?:peut|peux|pouvez|pourrait|pourriez|peuvent)_(?:\\w+_){0,3}(?:me|le|la|nous|les|lui)_(?:voir|recevoir|prendre|ausculter|examiner|caser|caler|glisser)
2 (?:me|le|la|nous)_(?:recevoir|prendre_en|prenez|recevez|voir)
3 qui_peut_(?:me|le|la|nous|les)_(?:voir|recevoir|prendre)
4 liste_d_attente|si_une_place_se_libere|en_cas_de_desistement
3 (?:en|une|de|la|par|1)_(?:teleconsultation|visio|video)
3 (?:visite|consultation|passage|passer|venir|deplace|deplacer|deplacement)_(?:\\w+_){0,2}(?:a_domicile|a_la_maison)
3 {want}..(?:bilan|controle|suivi|vaccin|vaccination|detartrage|depistage|frottis|echo|echographie|irm|scanner|radio|check_up|checkup|consultation|seance|seances|test|prelevement|infiltration|prise_de_sang|visite|examen|rappel|avis)
3 (?:bilan|controle|suivi|vaccin|vaccination|detartrage|depistage|frottis|echo|echographie|check_up|visite|consultation|examen|mammographie|coloscopie|test|semestriel|annuel|annuelle|trimestriel|reeducation)_(?:\\w+_){0,4}(?:a_prevoir|a_programmer|a_fixer|a_planifier|a_faire|a_caler|a_organiser|a_prendre)
3 (?:vous_faites|faites_vous|vous_pratiquez|pratiquez_vous|faites)_(?:\\w+_)?(?:les|des|de_la|de_l|du|l)_(?:\\w+)
3 (?:je_viens|je_viendrais|venir|vient|venais)_pour_(?:mon|ma|mes|un|une|le|la|son|sa|des|l)
2 ^_(?:bonjour_)?(?:un|une|1)_(?:bilan|controle|suivi|vaccin|detartrage|depistage|frottis|echo|consultation|check_up|test|avis|dermato|ophtalmo|{doc})
3 (?:book|schedule|make|get|arrange)_(?:an?_|my_|the_)?(?:\\w+_){0,3}(?:appointment|appt|check_up|consultation|visit|slot|session|scan|cleaning)
3 (?:any|next|earliest|first)_(?:\\w+_)?(?:slot|slots|availability|opening|openings|appointment|appointments|space)
2 (?:appointment|appt)_(?:please|for|with|next|this|tomorrow|on)
3 (?:an|a)_(?:\\w+_)?(?:appointment|appt|check_up)
3 see_(?:a|the|my|dr|doctor)
3 (?:pedir|marcar|reservar|coger|una|uma|sacar|hacer)_(?:\\w+_)?(?:cita|consulta|hora)
3 (?:mila|mitady|haka|maka|hangataka|fotoana)_(?:\\w+_)?(?:fotoana|dokotera|rdv)
3 (?:bghit|bghina|nakhod|khasni|bgit)_(?:\\w+_){0,3}(?:rdv|maw3id|mawid|moi3d|tbib|docteur)
3 (?:mwen|an|mi|nou)_(?:\\w+_){0,3}(?:rdv|randevou|wè_dokte|dokte)
2 (?:m_inscrire|m_inscrir|inscription|inscrire)_(?:\\w+_){0,3}(?:cours|atelier|seance|preparation|ecole_du_dos)
2 n_importe_quel_jour|a_fixer|a_programmer|a_prevoir|a_planifier
2 (?:cherche|besoin|souhaite|voudrais|veux|faudrait|trouver)_(?:\\w+_)?(?:un|une|d_un|d_une|l)_(?:\\w+_)?{doc}
2 parler_(?:a|avec)_(?:un|une)_(?:psy|{doc})
3 {want}..parler_(?:a_quelqu_un_de_(?:ma|mon)|de_(?:ma|mon|mes)|contraception)
2 ^_(?:bonjour_)?(?:c_est_pour_)?(?:un|une|mon|ma|le|la)_(?:bilan|controle|suivi|vaccin|detartrage|depistage|frottis|visite)
`,
  reschedule: `
4 (?:deplacer|decaler|reporter|repousser|avancer|reprogrammer|replanifier|changer|modifier|intervertir|echanger|inverser|basculer|transformer|convertir|remettre|passer|mettre|retarder|bouger)_(?:\\w+_){0,3}(?:rdv|consultation|teleconsultation|seance|seances|creneau|visite|controle|detartrage|infiltration|irm|echo|echographie|scanner|radio|bilan|vaccin|frottis|suivi|examen)
4 (?:deplacer|decaler|reprogrammer|replanifier|repousser)
3 (?:avancer|reporter|retarder)_(?:\\w+_){0,4}(?:a|au|de|la|le|d|possible|jour|semaine|rdv|pour)
3 (?:rdv|consultation|seance|{myrdv})_(?:\\w+_){0,8}(?:deplacer|decaler|reporter|repousser|avancer|changer|reprogrammer|modifier|plus_tot|plus_tard|un_autre_jour|une_autre_date|une_autre_heure|en_visio|en_teleconsultation|au_lieu)
4 (?:changer|modifier)_(?:\\w+_){0,2}(?:la_date|l_heure|d_heure|de_date|de_jour|de_creneau|d_horaire|le_jour|l_horaire|mon_rdv)
4 au_lieu_(?:de|du|d)_
3 (?:a_la_place_(?:de|du|d)|plutot_que|instead_of|instead)
2 (?:une_autre_date|un_autre_jour|un_autre_creneau|autre_horaire|une_autre_heure|autre_date)
3 (?:je_ne_peux|je_peux|peux|pourrai|pourrais|empeche|impossible|peut|dispo)_(?:\\w+_){0,5}(?:autre_jour|autre_date|autre_creneau|plus_tard|semaine_d_apres|semaine_suivante|remettre|reporter|repousser|deplacer|decaler)
4 (?:reschedule|rebook|postpone|push_back|bring_forward|move_my|move_the|change_my_appointment|change_the_date|change_the_time|shift_my|swap_my)
3 (?:move|change|push|switch)_(?:\\w+_){0,4}(?:appointment|appt|from|to)
3 (?:mes|les|nos|son|sa)_(?:seance|seances|rdv)_(?:\\w+_){0,4}(?:soient|le_soir|le_matin|un_autre)
4 (?:cambiar|mover|aplazar|posponer|remarcar|adiar|mudar|retrasar|adelantar|antecipar)_(?:\\w+_){0,3}(?:cita|consulta|hora|fecha|data|rdv)
3 (?:venir|passer|etre_pris|prendre)_(?:\\w+_){0,3}(?:plus_tot|plus_tard)_que
3 (?:ovay|hanova|afindra)_(?:\\w+_){0,2}(?:fotoana|rdv)
3 (?:chanje|deplase|ranvwaye)_(?:\\w+_){0,2}(?:rdv|randevou)
`,
  cancel: `
4 (?:annuler|annule|annulons|annulera|supprimer|supprime|supprimez|decommander|desister|retirer|enlever|effacer|liberer|laisser_tomber|laissez_tomber|cancel|cancelled|cancelar|anular|scrap)_(?:\\w+_){0,4}(?:rdv|consultation|teleconsultation|seance|seances|creneau|visite|place|appointment|appt|cita|consulta|controle|detartrage|irm|echo|passage|tout|docteur|venue|intervention)
3 _(?:annuler|j_annule|annulons|annulation|cancel|cancelar|anular|cancelling|canceling)_
3 {myrdv}_(?:\\w+_){0,5}(?:annuler|annule|cancel|cancelled|supprimer|retirer|enlever)
3 (?:plus|pas)_(?:\\w+_)?(?:besoin|la_peine|necessaire|utile|d_utilite|d_interet)_(?:\\w+_){0,5}(?:rdv|consultation|seance|visite|venir|voir)
3 (?:plus_la_peine|c_est_plus_la_peine|plus_besoin|n_ai_plus_besoin|plus_necessaire|no_longer_need|don_t_need)
3 (?:je_ne|je|ne|on_ne|on|nous_ne|il_ne|elle_ne|il|elle|j_)_(?:\\w+_)?(?:viendrai|viendrais|viendra|viendrons|vient|viens|viendrez|peux|peut|pourrai|pourrais|pourra|pourrons|honorer|honorerai|serai)_(?:\\w+_)?(?:pas|plus)_(?:\\w+_){0,3}(?:venir|viendre|honorer|rdv|assurer|me_rendre|me_deplacer|etre_la|etre_present|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|finalement|y_aller|aller)
3 (?:viendrai|viendra|viendrons|viendrais|viens|vient)_(?:\\w+_)?(?:pas|plus)
2 (?:je_renonce|je_me_desiste|desistement|laisse_tomber|laissez_tomber|donnez_ma_place|donner_ma_place|liberer_ma_place|libere_la_place|rendre_mon_creneau|tant_pis_pour)
2 (?:je_peux|on_peut|peux|peut|pourrai|pourra|pourrons)_pas_(?:\\w+_){0,2}(?:venir|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|honorer|etre|aller|assurer)
3 (?:won_t|can_t|cannot|will_not|not_going_to|unable_to|not_able_to)_(?:\\w+_){0,2}(?:make_it|come|attend|be_there|be_able)
-2 (?:encore|vous_avez|avez|m_a|m_avez|ont|a_ete|ete|etait)_(?:\\w+_)?(?:annuler|annule|cancelled)
-2 (?:frais|penalite|facture|payer)_(?:\\w+_){0,4}(?:annuler|annulation)
3 (?:annuler|annule)_(?:bis|svp|merci|pour|le|la|mon|demain|ce)
3 (?:aza|foanana|foano|hofoanana)_(?:\\w+_){0,2}(?:fotoana|rdv)
3 (?:anile|annile)_(?:\\w+_){0,2}(?:rdv|randevou)
`,
  confirm: `
4 (?:je|on|nous|i|oui)_(?:\\w+_)?(?:confirmer|confirme|confirmons|confirm|valide|validons)_(?:\\w+_){0,3}
3 _(?:confirmer|confirme|confirmed|confirmado|confirmo|confirmation)_(?:\\w+_){0,4}(?:rdv|presence|venue|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|appointment|cita|bien)
4 (?:je|on|nous|il|elle|y)_(?:\\w+_)?(?:serai|serais|sera|serons|seront|viendrai|viendra|viendrons)_(?:bien_|la_|present|presente|presents|au_rdv|a_l_heure|sans_faute|comme_prevu|comme_convenu)
3 (?:viendrai|viendra|viendrons)_(?:\\w+_){0,2}(?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|comme|bien|au_rdv|a)
3 (?:toujours|bien)_(?:d_accord|bon|ok|prevu|maintenu)_(?:\\w+_)?(?:pour|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi)
3 (?:ok|d_accord|oui|c_est_bon|c_est_note|bien_note|note|recu|parfait|entendu|je_note)_(?:\\w+_)?(?:pour|a)_(?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|le_rdv|la_consultation|mon_rdv|ce_soir|ce_matin)
3 (?:ok|oui|d_accord)_(?:je|on)_(?:serai|viens|sera|viendrai)
3 vous_pouvez_(?:valider|confirmer|compter_sur|maintenir)
3 (?:i_ll|i_will|we_ll|we_will)_(?:\\w+_)?(?:be_there|come|attend|make_it)
3 (?:je|on)_(?:maintiens|maintient|garde|gardons)_(?:\\w+_){0,2}(?:rdv|creneau|consultation)
2 (?:presence|venue)_(?:confirmer|confirmee)
3 comptez_sur_(?:moi|nous)|a_demain_comme_prevu
3 (?:ho_avy|ho_tonga)_
-2 (?:pouvez_vous|pourriez_vous|vous_pouvez|pouvez|merci_de)_me_confirmer
-3 (?:je|on)_(?:ne_)?(?:serai|sera|viendrai|viendra)_(?:pas|plus)
-3 retard
`,
  late_arrival: `
4 _(?:retard|en_retard|a_la_bourre|running_late|late|retraso|tarde|atrasado|atraso|an_rita|an_reta|rita)_
-4 retard_(?:de_(?:regles|parole|langage|croissance|developpement|livraison|paiement|courrier))|regles_en_retard|retard_(?:mental|pubertaire|des_regles)|_trop_tard|later
-3 (?:vous|docteur|medecin|encore|toujours|votre|vos|heures|h)_(?:\\w+_){0,3}(?:etes_|est_|avez_|a_|avait_)?(?:en_retard|de_retard)
3 (?:j_arrive|on_arrive|nous_arrivons|j_arriverai|arrive|serai_la|serons_la|je_serai)_(?:\\w+_){0,3}(?:dans|en_retard|plus_tard|vers|minutes|a)_
3 (?:je_suis|on_est|nous_sommes|suis)_(?:\\w+_)?(?:en_route|sur_la_route|en_chemin|dans_les_bouchons|coince_dans|coincee_dans|bloque_dans|bloquee_dans|perdu|perdue|dans_le_bus|dans_le_train|dans_le_metro)
3 (?:bouchons|train|metro|bus|tram|rer|traffic|trafic|circulation|accident_sur)_(?:\\w+_){0,6}(?:arrive|retard|serai|attendez|minutes)
3 (?:attendez|gardez|patientez|m_attendre|me_prendre_quand_meme|wait_for_me|quand_meme)_(?:\\w+_){0,4}
2 (?:10|15|20|5|30|25|dix|quinze|vingt|cinq|trente|quart_d_heure|demi_heure)_(?:minutes_)?de_retard
2 on_my_way|stuck_in_traffic|j_ai_rate_(?:mon|le)_(?:bus|train|tram|metro)|je_cherche_une_place
2 cherche_(?:une_place|a_me_garer)|tourne_(?:en_rond|pour_me_garer)
`,
  ask_appointment: `
4 (?:quand|quel_jour|quelle_heure|a_quelle_heure|quelle_date|what_time|when|que_dia|cuando|a_que_hora|quando|heure|date)_(?:\\w+_){0,4}{myrdv}
4 {myrdv}_(?:\\w+_){0,3}(?:quand|quel_jour|quelle_heure|a_quelle_heure|quelle_date|c_est_quand|c_est_quel)
4 (?:ai_je|avais_je|aurais_je|j_ai|a_t_elle|a_t_il|avons_nous|on_a|do_i_have|have_i_got|j_avais|est_ce_que_j_ai|nous_avons)_(?:\\w+_){0,3}(?:bien|toujours|encore|vraiment|still|un|une|des)_(?:\\w+_){0,2}(?:rdv|appointment|consultation|seance|seances|creneau)
3 (?:verifier|savoir|rappeler|redonner|redire|connaitre|retrouver|renvoyer|confirmer|reconfirmer|rappelez|souviens|rappelle|oublie|perdu|check|confirmez|sais)_(?:\\w+_){0,7}(?:{myrdv}|date_de|heure_de|l_heure|la_date|quand_est|jour_de|rdv)
4 (?:oublie|oublier|perdu|rappelle_plus|souviens_plus|sais_plus|rappelle_pas|souviens_pas|forgot|egare|note_nulle_part)_(?:\\w+_){0,6}(?:rdv|heure|date|jour|appointment|quand)
3 (?:rdv|consultation|seance|controle|echo|irm)_(?:\\w+_){0,4}(?:est_il|est_elle|c_est_bien|bien_le|bien_a|toujours_maintenu|toujours_prevu|tient_toujours|est_bien|confirme|maintenu|bien_demain|bien_lundi|bien_mardi|bien_mercredi|bien_jeudi|bien_vendredi|c_est_avec_qui|avec_qui|avec_quel)
3 c_est_(?:bien|quand|a_quelle_heure|quel_jour)_(?:\\w+_){0,4}(?:rdv|lundi|mardi|mercredi|jeudi|vendredi|demain|que_je)
3 (?:seances|rdv|consultations)_(?:prevues|prevus|programmees|a_venir|restantes)
3 (?:quand|a_quelle_heure|quel_jour)_(?:dois_je|est_ce_que_je|je_dois|doit_on|doit_il|doit_elle|je_passe|je_viens|est_ce_qu_on)_(?:\\w+_)?(?:venir|me_presenter|passer|revenir|arriver|le_voir|la_voir|viens|passe)
3 (?:avec_qui|avec_quel|quel_{doc})_(?:\\w+_){0,4}(?:rdv|je_suis|j_ai)
3 (?:when|what_time)_(?:is|s)_my
3 (?:recapitulatif|liste)_(?:de_|des_|mes_)+(?:\\w+_)?rdv|mes_prochains_rdv|mon_prochain_rdv
`,
  ask_hours: `
4 _(?:horaires|heures_d_ouverture|jours_d_ouverture|opening_hours|office_hours|horario|horarios)_
3 (?:vous_etes|etes_vous|vous|cabinet|secretariat|c_est|centre|maison_medicale|il|elle|on|estes|docteur)_(?:\\w+_){0,3}(?:ouvert|ferme|ouvrez|fermez|ouvre|fermes|ouverts)
3 _(?:ouvert|ouvrez|ouvre|fermez|fermeture|ouverture|open|close|closed|abierto|aberto|abren|cerrado|misokatra|7al|mahlul|louve|fermer)_
3 (?:jusqu_a|a_partir_de|jusqua|de)_(?:quelle_heure|quel_heure|quand|quelle_h|quel_h|kel_h)
3 (?:garde|permanence|astreinte|sos_medecin|on_call|de_service|guardia)
3 (?:quel|quels)_jours?_(?:\\w+_){0,6}(?:consulte|travaille|presente|present|la|recoit|exerce|intervient|assure|est)
3 (?:consulte|travaille|recoit|present|presente|exerce|travaillez|consultez|recevez|repond|repondez)_(?:\\w+_){0,4}(?:le|les|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|quand|quel|quels|jours|weekend|soir|matin|demain|aujourd|vacances|ce)
3 (?:en_vacances|en_conges|en_conge|conges|vacances|absente|absent|remplace|remplacant|remplacante|remplacement|de_retour|reprend|revient|rentre)_
-2 (?:avant|apres|pendant)_(?:les|mes|nos)_(?:vacances|conges)
2 (?:docteur|dr|medecin|elle|il|qui)_(?:\\w+_){0,3}(?:est_la|sera_la|est_present|est_absent|travaille|consulte|remplace)
4 sans_(?:rdv|appointment)_(?:\\w+_){0,3}(?:heure|matin|a_partir|quelle|possible|samedi|le|quand|quels|jours|horaires|consultation)
3 (?:consultations?|permanence|accueil)_(?:libres?|sans_rdv|ouvertes?|non_programmees?)
2 (?:weekend|samedi|dimanche|jours_feries|ferie|noel|nouvel_an|14_juillet|15_aout|pont|ponts|entre_midi)
2 what_time|are_you_open|do_you_open|working_hours
`,
  ask_address: `
4 (?:quelle|quel|votre|l|donner|donnez|envoyer|me_redonner|la|vos|une|bonne|a_quelle)_(?:\\w+_)?adresse_(?!mail|postale_a|e)
-4 (?:nouvelle|ma|mon|change|changer|changement|notre|mail|modifier)_(?:\\w+_){0,3}adresse
3 (?:_ou_)(?:est|se_trouve|se_situe|etes|se_trouvent|se_garer|c_est|dois_je|on_va|doit_on|garer|puis_je_me_garer|peut_on_se_garer|stationner|je_dois_aller|aller|se_passe|est_situe|est_situee|faut_il|vous)
3 c_est_ou|vous_etes_ou|etes_ou|c_est_a_quel_endroit|a_quel_endroit
4 _(?:parking|stationnement|stationner|se_garer|me_garer|garer|digicode|interphone|ascenseur|rampe|pmr|fauteuil_roulant|mobilite_reduite|gps|plan_d_acces|itineraire|code_de_la_porte|code_de_l_entree|code_d_entree|code_porte|localisation|coordonnees_gps|arret_de_bus|arret_de_tram|quel_bus|quel_metro|quelle_station|quelle_ligne|station_de_metro|google_maps|wheelchair|where_are_you|directions|location_pin|address|direccion|endereco|donde_esta|onde_fica|aparcar|adiresy|fin_kayn|aiza|oti_ye|ki_kote|acces_handicape|accessible|stroller|poussette)_
3 (?:quel|a_quel|quelle)_(?:etage|batiment|entree|porte|rue|salle|sonnette|sortie|arret|bus|tram|metro|site|aile)
3 (?:entree|porte|batiment|etage|sonnette|immeuble|cour|code)_(?:\\w+_){0,6}(?:ou|quel|rue|code|escalier|cabinet|gauche|droite|fermee|bloquee|comment)
3 (?:comment|pour)_(?:\\w+_){0,3}(?:venir|acceder|arriver|aller|se_rendre|vous_trouver|entrer|rentrer)_(?:\\w+_){0,3}(?:cabinet|chez_vous|en_bus|en_tram|en_metro|en_transport|depuis|jusqu|a_pied|au_centre|dans)
3 vous_etes_(?:bien_)?(?:situe|situes|rue|a_cote|pres|avenue|boulevard|place|au|dans|a_quel|derriere|en_face|sur)
3 (?:acces|accessible)_(?:\\w+_){0,4}(?:fauteuil|handicape|handicapes|pmr|poussette|bequilles|deambulateur|ascenseur|roulant|transport|tram|bus)
2 (?:near|nearest|closest)_(?:\\w+_)?(?:metro|station|stop|parking)
`,
  ask_fees: `
4 _(?:combien|how_much|cuanto|quanto|hoatrinona|ch7al|chhal|konbyen)_(?:\\w+_){0,5}(?:coute|coutent|coutera|ca|la|le|une|pour|consultation|payer|paye|cost|is|cuesta|custa|ke|kout|vous|un|prenez|depassement|de_ma_poche|seance|docteur)
3 _combien_
-3 combien_(?:de_temps|de_jours|de_fois|de_gouttes|de_comprimes|de_doliprane|de_semaines|de_mois|de_mg|de_prises|d_heures|de_cachets)
4 _(?:prix|tarifs?|honoraires|cout|couts|fees?|price|precio|preco|vidiny|depassements?|tiers_payant|secteur_1|secteur_2|secteur_un|secteur_deux|conventionne|conventionnee|conventionnes|non_conventionne|carte_bleue|carte_bancaire|cheque|cheques|especes|virement|cmu|css|c2s|ame|ticket_moderateur|reste_a_charge|avance_de_frais|avancer_les_frais|feuille_de_soins|remboursement|rembourse|remboursable|pris_en_charge|prise_en_charge|facture|devis|facturation|insurance|reimbursed|reimbursement|pay|apple_pay|paypal|paiement|payer|paye|payable|regler|reglement|100_pour_cent|payant|payante|gratuit|gratuite|cb|seguro|facturee|lydia|sans_contact)_
2 mutuelle|carte_vitale|ald_
-2 feuille_de_soins_(?:perdue|erreur|fausse)|nouvelle_mutuelle|change_de_mutuelle
2 (?:vous_prenez|acceptez_vous|vous_acceptez|prenez_vous|do_you_take|do_you_accept)_(?:\\w+_){0,3}(?:carte|cheque|especes|cb|insurance|mutuelle|vitale|card|credit)
`,
  ask_documents: `
4 (?:a_jeun|fasting|en_ayunas|em_jejum)
4 (?:vessie_pleine|vessie_vide|boire_avant|manger_avant|arreter_de_manger|boire_de_l_eau|prendre_mon_petit_dejeuner|petit_dejeuner|petit_dej|eau_avant|eat_before|drink_before)
4 (?:dois_je|faut_il|je_dois|il_faut|doit_on|faut|on_doit|quoi|que|qu_est_ce_que_je|should_i|do_i_need_to|need_to|what_should_i|what_do_i|est_ce_que_je_dois|doit_il|doit_elle|est_ce_qu_il_faut|qu_est_ce_qu_il_faut|debo|tengo_que|devo)_(?:\\w+_){0,4}(?:apporter|amener|ramener|venir_avec|prendre_avec|preparer|emmener|fournir|presenter|bring|prepare|porter|llevar|levar|avoir_sur_moi|apporte|amene|ramene|rapporter)
3 (?:apporter|amener|ramener|emmener|apporte|ramene|amene|apporter|bring|llevar)_
3 (?:quels?|quelles?|which|what|que)_(?:documents?|papiers?|pieces?|examens?|justificatifs|documentos)
4 (?:dois_je|faut_il|je_dois|il_faut|faut|on_doit|do_i_need|besoin|necessaire|obligatoire|besoin_d|need)_(?:\\w+_){0,4}(?:lettre|courrier|ordonnance|referral|mot_du|prescription|accompagne|accompagnee|accompagner|adresse_par)
3 (?:dois_je|faut_il|je_dois|il_faut|faut|on_doit|should_i)_(?:\\w+_){0,3}(?:arreter|suspendre|stop|prendre|continuer|raser|depiler|acheter|enlever|retirer|me_demaquiller|epiler|jeuner|boire|manger|uriner|venir)_(?:\\w+_){0,8}(?:avant|la_veille|le_jour|pour|matin|before|examen|operation|rdv|produit|verni|lentilles)
3 (?:preparation|prepa|se_preparer|me_preparer|consignes)_(?:\\w+_){0,5}(?:coloscopie|operation|irm|scanner|examen|intervention|echo|avant|pour|rdv)
3 (?:faut_il|dois_je|je_dois|est_ce_que)_(?:\\w+_){0,2}(?:venir|etre)_(?:\\w+_)?(?:accompagne|accompagnee|a_jeun|en_avance|avec|maquille|seul|seule)
2 (?:carnet_de_sante|carnet_de_vaccination|anciennes_radios|anciens_examens|carte_vitale_et|mes_radios|mes_analyses)_(?:\\w+_){0,4}(?:apporter|necessaire|avec|faut|\\?)
3 (?:sans_lettre|sans_courrier|sans_ordonnance|lettre_du_medecin_traitant|courrier_du_medecin_traitant|lettre_de_mon_medecin)
`,
  ask_results: `
4 (?:mes|les|des|ses|nos|vos|de_mes|my|the|mis|meus|son|le|mon|l|aux|d_autres|ma|sa)_(?:\\w+_)?(?:resultats|analyses|compte_rendu|comptes_rendus|compte_rendus|results|test_results|resultados|report|bilan_sanguin|cr)
4 _(?:resultats|compte_rendu|comptes_rendus|results|resultados|valiny|valim_panadinana|rezilta|natija|nata2ij)_
3 (?:recu|arrive|arrives|arrivees|lu|vu|regarde|disponibles?|pret|prets|dispo|tombe|tombes|sortis|recevoir|recuperer|consulter|acceder|obtenir|communiquer|ready|back)_(?:\\w+_){0,5}(?:resultats|analyses|compte_rendu|examens?|prise_de_sang|biopsie|irm|scanner|radio|echo|frottis|bilan|prelevement|labo|results|ecbu|marqueurs|mammographie|caryotype|test)
3 (?:resultats|analyses|compte_rendu|prise_de_sang|biopsie|irm|scanner|radio|echo|frottis|bilan|prelevement|labo|ecbu|mammographie|clich|cliches|images)_(?:\\w+_){0,6}(?:recu|recus|arrive|arrives|lu|vus|disponibles?|prets?|dispo|tombe|tombes|revenus?|revenu|sortis|ready|back|rien_recu|nouvelles|encore_rien|des_nouvelles|analyse|interprete)
-2 (?:voici|je_vous_envoie|je_vous_transmets|ci_joint|en_piece_jointe|je_transmets|envoie_mes|transmettre_mes|transmets_mes|vous_envoie)_
2 (?:code|identifiant|acces|site|serveur|portail)_(?:\\w+_){0,5}(?:resultats|analyses|images|radio)
`,
  prescription_renewal: `
4 (?:renouveler|renouvellement|renouvellement_de|refaire|prolonger|refill|renew|renovar|renouvelle)_(?:\\w+_){0,5}(?:ordonnance|traitement|medicament|prescription|pilule|ordonnances|receta|receita|comprimes|inhalateur|ventoline|insuline|contraception|lunettes|seances|kine)
3 _(?:renouveler|renouvellement|refill)_
4 (?:{want}|{can}|{give}|une|l|mon|my|ma|son|sa|autre|nouvelle|derniere)_(?:\\w+_){0,4}(?:ordonnance|receta|receita|prescription)
3 _(?:ordonnance|ordonnances|prescription|receta|fanafody)_
-2 (?:a_l_ordonnance|lire_l_ordonnance|sur_l_ordonnance|sur_mon_ordonnance)_
3 (?:plus_de|plus_d|plus_que|reste_plus|j_ai_fini|fini|finie|bientot_plus|presque_plus|a_court|en_panne|a_sec|rupture|termine|terminent|se_termine|manque|manquer|ran_out|run_out|running_out|out_of)_(?:\\w+_){0,3}(?:medicament|traitement|pilule|levothyrox|ventoline|doliprane|comprimes|boite|boites|insuline|ordonnance|gouttes|creme|patchs|pills|meds|medication|capteurs|bandelettes|inhaler|cachets|plaquette|antidepresseur|metformine|seretide)
3 (?:prescrire|represcrire|prescrivez|prescrive|represcrire|prescribe)
3 (?:traitement|medicament|pilule|levothyrox|ventoline|boite)_(?:\\w+_){0,4}(?:se_termine|termine|finit|arrive_a_expiration|epuise|fini|expire)
3 (?:bon|prescription|ordonnance|ordonnances)_(?:\\w+_)?(?:de|pour|des|d)_(?:\\w+_)?(?:kine|lunettes|semelles|lentilles|bas|bas_de_contention|attelle|infirmiere|seances|orthophonie|soins|pansements|materiel|deambulateur|fauteuil|cpap|verres|podologie)
2 (?:envoyer|envoyez|transmettre|faxer)_(?:\\w+_){0,5}pharmacie
`,
  certificate_or_letter: `
4 _(?:certificat|attestation|aptitude|inaptitude|dispense|mdph|pai|bon_de_transport|bon_de_taxi|cerfa|apa|arret_de_travail|arret_maladie|arret|prolongation|justificatif|certificate|sick_note|sick_leave|fit_note|referral_letter|medical_note|baja|atestado|certificado|taratasy|sertifika)_
-4 (?:arret_(?:cardiaque|de_bus|de_tram|du_tabac|respiratoire)|sans_arret|visite_d_aptitude|arret_cardiak)
4 (?:lettre|courrier|mot|papier|formulaire|dossier|letter|note)_(?:\\w+_){0,3}(?:pour|d_adressage|adressage|de_liaison|d_orientation|du_medecin|de_recommandation|medical|mdph|assurance|assurances|sport|ecole|l_ecole|creche|cantine|piscine|employeur|avion|confrere|specialiste|a_remplir|signe|for_my|for_work|for_school)
3 (?:prolonger|prolongation_de)_(?:\\w+_){0,2}(?:arret)
3 (?:remplir|signer|tamponner|completer)_(?:\\w+_){0,4}(?:dossier|papiers|papier|formulaire|document|certificat|feuille|fiche|licence|questionnaire|cerfa)
3 (?:licence|club|sport|ecole|piscine|judo|foot|danse|rugby|course|marathon|assurance|employeur|patron|pret|credit|caf|prefecture)_(?:\\w+_){0,6}(?:certificat|attestation|mot|papier|justificatif)
2 _(?:bulletin_de_situation|feuille_d_accident|at_mp|accident_du_travail|ald|protocole_de_soins|demande_d_entente|transport)_
`,
  message_to_practitioner: `
4 (?:transmettre|transmettez|transmets|faire_passer|faites_passer|passer_le_message|passez_le_message|laisser_un_message|laisser_un_mot|faire_suivre|faites_suivre|transferer|relayer|remettre|communiquer|pass_on|forward|give_a_message|leave_a_message|dejar_un_mensaje|adresser)_(?:\\w+_){0,6}(?:a|au|aux|l|to|pour|docteur|{doc}|message)
4 (?:dire|dites|dit|prevenir|prevenez|informer|informez|signaler|signalez|avertir|avertissez|indiquer|preciser|expliquer|demander|demandez|remercier|remerciez|tell|let|inform|ask|rappelle|rappelez|rappeler_a|decirle|avise|avisez|mentionner|faire_savoir)_(?:\\w+_){0,2}(?:a_|au_|aux_|le_|la_|l_|mon_|ma_|the_|my_|dr_)?(?:\\w+_)?(?:docteur|medecin|{doc}|remplacante|remplacant|mme|madame|monsieur|m|interne)
4 (?:docteur|medecin|{doc}|mme_\\w+|elle|il|remplacante|remplacant)_(?:\\w+_){0,3}(?:me|nous|la|le|lui|m)_(?:rappeler|appeler|contacter|rappele|appele|telephoner|joindre|repondre|call|appelle)
4 (?:que|qu)_(?:le_|la_|mon_|ma_)?(?:docteur|medecin|{doc}|mme)_(?:\\w+_){0,3}(?:me|nous|m)_(?:rappeler|rappelle|appelle|appeler|contacte|ecrive)
4 (?:parler|echanger|discuter|joindre|contacter|avoir|talk|speak|recontacter)_(?:\\w+_){0,3}(?:au|le|la|avec_le|avec_la|directement_au|mon|to_the|to_dr|with_dr)_(?:docteur|medecin|{doc})_(?:\\w+_){0,2}(?:au_telephone|directement|par_telephone|2_minutes|on_the_phone|mail)
3 (?:c_est_pour|juste_pour|je_voulais|je_voudrais|pour)_(?:\\w+_)?(?:dire|prevenir|informer|signaler|donner_des_nouvelles|remercier)_(?:\\w+_){0,3}(?:docteur|medecin|{doc}|mme|madame|que)
3 (?:voici|ci_joint|ci_jointe|en_piece_jointe|je_vous_envoie|je_vous_transmets|je_vous_joins|je_joins|here_is|attached|je_transmets|vous_trouverez|je_depose|vous_envoie|photo_de)_(?:\\w+_){0,6}(?:photo|photos|courrier|resultats|compte_rendu|analyses|document|documents|ordonnance|lettre|pdf|scan|image|cliche|radio|pour_le_docteur|pour_le|tension|glycemies|releve|tableau|bilan|carnet)
3 (?:pour|a_l_attention_(?:de|du)|message_pour|message_au|mot_pour|a_faire_lire|destine)_(?:\\w+_)?(?:docteur|dr)_
2 (?:message|mot)_(?:\\w+_){0,2}(?:pour|au|a)_(?:le_|la_|mon_|ma_)?(?:docteur|medecin|{doc}|mme)
3 (?:avis|reponse|retour)_(?:\\w+_){0,2}(?:du|de_la|de_mon)_(?:docteur|medecin|{doc})
3 (?:lire|lise|regarde|regarder|jeter_un_oeil)_(?:\\w+_){0,4}(?:mon|mes|le|ma)_(?:mail|message|courrier|dossier|analyses|photo)
`,
  talk_to_human: `
4 (?:parler|discuter|avoir|joindre|echanger|communiquer|causer|speak|talk|hablar|falar)_(?:\\w+_){0,3}(?:quelqu_un|une_personne|un_humain|une_vraie|un_vrai|un_etre_humain|une_secretaire|la_secretaire|secretaire|secretariat|le_secretariat|standard|un_conseiller|une_hotesse|humain|someone|human|a_person|real_person|persona|alguien|alguem|pessoa|receptionist|l_accueil|une_dame|un_operateur|conseillere)
4 (?:passez|passe|passer|mettez|transferez|transferer|put)_(?:\\w+_)?(?:moi|me|la|le)_(?:\\w+_){0,2}(?:quelqu_un|une|un|secretaire|la_secretaire|le_secretariat|en_relation|humain|standard|through|accueil)
4 (?:un|une|vrai|vraie|real|a|etre)_(?:humain|vraie_personne|personne_reelle|vrai_humain|human|real_person|person|personne_en_chair|secretaire_humaine|vraie_secretaire|operateur)
4 (?:rappeler|rappelez|rappelle|rappele|recontacter|recontactez|appelez|telephonez|me_rappeler|call_me|rappelez_moi|rappeler_moi|contactez)_(?:moi|nous|me|back|svp)
3 (?:quelqu_un|secretariat|secretaire|on|cabinet|vous|someone|somebody)_(?:\\w+_){0,3}(?:peut|pourrait|peux|pouvez|pourriez|puisse|could|can|m)_(?:\\w+_)?(?:me_|nous_|m_)?(?:rappeler|appeler|appelle|call|joindre|rappele|contacter|telephoner|recontacter)
3 (?:etre|me_faire|nous)_(?:rappeler|rappelle|rappele|appeler|recontacte|recontacter|contacte)
3 (?:pas|plus|marre|assez|ras_le_bol|non|no)_(?:\\w+_){0,3}(?:robot|bot|machine|repondeur|ia|chatbot|automate)
3 (?:numero_de_telephone|numero|telephone)_(?:\\w+_){0,2}(?:du|de_votre|du_secretariat|de_la_secretaire|du_cabinet|direct|de_l_accueil)
3 (?:comment|moyen_de|puis_je|peut_on)_(?:\\w+_)?(?:vous_joindre|vous_appeler|joindre_le|joindre_la|vous_contacter|joindre_quelqu)
3 qu_on_m_(?:appeler|appelle|rappeler|rappelle)|on_me_rappelle|on_me_rappeler|j_attends_un_appel
3 (?:standard|secretariat|secretaire|agent|operateur|humain|human)_$
2 (?:ligne|telephone)_(?:\\w+_){0,3}(?:occupee|ne_repond|sonne)
3 (?:olona|miresaka_amin|nahdar_m3a|pale_ak|pale_avek|pale_epi)_
`,
  register_patient: `
4 nouveau_patient|nouveaux_patients|nouvelle_patient|nouvelle_patiente|new_patient|new_patients|nuevo_paciente|nuevos_pacientes|novo_paciente|novos_pacientes
4 (?:jamais|pas_encore|pas)_(?:\\w+_){0,3}(?:venu|venue|consulte|vu|vue|patient|inscrit|inscrite|venus|connu|chez_vous)
4 (?:premiere)_(?:fois|visite|consultation|venue|inscription)
4 (?:prenez|accepte|acceptez|prend|prennent|acceptent|prends|take|taking|accept|accepting|aceptan|aceita|aceitam)_(?:\\w+_){0,5}(?:nouveau|nouveaux|nouvelle|patient|patients|new|nuevos|novos)
4 (?:cherche|recherche|trouver|besoin_d|sans|plus_de|pas_de|changer_de|looking_for|find|need)_(?:\\w+_){0,2}(?:medecin_traitant|medecin_de_famille|family_doctor|gp|generaliste)
3 (?:medecin_traitant)_(?:\\w+_){0,6}(?:retraite|demenage|cherche|parti|trouver|accepter|accepte|nouveau|prendre|declarer|declaration)
4 (?:m_inscrire|nous_inscrire|l_inscrire|inscrire|s_inscrire|inscription|inscrir|creer|creation|ouvrir|ouverture|enregistrer|register|registration|sign_up|inscribir|inscrever|m_enregistrer)_(?:\\w+_){0,5}(?:dossier|patient|cabinet|chez_vous|fiche|compte|patientele|dans_votre|fils|fille|bebe|mari|famille|comme|nouveau|new|as)
3 (?:viens|vient|venons|viennent|just)_(?:\\w+_){0,2}(?:d_emmenager|emmenager|demenager|de_demenager|d_arriver|arriver|moved)
3 (?:je_suis|on_est|nous_sommes)_(?:nouveau|nouvelle|nouveaux)
2 (?:nom|prenom)_(?:\\w+_){0,3}(?:date_de_naissance)
2 (?:vous_pouvez|pouvez_vous)_(?:me|nous|le|la)_prendre_comme
`,
  change_details: `
4 (?:change|changer|changement|modifier|modification|mettre_a_jour|mettez_a_jour|mise_a_jour|corriger|corrigez|rectifier|actualiser|update|updated|ajouter|ajoutez|enregistrer|notez|noter|rajouter|retirer|supprimer|remplacer|cambiar|new|nouveau|nouvelle|change_de|rentrer)_(?:\\w+_){0,5}(?:numero|telephone|adresse|mail|nom|coordonnees|mutuelle|nom_de_famille|prenom|personne_a_contacter|personne_de_confiance|personne_a_prevenir|medecin_traitant|securite_sociale|secu|rib|phone|email|address|number|insurance|carte_vitale|allergie|fiche|nom_de_naissance|telefono|direccion|nom_d_usage|date_de_naissance)
3 (?:mon|ma|notre|my|mes)_(?:nouveau|nouvelle|new|nouvelles)_(?:numero|telephone|adresse|mail|nom|mutuelle|coordonnees|phone|email|address|number|medecin)
4 (?:j_ai|on_a|nous_avons|il_a|elle_a|a)_(?:\\w+_)?(?:demenage|demenager|change_de|changer_de|divorce)
3 (?:nom|prenom|adresse|numero|date_de_naissance|mail|telephone|sexe|orthographe)_(?:\\w+_){0,8}(?:faux|fausse|erreur|incorrect|incorrecte|errone|erronee|mal_ecrit|mal_orthographie|plus_bon|plus_valable|mauvais|faute|s_ecrit|pas_bon|n_est_plus|wrong|incorrecto)
3 (?:erreur|faute|faux|mal)_(?:\\w+_){0,5}(?:nom|prenom|adresse|numero|date_de_naissance|mail|fiche|dossier)
3 mon_nom_(?:devient|est_maintenant|a_change|de_jeune)|je_m_appelle_(?:maintenant|desormais)|je_me_suis_marie|je_me_suis_mariee|je_suis_desormais|mon_nom_d_usage
3 (?:notez|noter|ajoutez|ajouter|inscrire|indiquer|mettre|mettez|marquer|enlever|enlevez)_(?:\\w+_){0,6}(?:dans_mon_dossier|dans_le_dossier|dans_ma_fiche|sur_ma_fiche|sur_mon_dossier|au_dossier|a_mon_dossier|allergique|allergie|dans_son_dossier)
3 personne_(?:a_prevenir|de_confiance|a_contacter)
`,
  complaint: `
3 _(?:inadmissible|inacceptable|scandaleux|scandale|honteux|honte|lamentable|deplorable|incompetents?|incapables?|incapable|nul|nulle|nuls|nulles|decu|decue|decus|mecontent|mecontente|insupportable|reclamation|plainte|plaindre|pas_normal|ridicule|foutage|foutez|gueule|irrespectueux|irrespect|mal_recu|mal_recue|mal_accueilli|desagreable|impoli|impolie|malpoli|malpolie|raccroche|raccrocher|marre|ras_le_bol|bordel|merde|putain|degoute|abuse|abus|n_importe_quoi|pas_serieux|pas_professionnel|avis_negatif|avis_google|une_etoile|avocat|ordre_des_medecins|arnaque|voleurs|disappointed|unacceptable|complaint|complain|rude|terrible|awful|ridiculous|disgrace|disgusting|queja|quejarme|inaceptable|vergonzoso|mauvais_service|remboursez|enerve|colere|furieux|furieuse|excede|excedee|connards?|cons|debiles?|honteuse|mepris|meprisant|meprisante|agressive|agressif|odieux|odieuse|erreur_de_facturation|facture_deux_fois|debite_deux_fois)_
-2 (?:porter_plainte|depot_de_plainte|deposer_plainte|suite_a_ma_plainte)
3 (?:attendu|attends|attendre|attente|poireaute|patiente|waited|waiting)_(?:\\w+_){0,4}(?:heure|heures|h|minutes|hours?|45|1h|2h|1h30|salle)
3 (?:ca_fait|fait|depuis)_(?:\\w+_){0,4}(?:fois|semaines|jours|heures|mois|h|ans)_(?:que|qu)_(?:\\w+_){0,3}(?:j_appelle|appeler|j_essaie|essaie|essaye|attends|attend|personne|vous|demande|je)
3 (?:personne|nobody|jamais|no_one|aucune)_(?:\\w+_){0,4}(?:repond|rappele|rappeler|decroche|repondu|rappelle|called|answers|answered|reponse|respond)
3 (?:encore|deuxieme_fois|troisieme_fois|again)_(?:\\w+_){0,2}(?:annuler|annule|deplacer|reporter|en_retard|une_erreur|cancelled|oublie)
3 (?:impossible|injoignable|galere|enfer|joindre)_(?:\\w+_){0,5}(?:joindre|avoir|rdv|quelqu_un|humain|injoignable|telephone|secretariat|robot|appli|site)
3 (?:votre|vos|le|la)_(?:\\w+_)?(?:robot|bot|secretaire|standard|service|musique|site|appli|application|logiciel|repondeur|accueil)_(?:\\w+_){0,4}(?:nul|nulle|pourri|pourrie|marche|debile|comprend|sert_a_rien|bug|bugue|desagreable|raccroche|mal_parle|insupportable|agressive|lent|lente|fonctionne)
3 (?:m_a|m_avez|nous_a|m_ont|on_m_a)_(?:\\w+_)?(?:mal_parle|mal_parler|raccroche|hurle|crie|engueule|facture|fait_payer|pris_de_haut|oublie|ignore|manque_de_respect|mal_recu|jamais_rappele|jamais_rappeler|jamais_rappelee|debite)
3 (?:heures?|minutes|h)_(?:de_retard|d_attente|en_retard)
2 (?:😡|🤬|😤|👿)
`,
  data_request: `
4 _(?:rgpd|gdpr|cnil|dpo|donnees_personnelles|mes_donnees|personal_data|my_data|donnees_medicales|donnees_de_sante|droit_a_l_oubli|droit_d_acces|lopd|mis_datos|meus_dados|data_protection|vie_privee|confidentialite|secret_medical|hebergees|hebergement)_
4 (?:copie|acces|acceder|recuperer|obtenir|consulter|duplicata|double|communication|transmettre|transferer|transfert|effacer|supprimer|suppression|effacement|detruire|copy|access|delete|erase|envoyer|avoir|demander|recevoir|imprimer)_(?:\\w+_){0,5}(?:dossier_medical|mon_dossier|son_dossier|le_dossier|du_dossier|dossier_complet|fichier|fichiers|medical_record|medical_records|records|my_file|historique|compte_et)
4 qui_(?:\\w+_){0,3}(?:acces|lit|voit|lire|voir|consulte|peut_voir|peut_lire)_(?:\\w+_){0,4}(?:messages|dossier|donnees|conversations|echanges|informations|mes)
3 (?:conservez|gardez|stockez|stockees|conservees|conserver|partagez|vendez|revendez|stocke|hebergez|gardes|garder|gardees|conservation|enregistrees|enregistre|utilisez|keep|store|share)_(?:\\w+_){0,6}(?:donnees|messages|dossier|informations|conversations|vous|temps|data|infos)
3 (?:est_ce_que|apparait|figure|note|ecrit|mentionne|marque|inscrit|enregistre|present|mentionnee|notee|indique)_(?:\\w+_){0,6}(?:dans|sur|a)_(?:mon|ma|le|son|sa)_(?:dossier|fiche)
3 (?:mon|ma|son)_(?:dossier|fiche)_(?:\\w+_){0,4}(?:indique|mentionne|contient|figure|est_il_a_jour)
3 (?:je_m_oppose|m_opposer|opposition|refuse)_(?:\\w+_){0,6}(?:donnees|traitement_de|partage|dossier|mon_espace)
`,
  opt_out: `
4 _(?:stop|stopp|unsubscribe|desabonner|desabonnement|desinscrire|desinscription|desabonnez|desinscrivez|desabonne|opt_out|darse_de_baja|baja_de|arreter_les_messages|remove_me)_$
4 ^_(?:stop|unsubscribe|desabonnement|arret)_
4 (?:desabonner|desabonnez|desinscrire|desinscrivez|unsubscribe|desabonnement|desinscription)
4 (?:plus|arreter|arretez|cesser|cessez|stop|stopper|stopez|don_t|do_not|no_more|pas|ras_le_bol)_(?:\\w+_){0,4}(?:recevoir|envoyer|m_envoyer|m_ecrire|vos_messages|les_messages|de_messages|messages|notifications|rappels|sms|texting|text_me|texts|messaging|whatsapp|newsletter|promos|publicites|relances|mensajes|mensagens|contacter|me_contacter)
4 (?:retirez|retirer|enlevez|enlever|supprimez|effacez|sortez|remove|take)_(?:\\w+_){0,2}(?:moi|mon_numero|me|my_number|numero)_(?:\\w+_){0,3}(?:liste|de|des|vos|fichier|diffusion|list|off)?
3 lachez_moi|fichez_moi_la_paix|laissez_moi_tranquille
`,
  greeting: `
4 ^_(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|allo|good_morning|good_evening|good_afternoon|hola|buenos_dias|buenas|buenas_tardes|bom_dia|boa_tarde|ola|salam|salam_alaykoum|salam_aleykoum|manao_ahoana|salama|bonjou|bonswa|oté|ote|re|re_bonjour|rebonjour|yo|wesh|tompoko|docteur|madame|monsieur|a_tous|tout_le_monde|mesdames|messieurs|le_cabinet|la_compagnie|there|doctor|mbola_tsara|bon_matin|svp|comment_ca_va|ca_va|how_are_you|azul|labas|mbote|,|\\.|!|\\?|👋|😊|🙂|☀|🌞|🙏)_)+$
4 ^_(?:coucou_|bonjour_|salut_|allo_|hello_|bonsoir_)?(?:c_est_(?:bien_)?le_secretariat|c_est_le_cabinet|y_a_quelqu_un|il_y_a_quelqu_un|ya_quelqu_un|ya_quelq_un|quelqu_un|vous_etes_la|anybody_there|anyone_there|is_anyone_there|il_y_a_du_monde|vous_m_entendez)_(?:\\?_|!_)*$
`,
  thanks: `
4 ^_(?:(?:merci|beaucoup|bien|infiniment|mille|grand|un|super|parfait|top|nickel|genial|ok|d_accord|tres|gentil|c_est|a_vous|vous|de_votre|aide|pour|tout|votre|reponse|thanks|thank_you|a_lot|so_much|very_much|cheers|bye|goodbye|see_you|au_revoir|a_bientot|bonne_journee|bonne_soiree|bon_weekend|bonne|journee|soiree|fin_de|a_demain|a_plus|ciao|gracias|muchas|obrigado|obrigada|muito|adios|hasta_luego|misaotra|indrindra|veloma|choukran|shukran|bezaf|bzaf|mesi|anpil|mersi|d_avance|encore|cordialement|bonnes_fetes|madame|monsieur|docteur|bisous|tchao|and|et|alors|ca_marche|entendu|bon|,|\\.|!|🙏|😊|👍|❤|🙂|😘|💐|sympa|gentille|excellente|vous_aussi|pareillement|de_meme|secretariat)_)*(?:merci|thanks|thank_you|au_revoir|a_bientot|bonne_journee|bonne_soiree|gracias|obrigado|obrigada|misaotra|choukran|shukran|mesi|bye|goodbye|🙏|ciao|a_plus|bon_weekend|cheers|adios|veloma|a_demain)_(?:(?:merci|beaucoup|bien|infiniment|mille|grand|un|super|parfait|top|nickel|genial|ok|d_accord|tres|gentil|c_est|a_vous|vous|de_votre|aide|pour|tout|votre|reponse|thanks|thank_you|a_lot|so_much|very_much|cheers|bye|goodbye|see_you|au_revoir|a_bientot|bonne_journee|bonne_soiree|bon_weekend|bonne|journee|soiree|fin_de|a_demain|a_plus|ciao|gracias|muchas|obrigado|obrigada|muito|adios|misaotra|indrindra|choukran|bezaf|bzaf|mesi|anpil|d_avance|encore|cordialement|bonnes_fetes|madame|monsieur|docteur|bisous|tchao|and|et|alors|,|\\.|!|🙏|😊|👍|❤|🙂|😘|💐|l_info|les_infos|renseignements|renseignement|rapidite|patience|gentillesse|la|le|les|vos|sympa|a|toute|l_equipe|your|help|the|for|info)_)*$
`,
  yes: `
4 ^_(?:(?:oui|ok|d_accord|yes|yeah|yep|yup|sure|of_course|bien_sur|exactement|exact|tout_a_fait|absolument|c_est_bon|c_est_ca|c_est_bien_ca|parfait|entendu|ca_me_va|ca_me_convient|ca_marche|volontiers|avec_plaisir|evidemment|carrement|affirmatif|correct|si|sim|claro|vale|eny|ie|wah|ah|iyeh|naam|awi|we|je_veux_bien|pour_moi|c_est_parfait|c_est_exact|good|fine|that_s_fine|great|perfect|deal|go|allez|allez_y|allons_y|top|nickel|super|impeccable|merci|svp|bon|bah|ben|eh|euh|je_confirme|pourquoi_pas|ca_roule|je_suis_d_accord|je_prends|va_pour|,|\\.|!|👍|✅|👌|🙂|😊|please|it_is|works_for_me|volontier|c_est_d_accord|c_est_note|vas_y|banco)_)+$
`,
  no: `
4 ^_(?:(?:non|no|nope|nah|pas_du_tout|pas_vraiment|jamais|negatif|aucun|aucune|aucunement|surtout_pas|certainement_pas|du_tout|merci|pas|rien|ni_l_un|ni_l_autre|pas_maintenant|pas_pour_l_instant|pas_la_peine|c_est_pas_ca|ce_n_est_pas_ca|c_est_faux|pas_d_accord|je_ne_veux_pas|je_veux_pas|ca_ne_me_va_pas|ca_me_va_pas|ca_va_pas|nao|tsia|la|lla|awa|thanks|thank_you|not_really|not_at_all|pas_encore|pas_cette_fois|sans_facon|desole|malheureusement|euh|ben|bah|,|\\.|!|👎|❌|🙅|toujours_pas|ça_ne_va_pas|ne_convient_pas|ca_ne_convient_pas|non_plus|moi)_)+$
3 ^_non_,?_?(?:je_n_ai_|je_ne_|pas_de_|j_ai_pas|il_n_a_|elle_n_a_|il_a_pas|elle_a_pas|aucun|aucune|rien_de|ni_|je_suis_pas|il_ne|elle_ne|on_n|ca_n)
`,
  choose_option: `
4 ^_(?:(?:ok|oui|alors|je_prends|prends|je_prefere|plutot|va_pour|va|pour|mettez|donc|bon|d_accord|svp|je_veux|je_choisis|j_opte_pour|bonjour|disons|on_prend|on_dit|ce_sera|je_vais_prendre|je_voudrais|donnez_moi|pour_moi|moi|euh|et|,|\\.|!|:|)_)*(?:le|la|celui|celle|l|option|choix|n|numero|proposition|the|el|a|o|creneau|#|les)_(?:\\w+_)?(?:premier|premiere|deuxieme|second|seconde|troisieme|dernier|derniere|1er|2eme|1|2|3|4|one|first|second|third|last|matin|soir|apres_midi|plus_tot|plus_tard|du_matin|de_l_apres_midi|du_soir|du_milieu|de_lundi|de_mardi|de_mercredi|de_jeudi|de_vendredi|de_samedi|primero|segundo|tercero|primera|segunda|terceiro|ultimo|avec|d_apres)
4 ^_(?:non_|nan_|non_merci_)?,?_?(?:aucun|aucune|none|ninguno|ninguna|nenhum|nenhuma)_(?:des|de|ne|of|me|,|d_entre|convient|delas)
4 (?:premiere|deuxieme|derniere|troisieme|seconde)_(?:proposition|option|date|solution|possibilite|choix)
4 (?:option|choix|proposition|numero)_(?:\\d|un|deux|trois|a|b|c)_
4 ^_(?:non|oui|nan)_,?_?(?:plutot|le|celui|celle|je_prefere|je_prends|lundi|mardi|mercredi|jeudi|vendredi|samedi|a|vers|14h|15h|le_matin|l_apres|avec|finalement)
3 ^_(?:ok_|oui_|va_|d_accord_|bon_)*(?:plutot|va_pour|je_prends|je_prefere|on_prend|parfait_pour|pour)_(?:le_|la_|celui_|celle_)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|matin|soir|apres_midi|\\d)
3 ^_(?:le_)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)_(?:\\d+_)?(?:\\w+_){0,3}(?:me_va|c_est_bien|convient|parfait|ok|ca_me|ca_va|nickel|c_est_bon|svp)
3 ^_(?:\\d+h?_?\\d*|midi)_(?:c_est_|ca_)?(?:me_va|bien|parfait|ok|nickel|bon|convient|c_est)
4 ^_(?:le_)?[1-9]_(?:svp_|merci_)?$
3 (?:celui|celle|ceux)_(?:de|du|d|avec|a|le|la)_
3 (?:le_plus_tot|le_plus_tard|earliest|latest|the_later|the_earlier)_(?:des|of|possible_des|svp)
3 (?:les_deux_me|peu_importe|n_importe_lequel|au_choix|celui_que_vous)_
2 (?:me_convient|me_conviendrait|me_va_bien|m_arrange|suits_me)_
`,
  medical_question: `
3 (?:est_ce_que_je_peux|puis_je|peut_on|on_peut|je_peux|je_dois|dois_je|faut_il|c_est_bon_si|should_i|can_i|can_we|peux_je|je_pourrais|peut_il|peut_elle|est_ce_qu_on_peut|doit_on|puedo|posso)_(?:\\w+_){0,3}(?:prendre|donner|arreter|reprendre|continuer|manger|boire|mettre|faire_du|faire_le|boire|conduire|voyager|vacciner|allaiter|stop|take|give|eat|drink|doubler|augmenter|diminuer|sauter|melanger|associer|utiliser|appliquer|baigner|fumer|prendre_l_avion|me_baigner|courir|reprendre_le_sport)
4 (?:c_est_(?:grave|normal|dangereux|contagieux|inquietant|quoi|bon_signe|mauvais_signe)|est_ce_(?:grave|normal|dangereux|contagieux|inquietant)|normal_(?:que|d|de|ou|si|\\?)|is_it_(?:normal|safe|ok|dangerous|serious|contagious)|es_normal|e_normal|ca_veut_dire_quoi|que_veut_dire|que_signifie|a_quoi_(?:correspond|sert)|qu_est_ce_qu_un|que_penser|what_does|signification|es_grave)
4 (?:effets?_(?:secondaires?|indesirables?)|side_effects?|interaction|interactions|contre_indication|contre_indications|compatible|posologie|dose|dosage|surdosage|matin_ou_soir|combien_de_(?:gouttes|comprimes|doliprane|fois|mg|prises|jours|temps)|tous_les_combien|contagieux|contagieuse|incubation|symptomes_(?:de|d|du|des)|signes_(?:de|d|du|des|avant)|signs_of|symptoms_of|risque_de|risques_de|allergique_a_quoi|how_many|how_often)
4 (?:que|quoi|qu|what)_(?:\\w+_)?(?:faire|fais|prendre|donner|mettre|dois_je_faire|to_do)_(?:si|en_cas|quand|pour|contre|if|when|for|lorsque|au_cas)
3 (?:comment|quoi)_(?:\\w+_){0,2}(?:soigner|soulager|traiter|guerir|faire_baisser|eviter|reconnaitre|savoir_si|prevenir|calmer|distinguer|nettoyer|desinfecter|enlever|retirer|prendre|arreter)
3 (?:si_jamais|au_cas_ou|en_cas_de|if_i|what_if|et_si)_(?:\\w+_){0,10}(?:dois|faire|appeler|numero|aller|urgences|fais|faut)
3 (?:quels?|quelles?)_(?:\\w+_)?(?:signes|symptomes|precautions|risques|medicament|medicaments|effets|traitement|creme|sirop|duree|dose|aliments|vaccins)
3 (?:a_partir_de|jusqu_a|quel)_(?:combien|quel|quelle)?_?(?:age|fievre|temperature)
3 (?:pendant_combien_de_temps|combien_de_temps|how_long)_(?:\\w+_){0,6}(?:prendre|dure|garder|attendre|arret|traitement|antibiotique|contagieux|plaies|plâtre|platre|points|attelle|medicine|take|last)
3 (?:vous_conseillez|que_conseillez|recommandez|conseiller_un|votre_avis|un_conseil|conseil_pour|what_do_you_recommend|quel_medicament|quel_vaccin)
2 (?:enceinte|allaite|grossesse|alcool|avion|soleil|sport|pamplemousse|lait|cafe)_(?:\\w+_){0,5}\\?
2 difference_entre|a_t_on_besoin_d|sert_a_quoi|y_a_t_il_un_risque|est_ce_que_ca_peut|ca_peut_etre|est_ce_que_c_est|rappel_de_vaccin
`,
  report_symptoms: `
2 (?:j_ai|il_a|elle_a|je_sens|je_ressens|j_ai_eu|i_have|i_ve_got|my|tengo|tenho|on_a|mon_fils_a|ma_fille_a)_(?:\\w+_){0,4}(?:mal|douleur|douleurs|fievre|toux|nausees|vertiges|boutons|plaque|plaques|rougeur|fatigue|rhume|crampes|gene|demangeaisons|irritation|pain|fever|cough|headache|headaches|sore|rash|raide|raideur|courbatures|diarrhee|constipation|brulures|picotements|insomnie|insomnies|dolor|dor)
2 _(?:tousse|vomit|vomi|saigne|me_gratte|me_demange|ca_me_lance|enrhume|enrhumee|mouche|eternue|dort_mal|je_dors_mal|fatigue|fatiguee|nez_pris|nez_qui_coule|gorge_qui_gratte|courbature|courbatue|ballonne|ballonnee|mal_a_la|mal_au|mal_aux|mal_de)_
1 depuis_(?:\\w+_){0,2}(?:jours|jrs|semaines?|mois|hier|ce_matin|quelques)
`,
  out_of_scope: `
4 (?:<_?/?\\w+|drop_table|union_select|select_\\w+_from|or_1_=|;_--|javascript|onerror|https?|www|ignore_(?:\\w+_){0,4}(?:instructions|consignes|previous)|oublie_(?:\\w+_){0,3}(?:instructions|consignes|regles)|jailbreak|prompt|system_:|tu_es_maintenant|you_are_now|you_are_dan|pretend|act_as|fais_comme_si|joue_le_role|repete_apres_moi|base_de_donnees|mot_de_passe|password|passwd|chmod|sudo|exec|eval|\\{_\\{|\\$_\\{)_
4 (?:bitcoin|crypto|trading|casino|gagnez|gagne_un|felicitations_vous|cliquez|colis|livraison_de|promo|promotion|offre_speciale|seo|referencement|panneaux_solaires|pompe_a_chaleur|isolation|cpf|compte_formation|pret_rapide|viagra|click_here|winner|won|isolation|votre_compte|demarchage|devis_gratuit|partenariat|commercial|commerciale|representant|visiteur_medical|visiteuse_medicale|laboratoire_pharmaceutique|publicite)_
4 (?:etes_vous|tu_es|es_tu|vous_etes|t_es|are_you|is_this)_(?:\\w+_)?(?:un_robot|une_ia|un_bot|une_machine|reel|reelle|humain|humaine|a_robot|a_bot|human|real|chatgpt|une_vraie)
4 (?:stage|stagiaire|candidature|postuler|recrutez|recrutement|offre_d_emploi|recherche_d_emploi|cv|alternance|internship|job|embauche|recruter|conference|colloque|congres|salon|these|memoire|etude_de_marche|questionnaire_pour|sondage|journaliste|interview|reportage|article_sur|tournage)_
3 (?:blague|meteo|match|foot_ce|president|recette|capitale|film|serie|chanson|poeme|poem|joke|weather|horoscope|lotto|loto|pizza|kebab|voiture_a_vendre|le_bon_coin|leboncoin|vinted|appart|pain|courses|cherie|chouchou|mon_amour|mon_coeur|bisous_maman|mdr|lol|ptdr|xd)_
3 (?:je_t_aime|tu_veux|tu_rentres|tu_fais_quoi|t_es_ou|tu_es_ou|tu_viens|on_mange|rappelle_moi_maman|mauvais_numero|trompe_de|erreur_de_numero|wrong_number|c_est_qui|qui_es_tu|qui_etes_vous|quel_age_as_tu|tu_t_appelles|fdp|ntm|pute|encule|salope|connasse|va_te|ta_gueule|tg|fuck|idiot|stupid)_
3 ^_(?:test|teste?s?|ceci_est_un_test|essai|testing|asdf\\w*|qsdf\\w*|azerty\\w*|qwerty\\w*|aaa+|lorem|blabla|\\d{5,}|[bcdfghjklmnpqrstvwxz]{5,})_
`,
};
