/** Words that are never part of a name, folded: verbs, pronouns, adverbs, ranks. A sentence that holds one is no answer to "votre nom ?". Data only. */
export const NEVER_NAMES: ReadonlySet<string> = new Set(
  `
ai avons avez avait avais aurait aurais suis es est sommes etes sont etait etais serait serais sera fut fus
veux veut voulez voudrais voudrait souhaite souhaiterais souhaiterait prefere preferais prefererais peux peut pouvez pourrais pourrait
dois doit devez faut faudrait fais fait faites ferai vais va allez aller viens vient venu venue venez venir vois voit voyez voir prends prend prendre
mets met mettez mettre donne donnez donner dit dis dites dire sais sait savez savoir crois croit pense penses comprends comprend comprenez
attends attendez attend regarde regardez cherche cherchez trouve change changez changer annule annulez annuler laisse laissez garde gardez
deja jamais toujours encore souvent aussi plutot finalement vraiment peut-etre bientot maintenant demain hier apres avant tard tot vite
deuxieme troisieme quatrieme dernier derniere autre autres aucun aucune lequel laquelle
que qui quoi dont pourquoi comment quand combien ou parce mais donc alors sinon puisque si
cela ca ceci celui celle ceux celles ici tout tous toute toutes rien quelque chose truc machin
hein euh bah bof hum pardon desole desolee attention svp stp merci
lui leur eux nous vous ils elles on
heure heures matin midi apres-midi soir jour semaine mois lundi mardi mercredi jeudi vendredi samedi dimanche
rdv rendez-vous rendez consultation creneau horaire docteur cabinet secretaire secretariat ordonnance certificat vaccin
robot machine humain personne liste attente d'attente lendemain veille place places
is are was were have has had want need would could should prefer already never always maybe please sorry what why how when where which other none nothing
`
    .trim()
    .split(/\s+/),
);
