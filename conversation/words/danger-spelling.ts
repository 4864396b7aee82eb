/**
 * How people type: SMS spellings opened into words, signs that mean a word, letters glued in front of a word, numbers in letters.
 * Data only. Keys are folded (lower case, no accent).
 */
const SMS = `
cord=corde|kpote=capote|kapote=capote|pr=pour|kon=qu on|kil=qu il|kils=qu ils|
g=j ai|jai=j ai|ge=j ai|jsui=je suis|jsuis=je suis|chui=je suis|chuis=je suis|jss=je suis|jui=je suis|jsu=je suis|chuis=je suis
jpeu=je peux|jpeux=je peux|jpe=je peux|jveu=je veux|jveux=je veux|jve=je veux|jvoudrai=je voudrais|jvoudrais=je voudrais|jvx=je veux|jpx=je peux
jcroi=je crois|jcrois=je crois|jpense=je pense|jvai=je vais|jvais=je vais|jme=je me|jte=je te|jle=je le|jla=je la|jdoi=je dois|jdois=je dois|jfai=je fais|jfais=je fais
jariv=j arrive|jarive=j arrive|jarrive=j arrive|jarriv=j arrive|jetai=j etais|jcomprend=je comprend|jviens=je viens|jvien=je viens|jvois=je vois|jvoi=je vois|jsai=je sais|jsais=je sais|jsens=je sens|jsen=je sens|jtourne=je tourne|jtouss=je tousse
pa=pas|pass=passe|plu=plus|pu=plus|pus=plus|dpuis=depuis|depui=depuis|dpui=depuis|dep=depuis|dps=depuis|depuit=depuis
kan=quand|qd=quand|kand=quand|quan=quand|kant=quand|ds=dans|dan=dans|tt=tout|tte=toute|ts=tous|bcp=beaucoup|bocou=beaucoup|boku=beaucoup|bocoup=beaucoup
ms=mais|mtn=maintenant|mnt=maintenant|mtnt=maintenant|maintenan=maintenant|ojd=aujourd hui|ajd=aujourd hui|auj=aujourd hui|aujourdhui=aujourd hui|ojourdui=aujourd hui|aujourdui=aujourd hui|ojourdhui=aujourd hui
bb=bebe|bebé=bebe|bébé=bebe|c=c est|ct=c etait|cet=cet|cété=c etait|cetai=c etait|sa=ca|o=au|ô=au|ki=qui|koi=quoi|kwa=quoi|fo=faut|ya=il y a|ia=il y a|yavait=il y avait|yen=il y en
ke=que|k=que|kel=quel|kelle=quelle|kelkun=quelqu un|qqn=quelqu un|qq=quelque|qqch=quelque chose|kelke=quelque|qqun=quelqu un|kelk=quelque
fai=fait|fe=fait|vien=vient|vi1=vient|vs=vous|nn=non|nan=non|svp=svp|stp=stp|slt=salut|bjr=bonjour|bsr=bonsoir|mr=monsieur|mme=madame|rdv=rdv|rv=rdv|dr=docteur|doc=docteur
e=est|mm=meme|ossi=aussi|oci=aussi|tjr=toujours|tjs=toujours|tjrs=toujours|touj=toujours|jms=jamais|jamé=jamais|jamai=jamais|jame=jamais|ri1=rien|bi1=bien|b1=bien|biz=bizarre
dem1=demain|2m1=demain|dmain=demain|ct1=certain|dr=docteur|drs=docteur|tel=telephone|num=numero|pk=pourquoi|pkoi=pourquoi|pq=pourquoi|psk=parce que|pck=parce que|pcq=parce que|parske=parce que|parceque=parce que|
xq=parce que|mdr=mdr|lol=mdr|ptdr=mdr|msg=message|tps=temps|lgtps=longtemps|lontemp=longtemps|kelkes=quelques|min=minutes|mn=minutes|h=h|hr=h|hrs=h|jrs=jours|jr=jour|j=j|sem=semaine
tete=tete|tet=tete|teet=tete|vetil=veut il|yeu=yeux|zyeux=yeux|dlo=dlo|v=vais|vé=vais|ve=veux|vou=vous|nou=nous|tou=tout|tro=trop|tré=tres|tre=tres|tjrs=toujours
dun=d un|dune=d une|dla=de la|dle=de le|dmon=de mon|dma=de ma|dmes=de mes|lapl=l apl|lo=l eau|ldo=le dos|detre=d etre|navale=n avale|na=n a|nai=n ai|ne=ne|n=n
mavoir=m avoir|menvoi=m envoie|sest=s est|cest=c est|sétai=c etait|setait=c etait|setai=c etait|jlui=je lui|jles=je les|jlai=je l ai|jten=je t en|jsens=je sens|jpense=je pense|jvoi=je vois|jpren=je prends|jprend=je prends|jprends=je prends|jperd=je perds|jperds=je perds|jsaigne=je saigne|jmange=je mange|jdor=je dors|jdors=je dors|jtremble=je tremble|jcrache=je crache|jtiens=je tiens|jtien=je tiens|jrespir=je respire|jrespire=je respire|jtouf=j etouffe|jetouf=j etouffe|jetouffe=j etouffe|jveut=je veux|jpeut=je peux|jsuit=je suis|jné=je n ai|jen=j en
cpas=c est pas|spas=c est pas|cpa=c est pas|jpa=j ai pas|jaipa=j ai pas|nsp=je sais pas|jsp=je sais pas|chépa=je sais pas|chepa=je sais pas|
oeuil=oeil|oueil=oeil|euil=oeil|oeille=oeil|zieu=yeux|san=sang|100g=sang|sen=sens|vom=vomi|vomi=vomi|tention=tension|tansion=tension|temp=temperature|temperatur=temperature|
urg=urgence|urgent=urgent|consult=consultation|ordo=ordonnance|med=medecin|medoc=medicament|medoc=medicament|medocs=medicaments|medic=medicament|medics=medicaments|cacheton=cachet|cachetons=cachets|cacheton=cachet|cp=comprimes|cps=comprimes|comp=comprimes|comps=comprimes
im=i am|cant=can t|wont=won t|didnt=didn t|doesnt=doesn t|isnt=isn t|ive=i have|hes=he is|shes=she is|u=you|ur=your|pls=please|plz=please|
`;

