/**
 * The words around a date that tell what it is: an existing appointment, a past or private event, a treatment, an absence, a
 * refusal. Canonical words, as patterns over a masked segment in which `@n` stands for a date or an hour. Data only.
 */

/** Participles of what happened to a patient; written without accents. */
const PARTICIPLES =
  'fait|faite|faites|passe|passee|eu|vu|vue|vus|consulte|consultee|opere|operee|operes|tombe|tombee|commence|commencee|arrete|arretee|recu|recue|recus|appele|appelee|rappele|envoye|envoyee|accouche|vaccine|vaccinee|hospitalise|hospitalisee|sorti|sortie|rentre|rentree|vomi|debute|arrive|arrivee|oublie|rate|manque|loupe|loupee|perdu|perdue|casse|cassee|blesse|blessee|brule|fini|termine|prescrit|prescrite|dit|donne|donnee|laisse|ecrit|attendu|dormi|mange|subi|subie|realise|realisee|effectue|effectuee|diagnostique|diagnostiquee|contacte|revenue?s?|disparue?s?|decede|(?<! c est )mort|morte|remonte|retombe|redescendu|rouverte?|restee?s?|telephone|paye|paie|regle|ete|venu|venue|venus|rencontre|ausculte|examine|examinee|prevenu|disparu|apparu|apparue|empire|signe|battu|battue|frappe|tape|mordu|mordue|pique|piquee|evanoui|evanouie|(?!liberees?)[a-z]{3,}ees?|demande|parle|pose|posee|enleve|retire|plante|fume|bu|couche|demenage|expire|change|suivi';

/** Participles that are not also a present tense without their accent ("consulte", "passe"). */
const SURE_PARTICIPLES =
  'fini|finie|(?<!ca )fait|faite|faites|vu|vue|vus|(?<! (?:m|l|nous|les) )opere|operee|operes|tombee|recu|recue|recus|(?<!(?:suis|serai|serais|sommes|est|sera|tres|deja|trop) )prise|vomi|sorti|sortie|accouche|vaccinee|hospitalise|hospitalisee|perdu|perdue|cassee|blessee|prescrit|prescrite|subi|subie|realisee|effectuee|diagnostique|diagnostiquee|apparu|apparue|venu|venue|rendu|rendue|pose|posee|retire|retiree|enleve|enlevee|realise|(?:parti|partie|partis) en retraite|suivie';

/** Words that follow "j'ai" or "il a", end like a participle and are none: what one has on a day, or meant to do. */
const NOT_DONE =
  'libere|liberee|lieu|aussi|jamais|depuis|puis|ainsi|parmi|souci|essaye|tente|voulu|cherche|pense|prefere|prevue?|choisi|une|quelque|quelques|encore|autre|besoin|envie|classe|ecole|danse|gymnastique|musique|creche|garde|piscine|dentiste|orthophoniste|orthodontiste|osteopathe|notaire|chimie|equitation|escalade|theatre|dialyse|conge|congee|possibilite|disponible|aucune|cette|notre|votre|toute|douze|treize|quatorze|quinze|seize|trente|quarante|vingt';
/** Any participle after "avoir": "on a fêté", "il a convulsé", "j'ai attendu". */
const DONE = new RegExp(
  ` (?:me suis|s est|se sont|(?:il|elle|on|qui|l|m|t|nous|vous|mari|femme|fils|fille|mere|pere|bebe|enfant|frere|soeur|petit|petite|docteur|medecin|confrere|collegue) a|ai|jai|avons|ont|avoir)(?: (?:pas|bien|deja|beaucoup|tous|trop|mal|toujours|encore|peu|vraiment|tres))* (?!(?:${NOT_DONE}) )[a-z]{3,}(?:(?<!r)e|ee?s?|ies?|ues?|[iu]s?)(?= )(?:(?! (?:rdv|voudrais|possible|dispo|creneau|place|places|libre|voir|besoin|pour|avant|apres|d'ici|prochain)) [^@ ,]+){0,5} @(\\d+)`,
);

export const BIRTH =
  / (?:nee?s?|naissance|ddn|dob|born|birth|anniversaire|birthday|ne)(?: (?:le|du|en|au|de|est|c|:|,|on|le mien|complet)){0,6} @(\d+)/;

