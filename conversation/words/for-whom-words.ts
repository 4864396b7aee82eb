/** Words that tell whom a message is about, as patterns over canonical words. */
import type { Intent } from '../meaning.ts';

export const CHILD_WORDS =
  /_(?:(?:mon|ma|mes|notre|nos|son|sa|le|la|l|les|un|une|du|au|my|our|the|mi|meu|minha|deux|ti|ny|chez_ma|chez_mon|a_ma|a_mon)_(?:[^_]{3,10}_)?(?:fils|fille|filles|enfant|bebe|petit_fils|petite_fille|neveu|niece|ado|nouveau_ne|puce|loulou|bout_de_chou|benjamin|benjamine|aine|ainee|cadet|cadette|eleve|jumeaux|jumelles|garcon|gamin|collegien|son|daughter|baby|kid|kids|child|toddler|newborn|grandson|granddaughter|hijo|hija|bebe|filho|filha|zanako|pitit|tifi|tigason|timoun|marmay|garson)|(?:le|la|mon|ma|au|du|notre|les)_(?:petit|petite|petits|grand|grande)(?!_(?:pere|mere|parent|papa|maman|doigt|dejeuner|orteil|dej|bourg|boulevard|frere|soeur|fille|mieux|pied|bassin|accueil|salle|peu|bobo|souci|probleme|rappel|retard|immeuble|creneau))|bebe|nourrisson|prematuree?|newborn|zanako|zanany|a_(?:baby|child|kid|toddler)|wlidi|bnti|wldi|fils|fille|enfant|enfants)(?=_)/g;
export const ADULT_WORDS =
  /_(?:(?:mon|ma|mes|notre|nos|son|sa|un|une|le|la|l|les|du|au|my|our|the|mi|meu|minha|ti|cette|ce|des|votre)_(?:[^_]{3,10}_)?(?:mari|femme|epouse|epoux|conjoint|conjointe|compagnon|compagne|pere|mere|maman|papa|frere|soeur|grand_pere|grand_mere|beau_pere|belle_mere|belle_soeur|beau_frere|beau_fils|belle_fille|voisin|voisine|ami|amie|amis|pote|copain|copine|collegue|oncle|tante|cousin|cousine|colocataire|coloc|parents|resident|residente|client|cliente|passager|passagere|monsieur|dame|chef|patron|concubin|concubine|fiance|fiancee|cheri|cherie|husband|wife|mother|father|mum|mom|dad|brother|sister|friend|neighbour|neighbor|roommate|flatmate|grandmother|grandfather|grandma|grandpa|grandad|uncle|aunt|partner|girlfriend|boyfriend|coworker|colleague|marido|mujer|esposa|esposo|madre|padre|abuela|abuelo|mae|pai|avo|moman|monmon|vye|vie|tonton|tata|tatie|prof|professeur|apprenti|ouvrier|stagiaire|homme|type|inconnu|jeune)|grand_pere|grand_mere|maman|papa|mamie|papi|mere|quelqu_un_(?:a|est|fait|vient|s_est|ne|n|qui)|someone|somebody|une_personne|roommate|flatmate|madame_[^_]+|mme_[^_]+|monsieur_[^_]+|m_\._[^_]+|neny|dada|vadiko|mama|baba|moman|patient_de|patiente_de)(?=_)/g;
export const SELF_WORDS =
  /_(?:je|j|me|m|moi|mon|ma|mes|i|my|me|mine|moi_meme|mwen|mi|tengo|estoy|quiero|quisiera|necesito|estou|preciso|ana|aho|nous|on)(?=_)/g;

/** Stand beside the words that name somebody above, and name nobody by themselves. */
const BESIDE = new Set(
  'mon ma mes notre nos sa le la l les un une du au my our the mi meu minha deux ti ny chez a cette ce des votre est fait vient s ne n qui de'.split(
    ' ',
  ),
);

/** A message that holds none of these words names nobody that the pattern could find. */
function namesIn({ source }: RegExp): ReadonlySet<string> {
  const letters = source
    .replace(/\(\?!.*?\)\)/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/([a-z]+)([a-z])\?/g, '$1|$1$2');
  return new Set(letters.match(/[a-z]+/g)?.filter((word) => !BESIDE.has(word)));
}

export const CHILD_NAMES = namesIn(CHILD_WORDS);
export const ADULT_NAMES = namesIn(ADULT_WORDS);