const NUMBERS = `zero=0|un=1|une=1|deux=2|trois=3|quatre=4|cinq=5|six=6|sept=7|huit=8|neuf=9|dix=10|onze=11|douze=12|treize=13|quatorze=14|quinze=15|seize=16|vingt=20|vingts=20|trente=30|quarante=40|cinquante=50|soixante=60|cent=100|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|ten=10|twelve=12|twenty=20|thirty=30|forty=40`;

const MARKS = `🆘=sos au secours|🚑=ambulance|🩸=sang|🔪=couteau|😭=pleure|🤣=mdr|😂=mdr|😅=mdr|🤕=blesse tete|🤒=fievre|🌡=temperature|🤢=nausee|🤮=vomi|💊=medicament|🔥=feu|☠=mort poison|💀=mdr|🧪=produit|👶=bebe|🤰=enceinte|🫁=poumon|🫀=coeur|🧠=cerveau|♥=coeur|❤=coeur|😵=malaise|🥵=chaud|🥶=froid|&=et|+=plus et|@=a|%=%|°=degres|€=euros`;

/**
 * Words that sound like a sign of danger, or like one slip of the finger beside it, and are none: each keeps to itself. Without their
 * plural s.
 */
const APART_WORDS = `
serai serait seraient serons mettre mettent mettez bonne pendant mollet chaise notre votre violet
poisson noix noyau fumer rhum foie foyer faut faute foret fesse voix entree papier
noel nails nose meth payer pays pere perez front devis white marque aura allo drole vert verre vers heart feel first late
letter door days does drink drunk ache side three child severed severe done colle pill pile table tablet droop crie raped grand gran
gren grenn bois kouran pouce souris shook prix former cachee gout goute gouter balle celle fasse case volt tant oreiller poele maitre
these file filet sert sore rince mole site propos cerise couleur voici arthrose compagnie contact contrat dormant maintenance
deplacer deplace pellicule augmente policier contaminer recommande remettez nettoye grossir brouillard cuisinant delivre delivree
desherber stationner residence retrecit rapidement brouiller actualiser etudie depressif aspirant jouet hache faure
nouveaux confused blin blind crack crash colloque tante chronic just tous echo raped rhum  propose proposez proposer proposent casier fere courant coutant parties
allaite allaiter allaitement allaitant alaite dans slip slit
`;

function fold(word: string): string {
  return word.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
}

function table(source: string): Map<string, readonly string[]> {
  const map = new Map<string, readonly string[]>();
  for (const line of source.split('\n')) {
    for (const pair of line.split('|')) {
      const [word, meaning] = pair.split('=');
      if (word && meaning && word.trim() !== meaning.trim()) map.set(fold(word.trim()), meaning.trim().split(' '));
    }
  }
  return map;
}

/** One typed word → the words it stands for. */
export const SPELLED: ReadonlyMap<string, readonly string[]> = table(SMS);

/** Emoji and signs → the words they stand for. */
export const SIGNS: ReadonlyMap<string, readonly string[]> = table(MARKS);

/** French and English number words, and what they are worth. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  NUMBERS.split('|').map((pair) => {
    const [word = '', value = '0'] = pair.split('=');
    return [word, Number(value)];
  }),
);

/** What SMS writers glue to the next word, longest first. */
export const GLUED: readonly string[] = ['qu', 'je', 'j', 'l', 'd', 's', 'm', 'n'];

/** Words that are only ever themselves. */
export const APART: ReadonlySet<string> = new Set(APART_WORDS.trim().split(/\s+/));
