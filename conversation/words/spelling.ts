/**
 * How people write words on a phone: abbreviations, sound spelling, missing apostrophes, frequent typos, and what they stand
 * for once folded (no accent, lower case). One line is `standard: variant variant …`; the standard may be several words.
 */
const LINES = `
je: j jeu
je suis: jsui jsuis jsuit chui chuis jss
je n ai: jnai
j ai: jai g ge gai jay
j avais: javai javais jave gavais
j arrive: jarive jarrive jariv
j aimerais: jaimerai jaimerais jaimre jaimere
j attends: jattend jattends jatend jattens
j en: jen
j y: jy
j habite: jabite jhabite
j annule: jannul jannule janul janulle
j aurai: jaurai jaure
j aurais: jaurais
je veux: jveu jveux jve jveut jeveux jvx
je peux: jpeu jpeux jpe jpeut jpx
je dois: jdoi jdois jdwa
je vais: jvai jvais jva
je voudrais: jvoudrai jvoudrais jvoudre jvdrai jvoudrez
je voulais: jvoulai jvoulais jvoule
je viens: jvien jviens
je comprends: jcomprend jcomprends jcompren
je crois: jcroi jcrois
je sais: jsai jsais jse
je cherche: jcherche jcherch
je prends: jprend jprends
je confirme: jconfirme jconfirm
je me: jme jm
je ne: jne
je le: jle jl
je la: jla
je te: jte
je fais: jfai jfais jfe
je pense: jpense jpens
je serai: jserai jsere jserais
je souhaite: jsouhaite
c est: c cest
c etait: cete cetait cetai cetais
ce n est: cnest cenest
n est: nest
n ai: nai
n a: na
n y: ny
n ont: nont
qu est ce: kes keske kesk qeske queske
qu il: kil kill quil
qu elle: kelle
qu on: kon quon
qu un: kun quun
quelqu un: qqun qqn qq1 kelkun kelk1 quelqun qqlun kkun kelkin quelquun
quelque chose: qqch qqchose kelkechose kkchose qqc
quelques: qques qq kelke kelkes qlq qlqs
est ce que: eske esk esque eskeu estce esqu ske esce
que: ke qe k q
qui: ki kii
quoi: koi kwa koa qoi
quand: kan kand qd qand quan cand
quel: kel qel kels
quelle: kele quele qelle
quelle heure: kelheur
comment: coman koman komen coment comen cmt cmmt koment
combien: cbien cb combi1 konbien combin combi kombien cmb combiens
pourquoi: pk pq pkoi prkoi pourkoi pourkwa pourqoi
parce que: pcq pcque parceke paske pske parske psk parsque pckque
pour: pr pou ptr
avec: ac av avk aveq avek
dans: ds dan dns
chez: che
sans: san
vous: vs vou vouz vx
nous: ns nou
votre: votr vot
vos: vo
etes: ets
vous etes: vsete vouzet
pouvez: pouve pvez pouver pv pouvee
pouvez vous: pvvs pouvevou
avez: ave
avez vous: avevou avevous avevs
faites: faite
peux: px pe
veux: veu ve
voudrais: voudrai voudre voudrez vdrais voudrer
faut: fo fau fot
faudrait: faudrai fodrai fodre faudre fodrait faudrer
doit: doi
dois: dwa
etre: etr
fait: fai fe
suis: sui
sera: sra
aurais: orai orais
auriez: oriez orie aurie
aurait: orait
possible: posible posibl possibl possib posssible
rdv: rendezvous rendevou rendevous rdvs randevou randevous rdvz rv rvd rdz rendezvou rende rdev rdvous rendezvs rendvs
svp: stp sivouple sivouplait siouplait svpl svlp silvouplait silvouple sivouplai pls plz
bonjour: bjr bonjou bonjours bonjr bjour bojour bonj bjrr bonjur bonjout
bonsoir: bsr bonswar bonsoire bsoir
salut: slt salu saluu slut
coucou: cc kikou
merci: mrc mci mersi merki mercii mrci mercy
beaucoup: bcp bcq boku bocou bocoup beaucou bq bocu bcps
bientot: bi1to bi1tot biento b1tot
bien: b1 bi1
rien: ri1
demain: dem1 2m1 2main dmain demin demai deman dm1 2min
matin: mat1 mat mati matun
maintenant: mtn mnt maintnant mtnt mintenan maint mainten mtnan mnant
aujourd hui: ojd auj aujd ajd aujourdhui ojourdui oj aujourdui aujourdhuy ajdh ajourdhui jourdhui aujrd aujourdh
hier: ier
soir: swar soire
apres: apre apr ap
apres midi: aprem aprm apresmidi apm apremidi
avant: avan avt avent
semaine: sem smaine semene semain smn semaines
weekend: wk wkd wkend ouikend wend
jour: jr jrs
heure: heur
heures: heurs
minutes: mn min mins minute minut mns
toujours: tjr tjrs tjs toujour tjour toujrs
jamais: jame jamai jms
souvent: svt
longtemps: lontemp longtemp lgtps lontem lgtmps
temps: tps tems tmps
meme: mm mem
plus: plu + plsu
moins: mwin moin
tout: tt tou
tous: ts
toute: tte
toutes: ttes
tres: tre trs
trop: tro
vraiment: vrmt vrm vremen vraimen
juste: just jst
surtout: surtt srtt
desole: dsl desoler dzl desolee desol dsle
ok: oki okey okay okk oke okok
d accord: dac dacc dacor dacord daccord dakor dak dacodac daccor
oui: ui wi oue ouii oe ouiii ouiiii ouais ouai ouep wep yep mouais wai
non: nn nan nop nope noon nonn nooon
ordonnance: ordo ordonance ordonence ordonnence ordonace ordononce ordonanse ordonnances lordo ordonances ordonnace ordonnanc
l ordonnance: lordonnance lordonance
renouveler: renouveller renouvle renouvele renouvelez renouvelle renouvel renouvell renouveles
renouvellement: renouvelement renouvelment renouv renouvellemen renouvelemen renouvlement
medicament: medoc medocs medicamen cachet cacheton cachetons medicaments meds medic medicamments cachets
traitement: traitment traitemen ttt tttm tretement traitements tretman
docteur: dr doc docteure doct doctr dct docter drs docteurs docteu
medecin: medcin medeci1 medessin mdecin medecins toubib
secretariat: secretaria secretriat
secretaire: secretair secretere secraitaire secretaires
cabinet: cabine kabinet cabinets
pharmacie: pharmaci pharma farmaci farmacie pharmacies
hopital: hosto hopitale opital chu hopitaux hopit
consultation: consult consultasion consultations consulation consultassion
teleconsultation: telecons teleconsult visio visioconsultation teleconsultations televisite videoconsultation
telephone: tel telefone fone telephon telefon portable
numero: num nero numeros numro nm
adresse: adress adres adrese adresses
mail: mel courriel email emails mails
annuler: anuler annulez anule anulez annulle anul annul annulles annulr annules anuller
annulation: anulation annulations annulassion
deplacer: deplace deplacez deplasser deplase dplacer depalcer
decaler: decale decalez decaller dekaler dcaler decalle
reporter: reporte reportez
repousser: repousse repoussez repouser repouse
avancer: avance avancez avanser
changer: change changez chg changr
confirmer: confirmez confirm confirmr
resultats: resulta resultas resulats resultat resultatt
analyses: annalyse analise analyse annalyses analises
prise de sang: pds prisedesang prisdesang
sang: sangs
certificat: certif certifica certificats certifs certificatt certifficat sertificat
attestation: attest atestation attestations atest
arret: arre aret arrets
arret de travail: aat arretdetravail
arret maladie: arretmaladie
courrier: courier courriers courie
lettre: letre lettres
horaires: orair horaire oraire oraires horraires orer horair orairs
ouvert: ouver ouverts ouverte overt ouvertes
ferme: fermez ferm fermee fermes
combien ca coute: combiencacoute
prix: tarif tarrif tarifs
rembourse: rambourse remboursez rembourser rembource rembourses remboursee
remboursement: remboursemen ramboursement remboursements rembourcement
mutuelle: mutuel mutuele mutuelles mutuell
carte vitale: cartevital
parking: parkin parcking parkings
retard: retar rtard retards
bouchons: bouchon embouteillage embouteillages
rappeler: rapeler rapele rappele rappelez rapelez rappellez rappel rappelle rapeller rapelle rapel
appeler: apeler apele appele appelez apelez appel appelle apelle appeller apel apeller
parler: parle parlez
quelqu un de: kelkunde
humain: humin humaine umain humains
personne: persone personnes perssone
message: msg messages mess mesage messag sms
prevenir: prevenez previens prevnir
enfant: enfan gosse gamin gamine enfants gosses
bebe: bb bbe bbs bebes babe nourrisson nouveaune
fils: fiston
fille: fiye fill
petit: ptit pti ptits peti
petite: ptite pitite petitte
mari: marit epoux
femme: fem epouse femm
copain: kopain copin chum
copine: kopine meuf
mere: daronne
pere: daron
maman: mamn mman moman
papa: papou
frere: frr frerot frero
soeur: seur soeurette frangine sœur seour
grand mere: mamie mamy grandmere mami
grand pere: papi papy pepe grandpere
ne: nee nes
nouveau: nouvo nvo nv nouvau nvx
nouvelle: nouvel nvelle nouvele nouvell
patient: pasient patiente pacient patients patientes
vaccin: vaxin vaksin vacin vaccins vaxins vacsin
vaccination: vaxination vacination vaccinations
premiere: 1ere 1iere premier 1er permiere
fois: foi fwa
deuxieme: 2eme 2e 2ieme 2nd second seconde deuxiem 2d
troisieme: 3eme 3e 3ieme troisiem
prochain: prochin proch prochaine prochains pro
place: plasse plasce
creneau: crenau crenaux creno creneaux crenneau
dispo: disponible disponibilite disponibilites dispos disponibles dispa dispnible disponib
urgent: urgen urgant hurgent
urgence: urgences urgens hurgence
facture: factur factures faktur
papier: papie papiers
dossier: dosier dossiers docier dossie
ordre: ordr
pas: pa
ne pas: nepas
sais: se
voir: vwar vwoir voire
savoir: savwar savoire
prendre: prendr prandre prandr
prenez: prene prenne
envoyer: envoye envoyez anvoyer envoi envoie envoies envoiyer
recu: ressu recus recue resu
venir: venr
viens: vien
moi: mwa moa
toi: twa
lui: lwi
ca va: sava cava
car: kar
comme: com kom coe comm
aussi: osi aussy oci
alors: alor alr alrs
donc: donk dc
peut etre: peutetre ptetre ptet peutetr ptre
s appelle: sapel sappelle sapelle sappel
m appelle: mapel mappelle mapelle mappel
date de naissance: ddn datenaissance
naissance: naissanse nessance naisance
a cause: acause
a jeun: ajeun ajun jeuner
a bientot: abientot abi1to ab1tot
a plus: aplus app a+
bonne journee: bj bonjournee
joindre: joindr
comprends: compren comprend comprens
comprend rien: compranrien
docs: documents document documant
photo: foto photos fotos phto
carte: karte cartes
secu: securite secus
lunettes: lunette lunetes lunete
kine: kinesitherapeute kinesi kines
ophtalmo: ophtalmologue ophtalmologiste ophtal oftalmo ofthalmo ophtalmologie optalmo
dermato: dermatologue dermatologie dermatho
gyneco: gynecologue gineco gynecologie gygy
pediatre: pediatrie pediatres
cardio: cardiologue cardiologie kardio cardiologues
dentiste: dentist dentistes
psy: psychologue psychiatre psys psycholog
orthophoniste: ortophoniste orthofoniste orthophonie
sage femme: sagefemme sagesfemmes sagefam
infirmiere: infirmier infirmiers infirmieres
generaliste: gege generalistes
travail: taf boulot taff taaf
voiture: bagnole
probleme: pb pbm prob pblm problemes probs
`;

/** Variant → the standard words it stands for. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [standard = '', variants = ''] = line.split(':');
      return variants
        .trim()
        .split(/\s+/)
        .map((variant): [string, string] => [variant, standard.trim()]);
    }),
);