/** Around a relative's word: they speak, act or accompany, and are not the patient. */
export const MENTIONED: readonly RegExp[] = [
  /_(?:mari|femme|conjoint|compagnon|compagne|pere|mere|fils|fille|copain|copine|ami|amie|voisine|voisin|soeur|frere|collegue|maman|papa|husband|wife)_(?:me_|m_|nous_)?(?:dit|dis|pense|croit|trouve|insiste|veut_que|conseille|a_dit|ont_dit|m_a_dit|a_conseille|a_insiste|a_peur_que|s_inquiete|says|thinks|told)_/,
  /_(?:mari|conjoint|compagnon|compagne|copain|copine|pere|mere|frere|oncle|ex|beau_pere|entraineur|patron|voisin|fils)_(?:m_a|me|m|nous)_(?:encore_|deja_|a_|toujours_)?(?:frappe|battue?|frappee|tape|cogne|menace|etrangle|etranglee|gifle|viole|violee|insulte|force|touche|suit|harcele|enferme|enfermee|hurle|crie|pousse|poussee|bat|fait_des|emmene|ramene|accompagne|depose|conduit|remplace|garde)/,
  /_(?:dites|dire|dit)_a_(?:mon|ma|mes)_/,
  /_(?:avec|sans|par|grace_a|comme|contre|violences_de|comme_si)_(?:mon|ma|mes)_(?:mari|femme|pere|mere|maman|papa|fils|fille|copain|copine|ami|amie|soeur|frere|collegue|voisine|voisin|conjoint|compagnon|compagne|enfant|bebe)/,
  /_(?:parler|courrier|medecin|dossier)_pere/,
  /_(?:mort|deces|obseques|enterrement|perdu)_(?:de_|d_)?(?:mon|ma|mes)_/,
];

/** The writer tells how they are themselves: then a relative named later is only mentioned. */
export const OWN_STATE =
  /_(?:j_ai_(?!donne|donner|trouve|vu|entendu|secoue|peur_pour|un_doute|l_impression|appele|appeler|amene|laisse|des_doutes)|je_(?:suis|n_arrive|me_sens|respire|saigne|perds|crache|vomis|tousse|subis|transpire|tremble|dors|ne_dors|ne_sens|sens|vois_(?:double|flou|plus|trouble)|ne_vois|veux_mourir|me_sens|prends|dois)|me_(?:fait_mal|serre|brule|gratte|lance)|m_a_(?:frappee?|battue?|viole|violee|tape|etrangle)|ma_(?:poitrine|jambe|tete|tension)|mon_(?:coeur|bras|dos|ventre)|i_(?:have|feel|am|can_t)|my_(?:chest|head|leg))_/;

/** Nobody is ever the patient of these. */
export const NOBODY_INTENTS: ReadonlySet<Intent> = new Set<Intent>([
  'greeting',
  'thanks',
  'yes',
  'opt_out',
  'out_of_scope',
  'choose_option',
  'ask_address',
]);

const KIN =
  'collegue collegues patron patronne parrain marraine nounou coloc colocataire locataire tatie tonton papy papi pepe meme mami mamy mamie grand_mere beau_pere belle_mere belle_soeur beau_frere gendre bru concubin concubine fiance fiancee parents resident residente pote nana mec tuteur tutrice protegee voisins amis ex grandmother grandfather grandma grandpa partner roommate girlfriend boyfriend abuela abuelo madre padre esposa esposo mae pai avo';
const KIDS =
  'bambin bambine gamin gamine nourrisson collegien collegienne lyceen lyceenne eleve jumelles petiot loulou puce bout bibou poupon benjamin benjamine cadet cadette aine ainee filleul filleule garcons filles enfants petits bebes kids children fiston fifille minot';

/** More relatives than the classes of words have: a grown-up's word is `kin`, a child's is `kid`. */
export const RELATIVES: ReadonlyMap<string, string> = new Map([
  ...KIN.split(' ').map((word) => [word, 'kin'] as const),
  ...KIDS.split(' ').map((word) => [word, 'kid'] as const),
]);

