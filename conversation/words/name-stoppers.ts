/** Words that stand where a name could and are none, folded: function words, verbs, days, trades, politeness. Data only. */
const WORDS = `
a ai ait allo alors annule annuler apres au aujourd aujourdhui aussi autre aux avant avec avez avons bah ben bien bjr bonjour bonsoir bon but by c ca cabinet car ce cela ces cet cette
chez ci comme comment concernant consulte consultation d dans de demain depuis des docteur doit donc dont dr du elle elles en encore enfin entre est et etait ete etes etre eu fait faites
faut fin generaliste hier hello hi hors hui il ils j jai jamais je jeudi jour jusqu l la le lequel les leur lui lundi ma madame maintenant mais mardi matin me medecin merci mercredi mes
midi mieux mme moi moins mon monsieur mr ms n ne ni non nos notre nous novembre on ont ou oui par parce pas pendant peut peux plus plutot pour pouvez pr pris prochain prochaine puis qu quand que quel quelle
qui quoi rdv rendez revoir s sa salut samedi sans se semaine sera ses seulement si soir soit son sont souhaite sur svp ta te tel tes toi ton toujours tous tout traitant tres tu un une urgence urgent
va vais vendredi venir veux vient voila voir vos votre vous vs vu y dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre decembre soiree journee
svp stp pls please thanks thank and the for with at in on to of is are was my your his her this that next today tomorrow monday tuesday wednesday thursday friday saturday sunday as can could will has have had
do does did i you he she we they me him them from about because or not no yes ok d'accord nouveau nouvelle premier premiere patient patiente patients ancien ancienne enceinte malade diabetique asthmatique
allergique sous libre seul seule perdu perdue desole desolee retard nee ne inquiet inquiete fatigue fatiguee arrive arrivee disponible dispo sur presse pressee etudiant etudiante infirmiere infirmier pompier
retraite retraitee medecin salarie salariee enseignant enseignante assistante assistant aide soignante maman papa mari femme fils fille voisin voisine ami amie mere pere frere soeur bebe enfant
suivi suivie opere operee hospitalise hospitalisee satisfait satisfaite decu decue content contente vraiment toute tout bloque bloquee coince coincee enrhume enrhumee tombe tombee ici la bas
qqn quelqu quelquun personne vite tard tot rapidement peutetre cherche demande appelle appeler peux pourrait pourriez prend prendre reçoit recoit travaille consulter accepte repond reponde rappelle rappeler rappele est-il peut-il puisse
garde remplacant remplacante meme absent absente conge conges vacances combien pourquoi horaires adresse cardiologue dermatologue ophtalmologue generalistes gynecologue pediatre dentiste kine psy
el los las un una una con por para el lunes martes miercoles jueves viernes sabado domingo hoy manana amanha segunda terca quarta quinta sexta
dispo dispos jveux jveu jvoudrai jpeux jpeu jsuis jsui pk pcq tjrs mtn ojd dem1 2m1 dsl tt ki ke kan koi kel pas plu avk ds ac av vs ns
noel paques toussaint ramadan pentecote ide ehpad ssiad had samu internet doctolib whatsapp google france paris covid
`;

export const NOT_NAMES: ReadonlySet<string> = new Set(
  WORDS.trim()
    .split(/\s+/)
    .map((word) => word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')),
);

/** First names that are also words, months or words of other languages, folded: alone they name nobody. */
export const WORDS_TOO: ReadonlySet<string> = new Set(
  `
ascension grace mine june may april august ana leo will hope faith joy iris rose olive prune marine pierre claire aurore violette noel pascal romain constant
desire victoire blanche celeste colombe perle ambre cerise luna aime aimee fleur jade eden dune ocean marin loup amour mercedes avril ange angel melodie harmonie
clemence prudence constance esperance patience modeste juste franc bonne belle douce mia ali asma donald
`
    .trim()
    .split(/\s+/),
);