/** Told, over and done: the date is not asked for. */
export const PAST_EVENT: readonly RegExp[] = [
  / (?:revenir|rappeler|consulter|reconsulter) si [^@]* @(\d+)/,
  / datee?s? (?:de )?(?:avant|apres) @(\d+)/,
  / (?:complete?s?|deborde?s?|pleins?) jusqu'a @(\d+)/,
  / (?:seances?|cures?) (?:de )?(?:[a-z]+ ){0,2}du @(\d+)/,
  / (?:nous sommes|on est) (?:deja |bientot )?@(\d+)/,
  / (?:repondeur|site|affiche|panneau|annonce|google|facebook)(?: (?:[a-z']+|@\d+(?= creneau))){1,8} @(\d+)/,
  / il y a (?:marque|note|ecrit|indique|inscrit) @(\d+)/,
  / (?!need|pied|bled|interest|prefer|book|schedul|mov|push|chang|switch)[a-z]{3,}ed(?: (?!rdv|pour|see|venir)[a-z']+){0,4} @(\d+)/,
  / (?!souhait)[a-z]{2,}[^r ]ait (?:[a-z]+ )?@(\d+)/,
  / (?:j|je|on|nous) (?:vous )?(?:appelle|appelons|telephone|ecris|relance) @(\d+)/,
  / dernier (?!creneau|rdv|place|horaire|heure|jour|semaine|moment|minute|delai|seance)(?:(?!, )[^ ]+ ){0,5}?@(\d+)(?= [,.?]| $| et )/,
  / (?:ai|a|avons|ont|etes|suis) pas (?:pu|voulu|su|ose|reussi|recu|eu|ete|venue?)(?: [a-z]+){0,3} @(\d+)/,
  / (?:a|ont|va avoir|vais avoir|vient d avoir|aurai|aura|auront|fete(?: ses)?|fetera(?: ses)?) (?:eu )?\d+ (?:an|ans|mois|semaine|jour)(?: [a-z]+)? @(\d+)/,
  / (?:aviez|avait|avaient)(?: [a-z]+)? (?:propose|donne|dit|parle|fixe|note|indique|trouve)(?: [a-z]+){0,3} @(\d+)/,
  / (?:deviez|devait|devais|devaient)(?: [a-z]+){0,4} @(\d+)/,
  / (?:doctolib|site|internet|appli|application|ligne) (?:me |nous |m a |nous a |ne )?(?:propose|affiche|donne|indique|met)(?: [a-z]+){0,4} @(\d+)/,
  / il est (?:deja |actuellement )?@(\d+)(?= et | ,| $)/,
  / (?:ai|as|a|avons|avez|ont|jai) (?:deja )?pris(?: (?!conges?|rtt)[^@ ]+){0,6} @(\d+)/,
  new RegExp(
    ` (?:j |n |l )?(?:ai|as|a|avons|avez|ont|suis|est|sommes|etes|sont|jai|etait|etais|avait|avais|avions|aviez|avaient|ete|me suis|s est|fus|fut)(?: (?!pas )[a-z']+){0,3}? (?:${PARTICIPLES})(?= )(?:(?! (?:rdv|voudrais|souhaite|possible|dispo|creneau|place|places|libre|ouvert|voir|besoin|disponibilite|disponibilites|prochain)) [^@ ,]+){0,6} @(\\d+)`,
  ),
  DONE,
  / (?:ai|a|avais|avait|avons|jai) eu (?:[a-z]+ ){0,3}(?:rdv|consultation|seance|controle)(?: [a-z]+){0,3} @(\d+)/,
  / (?:chute|accident|agression|malaise|entorse|fracture|rue|avenue|boulevard|bd|allee|chemin|quai|impasse|square|champ|metro)(?: [a-z]+){0,4} @(\d+)/,
  / (?:habite|adresse|bien|\d+|situee?) place du @(\d+)(?! au @)/,
  new RegExp(
    `(?<! etre| etre re) (?:${SURE_PARTICIPLES})(?: (?:le|en|du|ce|vers|chez|a|au|par|l|hopital|clinique|urgences|vous|lui|dr|docteur|medecin)){0,6} @(\\d+)`,
  ),
  / (?:depuis|since|debute|ya|datee?s?(?= du)|date de|datent de|datent|remonte|remontent)(?: (?:le|la|les|du|au|a|environ|a peu pres|fin|debut|deja|au moins)){0,6} @(\d+)/,
  / (?:tension|glycemie|temperature|poids|taux|saturation|dose|code|etage|batiment|apt|appartement|chambre|lot|numero)(?: [a-z]+){0,3} @(\d+)/,
  / (?:irm|scanner|radio|radios|echo|echographie|mammo|mammographie|prise de sang|bilan|analyses?|resultats?|ordonnance|courrier|lettre|compte rendu|cr|mail|email|sms|message|facture|consultation|consult|visite|examen|certificat|operation|intervention|accident|chute|vaccin|rappel|dose|passage|appel|test|frottis|devis|feuille de soins|biologie|ecbu|coloscopie|rapport|hospitalisation|grossesse|regles|ddr|remboursement|feuille|releve|decompte|paiement|virement|cheque|attestation|devis|arret|conversation|echange|discussion|entretien)(?: de (?:mme|m|mr|monsieur|madame|mon|ma|notre|son|sa) [a-z]+)?(?: (?:n|no|numero|\*|#|\d[\d-]*|sanguin|sanguine|medical|medicale|telephonique|datant|date|datee|faite?|realisee?|passee?|recue?|de \d+ euros?|de le|de|\()){0,6} (?:du|de|datant de) @(\d+)/,
  / (?:etait|etaient|datait|dataient|remontait|remontaient)(?: (?:de|du|le|en|au|a|deja|soit)){0,3} @(\d+)/,
  / (?:etais|etait|etions|etiez|etaient) (?!prevue?|convenu)(?:[a-z]+ ){1,2}@(\d+)/,
  / (?<!c )est du @(\d+)(?! au @)/,
  / @(\d+)(?: @\d+){0,6} (?:j ai|jai|on a|il a|elle a|je suis|j etais|il etait|elle etait|il est|elle est) (?:[a-z]+ ){0,2}(?:eu|fait|vu|vue|tombee?|passee?|commence|pris|recu|oublie|rate|manque|loupe|opere|operee|malade|venue?|appele)/,
  / (?:derniere?s? (?:fois|visite|consultation|rdv|regles|vaccin|rappel|dose|prise(?: de sang)?|controle|bilan|examen|passage|venue|seance|ordonnance|renouvellement|hospitalisation|crise|injection))(?: (?:remonte|date|etait|est|c etait|a|au|de|du|le|en|:)){0,6} @(\d+)/,
  / (?:ran out|expired|had|was|were|got|went|saw|started|finished|stopped|did|took|fell|came|called|missed|been|gave|told|left|received|moved here|spoke|ended|hurt|broke|arrived)(?: (?!rdv|pour|dans|see)[a-z']+){0,5} @(\d+)/,
  /^ (?:deja )?(?:vaccine|depiste|teste|examine|hospitalise|tombe|commence|arrete|debute) @(\d+)/,
];

/** "on m'a demandé de revenir début décembre": told in the past, of a visit to come. */
export const TOLD_TO_COME =
  / (?:dit|demande|conseille|prescrit|recommande|propose)(?: [a-z]+){0,2} de (?:re)?(?:venir|voir|prendre|passer|consulter|programmer|planifier|faire) /;

/** An appointment is asked for here: what is told beside it is not why. */
export const ASKS_VISIT =
  / (?:rdv|voudrais|souhaite|souhaiterais|(?<!dois |doit )voir le (?:docteur|dr|medecin|generaliste)|consulter) /;

/** Private events to come: told as a reason. A bare "avant" or "après" beside them is a bound. */
export const PRIVATE_EVENT =
  / (?:accouche|accouchement|terme|vol|avion|train|pars|(?<! a )part|partons|partent|parte|repars|mariage|me marie|se marie|demenage|demenageons|operation|opere[ers]?s?|hospitalisee?|intervention|concours|(?:passe|passer|passent)(?= (?:mon|ma|son|sa|le|un) (?:permis|examen|code|oral|bac|concours|partiel|entretien|diplome|brevet|cap|irm|scanner|test|casting) )|reprise|reprends?|s arrete|s arretent|(?:traitement|medicaments?|plaquette|pilule|boite) (?:qui )?(?:se )?(?:finit|finissent|termine|terminent)|arrive a expiration|(?:termine|finis|finit|arrete|commence)(?= (?:mon|ma|mes|son|sa|ses|le|un) (?!taf|travail|boulot|service|bureau))|change de heure|changement de heure|voyage|examen|rentre|rentree|(?:sors|sort|sortirai|sortira)(?= (?:de |du |@\d+ )?(?:le |de |du )?(?:hopital|hosto|clinique|maternite|reeducation|chirurgie) )|reviens|revient|revenons|stage|vacances|sejour|sortie (?:scolaire|ski|piscine|velo|foot|de classe)|colo|colonie|camp|tournoi|randonnee|trail|gala|c est (?:reporte|decale|repousse|avance|programme)|deplacement|retour|cure|match|competition|marathon|expire|valable|validite|peremption|arret de travail|arret maladie|echeance|periode d essai|soutenance|expires?|se termine(?:nt)?|prend fin|bac|partiels|audience|ramadan|en arret|arret (?:commence|debute|finit|se finit|va|dure|court)|(?:depose|deposer|recupere|recuperer|emmene|amene)(?= (?:le|les|mon|ma|mes) (?:enfants?|petits?|fils|fille|gamins?|gosses?|grand|bebe) )|recevons|accueillons|hebergeons|(?:mange|mangeons|dejeune|dejeunons|dine)(?= (?:a |vers )?@)|(?:court|dure|durent|vaut)(?= jusqu'a)|entrera|entreront|jeune|trip|conference|bus|tram|taxi|rer|garage|en panne|echographie prevue|scanner prevu|irm prevue|fly|flying|leave|leaving|wedding|surgery|move|due)(?: (?!rdv|avant|apres)[a-z0-9'-]+){0,5}? @(\d+)(?: @(\d+))?/;

/** What somebody or something else does on a day: "les résultats arrivent mardi", "l'infirmière passe à 7h30". */
export const OTHERS_EVENT =
  / (?:resultats?|analyses?|bilan|colis|materiel|appareil|mutuelle|carte|contrat|assurance|infirmiere?s?|kine|aide soignante|aide menagere|femme de menage|auxiliaire|facteur|medecin (?:scolaire|conseil|du travail)|expert|assistante sociale|plombier|livreur|livraison|nounou|baby sitter|ambulance|taxi|vsl)(?: [a-z]+){0,3}? (?:arrivent?|arriveront|arrivera|tombent|tombe|passe|passent|passera|vient|viennent|viendra|change|changent|changera|commence|finit|part|reviennent|revient|livre|seront la|seront prets?)(?: (?!rdv|avant|apres|mais|pas|donc)[a-z']+){0,4} @(\d+)| (?:radiologue|hopital|clinique|chirurgien|chirurgienne|specialiste|dermato|cardiologue|ophtalmo|labo|laboratoire|medecin conseil|medecin du travail|maternite|anesthesiste) (?:m a |me |nous a |nous )?(?:propose|donne|donnent|fixe|convoque|attend|opere|recoit|voit) @(\d+)| retraite @(\d+)| (?:kine|dentiste|dermato|cardiologue|ophtalmo|specialiste|chirurgien|radiologue|labo|osteo) peux (?:me |m |nous )?(?:prendre|voir|recevoir|avoir) @(\d+)| (?:fermeture|greve|coupure|travaux)(?: [a-z']+){1,5} @(\d+)| depart (?:en|pour|a|au|de) [a-z]+(?: de [a-z]+)?(?: prevu| le)* @(\d+)| (?:changement de|debut de|fin de|sortie de|entree (?:a le|en|a)|admission (?:a le|en|a)|inscriptions?|convocation) (?!mois|semaine|journee|matinee|soiree|an|rdv|compte|course)[a-z]+(?: (?:c est|a|au|le|en|de|du|des|hopital|clinique|prevue?s?|neige|mer))* @(\d+)| (?:irm|scanner|examen|operation|intervention|echographie|radio|prise de sang|coloscopie|test|concours|entretien) que (?:je|il|elle|on|j) (?:[a-z]+ ){1,3}@(\d+)| (?:j|je) (?:arrete|stoppe|quitte|demarre|debute|signe) (?:[a-z]+ ){0,3}@(\d+)/;

/** "mon médecin est en vacances jusqu'au 4": somebody else's absence. */
export const THEIR_ABSENCE =
  / (?:(?:mon|ma|le|notre|son|sa) )?(?:medecin|docteur|dr|generaliste|specialiste|pediatre|gyneco|gynecologue|kine|dentiste|cardiologue|dermato|ophtalmo|psy|remplacant|remplacante|confrere|infirmiere?)(?: traitant| habituel)?(?: [a-z]+)? (?:(?:est|sera|etait|part) (?:en (?:vacances|conges?|arret|formation|deplacement)|absente?|malade|fermee?)|(?:ne )?(?:est|sera) pas (?:ici|dispo|present|presente)|(?:ne )?(?:peux|prend|recoit) (?:pas |rien )?(?=pas-avant|avant))(?: ?[a-z'-]+){0,3} @(\d+)/;

/** "le scanner est le 4", "la saison commence le 12", "ma fille (3 ans le 8 novembre)": days of their own. */
export const ITS_DAY =
  / (?:irm|scanner|examen|operation|intervention|echographie|echo|radio|coloscopie|concours|entretien|mariage|bapteme|enterrement|demenagement|match|tournoi) (?:est|sera|tombe)(?: prevue?| programmee?| fixee?)?(?: pour| a| au)? @(\d+)|(?<! je| j| on) (?:commence|commencent|debute|debutent|demarre|demarrent|(?:a|ont|aura|auront) lieu|se (?:deroule|tient|tiendra|deroulera))(?: pour| a| au)? @(\d+)| \d+ an @(\d+)(?= [),.]| $)| (?:je|j|on) (?:les |le )?(?:termine|finis|arrete|commence|debute) @(\d+)| turn(?:s|ing|ed) (?:\d+|@\d+)(?: en)?(?: le)? @(\d+)| sortie(?: prevue)? @(\d+)| (?:radio|irm|scanner|platre|operation|coloscopie) @(\d+)(?= ,)| (?:il|elle|ils|elles|frere|soeur|mere|pere|fils|fille|mari|femme|parents|enfants) (?:arrive|arrivent|arrivera|debarque|repart|repartent|s en va|les aura)(?: (?:a|de) [a-z]+)? @(\d+)/;

/** "lundi c'est mon anniversaire": why the day is named, when another is asked for. */
export const IS_AN_EVENT =
  / @(\d+) c est (?:le |mon |ma |son |sa |notre |leur |un )?(?:de )?(?:[a-z]+ )?(?:anniversaire|fete|mariage|bapteme|communion|enterrement|obseques|demenagement|rentree|marche|brocante|kermesse|spectacle|match|examen|bac|brevet|oral)(?= )/;

/** Seen by somebody else, or examined: not the appointment that is asked for. */
export const ELSEWHERE =
  / (?:(?:jai|ai|a|avons|ont|aura|aurai|have|has|ve) (?:deja )?(?:un|une|mon|ma|son|sa|des) (?:prise de sang|irm|scanner|radio|radios|echo|echographie|mammographie|coloscopie|fibroscopie|anesthesie|entretien|examen|bilan|dentiste|ophtalmo|operation|intervention|enterrement|mariage|bapteme|(?:gros |petit |autre )?(?:empechement|imprevu|contretemps|obligation|imperatif))|(?:vois|voit|verrai|verra|(?:dois|doit|vais|va|et) voir|dois aller|doit aller)(?: [a-z]+){0,2} (?:cardiologue|chirurgien|chirurgienne|specialiste|dentiste|ophtalmo|dermato|dermatologue|gyneco|gynecologue|anesthesiste|kine|osteo|osteopathe|neurologue|rhumato|rhumatologue|orl|pneumologue|psychiatre|psy|psychologue|radiologue|urologue|allergologue|endocrinologue|hopital|clinique))(?: (?!avant|apres)[a-z']+){0,4} @(\d+)/;

/** "poids : 71 kg le 1er, 70 le 8", "les dernières crises : 2 août, 20 octobre": a log of what was measured or lived. */
export const LOG =
  / (?:poids|tension|glycemie|temperature|saturation|imc)(?: :)? [^@]*?\d[^@]* @| dernier (?:crises?|poussees?|episodes?|malaises?|regles|hospitalisations?|vaccins?)(?: :)? @/;

/** "je vous règle la consultation de vendredi d'ici mercredi": the days of a payment. */
export const PAYS = / (?:regle|regler|reglerai|paie|paye|payer|paierai|payerai|virement|echeances?|mensualites?)(?= )/;

/** "joignable après 17h": when to telephone, not when to come. */
export const CALL_BACK = / (?:joignable|me joindre)(?: (?!si|pour|afin|quand|des)[a-z]+){0,3} @(\d+)/;

/** "ne m'appelez pas demain", "joignable sauf entre 14h et 15h": when not to telephone. */
export const NO_CALL =
  / (?:joignable|injoignable|me joindre) | (?:pas|inutile)(?: besoin)?(?: de)?(?: me)? (?:rappeler|appeler|telephoner|joindre|contacter) | m appelez pas | me rappelez pas /;

/** "un arrêt de travail à partir de lundi", "une ordonnance pour mardi": when the paper holds. */
export const PAPER =
  / (?:(?:renouvel[a-z]+|ordonnance)(?: pour \d+ (?:mois|semaine|jour)| @\d+)? a-partir(?: du)?|(?:arret|arret de travail|arret maladie|dispense|dispense de sport)(?: a-partir| des| jusqu'a| du| de| pour| le| prend effet)+|(?:traitement|antibio|antibiotiques?|medicaments?|cachets?|prends|cortisone|anticoagulants?|platre|attelle|bequilles?)(?: (?!rdv|venir|dispo)[a-z]+){0,4} jusqu'a) @(\d+)| (?:plus de|a court de) [a-z]+(?: [a-z]+)?(?: a-partir| des| apres)? @(\d+)/;

/** "je vous redis demain", "je rappelle lundi": when the writer answers. */
export const ANSWERS_LATER =
  / (?:je|on|j) (?:vous |te )?(?:le |la |en )?(?:redis|redirai|dirai|rappelle|rappellerai|recontacte|recontacterai|retelephone|redonne|reconfirme|confirmerai|tiens au courant|tiendrai au courant|reviens vers vous|reviendrai vers vous|reponds|repondrai|regle|reglerai|paie|paye|paierai|payerai|envoie|transmets|enverrai|transmettrai|deposerai)(?: (?!pour|si|afin)[a-z]+){0,3} @(\d+)/;

/** "il sort le 28": the end of a stay, when no hour is said with it. */
export const DISCHARGED =
  / (?:sort|sortira|sortons|sortir)(?: (?:de|le|du|a|chez|ce) (?:hopital|clinique|chirurgie|maternite|reanimation|soins|convalescence|maison)| (?:hopital|clinique|maison)| de| le| du| la| lui| a| ce){0,4} @(\d+)(?! @)/;

/** "combien coûte une consultation le dimanche ?": a price, not a slot. */
export const PRICE =
  / (?:combien (?:ca )?(?:coute|coutent|couterait|vaut|prenez)|c est combien|combien pour|prix (?:de|du|pour)|tarifs? (?:de|du|pour))(?: [a-z]+){0,6} @(\d+)/;

/** The numbers of the emergency services, which are no days of a month. */
export const EMERGENCY_NUMBER =
  / (?:appeler|appelle|appelez|appele|fait|faire|compose|composer|contacter|contacte|joindre|avec|par) @(\d+)|^ @(\d+)(?= (?:m |nous |vous |l )?(?:a|ont|dit|conseille|repond|envoie|vient) )/;
/** "le cabinet ouvre à 8h ?": the hours of the door. */
export const OPENS_AT =
  / (?:ouvre|ouvrez|ferme|fermez|ouvert|ouverte|ouverts|fermes?|fermee?)(?: (?!le )[a-z]+){0,2} @(\d+)/;

/** Doses: numbers and parts of the day that belong to them. */
export const DOSE =
  / (?:cp|cps|comprimes?|cachets?|gelules?|gouttes?|mg|ml|sachets?|posologie|doses? @|bouffees?|unites|fois par jour|par jour|avant (?:les|chaque) repas|apres (?:les|chaque) repas|tablets?|pills?|drops|times a day|(?:pris|prendre|reprendre|prends|prend) (?:un |@\d+ |\d+ )?(?:dolipranes?|paracetamol|ibuprofene|advil|aspirines?|antidouleurs?|efferalgan|spasfon|antibios?)|(?:peux|puis je|dois|faut) en (?:re)?prendre)(?= )/;
/** "je peux en reprendre un la semaine prochaine ?": an appointment, when a day is said with it. */
export const TAKES_ONE = / en (?:re)?prendre (?:un|autre) (?:autre )?@/;
/** "mercredi 11 c'est l'armistice": a day that is only named, when another is asked for after it. */
export const IS_A_FEAST = / @(\d+) c est (?:le |un )?@(\d+)(?= )/;
/** "retour dans six semaines": the next visit as the practitioner wrote it. */
export const RETURN_VISIT = /^ (?:retour|controle|revoir|a revoir|rdv)(?: [a-z]+){0,2} @(\d+)/;
/** Treatments and measures: the parts of the day beside them are theirs, unless a day is asked for too. */
export const TREATMENT =
  / (?:traitement|antibio|antibiotiques?|medicaments?|medocs?|dolipranes?|paracetamol|ibuprofene|advil|aspirine|antidouleurs?|sirop|patchs?|insuline|ventoline|pilule|levothyrox|kardegic|glycemie|tension|temperature|fievre|(?:ai|as|a|avait|fait|font|si|tres|tellement|encore|toujours|trop) mal|mal (?:a|au|de|partout|surtout|depuis|quand)|douleurs?|tousse|toux|reveille|insomnies?|dors|nausees?|vertiges?|vomis|tremble|endors|prends(?! mon service| mon poste| le service)|enrhumee?|3[5-9][.,]\d|4[01][.,]\d)(?= )/;

/** "vous fermez à quelle heure le 24 ?": an hour is asked, not a slot. */
export const ASKS_HOURS =
  / (?:a )?quelle heure (?:[a-z-]+ ){0,3}?(?:ferme|fermez|ouvre|ouvrez|fermeture|ouverture|commence|commencez|finit|finissez|terminez)| (?:ferme|fermez|ouvre|ouvrez|fermeture|ouverture|commence|commencez|finit|finissez)(?: [a-z@0-9-]+){0,6}? (?:a )?quelle heure| (?:quels?|vos|les) (?:sont )?(?:[a-z]+ ){0,2}horaires|(?<! mes| dehors des| hors des) horaires (?:d ouverture|de|du|des)| jusqu'a quelle heure| what time (?:do|does|are|is) (?:you|the)| (?:vos|votre) (?:dates? de )?(?:conges?|vacances|absences?|fermetures?|jours de fermeture)(?= )| opening (?:hours?|heure|times?)(?= )| (?:le combien|(?:commence|commencent|debute|debutent|finit|finissent|tombe|tombent) quand|quand (?:commence|commencent|debutent|finissent|tombent|sont))(?= )| (?:docteur|dr|medecin|vous) (?:ne )?(?:consulte|recoit|travaille|consultez|recevez|travaillez) plus(?= )| (?:par qui|qui (?:remplace|remplacera))(?= )| (?:fermee?s?|fermez|absente?s?|conges?|vacances) (?:quand|du combien)(?= )| quand (?:est-ce-que |vous )?(?:fermez|partez|etes vous (?:fermes?|absente?s?|en))(?= )/;

/** Away for a while: a stretch of days named with it is out. */
export const AWAY =
  / (?:recevons|accueillons|hebergeons|vacances|voyage|sejour|stage|deplacement|pars|part|partons|cure|hospitalisee?|away|holidays?|trip|travel(?:l)?ing)(?= )/;

/** "y compris le samedi", "week-end compris": nothing is left out. */
export const INCLUDED = / y compris (?:le )?@(\d+)| @(\d+) compris(?= )/;

/** "bonne soirée", "bon week-end": said in parting. */
export const PARTING =
  / (?:(?:voeux|voux|bonne annee|bonne an)(?: [a-z]+){0,2}|joyeux|joyeuses|(?<! est )bon|bonne|bons|bonnes|excellent|excellente|belle|bel|good|nice|lovely|passez un|vive|courage pour) @(\d+)| (?:merci|entendu|note|bonne (?:journee|soiree))(?: [,.!])*(?: et)?(?: donc| alors)? a @(\d+)(?= [,.!]| alors| $|$)/;

/** An appointment that exists. */
export const HAS_APPOINTMENT = [
  / (?:avais|avions|avait)(?: (?:deja|bien|normalement|initialement|pris|reserve))* @(\d+)/,
  / (?:j |nous |on |il |elle |i |we )?(?:ai|jai|avons|avais|avait|a|have|had|ont)(?: (?:\d+|je|nous|elle|il|deja|un|le|mon|bien|normalement|une|donne|fixe|mis|propose|programme|note|cale)){0,6} (?:rdv|consultation|controle|seance)(?: (?:ou-pas|avec|chez|de|du|prevu|prevue|fixe|pris|programme|programmee|pour|le|a|au|dr|docteur|medecin|medical|kine|dentiste|ma|mon|fille|fils|mere|pere|normalement|on|with|at|initialement|qui|etait|est|m|mme|madame|monsieur|[a-z]{3,16})){0,6} @(\d+)/,
  / (?:mon|ma|notre|son|sa|leur|le|ce|votre|my|our|du|au|the|his|her|ton|mes|nos) (?:prochain |autre |1er |futur |petit )?(?:rdv|consultation|seance|(?<=(?:mon|notre|son|my) )creneau|appointment)(?:(?! (?:plutot|possible|voudrais|aimerais|souhaite|souhaiterais|serait|pourrait|vers|avant|apres|entre|si|je|a-partir|des|peux|pouvez|decaler|deplacer|reporter|avancer|dans|sur|mais|pas|sauf|d'ici|au-plus-tard|annuel|mensuel|suivi|dispo|libre|me|convient)) [a-z']+){0,5}? @(\d+)/,
  / (?:rdv|consultation|seance) du @(\d+)(?! au @)/,
  / (?:convenue?s?|d accord|mis d accord|partie?s? sur)(?: (?:de|du|le|pour|sur|bien|a)){0,3} @(\d+)/,
  / @(\d+) s (?:rdv|consultation)(?= )| my @(\d+)(?: @\d+)? rdv(?= )/,
  / (?:(?:m|nous|l) (?:avez|aviez|a|avait|ont)|jai|ai|avais|avons) (?:bien |deja )?(?:donne|donnee|attribue|mis|mise|note|notee|inscrit|inscrite|programme|fixe|planifie|cale|convoque|convoquee)(?: (?:a|au|le|pour|sur|un|en))* @(\d+)/,
  / @(\d+)(?: @\d+)? (?:nous |on |vous |j |l on )?(?:avions|aviez|avait|avais) (?:bien )?(?:convenu|prevu|dit|fixe|pris|note|rdv|un rdv)(?= )/,
  / le un (?:en|du|de) (?:le )?@(\d+)/,
  / my @(\d+) (?:en )?@\d+/,
  /^ celle d[ue] @(\d+) $/,
  / pas (?:de )?cel(?:le|ui) (?:du|de) @(\d+)/,
  / rdv (?:prevu|fixe|pris|programme|initial|initialement|actuel|existant|note)(?: (?:[a-z']+)){0,4}? @(\d+)/,
];
export const ASKS_APPOINTMENT =
  / (?:(?:en )?retard|c etait bien|c est (?:bien )?(?:confirme|note|enregistre|valide) pour(?= @\d+[^?]*\?)|doute sur (?:le |mon |ma )?(?:heure|date|jour|horaire|rdv)|suis(?: je)? (?:bien |toujours )?(?:inscrite?|enregistree?|notee?|attendue?)|c est bien|est ce bien|j arrive|en route|sur la route|toujours (?:bon|ok|prevu|maintenu|valable|confirme|d actualite|de actualite)|(?:tient|se voit|se voyait|je viens) toujours|maintenu|serai la|confirme (?:bien )?(?:ma|notre|sa) (?:venue|presence|visite)|confirme (?:que|etre|venir)|serai present|serai presente|pas a (?:le )?heure|running late|be late|(?:dois|faut|doit|devons)(?: je| il| nous)?(?: [a-z]+){0,2} (?:a jeun|apporter|amener|prevoir d apporter)|(?:rdv|consultation|seance)(?: [^ ,]+){1,6}? (?:est|etait|sera) (?:bien|toujours) (?:(?:a|le|au|pour|prevue?|fixee?|notee?) )*@\d+|c est (?:bien |pour )?@\d+(?: (?:ou|et) @\d+)*(?: @\d+)? (?:mon|notre|son|sa|ma) (?:rdv|consultation|seance|visite)) |(?<=@\d{1,3}) comme (?:prevu|convenu|dit|indique|note|d habitude)(?= )/;
/** "on est quel jour déjà pour mon rdv ? le 17 ou le 18 ?": the days after it are that appointment's. */
export const ASKS_WHICH =
  / (?:(?:quel jour|quand|quelle heure|quelle date) (?:[a-z]+ ){0,5}(?:mon|notre|son|ma|sa) (?:rdv|consultation|seance|visite)|(?:mon|notre|son|ma|sa) (?:rdv|consultation|seance|visite) (?:[a-z]+ ){0,4}(?:quel jour|quand|quelle heure|quelle date))(?= )[^@]*$/;
/** "demain 10h, c'est toujours bon ?": what stands before is an appointment. */
export const STILL_GOOD =
  /^ (?:(?:mais|donc|alors|est-ce-que) )?(?:c est|ca tient|est ce) (?:bien |toujours |encore ){1,2}(?:bon|ok|ca|valable|prevu|maintenu|confirme|le cas|d actualite|de actualite|possible pour vous)? ?\?? ?$/;
/** "je reprends le 18, donc avant la reprise": the event that was told, named again. */
export const EVENT_AGAIN =
  /^(?:le |mon |ma |mes |notre |nos |son |sa |ses |leur |ce )?(?:reprise|depart|retour|operation|intervention|voyage|sejour|deplacement|stage|cure|mariage|demenagement|accouchement|terme|echeance|vol|concours|examen|arret|vacances|conges?|anniversaire|examen|scanner|irm)(?: [,.;!?)]|$| svp| stp| merci| si )/;
/** "confirmer mon rendez-vous du 14": it exists, though it is asked about. */
export const KEEPS =
  / (?:garde|garder|conserve|conserver|confirme|confirmer|valide|valider|verifie|verifier|maintenir|maintiens|honorer) (?:mon|notre|son|sa|ma|le) (?:rdv|consultation|seance)/;
/** "je ne pourrai pas venir lundi à 10h20": a day with its hour is the appointment itself. */
export const CANNOT_COME =
  / (?:pourrai|pourrais|peux|pourrons|pourra|pouvons|pourrait) (?:pas|plus) (?:venir|etre ici|etre le|passer) @(\d+) @(\d+)(?= )/;
export const CANCELS =
  / (?:laissez tomber|laisse tomber|oubliez|annuler|annule|annulez|(?<! (?:avez|aviez|auriez|auras?|ai|a|eu|avoir|si|cas de|suite a)(?: eu)?(?: un| des| de le)? )annulation|supprimer|decommander|cancel|renoncer|(?:pourrai|pourrais|peux|pourrons|pourra|pouvons|pourrait) (?:pas|plus|pas malheureusement|malheureusement pas) (?:etre present|etre presente|honorer|assurer|assister|me rendre)) /;
export const MOVES =
  / (?:decaler|decale|decalez|deplacer|deplace|deplacez|reporter|reporte|reportez|changer|change|changez|avancer|avance|avancez|repousser|repousse|repoussez|bouger|bouge|bougez|modifier|modifie|modifiez|passer|passez|mettre|mettez|remettre|remettez|basculer|bascule|basculez|echanger|echangez|reprogrammer|reprogrammez|reculer|reculez|transferer|transferez|remplacer|remplace|remplacez|move|reschedule|postpone|swap|shift|bring) /;
/** "celui de jeudi", "from Tuesday to Friday": where the appointment that is moved stands. */
export const MOVED_FROM = / (?:de|du) +@(\d+)| a-partir +@(\d+) (?:au )+@/;
/** "c'est pour décaler demain 9h": the appointment itself is the date. */
export const MOVES_DATE =
  / (?:decaler|decale|decalez|deplacer|deplace|deplacez|reporter|reporte|reportez|repousser|repousse|repoussez|changer|avancer|avancez|reprogrammer) @(\d+)(?= )/;
/** What one does every week, or at the hospital. */
const HOBBIES =
  'escrime|rugby|basket|handball|volley|piscine|sport|danse|foot|judo|natation|yoga|gym|gymnastique|tennis|golf|musique|solfege|piano|equitation|aquagym|theatre|karate|poney|cheval|athletisme|escalade|ski|hockey|dessin|chorale|orthophonie|kine|chimio|dialyse';
/** What keeps one from coming when one "has" it: "j'ai cours", "il a réunion". */
const DUTIES =
  'ecole|cours|classe|dentiste|orthophoniste|orthodontiste|osteo|coiffeur|coiffeuse|notaire|psy|conseil de classe|creche|college|lycee|reunion|reunions|formation|garde|club|atelier|catechisme|marche';
/** Not available, whatever the word. */
export const UNAVAILABLE = new RegExp(
  ` (?:absente?s?|(?:mon|notre|son|leur) absence|(?<! le| au)(?<= )plus (?:dispo|libre)|indispo|indisponibles?|pas (?:du tout |vraiment |trop |tout le temps )?(?:dispo|libre|ici|la|present|presente|possible|en ville|chez moi|en france|joignable)|impossible|injoignable|occupee?s?|prise?(?! de |s? de | rdv| un rdv)|coincee?|(?<! je )bloquee?|en deplacement|de garde|de service|de permanence|de astreinte|en cours|en classe(?! (?:verte|de neige|de mer|decouverte|de decouverte))|au travail|au boulot|au taf|au bureau|a le ecole|en vacances|en voyage|en formation|en stage|en reunion|hospitalisee?|(?:peux|peut|pourrai|pourra|pouvons|peuvent|pourrons|pourrais|arrange|va|convient|conviens|marche|fait|saurai|veux|sera|serai|can|am|are|is|will) (?:pas|plus|ni|jamais)(?: (?:trop|du tout|vraiment|tellement|beaucoup|bien))?|can t|not available|away|unavailable|busy|(?:ai|avons|a|garde|gardons) (?:mes|nos|les|ses) (?:petits enfants|petits|enfants)|dort(?= (?:de|entre) )|(?:je|j|on) (?:suis|serai|sera) en consultation|tombe mal|tombe pas bien|(?:je|on|il|elle) (?:re)?(?:travaille|bosse|taffe)(?! pas| plus| jamais)|(?:jai|ai|a|ont|as|avons|aurai) (?:un |une |le |mon |ma |des |deja )?(?:${DUTIES}|${HOBBIES})|(?:fait|fais|font) (?:du|de|de le|des) (?:${HOBBIES})|(?:hopital de jour|radiotherapie|marche|reunion|cours|garde|${HOBBIES}) c est|mes horaires de (?:travail|boulot|bureau)|out de town|on leave|abroad|working|no good|not good|not possible|won t work|doesn t work|c est mort|c est non|(?:est|etant|sera|is) (?:un )?(?:ferie|vacances)|(?<! si (?:@\\d+ )?c )(?<! si )est complet|(?:est|sera|etre) (?:un peu |tres |trop |assez |plus )?(?:complique|difficile|delicat|chaud|tendu|impossible)|ca va pas|ca passe pas)(?= )`,
);
/** Said, not asked: the practice is not open then. */
export const CLOSED =
  / (?:serez|etes|est|sera|c est|seriez) (?:surement |sans doute |certainement )?(?:fermee?s?|en conges?|en vacances)(?= )/;
/** "le mardi j'ai yoga de 18h à 19h": an activity between a day and its hours. */
export const ACTIVITY = /^(?:, )?(?:(?:j|il|elle|on|nous) )?(?:ai|jai|a|avons|ont)(?: [a-z]+){1,3}$/;
/** Says that the writer is free. */
export const AVAILABLE =
  / (?:libres?|dispo|disponibles?|en (?:conge|conges|rtt|repos|recup)|de repos|en repos|m arrange|me va|me vont|me convient|convient|ideal|parfait|free|available|off)(?= )/;
/** "je suis du matin", "je travaille de nuit jusqu'à jeudi": a shift, not a wish. */
export const SHIFT =
  / (?:suis|serai|est|sera|travaille|bosse|taffe|passe|poste|equipe)(?: (?:plutot|toujours|encore|souvent|poste|postee))? (?:de |du )?@(\d+)/;
/** Days off are good days for an appointment unless the opposite is said. */
export const DAY_OFF = / (?:conges?|rtt|repos|recup|off|libres?|teletravail)(?= )/;
export const REFUSED_BESIDE =
  / (?:pas dispo|pas la|absente?s?|donc apres|donc avant|sauf|pas possible|indispo|indisponible|hors|eviter) /;
/** "je finis à 17h": from then on. */
export const ENDS_AT =
  / (?:finis|finit|finirai|termine|terminerai|sors|sort|debauche|libere|liberee|quitte|finish|arrive|arriverai|rentre du (?:travail|boulot)|libre(?! (?:entre|de|avant|des)))(?: (?!pas)[a-z]+){0,4}? @(\d+)/;
/** "je commence à 9h": until then. */
export const STARTS_AT =
  / (?:commence|embauche|prends mon service|start work)(?: (?:le|mon|a|au|boulot|travail|taf|bosser|travailler)){0,6} @(\d+)/;

/** After a refusal, a comma and one of these: the next date is proposed. */
export const PROPOSES =
  / (?:possible|plutot|reste|restent|ok|oui|ca marche|me va|m irait|irait|serait|dispo|libre|convient|si possible|what vers|how vers|est ce|parfait|alors|instead|works?|is fine|bon|mieux|remplacez|remplacer|mettez|mettre|decalez|decaler|changez|donnez|a (?:recuperer|faire|prevoir|refaire|montrer|retirer|chercher))(?= )/;
/** "le 3 ? non. le 10 ?": a day asked about, and its answer in the next sentence. */
export const ASKED_ALONE = /^ (?:@\d+ )+\? $/;
export const ANSWERED_NO = /^ (?:ah |euh )?non(?: plus)? [.!]? ?$/;
/** "mardi non, mercredi oui". */
export const SAID_NO =
  /((?:@\d+ (?:(?:et|ou|ni) )?)+)(?:non(?: plus)?|pas du tou[st]|surtout pas|(?:est |sont )?exclue?s?|(?:(?:c |ca )?(?:est|fait) )?(?:un peu |bien |beaucoup )?trop (?:tot|tard|juste|loin|proche|court|long)|ca (?:fait|va etre|sera) (?:un peu )?(?:juste|court|tard|tot))(?= ,| $| mais| ;| \.| \))|((?:@\d+ (?:(?:et|ou|,) )?)+): non(?= )/g;
/** "mardi, euh non, mercredi", "lundi, pardon, mardi": between two dates, the first was a slip. */
export const CORRECTS =
  /^(?!finalement ,)(?:[,.?!-] ?)*(?:(?:euh|heu|ah|oh|ou|et|mais|enfin|oups|pardon|non|finalement|desolee?|excusez moi|non plus|je voulais dire|je veux dire|je me trompe|je me suis trompee?|erreur|attendez|attends|zut|mince|oubliez|plutot|c est|a|sorry|no|i mean|actually) (?:[,.!-] )*)+(?:(?<=(?:pardon|oups|zut|mince|attendez|(?:ah|euh) non) (?:, )?)(?:j|je|jai|c|on) (?:[a-z']+ ){1,5}, )?$/;
export const SLIP =
  /(?:^| )(?:enfin|oups|pardon|non|finalement|dire|trompee?|erreur|attendez|attends|zut|mince|oubliez|sorry|no|i mean|actually) /;

/** "ah non pardon, j'ai dentiste, jeudi à 11h": a slip with its reason; what comes after the comma is wanted. */
export const SLIPPED = / (?:pardon|oups|zut|mince|attendez|(?:ah|euh) non) /;

/** "entre le 3 et le 10, je prends le 10": what was chosen of what was said before. */
export const CHOSEN = / (?:je|on) (?:prends|choisis|retiens|prendrai) (?:donc |plutot |finalement |alors )?@(\d+)/;

/** "mercredi j'ai la banque à 10h": something else at that hour. */
export const BUSY_AT =
  /@(\d+) (?:, )?(?:j|il|elle|on|nous) (?:ai|a|avons) (?:le |un |mon |ma )?(?!rdv|consultation|seance)[a-z]+ (?:a |vers )?@(\d+)/;

/** "car j'ai école à 16h30": why, not when. */
export const BECAUSE = /^ (?:car|parce|puisque|vu que|etant donne) /;

/** "plutôt jeudi que mercredi", "je préfère le 5 au 6": the second is not wanted. */
export const RATHER =
  / plutot (?:le )?@\d+(?: @\d+)? que (?:le )?@(\d+)| (?:prefere|prefererais|prefererait|preferons) @\d+(?: @\d+)? (?:au|a) @(\d+)/;
