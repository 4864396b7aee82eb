/** What a visit, a prescription or a certificate can be for, as folded words. Data only. */

const words = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('~', '_'))
    .join('|');

/** Acts that are asked for. */
export const ACTS = words(`
controle control controles suivi bilan vaccination vaccin vaccins rappel detartrage frottis echo echographie echos irm scanner radio radiographie mammographie mammo coloscopie fibroscopie
gastroscopie endoscopie infiltration depistage check~up checkup test tests prelevement prise~de~sang visite examen fond~d~oeil holter epreuve~d~effort electrocardiogramme ecg electro
doppler osteodensitometrie biopsie operation intervention chirurgie reeducation seances seance cours atelier orthodontie bagues gouttiere implant couronne
extraction blanchiment sterilet diu contraception ivg pansement pansements injection piqure ablation retrait~de~points pose~de~sterilet pose~d~implant semelles lunettes lentilles
verres audiogramme renouvellement reprise~du~suivi second~avis deuxieme~avis avis aptitude preparation monitoring massage hypnose acupuncture
mesotherapie drainage peeling laser epilation botox circoncision vasectomie spirometrie polysomnographie perfusion prescription vaccine smear cleaning
scan xray x~ray ultrasound blood~test physical follow~up filling revision chequeo vacuna limpieza ecografia analisis vacina exame limpeza gestion appareil~auditif
teleconsultation teleconsultations tel~consultation telephone~consultation vitamine acupuncture hypnose pma bilan~sanguin pesee fonds~d~oeil enregistrement~du~sommeil electroencephalogramme eeg mole~check hearing~test dental~cleaning second~opinion travel~vaccines premiere~consultation verres~progressifs psychotherapie therapie bridge devitalisation soin soins plombage carie consultation dilatation debouchage~d~oreilles bouchon~d~oreille lavage~d~oreilles
`);

/** Complaints and diseases that people give as the reason when no act is named. */
export const COMPLAINTS = words(`
acne eczema psoriasis verrue verrues verue verues grain~de~beaute grains~de~beaute mycose mycoses rosacee urticaire zona herpes kyste lipome acouphenes acouphene palpitations~anciennes palpitations migraine migraines mal~de~dos maux~de~dos
mal~de~tete maux~de~tete brulures~d~estomac reflux rgo colon~irritable constipation diarrhee hemorroides insomnie insomnies sommeil ronflement ronflements apnee~du~sommeil apnees jambes~lourdes varices cellulite sciatique lombalgie
lumbago arthrose tendinite canal~carpien hallux~valgus oignon~au~pied epine~calcaneenne genou epaule hanche cheville hypertension tension diabete cholesterol thyroide hypothyroidie asthme allergies allergie rhume~des~foins
rhinite sinusite otite angine rhume toux bronchite endometriose sopk menopause bouffees~de~chaleur regles~douloureuses infertilite fertilite fuites~urinaires incontinence prostate cystite infection~urinaire
anxiete stress depression burn~out deuil phobie tca tdah dyslexie begaiement autisme surpoids obesite perte~de~poids regime tabac arret~du~tabac arreter~de~fumer alcool parkinson alzheimer
epilepsie sclerose~en~plaques insuffisance~cardiaque insuffisance~renale cataracte glaucome dmla vue myopie presbytie presbyopie conjonctivite chalazion dents~de~sagesse dent~de~sagesse
aphtes gingivite ongle~incarne pied~plat scoliose torticolis hernie~discale hernie fibromyalgie polyarthrite goutte osteoporose chute~de~cheveux pellicules transpiration cicatrice tatouage tache taches
vertiges~chroniques fatigue~chronique fatigue anemie douleurs~chroniques douleurs~articulaires entorse brulures cauchemars colere enuresie pipi~au~lit coliques poux gale back~pain headaches rash acid~reflux sore~throat
`);

/** Practitioners by trade: the reason when nothing else is. */
export const TRADES = words(`
ophtalmo dermato gyneco pediatre cardio dentiste psy psychologue psychiatre orthophoniste sage~femme podologue osteo osteopathe orl rhumato rhumatologue neuro neurologue pneumo pneumologue uro urologue allergologue endocrino
endocrinologue gastro gastro~enterologue nutritionniste dieteticienne orthodontiste phlebologue angiologue stomato kine diabetologue hematologue oncologue nephrologue sexologue tabacologue addictologue ergotherapeute orthoptiste geriatre
dermatologist gynecologist pediatrician dentist physio physiotherapist cardiologist ophthalmologist
`);

/** Papers that are asked for. */
export const PAPERS = words(`
certificat attestation arret~de~travail arret~maladie arret prolongation~d~arret prolongation courrier~d~adressage lettre~d~adressage courrier lettre mot dispense bon~de~transport bon~de~taxi dossier~mdph mdph pai justificatif
formulaire ordonnance~de~transport certificate sick~note sick~leave doctor~s~note referral~letter referral medical~note fit~note note letter certif cerfa apa questionnaire ald protocole~de~soins certificado justificante atestado
bulletin~de~situation feuille~d~accident~du~travail licence carnet~de~vaccination
`);

/** Products and orders that are prescribed. */
export const PRODUCTS = words(`
levothyrox ventoline doliprane pilule insuline metformine seretide symbicort kardegic xarelto eliquis tahor crestor amlodipine ramipril bisoprolol inexium omeprazole pantoprazole lexomil xanax seroplex sertraline paroxetine deroxat
prozac effexor lyrica tramadol lamaline ixprim methotrexate humira roaccutane isotretinoine minidril leeloo optilova jasmine diane cerazette optimizette
anneau~contraceptif patch patchs lunettes lentilles verres semelles bas~de~contention bas chaussettes~de~contention attelle kine seances~de~kine kinesitherapie orthophonie soins~infirmiers infirmiere pansements capteurs capteur
bandelettes lancettes aiguilles stylo stylos freestyle dexcom pompe cpap ppc appareil~d~apnee creme pommade collyre gouttes sirop spray antihistaminique antihistaminiques aerius cetirizine antidepresseur antidepresseurs somnifere somniferes
antibiotique antibiotiques anticoagulant anticoagulants traitement~tension traitement~thyroide tension cholesterol thyroide vitamine~d vitamine fer speciafoldine spasfon ventolin inhaler pill blood~pressure~pills
deambulateur fauteuil~roulant lit~medicalise protections couches chaussures~orthopediques minerve prothese~mammaire appareils~auditifs podologie medicaments traitement insulin thyroid~medication contraceptive epipen anapen
lait~infantile melatonine ritaline concerta depakine keppra lamictal lithium coumadine previscan furosemide lasix aprovel coversyl hyzaar ozempic trulicity victoza januvia bronchodilatateur aerosol nebuliseur oxygene
`);