const MORE_KIN =
  'colocs colocataires tata papis pepere pap memere mam granny residents residentes pensionnaire pensionnaires beneficiaire usager detenu potes gars homme dame monsieur voisines amies copains copines cousins cousines soeurs freres oncles tantes associe associee employe employee salarie salariee ouvrier ouvriere apprenti assistante adjoint chauffeur livreur passant client cliente clients aidante cheri cherie kelkun inconnu inconnue ' +
  'grandad roommates flatmate housemate wife husband mom mommy daddy aunt uncle cousin friends boss coworker colleague landlord landlady stranger trainee neighbours neighbor neighbors guy someone somebody guest tenant ' +
  'marido mujer suegra suegro hermano hermana vecino vecina amigo amiga tio tia cunada cunado yerno nuera companero companera novio novia jefe ' +
  'avoa sogra sogro irmao irma vizinho vizinha cunhada cunhado genro colega namorado namorada ' +
  'neny dada dadabe nenibe renibeko vadiko vady reniko raiko zokiko rahalahiko anabaviko namako nenitoako dadatoako raibeko mpiara ' +
  'mama baba walidi lwalid lwalida walida mmi yemma yemmi bba khoya khouya khti okhti jeddi jedda mrati rajli mart khali khalti 3ammi 3amti jari jarti sahbi sahbti sadiqi sadi9i rajel mra chibani ' +
  'manman moman monmon momon manmy papay granmoun gramoune granpapa granmanman fanm mesye madanm matant frew sew fre vwazen vwazin dalon zanmi kamarad';
const MORE_KIDS =
  'bambins gamins gamines gosse gosses mome momes marmot marmots mioche nourrissons eleves triples triplets petiote petites louloute pucinette bb bbs cadets aines fillette minots minote pitchoun pitchoune choupette newborn ados adolescent adolescente adolescents ecolier ecoliere nieces neveux mineur mineure ' +
  'toddler toddlers babies infant boy girl boys girls teen teenager grandson granddaughter grandkid grandkids nephew stepson stepdaughter pupil ' +
  'hijos hijas nino nina ninos ninas chico chica nieto nieta sobrino sobrina muchacho nene nena peque pequeno pequena ' +
  'filhos filhas menino menina criança crianca neto neta sobrinho sobrinha bebe miudo miuda aluna aluno pequenino garoto garota ' +
  'zanako zanany zanaka zazakely zaza zafiko zafikeliko zanakay ankizy ' +
  'weldi wldi wlidi bnti benti bnayti weld wlad wladi bent drari derri derriya terbya tarbya bebe ' +
  'pitit timoun timoune tifi tigason gason tibebe zanfan marmay marmaille marmailles zenfan';

/** Those that only tell whom a message is about: in other languages, by their trade or by chance. */
export const PEOPLE: ReadonlyMap<string, string> = new Map([
  ...RELATIVES,
  ...MORE_KIN.split(' ').map((word) => [word, 'kin'] as const),
  ...MORE_KIDS.split(' ').map((word) => [word, 'kid'] as const),
]);

const OF_CHILDREN =
  'biberon biberons tetee tete tetine doudou couche couches creche maternelle ecole maitresse maitre atsem cp ce1 ce2 cm1 cm2 6eme 5eme 4eme 3eme sixieme cinquieme quatrieme troisieme college lycee recre recreation gouter cantine poussette berceau parc toboggan balancoire trotinette trottinette jouet jouets lego playmobil dessin bac pediatre pmi nounou assmat babysitter garderie periscolaire colo pyjama bodie body gigoteuse transat comptine berce bercer allaite allaitement lait gazouille babille rampe pleurs pleure school nursery kindergarten daycare diaper diapers nappy nappies bottle crib cot stroller pram playground homework toys escuela guarderia panal panales colegio cole biberao fralda fraldas escola tanana lekol lekòl kouch bibwon mdrasa';
const OF_ADULTS =
  'retraite retraitee ehpad deambulateur dentier veuf veuve biere vin vodka whisky volant conduit conduire permis usine chantier bureau boulot travaille travail chef camion moto tronconneuse grossesse enceinte contractions menopause prostate pacemaker alzheimer senile chimio cigarette fume beer wine driving work pregnant job office foyer tutelle curatelle auxiliaire canne';

/** Things of a child's life, or of a grown-up's: they tell how old "il" or "elle" is. */
export const THINGS: ReadonlyMap<string, string> = new Map([
  ...OF_CHILDREN.split(' ').map((word) => [word, 'childish'] as const),
  ...OF_ADULTS.split(' ').map((word) => [word, 'adult'] as const),
]);
