/** Families of words that play the same part in a sentence: what was learnt of one holds for its sisters. Folded. Data only. */
const CLASSES: Record<string, string> = {
  day: 'lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes segunda terca quarta quinta sexta alatsinainy talata alarobia alakamisy zoma sabotsy lendi madi mèkrèdi jédi vandrédi',
  month:
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april june july august september october november december noel paques toussaint ramadan rentree',
  soon: 'demain aujourd hui maintenant rapidement vite bientot today tomorrow now asap tonight manana amanha hoy hoje rahampitso androany ghedda lyoum demen jodi zordi',
  half: 'matin matinee soir soiree midi aprem apres-midi morning afternoon evening noon',
  trade:
    'docteur medecin dr praticien praticienne specialiste generaliste ophtalmo dermato gyneco pediatre cardio kine dentiste psy orthophoniste infirmiere podologue osteo osteopathe orl rhumato rhumatologue neurologue neuro pneumologue urologue allergologue endocrino endocrinologue gastro nutritionniste dieteticienne orthodontiste chirurgien chirurgienne phlebologue angiologue radiologue doctor physician gp midwife physio dentist dermatologist stomato stomatologue diabetologue hematologue oncologue nephrologue geriatre anesthesiste homeopathe sexologue tabacologue addictologue ergotherapeute opticien orthoptiste medico medica doctora dokotera tbib dokte interne remplacant remplacante surgeon specialist pharmacien pharmacienne pedicure',
  kin: 'mari femme mere pere maman papa frere soeur voisin voisine ami amie copain copine conjoint conjointe compagne compagnon epoux epouse tante oncle cousin cousine mamie papi grand-mere collegue husband wife mother father mum dad brother sister friend neighbour',
  kid: 'fils fille enfant bebe garcon petit petite ado jumeaux neveu niece son daughter baby kid child hijo hija filho filha',
  act: 'controle suivi bilan vaccination vaccin detartrage frottis echo echographie irm scanner radio mammographie coloscopie fibroscopie gastroscopie infiltration depistage checkup check test prelevement examen holter electrocardiogramme doppler osteodensitometrie biopsie operation intervention chirurgie reeducation seance seances implant couronne sterilet piqure semelles audiogramme massage spirometrie scan ultrasound visite bilans tests',
  paper:
    'certificat attestation arret courrier lettre justificatif formulaire mdph pai dispense certificate bon dossier papiers questionnaire cerfa facture devis',
  drug: 'levothyrox ventoline doliprane pilule insuline metformine seretide kardegic xarelto eliquis tahor amlodipine bisoprolol omeprazole lexomil xanax seroplex sertraline tramadol antibiotique antibiotiques anticoagulant ibuprofene paracetamol spasfon cortisone vitamine creme sirop collyre gouttes medicament traitement comprimes comprime capteurs capteur keppra ritaline antihistaminique aspirine advil ibuprofen pill pills inhaler insulin aerius coumadine previscan amoxicilline augmentin dafalgan smecta gaviscon imodium',
  body: 'tete dos ventre genou genoux jambe jambes bras epaule main mains pied pieds oeil yeux oreille oreilles dent dents gorge nez peau cheville hanche cou poignet doigt estomac coeur poitrine back knee leg arm head stomach eye tooth throat',
  pain: 'mal douleur douleurs fievre toux tousse boutons fatigue fatiguee rhume vertiges nausees demangeaisons gratte migraine migraines raide courbatures diarrhee pain ache fever cough cold rash sore grippe angine eczema allergie allergies',
  money:
    'prix euros euro payer paye carte cheque especes mutuelle rembourse remboursement tarifs honoraires facture cout frais',
  result: 'resultats analyses compte rendu biopsie labo results frottis',
  greet: 'bonjour bonsoir salut coucou hello hi hola allo bonjou salam salama ola',
};

/** Word → its class. */
export const WORD_CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([name, words]) => words.split(' ').map((word): [string, string] => [word, name])),
);

/** The classes of words that tell a time: what stands near a name by its letters alone ("matin", Martin) names nobody. */
export const TIME_WORDS: ReadonlySet<string | undefined> = new Set(['half', 'day', 'month', 'soon']);
