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
visite~de~controle consultation~de~suivi visite~annuelle bilan~annuel bilan~de~sante bilan~complet check~up~complet examen~de~sante
examen~clinique visite~medicale visite~de~reprise visite~preoperatoire consultation~preoperatoire consultation~anesthesie
consultation~d~anesthesie consultation~voyage vaccin~grippe vaccin~contre~la~grippe vaccin~antigrippe vaccin~covid vaccin~tetanos
rappel~tetanos rappel~de~vaccin rappel~dtp dtp ror bcg hpv gardasil hepatite~b vaccin~fievre~jaune fievre~jaune meningocoque pneumocoque
prevenar zona shingrix injection~b12 prise~de~tension tension bilan~lipidique bilan~hormonal bilan~urinaire bilan~thyroidien
bilan~allergologique tests~allergologiques tests~cutanes test~allergie test~d~effort test~respiratoire test~auditif test~urinaire
test~de~grossesse test~covid test~pcr pcr strepto~test ecbu glycemie electromyogramme emg explorations~fonctionnelles efr scintigraphie
pet~scan petscan tep arthroscanner arthro~irm arthrographie panoramique dentaire~panoramique cone~beam radio~panoramique radio~du~poumon
radio~des~poumons radio~pulmonaire radio~du~bassin radio~du~genou teleradio angiographie coronarographie echocardiographie echo~cardiaque
echo~coeur echo~doppler echo~abdominale echo~pelvienne echo~mammaire echo~thyroidienne echo~renale echo~de~datation
echo~du~premier~trimestre echo~morphologique morphologie datation premiere~echo deuxieme~echo troisieme~echo t1 t2 t3 amniocentese trisomie
declenchement cesarienne accouchement suivi~de~grossesse suivi~grossesse entretien~prenatal preparation~a~l~accouchement
preparation~a~la~naissance cours~d~accouchement cours~de~preparation visite~post~natale visite~postnatale consultation~post~natale
reeducation~du~perinee reeducation~perineale perinee allaitement tirer~lait pose~de~diu retrait~de~diu changement~de~sterilet
pose~d~un~sterilet retrait~d~implant implant~contraceptif colposcopie hysteroscopie hystero conisation curetage fcs insemination fiv
ponction transfert spermogramme congelation~d~ovocytes ligature~des~trompes hysterectomie mammo~de~depistage champ~visuel oct
tension~oculaire mesure~de~vue controle~de~la~vue examen~de~la~vue examen~de~vue bilan~orthoptique orthoptie adaptation~lentilles
operation~cataracte operation~de~la~cataracte chirurgie~refractive laser~myopie ivt injection~dans~l~oeil nettoyage~de~dents
nettoyage~des~dents nettoyage~dentaire soin~dentaire soin~d~une~carie pose~de~couronne prothese prothese~dentaire prothese~de~hanche
prothese~de~genou dentier appareil~dentaire arrachage greffe~de~gencive greffe facette facettes obturation surfacage parodontologie inlay
onlay empreintes empreinte scellement~des~sillons gouttieres invisalign contention~dentaire cryotherapie brulage~de~verrue brulage exerese
retrait~de~kyste cartographie~des~grains~de~beaute controle~des~grains~de~beaute dermoscopie phototherapie puvatherapie detatouage
comblement acide~hyaluronique kinesitherapie kine~respiratoire reeducation~du~genou reeducation~de~l~epaule drainage~lymphatique
ondes~de~choc tecartherapie balneotherapie seance~de~kine seances~de~kine manipulation osteopathie chiropraxie podologie pedicurie
soin~de~pedicurie pedicure orthopedie orthese ortheses retrait~d~agrafes retrait~des~agrafes retrait~de~fils retrait~des~fils
ablation~des~fils ablation~de~fils retrait~de~platre platre changement~de~pansement changement~de~sonde sonde~urinaire
changement~de~pansements pose~de~perfusion soins~post~operatoires injection~d~anticoagulant vaccination~grippe toilette prelevement~sanguin
pilulier pose~de~pacemaker controle~du~pacemaker controle~de~pacemaker controle~holter mapa pose~de~holter echographie~cardiaque
consultation~cardio avis~cardiologique avis~chirurgical avis~dermatologique avis~medical reevaluation reevaluation~du~traitement
ajustement~du~traitement therapie~de~couple therapie~familiale tcc emdr sophrologie meditation suivi~psychologique bilan~psychologique
bilan~neuropsychologique bilan~orthophonique bilan~memoire consultation~memoire evaluation~geriatrique evaluation entretien~psychologique
test~de~qi bilan~qi sevrage~tabagique consultation~tabac sevrage consultation~dietetique bilan~nutritionnel reequilibrage~alimentaire
anneau~gastrique sleeve bypass chirurgie~bariatrique chirurgie~de~l~obesite rhinoplastie septoplastie liposuccion augmentation~mammaire
reduction~mammaire mastectomie amygdalectomie amygdales vegetations yoyos aerateurs~transtympaniques otoplastie bilan~auditif
test~d~audition appareillage lavage~des~oreilles lavage~d~oreille laryngoscopie nasofibroscopie polygraphie cystoscopie biopsie~de~prostate
lithotritie lithotripsie dialyse chimio chimiotherapie radiotherapie hormonotherapie immunotherapie desensibilisation transfusion saignee
visite~du~premier~mois visite~du~nourrisson visite~des~9~mois visite~des~deux~mois visite~des~4~mois visite~obligatoire
examen~du~neuvieme~mois bilan~de~deux~ans bilan~des~4~ans certificat~de~sport frein~de~langue prothese~capillaire greffe~de~cheveux cure
cure~thermale consultation~douleur centre~antidouleur infiltration~du~genou infiltration~epaule ponction~lombaire ponction~du~genou
viscosupplementation arthroscopie ligamentoplastie menisque teleexpertise visio teleconsult visioconsultation visite~a~domicile
consultation~a~domicile premier~rdv primo~consultation relecture lecture~d~irm lecture~de~scanner interpretation lecture~des~resultats
resultats annonce root~canal wisdom~teeth wisdom~tooth braces whitening dental~check eye~test eye~exam eye~check hearing~aid flu~shot
flu~jab booster vaccination~booster jab shots vaccines vaccinations blood~draw blood~work mammogram colonoscopy pregnancy~scan
antenatal~visit coil~fitting pap~smear biopsy stitches~out stitches~removed dressing~change ear~syringing skin~check medical~checkup
physio~session follow~up~visit revision~anual limpieza~dental analisis~de~sangre vacunacion radiografia revision~de~la~vista
consulta~de~rotina exame~de~sangue consulta~de~seguimento ultrassom
tympanogramme prick~test prick~tests coro fibro coil~fitted visite~des~neuf~mois visite~des~4~ans visite~des~deux~ans visite~des~3~mois
visite~du~4e~mois bilan~des~trois~ans bilan~visuel bilan~de~sommeil bilan~sportif bilan~migrant bilan~cardio bilan~cardiologique
bilan~de~fertilite echo~du~5e~mois echo~des~3~mois echo~du~premier~mois vermifuge pressotherapie visite~de~grossesse consultation~nutrition
consultation~genetique oncogenetique consultation~de~sevrage soins~du~pied soins~de~pied soins~du~visage visite~pour~le~permis
visite~permis permis visite~d~aptitude visite~de~routine controle~de~routine controle~annuel controle~trimestriel controle~post~operatoire
suivi~post~operatoire retrait~du~platre retrait~d~un~implant retrait~des~points points~de~suture agrafes fils vaccins~de~voyage
rappel~de~vaccins depistage~ist depistage~auditif depistage~du~cancer travail~avec~un~psychologue prothese~auditive reglage
reglage~des~appareils reparation education~therapeutique
densitometrie mineralometrie anesthesie pontage cataracte blepharoplastie visite~d~embauche visite~medicale~du~permis
visite~du~permis permis~poids~lourd visite~d~entree~en~cp visite~des~2~ans visite~d~un~infirmier visite~de~pre~reprise
visite~prenatale visite~post~op visite~de~sortie lecture~de~mes~analyses lecture~des~analyses lecture~de~resultats
explication~des~resultats examen~de~la~cornee examen~de~la~peau examen~de~conduite controle~des~yeux controle~dentaire
controle~auditif controle~du~poids suivi~mensuel suivi~dietetique suivi~gynecologique suivi~pediatrique
suivi~cardiologique suivi~annuel prepa~mentale preparation~mentale cours~de~gym gym~perineale kine~vestibulaire
ergotherapie bilan~de~memoire bilan~de~competences bilan~neuropsy bilan~psychomoteur bilan~dentaire bilan~du~sommeil
bilan~podologique bilan~postural conseil~posture test~genetique test~allergique tests~allergiques patch~test
epreuve~deffort frotis frotti retirer~les~fils enlever~les~fils retrait~de~mon~sterilet retrait~du~sterilet
retrait~de~l~implant pose~d~implant~contraceptif prise~en~charge counselling counseling therapy~session session
online~session crown pre~op~visit sports~physical school~physical vaccination~appointment balance~exercises citologia
ecografias receta revisao limpeza~de~dentes vacunas
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
bouton boutons kystes tache~brune taches~brunes point~noir plaques plaque couperose vitiligo pelade calvitie alopecie hyperpilosite
vergetures poils~incarnes durillon durillons cor cors oignons oignon callosites callosite mycose~des~ongles mycose~des~pieds champignon
verrue~plantaire verrues~plantaires molluscum impetigo dermatite dermite seborrheique peau~seche demangeaisons hyperhidrose
transpiration~excessive cicatrices keloide naevus angiome lucite cervicalgie cervicalgies dorsalgie lombalgies nevralgie
nevralgie~cervico~brachiale douleur~a~l~epaule douleur~au~genou douleurs~au~genou douleur~de~hanche douleur~au~talon douleurs~au~dos
douleur~lombaire mal~au~dos mal~au~genou mal~a~l~epaule mal~au~pied mal~aux~pieds mal~aux~dents capsulite epicondylite tennis~elbow
tendinites tendinopathie rhizarthrose doigt~a~ressaut kyste~synovial aponevrosite pubalgie periostite maladie~de~dupuytren dupuytren osgood
jambes~sans~repos crampes pieds~plats jambes~arquees dos~rond posture plagiocephalie torticolis~congenital luxation apnee apnees~du~sommeil
troubles~du~sommeil cauchemar terreurs~nocturnes bruxisme vertige vertiges bourdonnements nez~bouche polypes polypes~nasaux
deviation~de~la~cloison voix~cassee extinction~de~voix perte~d~audition surdite otites otites~a~repetition angines angines~a~repetition
rhinopharyngites bouchon~de~cerumen bouchons~de~cerumen bouchon bouchons oreille~bouchee oreilles~bouchees baisse~de~vue baisse~de~la~vue
vision vue~qui~baisse secheresse~oculaire yeux~secs orgelet strabisme amblyopie astigmatisme hypermetropie corps~flottants mouches~volantes
ptosis paupiere~tombante paupieres dents sensibilite~dentaire gencives gencives~qui~saignent plombage~tombe couronne~descellee dent~cassee
dent~devitalisee aphte mauvaise~haleine machoire atm ballonnements digestion troubles~digestifs remontees~acides aigreurs gastrite ulcere
intolerance~au~gluten intolerance~au~lactose maladie~coeliaque crohn rectocolite colopathie fissure~anale hemorroide foie~gras steatose
calculs~biliaires vesicule hernie~inguinale hernie~hiatale hernie~ombilicale regles~irregulieres regles~abondantes cycles~irreguliers cycle
syndrome~premenstruel spm desir~d~enfant desir~de~grossesse projet~de~grossesse grossesse secheresse~vaginale secheresse~intime vaginisme
dyspareunie fibrome fibromes kyste~ovarien kyste~de~l~ovaire mycose~vaginale pertes ist descente~d~organes prolapsus troubles~erectiles
troubles~de~l~erection libido andropause envies~frequentes~d~uriner calculs~renaux hypertension~arterielle cholesterol~eleve
souffle~au~coeur souffle arythmie fibrillation extrasystoles insuffisance~veineuse phlebite~ancienne oedemes jambes~gonflees hyperthyroidie
nodule~thyroidien nodules~thyroidiens nodule prediabete diabete~gestationnel kilos~en~trop prise~de~poids troubles~alimentaires puberte
croissance retard~de~croissance memoire troubles~de~la~memoire tremblements migraine~chronique cephalees nevralgies neuropathie
paralysie~faciale~ancienne angoisses angoisse crises~d~angoisse stress~au~travail burnout surmenage deprime baisse~de~moral dependance
addiction addictions jeux cannabis timidite phobie~scolaire harcelement confiance~en~soi couple separation divorce retard~de~langage
retard~de~parole langage zozotement begaiements troubles~dys dyspraxie dyscalculie troubles~de~l~attention hyperactivite precocite
haut~potentiel hpi regurgitations reflux~du~nourrisson diversification sommeil~du~bebe poussees~dentaires dents~de~lait erytheme~fessier
croutes~de~lait asthme~d~effort bpco toux~chronique essoufflement~ancien pollen pollens allergie~aux~pollens allergie~aux~chats
allergies~alimentaires
cheveux ongle ongles coude poignet dos pied pieds talon talons nuque cou mains cuisse mollet rotule menisque ligaments cire peau
cicatrice~moche peau~seche~aux~coudes dent~qui~bouge dent~de~lait boule boules lesion louche tics manque~de~sommeil perte~de~memoire
trous~de~memoire perte~de~cheveux hernies ronfle transpire arret~de~la~cigarette arreter~la~clope arret~de~l~alcool clope
migraine~avec~aura migraines~avec~aura bosse
ongle~strie nez~qui~pele arreter~de~ronger~mes~ongles zozote begaie tete~plate tete~un~peu~plate mycose~d~ongle
cor~au~pied dort~mal mal~dormi stresse stress~des~examens peur~de~l~avion ischios~raides dry~skin alimentation
`);

/** Practitioners by trade: the reason when nothing else is. */
export const TRADES = words(`
ophtalmo dermato gyneco pediatre cardio dentiste psy psychologue psychiatre orthophoniste sage~femme podologue osteo osteopathe orl rhumato rhumatologue neuro neurologue pneumo pneumologue uro urologue allergologue endocrino
endocrinologue gastro gastro~enterologue nutritionniste dieteticienne orthodontiste phlebologue angiologue stomato kine diabetologue hematologue oncologue nephrologue sexologue tabacologue addictologue ergotherapeute orthoptiste geriatre
dermatologist gynecologist pediatrician dentist physio physiotherapist cardiologist ophthalmologist
hypnotherapeute sophrologue psychomotricien psychomotricienne orthoprothesiste audioprothesiste opticien chiropracteur etiopathe
naturopathe acupuncteur acupunctrice homeopathe infirmier infirmiere puericultrice sagefemme dieteticien medecin~du~sport medecin~traitant
medecin~generaliste generaliste psychotherapeute neuropsychologue chirurgien chirurgienne chirurgien~dentiste chirurgien~orthopediste
orthopediste parodontologue implantologue pedodontiste endodontiste oto~rhino chirurgien~vasculaire chirurgien~visceral
chirurgien~plasticien plasticien estheticienne~medicale medecin~esthetique phlebo proctologue hepatologue infectiologue immunologue
interniste medecin~interne anesthesiste radiologue echographiste gynecologue dermatologue ophtalmologue ophtalmologiste cardiologue
pedopsychiatre pedopsy kinesitherapeute kines medecin~de~la~douleur algologue genticien geneticien oncogenetique medecin~nutritionniste
pedicure~podologue podo andrologue senologue neurochirurgien medecin~vasculaire psys dentistes dentista dermatologa dermatologo ginecologa
ginecologo oculista pediatra cardiologo psicologo psicologa fisioterapeuta oftalmologo gp optician midwife psychologist psychiatrist ent
dermatologie cardiologie gynecologie ophtalmologie pediatrie sophrologie orthophonie neurologie rhumatologie urologie allergologie
pneumologie psychiatrie psychologie podologie kinesitherapie radiologie nutrition dietetique allergo nutri diet ergotherapie
psychomotricite orthoptie addictologie geriatrie stomatologie endocrinologie hepato gastroenterologie phlebologie medecine~du~sport
medecine~esthetique osteopathie homeopathie acupuncture chirurgien~esthetique parodontiste orthodontie hematologie cancerologie nephrologie
infirmiere~d~education~therapeutique specialiste~du~sommeil sexologie tabacologie hypnotherapie osteos ostheo osthéo
`);

/** Papers that are asked for. */
export const PAPERS = words(`
certificat attestation arret~de~travail arret~maladie arret prolongation~d~arret prolongation courrier~d~adressage lettre~d~adressage courrier lettre mot dispense bon~de~transport bon~de~taxi dossier~mdph mdph pai justificatif
formulaire ordonnance~de~transport certificate sick~note sick~leave doctor~s~note referral~letter referral medical~note fit~note note letter certif cerfa apa questionnaire ald protocole~de~soins certificado justificante atestado
bulletin~de~situation feuille~d~accident~du~travail licence carnet~de~vaccination
certificat~medical certificat~de~sport certificat~d~aptitude certificat~de~bonne~sante certificat~de~non~contre~indication
certificat~de~contre~indication certificat~de~travail certificat~scolaire certificat~d~absence certificat~enfant~malade
certificat~de~vaccination certificat~de~grossesse certificat~prenuptial certificat~d~aptitude~sportive arret~enfant~malade
jour~enfant~malade reprise~du~travail mi~temps~therapeutique temps~partiel~therapeutique avis~d~arret certificat~de~reprise
prolongation~de~mon~arret attestation~de~presence attestation~de~passage attestation~de~rendez~vous attestation~de~rdv attestation~de~suivi
attestation~de~vaccination attestation~de~soins justificatif~d~absence justificatif~de~presence bulletin~de~presence
lettre~pour~un~specialiste lettre~pour~le~specialiste courrier~pour~un~specialiste courrier~pour~le~specialiste lettre~de~recommandation
lettre~de~sortie compte~rendu mot~d~excuse mot~pour~l~ecole mot~pour~la~piscine mot~du~medecin mot~du~docteur dispense~de~sport
dispense~de~piscine dispense~d~eps dispense~de~natation papier papiers projet~d~accueil dossier~apa dossier~d~assurance
questionnaire~de~sante questionnaire~d~assurance questionnaire~medical dossier~ald demande~d~ald renouvellement~d~ald exoneration
prise~en~charge demande~d~entente~prealable entente~prealable devis feuille~de~soins feuille~de~maladie duplicata facture bon constat
certificat~de~coups certificat~initial certificat~de~consolidation itt certificat~de~deces certificat~d~hebergement carte~de~stationnement
cmi carte~d~invalidite invalidite declaration~de~grossesse declaration~de~medecin~traitant carnet~de~sante pass~sanitaire autorisation
autorisation~de~sport medical~certificate doctor~s~letter letter~for~school proof~of~attendance justificante~medico certificado~medico
atestado~medico baja~medica
protocole fiche~sanitaire carte~mobilite~inclusion preuve preuve~de~vaccination bulletin~d~hospitalisation attestation~de~deces
attestation~de~grossesse certificat~de~mi~temps fiche~de~liaison synthese compte~rendu~medical lettre~de~liaison certificat~d~inaptitude
certificat~de~mariage attestation~pour~l~employeur mot~d~absence
directives~anticipees papier~pour~l~ecole papier~pour~la~mutuelle papier~pour~l~assurance certificat~de~yoga
certificat~pour~la~creche certificat~sportif certificat~de~plongee attestation~de~non~contre~indication
attestation~pour~la~mdph copie~du~certificat arret~de~conge~pathologique conge~pathologique lettre~pour~l~orl
courrier~pour~l~ergotherapeute reprise~du~sport letter~for~my travel~insurance
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
paracetamol dafalgan efferalgan ibuprofene advil nurofen spedifen aspirine aspegic doliprane~1000 codeine codoliprane dafalgan~codeine
klipal izalgi acupan skenan actiskenan oxycontin oxynorm morphine fentanyl durogesic neurontin gabapentine pregabaline laroxyl
amitriptyline cymbalta duloxetine venlafaxine escitalopram citalopram fluoxetine mirtazapine norset miansartan alprazolam bromazepam valium
diazepam temesta lorazepam seresta lysanxia atarax hydroxyzine zopiclone imovane zolpidem stilnox circadin risperdal abilify aripiprazole
olanzapine zyprexa quetiapine xeroquel tercian loxapac haldol tegretol carbamazepine levetiracetam lamotrigine urbanyl rivotril topiramate
epitomax methylphenidate quasym medikinet euthyrox l~thyroxine thyrofix neomercazole levothyrox~75 glucophage gliclazide diamicron
jardiance forxiga lantus novorapid humalog toujeo tresiba insuline~lente insulines statine statines atorvastatine rosuvastatine
simvastatine pravastatine ezetimibe amlor loxen nicardipine lercan lercanidipine perindopril triatec enalapril candesartan atacand
irbesartan valsartan losartan cozaar telmisartan micardis entresto aldactone spironolactone eplerenone hydrochlorothiazide esidrex
indapamide nebivolol temerit propranolol avlocardyl atenolol tenormin sotalol amiodarone cordarone flecaine digoxine trinitrine natispray
plavix clopidogrel brilique pradaxa warfarine lovenox innohep innovair relvar flixotide becotide pulmicort bricanyl spiriva trimbow
singulair montelukast salbutamol airomir solupred cortancyl prednisone prednisolone cortisone celestene nasonex avamys rhinofluimucil
xyzall desloratadine inorial bilaska esomeprazole lansoprazole rabeprazole ipp gaviscon maalox smecta imodium debridat meteospasmyl forlax
movicol macrogol pentasa motilium vogalene primperan trinordiol jasminelle yaz qlaira slinda leeloo~ge daily~ge optidril antigone microval
nuvaring evra zoely lutenyl lutran utrogestan duphaston oestrodose estreva provames progesterone traitement~hormonal ths amoxicilline
augmentin orelox pyostacine josacine fosfomycine monuril ciflox flagyl zelitrex valaciclovir aciclovir zovirax imeth plaquenil enbrel
cosentyx stelara dupixent otezla neoral cellcept imurel azathioprine tamoxifene letrozole anastrozole exemestane casodex decapeptyl xgeva
prolia fosamax actonel zyma~d uvedose calcium cacit tardyferon timoferol fumafer acide~folique zanextra magnesium b12 vitamine~b12 zymad
azarga xalatan latanoprost timoptol cosopt duotrav ganfort larmes~artificielles collyres vismed dacryoserum differine epiduo cutacnyl
curacne procuta doxycycline tolexine dermoval diprosone locoid betneval tridesonit locapred daivobet enstilar ketoderm pevaryl econazole
amycor baclofene lioresal methadone subutex suboxone buprenorphine champix nicotine patchs~nicotine patch~nicotine nicorette selincro
antabuse aotal viagra sildenafil cialis tadalafil avodart permixon tamsulosine omix xatral vesicare ceris allopurinol zyloric colchicine
febuxostat adenuric diclofenac voltarene ketoprofene profenid naproxene apranax flector thiocolchicoside coltramyl triptan triptans zomig
almogran relpax imigrane maxalt aimovig ajovy anti~inflammatoire anti~inflammatoires antidouleur antidouleurs anxiolytique anxiolytiques
antihypertenseur antihypertenseurs antiepileptique antiepileptiques contraception~pilule contraceptif contraceptifs pilule~contraceptive
traitement~contre~l~asthme traitement~de~fond traitement~du~diabete traitement~du~cholesterol traitement~cardiaque traitement~habituel
traitement~chronique traitement~de~la~thyroide traitement~pour~la~tension traitement~pour~la~thyroide medicaments~pour~la~tension
medicaments~du~coeur medicament cachets~pour~la~tension cachets~de~la~tension cachets gelules comprimes seances~d~orthophonie
seances~de~kinesitherapie seance~de~kine kines bilan~sanguin prise~de~sang bilan bas~de~compression chaussettes~de~compression
collants~de~contention genouillere chevillere attelles orthese semelles~orthopediques ceinture~lombaire corset collier~cervical bequilles
matelas~anti~escarre fauteuil coussin protections~urinaires changes changes~complets poches~de~stomie poches sondes sonde sondes~urinaires
pansement compresses materiel~de~pansement bande bandes tire~lait chambre~d~inhalation lecteur~de~glycemie lecteur~glycemie tensiometre
aiguilles~pour~stylo masque masque~ppc lunettes~de~vue verres~de~contact perruque prothese~capillaire pacemaker regular~meds medication
meds blood~pressure~medication contraceptive~pill birth~control heart~pills asthma~inhaler painkillers antihypertensives levothyroxine
statins antidepressants glasses prescription~glasses contact~lenses thyroide~medicament pastillas pastilla receta~de~la~tension medicamento
remedio remedios pilula insulina
aerochambre meloxicam lait~sans~lactose lait~sans~proteines inhalateur tube~de~corticoide pommades gouttes~pour~les~yeux
gouttes~pour~le~glaucome appareil~a~apnee seances~de~kine~respiratoire pastilles shampooing vernis vernis~antifongique verrues spray~nasal
serum~physiologique
chambre~inhalation filtre~et~masque vit~d traitement~pour~la~goutte traitement~de~la~tension gafas creme~50
creme~solaire
`);
