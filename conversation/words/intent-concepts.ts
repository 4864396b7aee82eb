/**
 * What the words of a message are about, whatever the word: the concepts of a medical desk and how people name them. A phrase is
 * folded words; `*` ends the beginning of a word; phrases of several words are looked for before single ones. Data only: the model of
 * intents learns what each concept and each pair of concepts asks for.
 */
export const CONCEPTS: Record<string, string> = {
  rdv: `rdv rendez rdvs consultation* consult creneau* teleconsult* teleconsultation visite visites seance seances entrevue entretien appointment* appt slot
session cita consulta passage consultes
randevou rendezvous kontrol`,
  myrdv: `mon rdv, ma consultation, ma seance, mes seances, mon creneau, mes rdv, notre rdv, nos rdv, son rdv, sa consultation, sa seance, ses seances, ses rdv, leur rdv,
le rdv de, le rdv du, le rdv d, le rdv prevu, rdv prevu, rdv pris, mon passage, ma visite, sa visite, le rdv avec, mon prochain rdv, son prochain rdv, mon controle,
mon detartrage, mon echo, mon irm, mon scanner, mon operation, mon infiltration, my appointment, our appointment, my appt, his appointment, her appointment, mi cita,
notre seance, notre creneau, la seance de, la consultation de, la consultation du, celui de, celui du, rdv de demain, rdv de ce, rdv d aujourd hui, rdv du lundi, rdv du mardi,
rdv du mercredi, rdv du jeudi, rdv du vendredi, rdv du samedi, rdv de lundi, rdv de mardi, rdv de mercredi, rdv de jeudi, rdv de vendredi, rdv de samedi, le mien, la mienne, mon heure`,
  arental: `un rdv, une consultation, une seance, un creneau, des seances, une visite, une teleconsultation, une place, un autre rdv, 1 rdv, an appointment, a slot, une cita, un suivi, un controle,
un bilan, nouveau rdv, prochain rdv, premier rdv, une premiere consultation, prochaine consultation, prochain creneau, un depistage, un premier rdv, un passage, un second avis, un deuxieme avis, un avis`,
  want: `voudrais voudrait voudrions voulais voulait veux veut voulons veulent aimerais aimerait aimerions souhaite souhaite* souhaiterais desire cherche cherchons recherche besoin faudrait faut fallait
envie need want like looking quisiera necesito gostaria queria quero preciso bghit vle demande sollicite compte espere aimons`,
  can: `pouvez pourriez pouvons peut-on peut peux puis pourrait pourrais pourrions possible possibilite moyen can could may puede pueden pode posso serait-il permettez`,
  take: `prendre prends prend prenne reprendre fixer fixe caler cale reserver reserve obtenir programmer programme planifier planifie poser prevoir convenir bloquer inscrire organiser book schedule arrange pedir marcar coger caser
placer casez recaser inscrivez booker enchainer relancer recommencer demarrer commencer`,
  free: `place places dispo disponible disponibles disponibilite disponibilites dispos trou trous libre libres delai delais attente creneaux availability available opening openings desistement
libere liberer slots
vacant vacants complet complets agenda planning`,
  see: `voir revoir consulter rencontrer recevoir recoit examiner ausculter suivre suivi suivie montrer`,
  receives: `me prendre, le prendre, la prendre, me recevoir, le recevoir, la recevoir, nous recevoir, peut me voir, peut le voir, peut la voir, pouvez me voir, pourrait me recevoir, qui peut, qui pourrait,
a de la place, as de la place, a une place, a la place, vous auriez une place, une place chez, un trou, dans l agenda, fit me in, see me, take me, quand a t elle, quand a t il, elle peut me, il peut me,
prend les, s occupe de, vous faites, faites vous, pratiquez vous, vous pratiquez, realisez vous, do you do, proposez vous, vous proposez, qui fait, qui s occupe, vers qui, un specialiste de, chez vous`,
  act: `controle bilan* vaccin* rappel detartrage frottis echo echos echographie* irm scanner radio radios radiographie mammo* coloscopie fibroscopie gastroscopie infiltration* depistage checkup test tests
prelevement examen* holter ecg electro* doppler osteodensitometrie biopsie operation intervention reeducation implant couronne sterilet piqure* semelle* audiogramme massage spirometrie
sevrage ablation retrait detatouage laser epilation botox blanchiment orthodontie appareil prothese plombage extraction hypnose sophrologie therapie psychotherapie
desensibilisation preparation pesee check up post-natal postnatal preventif prevention aptitude pansement* fils agrafes points injection* perfusion soins soin pedicurie massages
annuel annuelle annuels biannuel semestriel visite colposcopie echodoppler scintigraphie petscan ponction myelogramme electromyogramme fibro coro mammographie
densitometrie polysomnographie rhinoscopie urographie cytoponction orthoptie psychomot orthophonie kine acupuncture mesotherapie gouttiere gouttieres semelle implants
circoncision vasectomie rappels vaccination vaccins booster jab scan smear cleaning`,
  move: `deplacer deplace deplacez deplacement decaler decale decalez decalons decalage repousser repousse repoussez reporter reporte reportez report avancer avance avancez changer changez modifier modifie modification
remettre remettez reprogrammer reprogrammez reprogramme intervertir echanger troquer permuter basculer transformer convertir reculer retarder glisser swap reschedule move postpone shift cambiar remarcar mudar
substituer bouger avancee repousse preponed rebook
bascule basculez devenir devienne passerait inverser inversez inverse permute redecaler recaser recase trimbaler etaler avancerait reporterai reportons bougez bouge remet
postponed rescheduled mover pasar adiar aplazar cambio muda chanje deplase alefa alefaso hanova rinvio`,
  instead: `au lieu de, a la place, plutot que, au lieu d, a la place de, a la place du, instead of, plus tot, plus tard, un autre jour, une autre date, autre date, autre jour, autre heure, une autre heure, un autre creneau, autre creneau,
autre moment, m arrangerait, nous arrangerait, m irait mieux, conviendrait mieux, serait mieux, m arrange mieux, a une autre, plutot le, plutot que le, arrangerait mieux, earlier, later, another day, another time, me convient plus, ne me convient pas, tombe mal, tombe en meme temps, same time,
un autre moment, la semaine d apres, semaine suivante, jour suivant, une semaine plus tard, deux semaines plus tard, un mois plus tard, semaines plus tard,
semaine plus tard, jours plus tard, a la meme heure, meme heure, si une place se libere, plus tot si, etre averti si, passer avant, en visio plutot, plutot en visio,
plutot par telephone, se faire par telephone, se faire en visio, devenir une, contre un, contre celui, avec celui de, avec celui, un matin a la place, un soir plutot,
de soir plutot, ne m arrange pas, m arrange pas, ne me va pas, ne va plus, tombe pendant, tombe pile, tombe le jour, est fichu, ce jour la, coince ce jour, trop tot,
trop tard, trop loin, moins tot, moins loin, un creneau plus, une date plus, autre chose que, et pas le, au lieu du`,
  cancel: `annuler annule annulez annulation annulons supprimer supprime supprimez retirer retirez desister desiste decommander cancel cancelling cancelar anular enlever enlevez effacer rayer barrer desinscrire abandonner renoncer renonce anile
rayez barrez annulerai annulerons decommandez decommande liberez rendre rends rendons desistement oubliez oublie scrap called off drop anula anulo cancela cancelo foana
foano`,
  cancelsay: `plus besoin, plus la peine, laisser tomber, laissez tomber, pas pouvoir venir, ne viendrai pas, viendrai pas, viendra pas, ne viendra pas, peux pas venir, peut pas venir, ne peux pas venir, ne pourrai pas, pourrai pas venir, pourra pas venir, peux plus venir, ne peux plus,
ne viendrai plus, viendrai plus, viendra plus, ne comptez pas sur, comptez pas sur, donner ma place, donnez ma place, rendre ma place, liberer ma place, liberer le creneau, liberez le creneau, ma place a, un empechement, empechement, empeche, empechee, ne pas venir, sans nous, sans moi,
pas la peine, inutile de, can t make it, won t make it, can t come, won t be coming, no longer need, pas venir, peut plus venir, renonce a, je renonce, pas pouvoir etre, n est plus necessaire, plus necessaire, n a plus lieu, plus lieu,
inutile de garder, ne m attendez pas, m attendez pas, attendez pas, nous attendez pas, ne viens pas, viens pas, vient pas, viens plus, vient plus, viendrons pas,
pas de rdv, pas de seance, pas de detartrage, laissez la, laissez la a, a quelqu un d autre, donnez la a, donner sa place, donnez sa place, donner la place, on retire,
je retire, on enleve, retirez nous, rayez moi, rayez nous, otez moi, faites une croix, je fais une croix, tant pis pour, je passe mon tour, je prefere annuler, on annule,
il faut annuler, faudra annuler, dois annuler, doit annuler, obligee d annuler, oblige d annuler, me desiste, me desister, on laisse tomber, plus lieu d etre, a disparu,
est passe tout seul, trouve ailleurs, trouve un autre, pris ailleurs, call off, have to cancel, need to cancel, not coming, not able to come, no puedo ir, nao posso ir,
tsy afaka`,
  confirm: `confirme confirmer confirmation confirmons confirm confirming confirmo
valide valides validons acte actee confirmee certifie assure garantis`,
  willcome: `serai la, serons la, sera la, serai present, serai presente, serons presents, sera present, sera presente, y serai, y sera, y serons, je viens bien, viens bien, viendrai bien, viendra bien, on sera la, je serai bien, serai bien la, presents demain, ok pour demain, ok pour le,
c est bon pour demain, bon pour demain, c est note, bien note, je viendrai, mon pere viendra, ma mere viendra, il viendra, elle viendra, on viendra, nous viendrons, nous serons, c est toujours bon, toujours bon pour, comme prevu, comptez sur moi, comptez sur nous, i ll be there, will be there, je maintiens, maintenu, maintiens, on vient, nous venons, vous pouvez compter, pouvez valider, serai a l heure, a l heure prevue,
je viens, on y sera, j y serai, nous y serons, entendu pour, parfait pour, ok pr, oui pour le, oui pour, c est promis, promis je, rdv note, note dans mon agenda,
c est dans l agenda, j ai note, je confirme, nous confirmons, on confirme, on maintient, a demain, a mardi, a jeudi, a lundi, a vendredi, a mercredi, present a, seront la,
seront presents, seront presentes, pas de changement, rien ne change, toujours d accord, gardez moi, gardez le, gardez bien, bien la demain, je suis partante,
je suis partant, see you then, see you on, just confirming, want to confirm, confirming my, alli estare, estarei la, ahi estare`,
  late: `retard retarde retards bouchon bouchons embouteillage* embouteille coince coincee bloque bloquee traine metro tram train rer bus retardee accident deviation periph peripherique late stuck traffic running rita retrasado embouteillages greve manifestation panne crevaison creve pneu
rate loupe dormi reveil endormi endormie ralenti deviee neige verglas circulation tunnel peage rocade autoroute caisse feu taxi vtc covoiturage delayed behind retardement
patraque tarde`,
  latesay: `en retard, du retard, j arrive, on arrive, nous arrivons, j arriverai, arrive dans, arrive avec, je suis en route, en chemin, en route, on the way, running late, minutes de retard, un peu apres, quelques minutes, min de retard, cinq minutes, dix minutes, quinze minutes, quart d heure, vingt minutes, 5 minutes, 10 minutes,
15 minutes, 20 minutes, 10 min, 5 min, 15 min, 20 min, me gare, me garer, cherche une place, trouve pas de place, ne trouve pas, perdu, perdue, je tourne, attendez moi, m attendre, va arriver, vais arriver, aurai du retard, suis dans le, encore dans,
a tout de suite, pas a l heure, ne serai pas a l heure, serai pas a l heure, suis pas a l heure, je me depeche, je cours, j accours, je fais au plus vite, au plus vite,
fais mon possible, me suis trompe de route, trompe de sortie, rate mon bus, rate le bus, rate mon train, rate le train, loupe mon bus, loupe le bus, loupe mon train,
le bus n est pas passe, bus pas passe, encore a la gare, a quai, encore au travail, sors juste de, je sors de, pars seulement, viens de partir, panne de reveil,
plus tard que prevu, cinq min, dix min, quelques min, petit quart d heure, un peu a la bourre, a la bourre, gardez mon tour, gardez ma place, ne donnez pas ma place,
me prendre quand meme, est ce que je viens quand meme, je viens quand meme, ca vaut le coup que je vienne, s eternise, la bas dans, serons en retard, sera en retard,
va etre en retard, etre en retard, on my way, be late, be there in, min late, minutes late, minit de rita, an reta`,
  whenrdv: `a quelle heure est, c est quand, c est quel jour, quand est, quelle heure mon, quel jour mon, quand ai je, ai je bien, ai je un, est ce que j ai, j ai bien, c est bien, ai je rdv, a t il rdv, a t elle rdv, a t elle, a t il, date de mon, heure de mon, l heure de mon, date de son, heure du rdv, l heure du rdv, date du rdv, la date du, toujours prevu, toujours maintenu, est il toujours,
a bien un rdv, bien rdv, avec qui, avec quel, rappeler la date, rappeler l heure, redire, me redonner, me rappeler quand, when is my, what time is my, do i have, is my appointment, oublie la date, oublie l heure, perdu le papier, perdu la date, je ne sais plus, sais plus si, sais plus quand, note quelque part, combien de seances, il me reste, me reste t il, ses prochains, mes prochains, prochain passage, a t on, avons nous, quand doit, quand dois je, quand passe, c etait bien, c est le, confirmer la date, confirmer l heure, verifier si, verifier que, etait ce, est ce bien, est ce le, est ce a, est ce avec,
deja, c est a quelle heure, c est pour quand, a quelle date, quelle date, a quel moment, quel jour deja, quelle heure deja, est elle programmee, est il programme,
est ce programme, suis je attendu, suis je attendue, est attendu, est attendue, suis je inscrit, suis je inscrite, suis je bien, on m attend, m attend quand,
je passe bien, passe bien a, je passe quand, je viens quand, reviens quand, on revient quand, on vient quand, je dois venir quand, dois venir quand, c est toujours,
tient toujours, tiens toujours, toujours dans votre planning, dans votre agenda, dans votre planning, sur votre agenda, quelque chose de prevu, quelque chose de reserve,
quelque chose de note, deja quelque chose, rien de prevu, est reserve, est reservee, bien reserve, bien enregistre, bien enregistree, bien note, bien pris en compte,
bien confirme, bien inscrit, bien inscrite, est ce confirme, c est confirme, pouvez vous me confirmer, me confirmer que, me confirmer si, me reconfirmer,
a quelle heure deja, lequel croire, laquelle croire, finalement le, avant ou apres la consultation, avec quel medecin, avec quel docteur, c est avec, avec la ou,
avec le ou, quel medecin prevu, dans quelle salle, la prochaine c est, le prochain c est, mon prochain, ma prochaine, notre prochain, son prochain, sa prochaine,
mes prochaines, rdv prevus, restantes, encore combien de, la convocation, perdu ma convocation, le sms de rappel, le sms dit, doctolib m indique, doctolib dit,
l appli dit, when do i, what day is, am i still, still on, is it still, a que hora, que dia, que horas`,
  hours: `ouvert ouverte ouverts ouvre ouvrez ouverture ferme fermez fermeture fermes horaire horaires open close closed closes opens opening hours abierto aberto garde permanence vacances conges absent absente presence presente travaille travaillent consulte consultent remplace remplacant remplacante joignable joignables repond repondez standard revient retour ferie feries
ouvrira fermera rouvre rouvrez rouverture referme nocturne matinee astreinte relache pont ponts ascension pentecote paques noel toussaint assomption feriee continu
continue midi absence conge rtt maternite formation`,
  hourssay: `quels horaires, a quelle heure, jusqu a quelle, quelle heure ouvre, quelle heure ferme, entre midi et deux, le samedi, le dimanche, le week end, jours feries, jour ferie, de garde, sans rdv, quels jours, quel jour, est il la, est elle la, est la, etes vous ouverts, vous etes ouvert, vous etes la, en conges, en vacances, qui remplace, qui assure, en son absence, pont de, entre les fetes, pause dejeuner, a partir de quelle heure, de quelle heure a quelle heure, what time do you, are you open, consulte t il, consulte t elle, travaille t il, travaille t elle, present le, presente le, heures d ouverture, horaires d ouverture, libre service, reprend quand, rentre quand,
quels jours consulte, quel jour consulte, quels jours travaille, consulte quels jours, travaille quels jours, vient quels jours, vient quel jour, sont ouverts, est ouvert,
est ouverte, sera ouvert, restez ouverts, restez vous ouverts, ouvrez vous, fermez vous, vous fermez, vous ouvrez, vous ouvrez a, a partir de quelle, jusque quand,
jusqu a quand, de telle heure, quelles heures, quelle plage, plage horaire, plages horaires, est en conge, est en conges, est en vacances, est absent, est absente,
sera absent, sera absente, est de retour, sera de retour, revient quand, de retour quand, reprend ses, son remplacant, sa remplacante, un remplacant, une remplacante,
est remplacee, est remplace, qui le remplace, qui la remplace, qui prend le relais, prend la releve, fait il encore, exerce t il, exerce t elle, encore chez vous,
toujours chez vous, continue t il de, consultations libres, consultations sans rdv, consultation libre, permanence de, medecin de garde, dentiste de garde,
pharmacie de garde, pendant les fetes, pendant les vacances, pendant l ete, au mois d aout, en aout, en juillet, le soir apres, apres 18h, apres 19h, apres dix huit,
le midi, entre midi, tous les jours, une semaine sur deux, opening times, opening hours, what days, which days, what time, do you open, do you close, on sunday,
on saturdays, on saturday, on weekends, que dias, a que horas abre, que horario`,
  place: `adresse address parking parkings garer stationner stationnement rue avenue boulevard etage ascenseur digicode interphone code porte entree batiment bat metro tram tramway bus arret gare plan localisation gps itineraire acces accessible fauteuil roulant poussette pmr handicape handicapes
rampe marches escalier situe situes trouver numero facade cour sonnette sonner hall quartier map directions wheelchair located location velo velos local annexe
vert marche escaliers quai impasse allee chemin square residence lotissement immeuble bureau salle secteur aile pavillon clinique hopital site sites deuxieme navette
sortie feu borne trottinette deposer taxi interphones badge barriere portail grille panneau flechage endroit lieu cote adiresy direccion endereco where floor lift
elevator gate entrance building street`,
  placesay: `ou est, ou etes vous, ou se trouve, ou se situe, c est ou, comment venir, comment on vient, pour venir, quel etage, quelle rue, quelle adresse, quel arret, quelle ligne, quelle sortie, place handicapee, se garer, me garer, point gps, la localisation, where are you, where is, how do i get, en face, a cote de, pres de la, quel batiment, quelle porte, quelle entree, code de la porte, code d entree, code porte, code immeuble, par ou, demenage, vous avez demenage, bornes, borne de recharge, en voiture, en bus, a pied,
a quel endroit, quel endroit, quel cote, par quel cote, par ou on, par ou passer, par quelle, quelle salle, quel cabinet, quel site, quel service, quel pavillon,
quelle aile, quel parking, quel metro, quel bus, quel tram, comment rejoindre, comment vous trouver, vous trouver, comment y aller, comment se rendre, me rendre,
se rendre, comment entrer, comment on entre, comment rentrer, ou aller, ou dois je, ou faut il, ou se presenter, ou me presenter, ou puis je, ou peut on, ou mettre,
ou deposer, ou stationner, ou se garer, ou me garer, ou on se gare, garer la voiture, garer ma voiture, place de parking, places de parking, places pmr, ou je dois aller,
on se retrouve ou, ca se passe ou, c est a quel, c est par ou, c est bien rue, est bien quai, bien au, toujours rue, toujours au meme, meme endroit, meme adresse,
toujours a la meme, ancienne adresse, nouveaux locaux, vos nouveaux locaux, depuis la gare, de la gare, a la gare, acces handicape, acces fauteuil, fauteuil roulant,
avec une poussette, la poussette, de plain pied, y a t il un ascenseur, un ascenseur, sans marche, sans escalier, code d acces, le code, pour entrer, pour rentrer,
envoyer l adresse, m envoyer l adresse, how to get, where can i park, which floor, where do i, back gate`,
  money: `prix tarif tarifs cout coute coutent coutera cher chere couter euro euros payer paye payes paie payant paiement payante reglement regler regle carte bancaire cb cheque cheques especes liquide virement mutuelle rembours* tiers honoraires depassement* devis facture factures factur* secteur conventionne conventionnee
avance avancer frais reste charge css cmu c2s ame ald acs price cost costs cash card insurance fee fees pay vitale forfait supplement montant note gratuit gratuite penalite especes accord precio preco secu facturee base plein
tarification onereux couteux chers depense debourser debourse economique budget ruine ticket tickets cesu pass forfaits abonnement arrhes acompte caution provision avoir
quittance recu recus acquittee bordereau teletransmission noemie remboursable remboursables rembourse rembourses deremboursement franchise participation securite ss sante
alan mgen maaf maif axa complementaire invoice bill billed refund pesos reais karama chal bch7al ch7al konbyen ohatrinona hoatrinona sarany`,
  moneysay: `combien ca coute, c est combien, combien coute, combien prend, combien prenez, quel prix, quel tarif, quels tarifs, tiers payant, tiers payants, carte bancaire, carte vitale, carte bleue, en especes, par cheque, reste a charge, avance de frais, avancer les frais, avance les frais, pris en charge, prise en charge, prises en charge, depassement d honoraires, secteur 1, secteur 2, secteur un, secteur deux, how much, feuille de soins, feuille de soin, ca fait combien, ca revient, a combien, vous prenez la carte, vous acceptez, acceptez vous, prenez vous, en plusieurs fois, en deux fois, plusieurs fois, rdv manque, seance manquee, hors parcours, non remboursee, c est rembourse,
combien vaut, combien est, combien c est, c cb, ca vaut, coute combien, a payer, payer comment, paye comment, on paye, on paie, je paye, je paie, faut il payer,
dois je payer, paye d avance, payer d avance, payer sur place, regler sur place, regler en, frais de dossier, frais d annulation, honoraires libres, a ma charge,
de ma poche, a la charge, qui paie, qui paye, sans rien debourser, sans avance, sans avancer, est ce gratuit, c est gratuit, c gratuit, est gratuit, est gratuite,
est payant, est payante, est il payant, est elle payante, est il rembourse, est elle remboursee, rembourse a, rembourse par, rembourse combien, remboursee par,
remboursent, la secu, par la secu, ma mutuelle rembourse, mutuelle prend, cent pour cent, 100 pour cent, tarif social, tarif reduit, mon soutien psy, le montant,
quel montant, un devis, le devis, ma facture, la facture, cette facture, une facture, note d honoraires, detail de la facture, justificatif de paiement, recu de paiement,
preuve de paiement, ticket de caisse, bordereau de facturation, acceptez les, prenez les, prenez la, la carte europeenne, carte europeenne, aide medicale, cheque vacances,
cheque ou, liquide ou, sans contact, by card, in cash, how expensive, do you take, cuanto cuesta, quanto custa, cuanto es`,
  bring: `apporter apporte apportes amener emmener ramener emporter prevoir papiers documents document pieces dossier ordonnance lettre carnet a jeun jeun manger boire vessie urine urines maquillage raser rase crème bijoux bring fasting preparation arreter produit serviette chaussures tenue papier accompagne accompagnee venir enlever retirer
bague bagues bijou piercing piercings vernis alliance montre basket baskets jogging pyjama valise chaussons peignoir savon betadine douche shampooing epiler epilee rasee
deodorant parfum lentilles dentier appareil appareils auditif lunettes maillot serviettes couche flacon pot echantillon bocal radios cliches anciens ordonnances carnets
livret attestations dejeuner dejeune cafe the sucre eau repas diner soupe fume fumer cigarette medicaments metformine anticoagulant aspirine kardegic hydrater bu mange
accompagnant accompagnateur chauffeur conduire repartir seul seule obligatoire necessaire indispensable interdit autorise suffit suffira passeport identite wear`,
  bringsay: `a jeun, que dois je apporter, dois je apporter, faut il apporter, quoi apporter, qu est ce que j apporte, quels documents, quels papiers, quelles pieces, quelle piece, dois je venir, faut il venir, doit il venir, doit elle venir, dois je arreter, faut il arreter, dois je prendre, dois je amener, dois je ramener, faut il amener, faut il une lettre, faut il une ordonnance, besoin d une ordonnance, besoin d une lettre, lettre du medecin, courrier du medecin, vessie pleine, je dois apporter, je dois amener, dois je boire, je peux manger, puis je manger, peut il manger, avant la prise de sang, avant l examen, avant l operation, avant le, what should i bring, do i need to bring, do i need, il faut apporter, faut apporter, faut ramener, faut amener, ancien bilan, anciennes radios, mes anciennes, prevoir quoi, dois je prevoir, comment me preparer, comment se preparer, venir avec, a prevoir, faut etre, dois je etre,
a jeun ou, etre a jeun, rester a jeun, venir a jeun, a jeun pour, pas manger, ne pas manger, manger avant, mange avant, boire avant, je bois, je mange,
petit dejeuner avant, sans petit dejeuner, le matin meme, la veille, veille de, avant la coloscopie, avant l irm, avant le scanner, avant l echographie, avant l echo,
avant la radio, avant le test, avant la mammo, avant l infiltration, avant l anesthesie, avant l intervention, avant ma coloscopie, avant mon operation, avant mon irm,
avant ma prise, avant mon, avant ma, je retire, j enleve, faut il retirer, faut il enlever, dois je retirer, dois je enlever, dois je me, faut il se, garder mes,
garder mon, je garde, on garde, prendre mon traitement, mon traitement habituel, mes medicaments habituels, mes cachets, comme papier, comme papiers, quoi comme,
quoi prendre, quoi amener, quoi ramener, quoi mettre, j amene quoi, j apporte quoi, je ramene quoi, je prends quoi, j apporte, j amene, je ramene, apporte t on,
que prendre, que faut il, qu est ce qu il faut, il faut quoi, faut quoi, faut il, il me faut quoi, il faut prevoir, faut prevoir, faut il prevoir, est ce obligatoire,
c est obligatoire, obligatoire ou, est ce necessaire, c est necessaire, la peine d apporter, suffit ou, suffit il, carnet de sante, carnet de vaccination,
carte d identite, piece d identite, livret de famille, carte europeenne, attestation de droits, avec ou sans, sans ordonnance, sans lettre, sans courrier, un accompagnant,
une accompagnatrice, etre accompagne, etre accompagnee, venir accompagne, venir accompagnee, venir seul, venir seule, rentrer seul, rentrer seule, repartir seul,
repartir seule, quelle tenue, comment s habiller, m habiller, en jogging, des baskets, mes chaussures, bring anything, need to bring, need to fast, eat before,
drink before, empty stomach, en ayunas, em jejum, tengo que traer, devo levar, douche la veille, pour la premiere consultation, quels examens`,
  result: `resultat resultats result results analyse analyses compte rendu comptes-rendus bilan biopsie prelevement labo laboratoire rapport conclusions resultado imagerie cliches scanner irm radio frottis ecbu dosage bilans
anapath histologie cytologie caryotype genotypage serologie ferritine tsh psa crp hba1c glycemie creatinine plaquettes hemoglobine cholesterol inr ecg electrocardiogramme
holter doppler mammographie mammo densitometrie echographie echo conclusion cr bacterio bacteriologie coproculture spermogramme covid pcr images image cd cle dosages
marqueur marqueurs calcul caillou findings`,
  resultsay: `mes resultats, les resultats, compte rendu, comptes rendus, des nouvelles de, est arrive, est arrivee, sont arrives, sont arrivees, sont ils arrives, avez vous recu, vous avez recu, bien recu, a t il recu, a t elle recu, a t il lu, a t elle lu, avez vous eu, sont tombes, sont ils, est elle arrivee, est il arrive, revenu, revenue, revenus, sont revenus, mes analyses, la prise de sang, my results, blood test, test results, par mail, resultat de, resultats de, resultats du, lu mes, lu mon, lu ma, regarde mes, pas recu, toujours pas recu, toujours rien,
c est sorti, est sorti, est sortie, sont sortis, sont sorties, est il sorti, est elle sortie, c est arrive, c est revenu, est revenu, est revenue, est il revenu,
est elle revenue, est rentre, sont rentres, est rentree, c est bon ou pas, c est bon les, est disponible, sont disponibles, sont prets, est pret, sont ils prets,
est elle prete, consultable, est consultable, est elle consultable, telechargeable, avoir les images, recuperer les images, mes images, les images, voir mes,
voir les resultats, comment voir, me donner les, me communiquer, m envoyer les, m envoyer le, envoyez moi le, envoyez moi les, recevoir le, recevoir les, recevoir mes,
j attends les, j attends le, j attends mes, j attends mon, attends toujours, attend toujours, ou en est, ou en sont, ou en est il, des nouvelles du, des nouvelles des,
quelles nouvelles, rien vu passer, rien recu, pas eu, pas eu mes, jamais eu, jamais recu, vous l avez, l avez vous, l avez vous recu, les avez vous, vous les avez,
sous combien de temps, dans combien de temps, quand aurai je, quand est ce que j aurai, quand saurai je, quand vais je recevoir, quand seront, bons ou, positif ou,
negatif ou, a ete lu, a ete lue, a ete interprete, a ete interpretee, interpretee, interprete, a ete bon, etait bon, etaient bons, le labo a, le labo vous, le labo dit,
du labo, au labo, l hopital a envoye, l hopital vous, courrier de l hopital, lettre de l hopital, leur courrier, regarde le, regarde la, lu le, lu la, fini par lire,
pris connaissance, portail, mot de passe, mon identifiant, come back, came back, are in, been looked at, looked at my, my report, the report, my scan, mis resultados,
meus resultados, los resultados, valim panadinana`,
  script: `ordonnance ordonnances prescription prescriptions renouvel* renouveler renouvellement renouvelle represcrire prescrire prescrivez prescrit ordo duplicata pharmacie pharmacien pharmacienne refill repeat receta receita prolonger prolongation
renouvele renouvelez prescrive prescripteur prescrits prescrites reconduire reconduisez reconduite refait refaite refaites refasse represcrivez rx script renovar ordon
ordos`,
  drug: `levothyrox ventoline doliprane pilule insuline metformine seretide kardegic xarelto eliquis tahor amlodipine bisoprolol omeprazole lexomil xanax seroplex sertraline tramadol antibiotique* anticoagulant* ibuprofene paracetamol spasfon cortisone vitamine* creme sirop collyre gouttes medicament* medoc* medocs traitement traitements comprime* cachet* capteur* keppra ritaline antihistaminique* aspirine advil pill pills inhaler
insulin aerius coumadine previscan amoxicilline augmentin dafalgan smecta gaviscon imodium symbicort cetirizine lentilles lunettes verres bandelettes compression contention attelle inhalateur patch patchs pommade gelule* ampoule* antidepresseur* statine* somnifere* anxiolytique* tension diabete thyroide contraceptif medication meds crestor pantoprazole inexium ramipril perindopril coversyl lasilix plavix lovenox oestrogene* progesterone optilova leeloo jasmine duphaston forlax macrogol movicol laroxyl effexor deroxat zoloft prozac venlafaxine stilnox zopiclone imovane triptan* fer tardyferon uvedose zymad atarax solupred singulair nasonex avamys bricanyl flixotide humalog lantus novorapid januvia ozempic freestyle dexcom lamictal depakine abilify risperdal lithium teralithe subutex methadone suboxone nicotine champix couches alese sonde* lit fauteuil deambulateur bas chaussettes corset minerve semelles biberon lait kine infirmiere infirmier
seresta lamaline lyrica gabapentine pregabaline baclofene colchicine allopurinol methotrexate plaquenil imurel humira enbrel prednisone celestene rivotril urbanyl tercian
loxapac zyprexa quetiapine risperidone concerta melatonine circadin theralene polaramine desloratadine xyzall rhinocort pivalone dymista relvar spiriva atrovent trulicity
jardiance forxiga gliclazide diamicron tresiba toujeo lercan aldactone spironolactone furosemide candesartan valsartan irbesartan losartan nebivolol atenolol propranolol
avlocardyl digoxine cordarone flecaine pradaxa brilique rosuvastatine atorvastatine ezetimibe mopral lansoprazole esomeprazole debridat meteospasmyl questran pentasa
creon ursolvan speciafoldine acide folique b12 calcium fumafer timoferol ferrograd diane minidril cerazette desogestrel nuvaring evra mirena oestrodose utrogestan
finasteride tamsulosine xatral urorec vesicare roaccutane curacne doxycycline differine diprosone dermoval locapred betneval protopic aciclovir zelitrex adrenaline anapen
jext epipen neffies vaccins filtre filtres masque cpap ppc appareil pansements compresses seringues aiguilles lancettes stylo stylos pompe poches protections epaississant
orthese ortheses genouillere ceinture bequilles canne releveur prothese semel perruque`,
  scriptsay: `renouveler mon, renouveler ma, renouveler mes, renouvellement de, a renouveler, refaire l ordonnance, refaire mon ordonnance, refaire une ordonnance, refaire ordonnance, plus de, plus que, presque fini, bientot fini, arrive a la fin, au bout de, a la pharmacie, la pharmacie, mon traitement, ma pilule, mes medicaments, mes lentilles, mes lunettes, ordonnance perdue, perdu mon ordonnance, perdu l ordonnance, seances de kine, bon pour, prolonger mes, la suite de, suite du traitement, meme traitement, comme d habitude, comme d hab, la meme, il me reste, me reste, reste deux, reste trois, derniere boite, en rupture, run out, running out, repeat prescription, expiree, perimee, ordonnance pour, une ordonnance, l ordonnance de, me prescrire, prescrire des, boite, boites, plaquette, une erreur sur l ordonnance, oublie de mettre, manque sur, oublie le, mal ecrit, refuse,
a refaire, refaire le papier, refaire la feuille, la refaire, le refaire, me refaire, refaites moi, refaites la, faites moi une ordonnance, faire l ordonnance,
fait l ordonnance, me remettre, remettez moi, remettre la meme, la meme creme, le meme traitement, encore du, encore une boite, encore dix, dix de plus, de plus,
seances de plus, quelques seances, prolonger la, prolongez ma, prolongez mes, serie de, se termine, se termine le, s arrete le, s arrete au, arrive a echeance, a echeance,
plus valable, n est plus valable, date depassee, est finie, est fini, j ai fini, j en ai plus, j en ai presque, presque plus, presque vide, est vide, tout pris,
j arrive au bout, je vais manquer, va manquer, a court de, bientot plus, dernier comprime, derniere plaquette, ma derniere, mon dernier tube, j en suis a,
envoyer a la pharmacie, envoyez a la pharmacie, pharmacie de, le pharmacien dit, le pharmacien refuse, la pharmacienne, illisible, mal lu, trompe de dosage,
mauvais dosage, mauvaise dose, au lieu de 50, il manque, a oublie, a oublie de, il a oublie, elle a oublie, rajouter sur, ajouter sur l ordonnance, corriger l ordonnance,
rectifier l ordonnance, ordonnance de, ordonnance pour le, ordonnance pour la, ordonnance en ligne, e prescription, une prescription, prescription pour, m en prescrire,
m en prescrivez, a faire prescrire, m en faudrait, m en faut, en reveux, en revoudrais, sans rdv, pas besoin de rdv, sans passer, sans me deplacer, m en refaire, my pills,
my meds, my prescription, my inhaler, ran out, mi receta, minha receita`,
  paper: `certificat certificats certif attestation* arret courrier lettre justificatif justificatifs formulaire mdph pai dispense certificate note dossier papier papiers questionnaire cerfa mot licence aptitude bon transport vsl ambulance taxi adressage declaration feuille autorisation letter sick duplicata protocole procuration atestado certificado
arrets prolongation attester attestez certifier certifiant preuve bulletin hospitalisation convocation imprime imprimes volet volets cert certifs liaison orientation
adresser reco recommandation inaptitude invalidite incapacite apa caf cpam aah rqth esat cmi prefecture tribunal avocat juge notaire banque pret credit assurance
assurances mutuelle employeur patron drh rh ecole lycee fac creche cantine colonie colo club federation marathon competition voyage avion visa ambassade conge paternite
grossesse directives curatelle tutelle sauvegarde deces fit sicknote leave baja justificante`,
  papersay: `certificat medical, certificat de, certificat pour, mot d excuse, un mot pour, arret de travail, arret maladie, prolongation d arret, prolonger mon arret, bon de transport, lettre pour, courrier pour, courrier d adressage, lettre d adressage, dossier mdph, accident du travail, attestation de, attestation pour, certificat d aptitude, dispense de, de sport, pour le sport, pour l ecole, pour la creche, pour mon employeur, mon employeur, l employeur, pour l assurance, l assurance, de presence, de vaccination, pour le club, le club, licence sportive, non contre, contre indication, sick note, medical certificate, doctor s note, remplir le, remplir un, remplir mon, a signer, signer le, signe, tamponne, tampon, ecole demande, creche demande, la creche, la cantine, la dispense, feuille d accident, mi temps therapeutique, reprise du travail, certificat de reprise, l avion, la maif, du pret, pret immobilier,
comme quoi, un mot comme quoi, papier comme quoi, un papier pour, papier pour, un papier qui, preuve ecrite, preuve que, prouver que, pour prouver, pour justifier,
justifier mon absence, absence a, absent a, mot pour l ecole, mot pour, petit mot pour, mot du medecin, papier du medecin, bulletin de situation,
bulletin d hospitalisation, arret de, mon arret, un arret, l arret, mettre en arret, arreter de travailler, reprise du, reprise de, reprise d activite, ma reprise,
signer ma, signer mon, signer ce, remplir ce, remplir la, remplir ma, remplisse, a remplir, faire remplir, formulaire de, formulaire pour, questionnaire de sante,
questionnaire medical, volet medical, dossier de, dossier pour, directives anticipees, declaration de grossesse, declaration d accident, conge paternite, conge maternite,
carte de stationnement, carte mobilite, carte d invalidite, carte mobilite inclusion, prise en charge du transport, transport assis, bon de taxi, un bon de,
bon pour l ambulance, ambulance prescrite, prescription de transport, taxi conventionne, lettre de, une lettre, un courrier, courrier de, courrier au, lettre au,
ecrire au, ecrire a mon, adresser a un, m adresser a, m adresser au, pour le cardiologue, pour un specialiste, pour le specialiste, demande d ald, protocole de soins,
certificat de decès, certificat de non, certificat plongee, certificat de sport, certificat sport, certificat pour la, certificat d accident, coups et blessures,
aptitude au, aptitude a, apte a, apte au, autorisation de, autorise a faire, m autorisant, projet d accueil, protocole d accueil, allergie a l ecole, pour la banque,
pour la caf, pour la prefecture, pour la fac, pour la cantine, pour la piscine, pour le judo, pour le foot, pour la danse, pour la colo, pour l avion, pour le tribunal,
pour l avocat, pour le visa, ma salle de sport, le patron veut, mon patron veut, employeur demande, employeur reclame, france travail, pole emploi, letter for, note for,
for my employer, for work, for school, fit note, un justificante, um atestado`,
  message: `transmettre transmettez transmets transmis message informer informez prevenir prevenez dire dites dis demander demandez signaler rappeler rappelle joindre envoie joins photo photos fichier note lire montrer passer remettre faire tell pass inform let voici ci-joint communiquer laisser mot
transmission relayer relayez relaie avertir avertissez avertis prevenu prevenue indiquez indiquer precisez preciser mentionner mentionnez signalement commission passez
remettez deposer depose faites adresser envoyer contact contacter faxer partager montrez laissez notez noter savoir ping decir avisar dizer avise teny`,
  messagesay: `au docteur, au dr, a la docteure, a la dr, au medecin, au praticien, a l infirmiere, au kine, a la sage femme, a la kine, pour le docteur, pour le dr, pour la docteure, pour le medecin, pour la dr, a l attention, pour information, pour info, dites lui, lui dire, lui transmettre, lui faire, faire passer, faites passer, pouvez vous dire, pouvez vous transmettre, merci de transmettre, merci de dire, merci d informer, merci de prevenir, que le docteur me rappelle, que le dr me rappelle, que le medecin me rappelle, qu il me rappelle, qu elle me rappelle, le docteur peut il, le medecin peut il, me rappeler, rappelle moi, ci joint, en piece jointe, je vous envoie, voici la, voici le, voici les, voici mes, voici mon, un message pour, message pour, petit mot, un mot pour le docteur, faire suivre, au cardiologue, au chirurgien, au pediatre, a la pediatre, au dentiste, au dermatologue, au gynecologue, a la gyneco, tell the doctor, let the doctor, tell dr, let dr, pass on, juste pour dire, c est pour dire, pour dire, pour lui dire, au courant, tenir au courant, de la part, comme demande, comme convenu, qu il regarde, qu elle regarde, puisse regarder, jeter un oeil, son avis, pour le dossier, mon suivi de, mes chiffres, mes tensions, relevé,
dites au, dites a, dis au, dis a, di au, dis lui, dit lui, dites leur, faites savoir, faire savoir, faites lui, passez lui, donnez lui, remettez lui, lui remettre,
lui donner, lui montrer, lui passer, l informer, la prevenir, le prevenir, prevenez la, prevenez le, prevenez mme, prevenez madame, prevenez le docteur, prevenez le dr,
informez le, informez la, avertissez le, signalez au, signaler au, indiquer au, indiquer a la, preciser au, remerciez, remercier le, remercier la, remerciez le,
remerciez la, transmettre au, transmettre a, transmettez au, transmettez a, transmettez, faites suivre, a transmettre, a lui transmettre, a classer, pour mon dossier,
a mettre au dossier, a verser au, petit message, message a, laisser un message, un mot a, mot au, que le docteur sache, que le medecin sache, qu il sache, qu elle sache,
ait l information, ait l info, soit au courant, soit informe, soit informee, soit prevenu, le docteur voulait, le doc voulait, le medecin voulait, il voulait savoir,
elle voulait savoir, m avait demande de, m a demande de, demande de vous envoyer, comme demande par, comme il l avait demande, comme elle me l a, voila mes, voila les,
voila la, voila le, les chiffres de, mes releves, mon releve, ma tension, ses tensions, mes glycemies, retour du, retour de, suite a, discuter avec mon, parler avec mon,
appeler mon, joindre mon, contacter mon, joindre le docteur, joindre le medecin, joindre le dr, parler au docteur, parler au medecin, parler au dr, parler a la docteure,
avoir le docteur, avoir le medecin, le medecin me passe, passe un coup de fil, un coup de fil, le docteur m appelle, le doc m appelle, le medecin m appelle,
qu il m appelle, qu elle m appelle, le docteur me rappelle, la docteure me rappelle, rappelle par le, etre rappele par, rappelee par, coup de fil du, appel du docteur,
appel du medecin, peut il me rappeler, peut elle me rappeler, peut il m appeler, peut elle m appeler, doctor call me, ask the doctor, ask dr, have the doctor, message for,
for the doctor, decirle al, dizer ao, lazao amin`,
  human: `humain humaine quelqu secretaire secretariat secretaires standard standardiste conseiller operateur operatrice personne human person someone agent receptionist accueil
interlocuteur interlocutrice standardistes hotesse responsable directeur directrice direction gerant vivant vivante chair os staff manager voix voz operator hotliner
assistante dame monsieur alguien alguem persona olona moun`,
  humansay: `parler a quelqu un, parler a une personne, parler a un humain, parler a la secretaire, parler a une secretaire, parler au secretariat, avoir quelqu un, une vraie personne, un vrai humain, vraie secretaire, etre humain, de vive voix, au telephone, par telephone, rappelez moi, me rappeler, qu on me rappelle, on me rappelle, que l on me rappelle, etre rappele, etre rappelee, me telephoner, m appeler, qu on m appelle, appelez moi, rappeler svp, call me, talk to, speak to, real person, pas un robot, pas a un robot, votre robot, avec un robot, passez moi, passe moi, mettez moi en, joindre le secretariat, joindre la secretaire, un numero pour, un conseiller, de vous parler, vous parler, vous avoir au, je comprends rien, comprends rien, rappeler au, rappelle au, me joindre,
un interlocuteur, une interlocutrice, une standardiste, une hotesse, la standardiste, une secretaire, la secretaire, le secretariat, quelqu un de, quelqu un pour,
quelqu un au, quelqu un svp, quelqu un d humain, passez moi quelqu un, me passer quelqu un, me passer une, me passer la, mettre en ligne, en ligne avec, en relation avec,
mettez moi en relation, me mettre en relation, en chair et en os, un vrai, une vraie, un responsable, le responsable, parler a un responsable, avoir une reponse humaine,
une personne, une dame, quelqu un peut, quelqu un pourrait, quelqu un m appelle, quelqu un me rappelle, qu un humain, m expliquer de vive voix, m explique,
qu on m explique, m expliquer, me passer un coup de fil, passez moi un coup de fil, un coup de telephone, bip moi, contactez moi, contacter moi, recontactez moi,
telephonez moi, rappelez nous, appelez nous, appelez la, appelez le, rappelez la, rappelez le, appelez au, rappelez au, appelez mon, rappelez mon, comment vous joindre,
numero du secretariat, numero du standard, numero direct, votre telephone, votre numero, a qui je parle, a qui parler, a qui m adresser, j attends votre appel, call back,
ring me, phone me, give me a call, a human, a real, someone call, speak with, speak to someone, llameme, me ligue, hablar con, falar com, pale avek`,
  register: `inscrire inscription inscrit inscrite nouveau nouvelle nouveaux nouvelles register registering registration newcomer emmenage emmenager demenage arrivons arrive quartier traitant declarer declaration famille
adherer patientele enregistrer enregistrez enregistrement fratrie foyer tutelle mandataire registered newcomers rejoindre accueillez accueillir accepter acceptes preneur
complet inscrits inscrites inscriptions`,
  registersay: `nouveau patient, nouvelle patiente, nouveaux patients, nouvelles patientes, premiere fois, jamais venu, jamais venue, jamais consulte, pas encore patient, pas encore patiente, medecin traitant, viens d emmenager, venons d emmenager, viens d arriver, venons d arriver, prend t il, prend t elle, prenez vous, acceptez vous, vous prenez encore, prenez encore, acceptez encore, prend encore, de nouveaux, des nouveaux, m inscrire, nous inscrire, l inscrire, ouvrir un dossier, creer un dossier, creer ma fiche, creer mon dossier, dossier patient, new patient, new patients, taking new, register with, sans medecin, plus de medecin, parti a la retraite, part a la retraite, a pris sa retraite, changer de medecin, jamais ete suivi, pas de dossier, faire un dossier, nouvel arrivant, comme patient, comme patiente, devenir patient,
accepter de nouveaux, accueillez vous, vous accueillez, vous acceptez encore, acceptez vous encore, vous prenez des, prenez vous des, prend des, prend on des,
liste pleine, votre liste est, vos listes, patientele, votre patientele, rejoindre votre, rejoindre le cabinet, s inscrire, souhaite s inscrire, voudrait s inscrire,
l inscription, une inscription, inscription pour, inscription de, inscrire mon, inscrire ma, inscrire mes, inscrire notre, inscrivez, inscrivez moi, enregistrez moi,
enregistrez mon, enregistrez ma, enregistrez, m enregistrer, devenir patient chez, patient chez vous, patiente chez vous, suivi chez vous, suivie chez vous,
suivis chez vous, etre suivi, etre suivie, me prendre comme, nous prendre comme, le prendre comme, la prendre comme, me prendre en charge, prendre en charge ma,
nouveaux dans, nouveau dans, nouvelle dans, nouveau ici, nouvelle ici, nouveau dans le coin, dans la region, dans le quartier, dans la ville, vient de demenager,
viens de demenager, venons de demenager, de nous installer, de m installer, de s installer, arrive de, arrivent de, arrivons de, venant de, on debarque, je debarque,
mon medecin part, mon medecin ferme, mon generaliste ferme, mon generaliste part, mon generaliste arrete, mon docteur part, mon docteur arrete, n a plus de medecin,
n ai plus de medecin, sans generaliste, sans docteur, cherche un medecin, cherche un generaliste, cherchons un medecin, cherche un docteur, un medecin regulier,
medecin de famille, jamais mis les pieds, jamais ete chez vous, jamais vu chez vous, pas connu chez vous, pas connue chez vous, premiere visite, first time, sign up,
sign on, register my, become a patient, taking patients, nuevo paciente, novo paciente`,
  details: `numero adresse mail email telephone portable mutuelle coordonnees nom prenom orthographe fiche naissance iban rib email assurance regime contact nouvelle nouveau changement changer modifier corriger corrigez mettre jour noter notez erreur faux fausse marie mariee divorcee divorce veuve nouvel ajouter ajoutez remplacer phone address
mention civilite genre pacs pacse pacsee divorcees epouse usage remarie demenage demenagee voisinage tuteur tutrice referent gmail orange free hotmail wanadoo boite
courriel fixe mobile sim operateur indicatif cpam caisse mgen complementaire droits ald100 antecedents antecedent allergie allergies intolerance groupe vaccin coquille
accent tiret lettre lettres consonne faute inverse inverses inversees rayez remplacez modifiez changez actualisez actualiser actualisation maj supprimez enlevez ajout
rajouter rajoutez enregistrez enregistrer update updated changed new cambiar cambio mudei`,
  detailssay: `change de numero, change d adresse, change de mutuelle, change de nom, change de mail, nouveau numero, nouvelle adresse, nouvel adresse, nouveau mail, nouvelle mutuelle, nouveau nom, mettre a jour, mettez a jour, mise a jour, notez le, notez la, notez que, noter mon, corriger mon, corriger le, corriger la, rectifier, mon nouveau, ma nouvelle, mon numero, mon adresse, ma mutuelle, mal orthographie, mal ecrit, mal note, une erreur dans, erreur sur, dans votre fichier, dans mon dossier, sur ma fiche, dans le dossier, dans la fiche, a contacter, personne a prevenir, contact d urgence, personne de confiance, a change, ai change, n est plus le, est desormais, s ecrit, s appelle desormais, j habite maintenant, j habite desormais, j ai demenage, nous avons demenage, my address, my number, my new, allergique a ajouter, ajouter a mon dossier, ajouter au dossier, ne s ecrit pas, avec un, deux n, deux l, la bonne date, date de naissance,
chgt de, changement de mail, changement d adresse, changement de numero, changement de nom, changement de mutuelle, nouvelle boite, numero change, mon mail, mon telephone,
mon portable, son numero, sa nouvelle, son adresse, nouveau tel, nouveau telephone, nouveau portable, plus le bon, n est plus bon, plus valable, plus valide,
ne marche plus, marche plus, n existe plus, est perime, est desormais le, est maintenant, noter mon numero, notez mon, notez ma, enregistrez mon, enregistrez ma,
prenez note, a ajouter, ajouter dans, ajoutez a, ajoutez dans, ajoutez mon, ajoutez ma, rajouter dans, mes antecedents, ses antecedents, antecedents familiaux, rayez la,
rayez le, rayez l, enlevez la mention, supprimez l ancien, enlevez l ancien, remplacez le, remplacez par, au mauvais, mauvais prenom, mauvais nom, mauvaise adresse,
mauvais numero, mauvaise date, nom de naissance, nom d epouse, nom de jeune fille, nom de famille, nom marital, reprends mon nom, repris mon nom, porte le nom,
garde le nom, me suis mariee, me suis marie, suis divorcee, suis pacsee, suis pacse, suis veuve, avec deux, avec un h, avec un s, avec un y, avec un tiret, sans accent,
et non, et pas l autre, pas l ancien, appelez moi sur, joignable sur, joindre desormais, envoyez desormais, desormais a, a partir de maintenant, corrigez mon, corrigez ma,
corrigez la, corrigez le, faute dans, faute a, erreur de, erreur dans, s est trompe, vous vous etes trompes, trompe de case, mal saisi, inverse les, personne a joindre,
en cas d urgence, prevenir en cas, prevenir ma, contacter ma, contacter mon, has changed, i moved, we moved, change my, update my, mi nuevo, meu novo`,
  complain: `scandaleux scandale inadmissible inacceptable honteux honte marre ras-le-bol deçu decu decue mecontent mecontente plainte plaindre reclamation reclame insupportable
lamentable nul nuls nulle nulles incompetent* incapable* merde merdique bordel desagreable impolie impoli odieux arrogant mepris meprisant facturee injoignable
injoignables ridicule agacant agace agacee furieux furieuse honteuse debile desorganisation foutre foutage gueule abuse abusez abus google exaspere exasperee enerve
enervee desastre catastrophe catastrophique incorrect incorrecte indigne unacceptable rude disappointed complaint ridiculous terrible awful poireaute poireauter fache
fachee deplorable pitoyable intolerable raccrochee moque moquez moquent indecent indecente indecents honteusement glacial glaciale crasse crade pourri pourrie mensonge
mensonges menti menteur menteurs desorganise desorganisee pagaille foutoir cirque foire pompez saoule saoulez soule gonfle gonflez bourrique navrant navree deprimant
degoute degoutee degoutant outre outree outrage offusque choque choquee humilie humiliee ignorez jugee juge bacle baclee expedie expediee indifferent indifference incurie
negligence negligent negligents laxiste rackette racket arnaque arnaques voleurs escroquerie escroc profiteurs abusif abusive exorbitant exorbitante contestation proteste
protester exigeons reclamons deplore deplorons regrette regrettable interminable inutilisable illisible promesse promesses malpoli malpolie grossier grossiere hautain
hautaine engueule engueuler maltraite raccrochage raccrochages raccrocher felicite indigeste lamentables fichez fiche foutez chier gave emmerde soulant hallucinant
absurde kafkaien delirant rigolade moquerie vergüenza verguenza vergonha hont honteu appalling rubbish disgusting useless worst shame`,
  complainsay: `en ai marre, ras le bol, c est pas normal, ce n est pas normal, pas normal, troisieme fois, personne ne repond, personne repond, ne repond jamais, repondez jamais,
ne decroche, decrochez jamais, sonne dans le vide, raccroche au nez, on m a raccroche, heures d attente, une heure d attente, heure de retard, heures de retard,
vous vous moquez, se moque de, se moquer du, se foutre, je suis decu, je suis decue, tres decu, tres decue, mal recu, mal recue, mal accueilli, mal accueillie,
porter plainte, une reclamation, faire une reclamation, annule trois, annule deux, sans prevenir, sans me prevenir, jamais rappele, jamais rappelee, toujours pas rappele,
pas rappele, toujours aucune nouvelle, malgre mes, des semaines que, impossible de vous joindre, impossible de joindre, impossible d avoir, impossible d obtenir,
n importe quoi, faux espoirs, manque de respect, je conteste, conteste, erreur de facturation, perdu mon dossier, on m a oublie, vous m avez oublie, m avez oublie,
ton de votre, tres desagreable, sur un ton, me rend folle, me rend fou, rendre folle, rendre fou, mauvaise note, vous trouvez ca, trouvez vous ca, trouvez ca serieux,
trouvez cela, trouvez ca normal, vous trouvez normal, c est serieux, pas serieux, peu serieux, c est quoi ce, c est quoi cette, ce que j appelle, pas professionnel,
peu professionnel, pas correct, c est limite, c est lamentable, je ne vous felicite, vous felicite pas, bravo pour, merci pour rien, chapeau pour, ca commence a,
commencent a, j en peux plus, j en ai assez, on en a marre, ras la, plein le dos, tape sur le, tape sur les, me gave, me soule, me saoule, me pompez, pompez l air,
vous me rendez, vous abusez, vous exagerez, c est abuse, c est du vol, tourner en bourrique, tourner en rond, mener en bateau, mene en bateau, prenez pour, me prenez pour,
pour qui, vous vous prenez, mal parle, parle mal, mal repondu, parle comme, pris de haut, prise de haut, mal accueil, mauvais accueil, aucun accueil, accueil glacial,
accueil deplorable, aucune excuse, sans excuse, sans un mot, pas un mot, meme pas bonjour, sans dire bonjour, pas bonjour, meme pas regarde, cinq minutes pour,
jamais ausculte, pas ecoute, pas ecoutee, jamais ecoute, m a ignore, m a ignoree, nous a ignores, fait attendre, faites attendre, font attendre, fait poireauter,
attendu une heure, attendu deux, attendu plus de, appele dix, appele trois, appele cinq, appele quatre, appels sans, trois appels, relances, relance deux, deja relance,
demande trois, redemande, redemandez, vous redemandez, sonne occupe, ligne occupee, musique, mise en attente, mis en attente, 1h de retard, 2h de retard, 1h d attente,
2h d attente, h d attente, toujours en retard, encore en retard, systematiquement, comme d habitude chez, annule a la derniere, annule la veille, annule au dernier,
annule sans, reporte sans, deplace sans, sans justification, sans me demander, venu pour rien, venue pour rien, deplace pour rien, deplacee pour rien, porte close,
porte fermee, trouve porte, perdu ma matinee, perdu ma journee, vous avez perdu, avez egare, avez oublie, avez perdu, jamais transmis, rien n a ete, on m a promis,
m aviez promis, aviez promis, on me promet, compte deux, comptee deux, comptees deux, compte deux fois, preleve deux, debite deux, facture deux, facturee deux,
payer deux fois, paye deux fois, facturer une, facture pour un, facture une, jamais eue, jamais eu lieu, pas eu lieu, rembourser immediatement, rendez moi, remboursez moi,
exige le remboursement, j exige, exige des excuses, des excuses, je conteste cette, je proteste, je me plains, me plaindre, raccroche a, racroche, nous a refuses,
nous a refuse, m a refusee, refuse de nous, refuse l entree, m a vire, mis dehors, votre attitude, attitude de, comportement de, comportement du, ce comportement,
cette attitude, l attitude, desagreable avec, agressive avec, agressif avec, son ton, aucune humanite, manque d humanite, aucun respect, irrespect, du jamais vu,
jamais vu ca, jamais vu un, on croit rever, c est un scandale, c est une honte, la honte, honte a vous, quelle honte, vos methodes, votre chatbot, vos rdv en ligne,
prise de rdv en, bug tout, bugue, ne marche jamais, comprend rien, jamais un medecin, on me balade, on me renvoie, se renvoie la balle, renvoyez la balle, on se fiche,
on s en fiche, vous en fichez, s en foutent, en foutent, on s en fout, foutez de, allez vous faire, va te faire, nobody answers, no one answers, waited for, hung up,
never again, double charged, charged twice, not acceptable, want a refund`,
  grudge: `inquietant mal colere fou folle usine avis perdu vire raccroche traite traitee froid froide sec seche sale sales fatigant fatigante penible lourd blesse blessee ignore
ignoree express bande vol conteste contester exige reclamer dommage patience excuses excuse attente attendu attendue attendus eternite eternel lent lente lenteur bug bugs
bugue buggue plante planté relance relances relancer promis oublie oubliee oublies hurle hurler crie insulte insultee refuse refusee refuses refus vivaldi zero etoile
etoiles felicitations bravo serieux serieuse lache annulations annulation incroyable incomprehensible blague`,
  grudgesay: `deuxieme fois, encore une fois, trois fois, quatre fois, cinq fois, dix fois, 3 fois, 4 fois, salle d attente, deux heures, musique d attente, votre standard,
votre secretaire, votre musique, deja annule, encore annule, aucune nouvelle, aucune reponse, sans reponse, depuis des semaines, depuis trois semaines, deux fois la,
en double, perdu mes, trompe de dossier, votre plateforme, votre site, votre appli, votre application, mettre un avis, marre de, assez de, plein le, la claque, me rendez,
de moi, du monde, meme pas, a peine, en cinq minutes, en trois minutes, j ai attendu, on a attendu, nous avons attendu, j attends depuis, attends depuis, attend depuis,
depuis trois jours, depuis deux jours, depuis dix jours, depuis une semaine, depuis un mois, depuis lundi, j appelle depuis, appelle depuis, j ai appele, deja demande,
en attente depuis, quarante minutes, trois quarts d heure, trois heures, de retard le docteur, a chaque fois, chaque fois, tout le temps, une fois de plus,
derniere minute, sans explication, sans raison, pour rien, jamais envoye, jamais fait, jamais arrive, pas fait, vous aviez dit, on m avait dit, toujours rien,
j attends toujours, attends encore, attend encore, me rembourser, rembourse moi, je reclame, une explication, des explications, m a raccroche, m a refuse, refuse de me,
au responsable, maniere de, facon de, sa facon, le ton, manque de, votre service, votre organisation, vos services, votre systeme, votre robot, votre machine, votre bot,
votre repondeur, ne marche pas, marche pas, ne fonctionne, fonctionne pas, comprend pas, comprends pas ce, aucun medecin, jamais de place, jamais de rdv,
pas de place avant, aucune place, plus de trois mois, onze mois, six mois d attente, mois d attente, trois mois pour, deux mois pour, six mois pour, an pour, me renvoie a,
renvoie vers, waiting for, waiting since, on hold, third time, second time`,
  privacy: `donnees rgpd cnil confidentiel confidentialite anonymat anonyme effacer effacement suppression supprimer dossier copie acces accede consulter fichiers fichier droit secret conservation conservez conserve gardez stockees heberge partagees historique oubli opposition oppose gdpr data privacy delete portabilite transfert transferer traces notaire
archives archive archivees detenez detenir detient consultables consultable trace tracabilite log logs journal consentement consenti accord autorise autorisation partage
partager partagez partagent revendre revendez vendez vendre vendues transmises transmettez espionner espionne secretement prive privee intimite chiffre chiffrees crypte
cryptees serveurs serveur cloud disparaissent detruits detruites destruction detruire purge expurger oublie oubliez rectification dpo delegue records record erase export
datos dados angona`,
  privacysay: `mes donnees, donnees personnelles, donnees medicales, copie de mon dossier, copie du dossier, copie complete, mon dossier medical, dossier medical, son dossier medical, le dossier medical, acces a mon dossier, accede a mon dossier, acceder a mon dossier, qui a acces, qui peut voir, qui peut consulter, qui peut lire, qui voit, qui lit, supprimer mes, supprimez mes, effacer mes, effacez mes, effacer toutes, droit d acces, droit a l oubli, combien de temps, personal data, my data, my file, my records, medical records, ou sont stockees, stockees ou, hebergees, a un tiers, a des tiers, transferer mon dossier, transfert de mon dossier, transmettre mon dossier, recuperer mon dossier, recuperer son dossier, figure dans, figure bien, est note dans, est il note, est ce note, apparait dans, inscrit dans mon, je m oppose, m oppose a, mon espace sante, secret medical, cette conversation, ce chat, ce tchat, nos echanges, mes messages, vendez vous, revendez,
mes infos, mes informations, mes informations personnelles, infos personnelles, informations personnelles, infos sur moi, tout ce que vous avez, ce que vous avez sur,
vous savez sur moi, avez sur moi, trace de mes, la trace de, historique de mes, historique complet, liste de mes consultations, copie de mes, copie de mon, copie du,
la copie, une copie, obtenir copie, copie integrale, avoir acces, acces a, acces au, acces aux, y avoir acces, qui a ouvert, a ouvert mon, ouvert ma fiche,
ouvert mon dossier, qui a consulte, qui a lu, qui a vu, a lu mon, peut lire, peut elle lire, peut il lire, peuvent lire, peuvent voir, peut il voir, peut elle voir,
voit mes, voient mes, voit mon, lise mes, ne lise pas, sache que, mon conjoint, mes parents voient, mes parents peuvent, mon patron peut, mon employeur peut,
sans mon accord, mon accord, mon consentement, donne mon accord, retire mon accord, retire mon consentement, gardez vous, gardez mes, garde mes, gardez combien,
vous gardez, conservez vous, sont conserves, sont conservees, sont gardees, sont gardes, disparaissent, sont effaces, sont effacees, sont ils effaces, est ce confidentiel,
c est confidentiel, reste confidentiel, reste entre, entre nous, rester confidentiel, vous vendez, vous revendez, vous partagez, partagez vous, vous transmettez mes,
transmises a, transmis a, transmette mes, mes archives, ses archives, archives de, oublie tout, oubliez tout, oublier mes, oubliez mes, effacez tout, supprimez tout,
detruisez, supprimer mon dossier, supprimer mon compte, supprimez mon compte, effacer mon, effacez mon, compte rendu de 20, comptes rendus de mon, dossier de mon,
dossier de ma, dossier de feu, ayant droit, en tant que fils, en tant que fille, en tant qu heritier, heritier, est ce dans mon, c est dans mon, est ce que c est note,
c est note dans, c est bien note, cest note, ma fiche, voir ma fiche, voir mon dossier, consulter mon dossier, mon dossier complet, dossier complet, dossier entier,
tout mon dossier, mes radios, recuperer mes, recuperer mon, who can see, who can read, who has access, delete my, my information, my history, mis datos, meus dados`,
  optout: `stop desabonner desabonnez desabonne desinscrire desinscrivez desinscription unsubscribe baja parar arretez arreter cessez spam harcelement sms notification notifications rappels newsletter publicite pubs pub promotions mailing
coupez couper stope stopp stoppez suffit assez tranquille paix lachez relances relance texto textos campagne campagnes publicitaire publicitaires diffusion newsletters
bloquer bloque desactiver desactivez notif notifs alertes rappel`,
  optoutsay: `ne m envoyez plus, m envoyez plus, ne plus recevoir, plus recevoir, plus de messages, plus de message, plus de sms, arretez de m, arreter de m, arretez les, arretez vos, cessez de m, stop sms, retirez moi, retirez mon numero, enlevez mon numero, supprimez mon numero, enlever mon numero, de votre liste, votre liste de diffusion, liste d envoi, liste de diffusion, ne m ecrivez plus, m ecrivez plus, ne me contactez plus, me contactez plus, stop texting, plus vos messages, plus vos sms, plus vos rappels, vos rappels, vos sms, vos notifications, veux plus recevoir, souhaite plus recevoir, souhaite plus etre, me desabonner, me desinscrire,
plus de mail, plus de mails, plus d email, plus de texto, plus de textos, plus de rappel, plus de rappels, plus de notif, plus de notifications, plus de pub,
plus rien recevoir, plus aucun message, aucun message, plus de vos, de vos messages, de vos campagnes, de vos envois, de vos fichiers, de vos listes, de la liste,
des listes, sortez moi, sortir de, otez moi, otez mon, effacez mon numero, effacer mon numero, bloquez, desactivez, desactiver les, coupez les, couper les, arret notif,
arret des, stop aux, stop les, stop a vos, stop vos, stop notif, stop pub, stop mail, assez de messages, trop de messages, trop de sms, trop de notifications,
me bombarder, bombardez, inondez, harcelez, me harceler, laissez moi tranquille, lachez moi, fichez moi la, foutez moi la, n ecrivez plus, m ecrire, me contacter,
n envoyez plus, envoyez plus, ne veux plus de, veux plus de, veux plus vos, veux pas de vos, voulons plus, ne souhaite plus, souhaite plus, opt out, stop sending,
stop messaging, remove me, take me off, no more, no quiero recibir, nao quero receber, par texto, par sms`,
  greet: `bonjour bonsoir salut coucou hello hi hola allo bonjou salam salama ola hey slt bjr cc hallo bonzour manao ahoana
bonsoar bonjoure boujour bjour salutations hommages rebonjour kikou coucouuu yo wesh wsh bongiorno guten ohayo namaste`,
  thank: `merci mercis remercie remercions thanks thank gracias obrigado obrigada misaotra choukran shukran mesi cimer parfait super genial nickel adorable anges ange sauve epatant epatante formidable bye revoir bientot ciao bonne journee soiree week-end continuation
gratitude reconnaissant reconnaissante chapeau felicitations efficacite sympa gentil gentille aimable tnx thx thks mrc mici marsi remerciements grazie danke cordialement
bisous bises bise salutations`,
  yes: `oui ouais ouai yes yep yeah ok okay dac accord entendu exact exactement absolument volontiers affirmatif evidemment parfaitement eny wi sim wakha
voui siii jaccepte accepte acceptes acceptons partant partante banco nickel validé positif soit amen go kk okok carrement pourquoi allez vas vendu adjuge marche roule
exactly correct right sure`,
  no: `non nan nn no nope aucun aucune jamais pas negatif nao tsia lla rien ni
nullement aucunement negative nenni niet nada nein nah guere`,
  choose: `premier premiere deuxieme second seconde troisieme quatrieme dernier derniere celui celle option proposition propositions proposes proposee choix choisis prefere`,
  choosesay: `l un, le 1, le 2, le 3, va pour, je prends, me va, me convient, m arrange, ca me va, convient parfaitement, plutot le, le plus tot, le plus tard, none of them, first one, second one, aucun des, ni l un, des trois, des deux,
les deux, celui du, celui de, celle de, celle du, plutot celui, plutot celle, ca marche pour,
le quatre a, ira tres bien, ira bien, ca ira, ca ira tres bien, me conviendrait, me conviendra, conviendrait, conviendra, ca m ira, m irait, m ira, parfait le,
le matin plutot, le soir plutot, de ces heures, de ces horaires, de ces dates, aucune de ces, aucun de ces, pas ceux la, autre chose svp, l autre, l un des,
n importe lequel, au choix, peu importe lequel, la place chez, mettez moi sur, mettez moi le, mettez moi a, sur le creneau, le creneau de, celui a, celle a, celui avec,
le plus proche, le plus pratique, je choisis, je retiens, on retient, on part sur, partons sur, allons y pour, je valide le, c est bon pour celui, i ll take, the first,
the second, the last, the later, the earlier, either works, el primero, o primeiro`,
  advice: `normal grave dangereux risque risques dose doses posologie combien conseil conseils conseillez faire dois doit faut-il puis-je peut-on signes signe symptomes reconnaitre eviter contre-indique contre-indication compatible compatibles melanger associer allaitement allaiter enceinte grossesse effet effets secondaires indesirables efficace remede naturel duree age conserver inquieter inquietant inquiet contagieux contagieuse cicatrisation cicatrise normalement correspond signifie interpreter
plongee sport courir nager bronzer soleil avion voyager conduire alcool vin biere cafe the sel sucre jeuner ramadan vaccine vacciner vaccinee guerir gueri soigner
soulager calmer desinfecter nettoyer masser appliquer etaler avaler doubler sauter espacer pommade tisane plante plantes huile miel gingembre probiotiques complement
complements homeopathie regime aliments aliment fromage lait legende mythe vrai faux hereditaire genetique transmissible transmet attrape attraper incubation previent
prevenir prevention depister ressentir resulte cause causes due origine provoque provoquer douloureux douloureuse fiable utile inutile suffisant suffirait suffit mieux
pire preferable remplacer difference differences quantite maximum minimum frequence intervalle delai normes norme taux elevee eleve basse limite anormal anormale alarmer
alarmant benigne dangers craindre redouter risquer safe harmful dangerous symptoms dosage peligroso perigoso`,
  advicesay: `est ce normal, c est normal, est ce grave, c est grave, est ce dangereux, c est dangereux, puis je prendre, je peux prendre, peut on prendre, peut il prendre, peut elle prendre, puis je donner, je peux donner, peut on donner, puis je faire, je peux faire, puis je mettre, je peux mettre, puis je reprendre, je peux reprendre, puis je boire, que faire, quoi faire, que dois je faire, je fais quoi, je fais comment, on fait quoi, que faut il faire, dois je m inquieter, faut il s inquieter, m inquieter, s inquieter, quels sont les, quels signes, comment reconnaitre, a quoi reconnait, a partir de combien, a partir de quand, a partir de quel age, a quel age, au bout de combien, combien de fois, combien de temps apres, combien de jours, combien de doses, quelle dose, dose maximale, en meme temps que, en meme temps, avant ou apres, avant ou pendant, matin ou soir, pendant la grossesse, ca veut dire, que veut dire, que signifie, a quoi correspond, a quoi sert, qu est ce que c est, c est quoi, est ce contagieux, effets secondaires, effet secondaire, vous conseillez quoi, que conseillez vous, un conseil, quel numero, qui appeler, appeler qui, j appelle qui, on appelle qui, le 15 ou, le samu ou, si jamais, si un jour, au cas ou, en cas de, est ce que ca compte, est ce vrai, is it normal, is it safe, can i take, should i, what should, is it ok, ou j attends, ou j attend, ou attendre, ou pas, ca se soigne, ca part, dois je le, dois je la, faut il le, faut il la, oublie ma pilule, oublie de prendre, oublie mon,
ai je le droit, j ai le droit, a t on le droit, le droit de, droit au, droit a l, suis je autorise, est on, est il dangereux, est il risque, est il possible de faire,
est il utile, est il normal, est il vrai, est elle contagieuse, est il contagieux, est ce utile, est ce vraiment, est ce risque, est ce mauvais, est ce bon,
est ce douloureux, ca fait mal, fait il mal, fait elle mal, est douloureux, est douloureuse, c est mauvais, c est risque, c est utile, c est dangereux si,
c est contagieux, c est hereditaire, c est vrai, c vrai, c est vrai que, vrai ou, vrai que, il parait que, parait que, parait il, j ai lu, j ai lu que, j ai vu,
j ai entendu, on m a dit que, on dit que, d apres un, d apres internet, sur internet, sur tiktok, dans un magazine, a la tele, par curiosite, simple curiosite,
pour ma culture, juste une question, une petite question, question bete, petite question, question toute, c est credible, est credible, legende ou, mythe ou, imaginons,
supposons, admettons, si je ressens, si je fais, si je fais une, si mon fils, si ma fille, si mon bebe, si mon pere, si ma mere, si quelqu un, et si, si ca, si ca arrive,
si j oublie, si je saute, si je double, que se passe, se passe t il, il se passe quoi, qu est ce qu on fait, que doit on faire, faut faire quoi, on doit faire quoi,
quoi faire si, quels gestes, les gestes, quels sont, quels risques, quel risque, quelle est la difference, quelle difference, difference entre, la difference entre,
quels aliments, que manger, quoi manger, peut on manger, peut on boire, peut on faire, peut on mettre, peut on avoir, on peut manger, on peut boire, on peut faire,
on peut mettre, on peut donner, je peux courir, je peux conduire, je peux voyager, je peux me, je peux refaire, je peux encore, puis je encore, puis je me,
puis je continuer, puis je manger, puis je conduire, puis je courir, puis je voyager, puis je refaire, puis je arreter, puis je allaiter, peut il faire, peut il reprendre,
peut il se, peut elle faire, peut elle voyager, peut elle se, peut elle reprendre, peut il aller, peut elle aller, can he, can she, can we, can i, refaire du,
refaire de la, reprendre le sport, reprendre la course, reprendre le velo, faire du sport, faire du velo, prendre l avion, prendre du, prendre un doliprane, prendre de l,
du doliprane, du paracetamol, de l ibuprofene, avec mon traitement, avec mes medicaments, avec un verre, mon vin, un verre de, de l alcool, sous antibiotique,
sous antibiotiques, sous anticoagulant, enceinte de, pendant l allaitement, apres un vaccin, apres le vaccin, apres une operation, apres l operation, apres mon operation,
apres un don, apres l extraction, le lendemain, apres combien de temps, combien d heures, combien de semaines, combien de mois, combien de grammes, combien d annees,
combien de litres, combien de verres, tous les combien, toutes les combien, quelle quantite, quelle frequence, quelle duree, dure combien, ca dure, dure t elle, dure t il,
dois je arreter, dois je consulter, faut il consulter, faut il arreter, faut il craindre, faut il redouter, faut il vacciner, faut il faire, faut il laver, faut il donner,
dois je donner, dois je faire, dois je prendre, dois je mettre, dois je garder, dois je attendre, dois je eviter, quand consulter, quand faut il, quand dois je m,
quand s inquieter, quand reprendre, quand puis je reprendre, quel age pour, quel medicament, quel produit, quelle creme, quel sirop, quel traitement pour, quel type de,
quelle temperature, que prendre pour, quoi prendre pour, quoi contre, contre les, contre le mal, conseillez vous, vous me conseillez, recommandez vous, vous recommandez,
des conseils, quels conseils, conseils pour, y a t il un risque, un risque, des risques, le risque de, risque de, suffit il, suffirait, ca suffit pour, ca passe tout seul,
ca disparait, va partir, ca s attrape, s attrape t il, ca vient de, ca vient d ou, d ou vient, a cause de, est ce que ca vient, lie a, c est du a, c est le magnesium,
c est les, c est le, pourquoi j ai, pourquoi ai je, pourquoi mon, pourquoi ma, comment savoir si, comment eviter, comment soigner, comment soulager, comment faire passer,
comment se debarrasser, comment on soigne, comment repartir, comment prendre, comment nettoyer, comment enlever une, is it dangerous, is it true, does it hurt,
how long does, how long should, how many, what temperature, what if, is it bad, es normal, es peligroso, e normal, e perigoso, inona no`,
  body: `tete dos ventre genou genoux jambe jambes bras epaule main mains pied pieds oeil yeux oreille oreilles dent dents gorge nez peau cheville hanche cou poignet doigt estomac coeur poitrine lombaires cervicales talon orteil ongle ongles cheveux cuir coude mollet mollets langue bouche gencive seins sein reins foie vessie thyroide prostate back knee leg arm head stomach eye tooth throat`,
  ill: `mal douleur* fievre toux tousse bouton* fatigue fatiguee rhume vertige* nausee* demange* gratte migraine* raide courbature* diarrhee pain ache fever cough rash sore grippe angine eczema allergie* allergique acne verrue* psoriasis mycose* varice* hemorroide* insomnie* acouphene* arthrose sciatique lumbago tendinite asthme diabete hypertension cholesterol anemie carie aphte* pellicule* constipation reflux brulures stress anxiete angoisse* deprime depression burn-out ronfle ronflement* kyste grain tache* crampe* fourmillement* enrhume rhinite sinusite bronchite otite cystite poux colique* essouffle gonfle rouge plaie cicatrice entorse fracture infarctus avc embolie epilepsie crise malaise cancer tumeur phlebite pneumonie hernie anevrisme tentative`,
  mild: `petit petite petits petites peu leger legere legers rien grave chronique depuis annees ans mois stable ancien ancienne habituel habituelle connu connue vieux vieille gueri guerie gueris fini passe passee ancienne resolu mieux normal normale benin benigne`,
  news: `tout va bien, va mieux, va bien, est rentre, est rentree, des nouvelles, donner des nouvelles, pour information, pour info, je vous donne, rien de neuf, rien de nouveau, rien de change, sans plus, voila tout, c est tout, voila, s est bien passe, est sorti, est sortie, en forme, remis sur pied, remonte la pente, tout roule, est gueri, est guerie, ca va mieux, ca va bien, se porte bien,
en pleine forme, pleine forme, aucun symptome, aucune douleur, aucune gene, pas de fievre, pas de douleur, sans fievre, ni fievre, pas mal a, plus mal, plus de fievre,
plus de douleur, plus rien, plus aucun, derriere moi, c est loin, loin derriere, histoire ancienne, de l histoire, tout est rentre, rentre dans l ordre, bien controle,
bien controlee, bien equilibre, bien equilibree, bien suivi, est stable, sont stables, est stabilise, cicatrisee, cicatrise, retabli, retablie, remis, remise, trotte,
gambade, gazouille, tete bien, sourit, dort bien, mange bien, rien d inquietant, rien d evolutif, en remission, il y a six ans, il y a dix ans, il y a trois ans,
il y a deux ans, il y a cinq ans, il y a un an, l an dernier, l an passe, l annee derniere, en 2019, en 2020, en 2021, en 2022, en 2023, en 2024, rien de mechant,
rien de serieux`,
  doc: `docteur docteure medecin dr dre praticien praticienne specialiste generaliste ophtalmo* dermato* gyneco* pediatre cardio cardiologue kine* dentiste psy psychologue psychiatre orthophoniste infirmiere infirmier podologue osteo* orl rhumato* neurologue neuro pneumo* urologue allergologue allergo endocrino* gastro* nutritionniste dieteticien* orthodontiste chirurgien* phlebologue angiologue radiologue doctor physician gp midwife physio dentist dermatologist stomato* diabetologue hematologue oncologue nephrologue geriatre anesthesiste homeopathe sexologue tabacologue addictologue ergotherapeute opticien orthoptiste medico medica doctora dokotera tbib dokte interne surgeon specialist pedicure sage-femme audioprothesiste psychomotricien* acupuncteur* m mme madame monsieur professeur pr assistante`,
  kin: `mari femme mere pere maman papa frere soeur voisin voisine ami amie copain copine conjoint conjointe compagne compagnon epoux epouse tante oncle cousin* mamie papi grand-mere grand-pere belle-mere beau-pere collegue husband wife mother father mum dad brother sister friend neighbour meme mami pepe meme grands-parents residente resident`,
  kid: `fils fille enfant enfants bebe bb garcon petit petite ado jumeaux neveu niece son daughter baby kid child hijo hija filho filha nourrisson fiston gamin gamine grand cadet cadette aine ainee petit-fils petite-fille eleve creche ecole college lycee`,
  day: `lundi mardi mercredi jeudi vendredi samedi dimanche demain aujourd apres-demain semaine semaines week-end weekend mois matin matinee soir soiree midi aprem apres-midi janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre monday tuesday wednesday thursday friday saturday sunday tomorrow today week morning afternoon evening lunes martes miercoles jueves viernes prochaine prochain quinzaine vacances rentree noel toussaint tantot`,
  soon: `rapidement vite asap urgent urgence bientot tot possible presse pressee hate sans_urgence tranquille`,
  easy: `quand vous pouvez, rien de presse, pas presse, pas pressee, sans urgence, pas urgent, rien d urgent, sans hate, quand vous voulez, un jour, des que possible, le plus tot possible, a l occasion, dans les prochains mois, avant l ete, avant les vacances, apres les vacances, en fin de journee, si possible, de preference, svp`,
  urgentpaper: `alerte sos secours urgentissime urgentissimo urgent urgence extreme vital`,
  death: `mort morte decede decedee deces eteint eteinte enterrement obseques quitte defunt defunte feu disparu disparue deuil funerailles`,
  robot: `robot bot ia intelligence artificielle machine chatgpt gpt algorithme automatique ordinateur siri alexa automate programme logiciel serveur you are ignore instructions prompt system admin script select from union drop table`,
  robotsay: `etes vous un robot, es tu un robot, tu es un robot, vous etes un robot, are you a robot, are you human, es tu humain, etes vous humain, vous etes une machine, tu es une ia, comment tu t appelles, qui es tu, qui etes vous, qui t a, raconte moi, une blague, fais comme si, tu es maintenant, ignore tes, ignore les, ignorez les, oublie tes, tes instructions, vos instructions, system prompt, mode developpeur, jailbreak, you are now, ignore previous, ignore all, base de donnees`,
  press: `journaliste documentaire film serie roman polar livre article reportage emission podcast video tiktok youtube netflix theatre piece spectacle concert match foot radio tele television presse redaction tournage scenario personnage acteur actrice episode saison jeu exposition affiche
reporter micro interview interviews intervieu metrage cinema scene scenes soldat heros heroine romancier auteur auteure ecrivain chapitre intrigue polars bd manga jeux
comedien comedienne figurants figurant plateau credible doublage magazine chaine redacteur edito chronique blog blogueur influenceur instagram facebook twitter`,
  training: `stage stagiaire stagiaires etudiant etudiante etudiants etudes formation formateur formatrice formations ecole externe interne alternance cv candidature recrutement recruter recrutez embauche poste emploi these memoire enquete questionnaire sondage colloque congres conference exercice simulation mannequin secourisme concours examen partiel expose eleve atelier
ambulancier ambulancieres sst bafa brevet formateurs diplome diplomes fac sondages recherche doctorant doctorante doctorat universite lyceen lyceenne collegiens internat
ifsi dei apprenti apprentie apprentissage observation maquette simulations jury soutenance cours reviser revision dissertation devoir devoirs ateliers benevole benevoles
benevolat association asso kermesse tombola collecte fete loue louer pretez preteriez preter`,
  ads: `offre promotion promo gratuit gagnez gagne cliquez lien http https www com bitcoin crypto credit pret panneaux solaires cpf isolation partenariat partenaire fournisseur commercial vendre vends vendons proposons materiel catalogue societe entreprise colis livraison livreur commande seo site web referencement publicite immobilier investissement remise reduction mutuelles comparateur prestataire demarchage escroquerie
innovant innovante solution solutions logiciel systeme caisse alarme surveillance nettoyage fontaine photocopieur imprimantes mobilier fenetres fenetre volets toiture
chaudiere chauffage energie electricite fibre telephonie abonnement gagnant gagnante loterie tirage cadeau soldes black friday invest rendement placement epargne rachat
dette financement leasing franchise demarcheur representant representante visiteur visiteuse echantillons brochure demo demonstration webinaire click winner prize offer
loan rolex viagra cialis annonce voiture clio appartement studio vente achete acheter collectionne collection`,
  wrongsay: `trompe de numero, mauvais numero, erreur de numero, wrong number, mauvais destinataire, erreur de destinataire, pas pour vous, maman je, papa je, tu rentres, tu ramenes, tu penses, ce soir on, chez toi, quel temps,
pas le bon numero, mauvais num, trompe de destinataire, envoye par erreur, message par erreur, desole erreur, oups pas, auto ecole, c est toi, t es ou, tu fais, tu veux,
tu viens, tu peux me, ton signe, ton nom, ton age, tu parles, tu connais, tu sais, tu aimes, parle moi de, raconte, ecris moi, ecrivez moi, redige moi, rediger un,
compose, joyeux noel, bonne annee, bon anniversaire, allez l, vive la, allez les, a vendre, je vends, nous vendons, jvends, je propose, nous proposons, propose a votre,
presenter notre, presenter nos, vous presenter, notre solution, notre logiciel, notre societe, notre gamme, nos produits, nos services, notre entreprise,
notre association, notre club, notre equipe, je represente, nous organisons, j organise, on organise, je monte une, nous tournons, je tourne, je prepare mon,
je prepare un, je prepare une, pour mon memoire, pour ma these, pour un expose, pour mon expose, pour mon roman, pour un film, pour un article, pour la classe, mon prof,
ma classe, mes eleves, vous embauchez, recrutez vous, poste de, je cherche un emploi, cherche du travail, cherche un stage, prenez vous des stagiaires, faire un stage,
mon stage, stage de, je suis etudiant, je suis etudiante, je suis formateur, je suis journaliste, je suis pompier, mon chat, mon chien, un veterinaire,
faute d orthographe, point final, allez vous faire voir, va te faire, bande de, espece de, ferme la, ta gueule, wrong person, not for you, are you hiring, for my film,
for my novel`,
  wrong: `pizza plombier garage vidange coiffeur restaurant restau hotel courses coeur cheri cherie bisous bisou mdr lol ptdr haha hihi blague meteo pain match toi tu
crepes oeufs gateau cuisine recettes capitale horoscope astro astrologie signe verseau sonnet poeme poesie chanson chante chanter rime devinette enigme calcule traduis
traduire traduction macron president presidente ministre gouvernement politique election elections votez vote syndicat manif lens marseille psg om rugby victoire equipe
ligue tennis basket joyeux anniversaire fetes amour amoureux beau belle gosse mignonne celibataire bonhomme gars meuf frero bro apero barbecue resto appart clef cles
clefs poubelle linge lessive facteur livreur deliveroo uber amazon colissimo poste banque impots mairie edf sncf permis code charlatans charlatan bouffon bouffons cretin
cretins idiots imbecile imbeciles connard connards connasse pute salope encule pd enfoire ordures raclure clown clowns pourriture`,
  testsay: `ne pas traiter, ne pas repondre, ne pas tenir compte, ceci est un test, c est un test`,
  test: `testing essai essais verification verifie maintenance simulation simule`,
  animal: `chien chienne chat chats chatte animal animaux lapin veterinaire veto cheval perroquet hamster
chiot chaton poule canari hamsters cochon tortue furet oiseau caniche labrador`,
  questionsay: `est ce que, est ce, y a t il, y a til, avez vous, vous avez, savez vous, auriez vous, vous auriez, do you, is there, are there, faut il, dois je, puis je, peut on, pouvez vous, pourriez vous, serait il, est il, est elle`,
  question: `quel quelle quels quelles comment combien quand ou pourquoi qui quoi lequel laquelle what when where how who cuanto donde`,
  telling: `je vous ecris, je vous informe, je vous signale, je vous confirme, je vous previens, sachez que, je tiens a, je voulais vous, voici, il se trouve, figurez vous, je me permets`,
  after: `et aussi, aussi, et au passage, au passage, par ailleurs, en plus, egalement, et puis, ensuite, et sinon, sinon, d ailleurs, j en profite, profite, also, autre chose, deux choses`,
  doctold: `demande conseille conseillee recommande recommandee adresse adressee oriente orientee insiste reclame exige exigent
convoque convoquee preconise preconisee suggere indique prescrit souhaite exigence`,
  doctoldsay: `m a dit, m a demande, m a conseille, m a recommande, m a adresse, m envoie, m a prescrit, me conseille, me recommande, demande un, demande une, veut un, veut une`,
};
