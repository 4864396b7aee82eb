/** Small words that give a language away, folded. Words common to several languages are left out. Data only. */
const FRENCH = `a ca tout toute rien sert y en je j tu il elle on nous vous ils elles le la les un une des du de au aux et est suis ai as avez avons ont mon ma mes ton
ta tes son sa ses notre nos votre vos ce cet cette ces que qui quoi dont ou quand comment combien pour dans avec sans chez sur sous entre
depuis pendant avant apres pas plus jamais bonjour bonsoir merci svp rdv oui non ne n c d l qu voudrais veux peux pouvez aimerais faut faudrait
fait faire etre avoir aller venir voir docteur medecin cabinet demain matin soir aujourd hui semaine jour heure mal douleur fievre enfant fils fille mari femme
annuler deplacer ordonnance certificat resultats adresse horaires ouvert ferme parking combien retard quel quelle quels quelles plutot finalement
deuxieme troisieme premiere aucun aucune bien tres trop aussi encore deja toujours mais donc alors parce car comme si`;
const ENGLISH = `i you he she we they the a an my your his her our their is are was were am be been have has had do does did not don doesn
can could would should will won to of in on at for with from by about and or but if when where what how why who which this that these those it its
please thanks thank hello hi hey appointment doctor book cancel reschedule tomorrow today morning afternoon evening week monday tuesday
wednesday thursday friday saturday sunday need want like see call prescription pain fever child son daughter husband wife yes no sorry
late open close much cost results parking there here now next last again any some sick ill hurts breathe breathing bleeding blood chest head
unsubscribe bye one two three first second human someone speak talk somebody`;
const OTHER = `hola buenos dias buenas tardes cita medico quisiera necesito tengo tiene dolor hijo hija mi el los las una usted puede gracias por favor para
con manana hoy cuando cuanto donde estoy esta fiebre muy mucho ayuda pecho marido mujer quiero cambiar cancelar receta
ola bom dia boa tarde consulta preciso queria gostaria marcar obrigado obrigada filho filha minha meu dor febre amanha hoje onde quanto estou esta nao sim medica
manao ahoana tompoko misaotra mila fotoana dokotera androany rahampitso zanako marary manavy tsy aho izany inona azafady hatramin ny omaly mifanintona mafana
tsia eny veloma salama vidiny ovay foanana valiny aiza misokatra
salam labas bghit bgit ana 3andi andi wlidi wldi bnti mrid mrida tbib sbitar dem kaynzel bzaf bezaf chhar hamla wach fin chhal ch7al 3afak choukran shukran ghedda lyoum rasi
kerchi sder wja3 skhana la3frit mabghitch lla wakha
mwen ou li nou yo an ka te ké ki ni pa vlé vle ankò anko ay i sé tout moun timoun tifi tigason doktè dokte randévou jòdi demen maten swè bonjou bonswa mesi
anpil mal tèt vant fiev bizwen pou avè ak épi la lafièv lafiev ouvè las viv jodi goch bra lestomak swe
mi koz mi lé mi di ou lé ki zot nout out mon momon papa marmay marmaille zordi domin dalon oté ote i fé mal lo ser lontan malad bonzour koman i lé mi gagn mi vé mi ve
ist ich und der die das ein eine nicht termin arzt bitte danke guten tag schmerzen kind heute morgen
il buongiorno vorrei appuntamento medico grazie domani oggi mio mia figlio figlia dolore febbre sono ho`;

const set = (words: string) =>
  new Set(
    words
      .trim()
      .split(/\s+/)
      .map((word) => word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')),
  );

export const MARKERS = { fr: set(FRENCH), en: set(ENGLISH) } as const;
/** Of Spanish, Portuguese, Malagasy, Arabic in Latin letters, the creoles, German, Italian; without the words they share. */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  [...set(OTHER)].filter((word) => !MARKERS.fr.has(word) && !MARKERS.en.has(word)),
);
