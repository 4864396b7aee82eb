/** What people write, as their whole message, to steer the conversation itself; canonical words, one wording a line. Data only. */
import type { Command } from '../meaning.ts';

export const COMMAND_WORDS: Record<Command, string> = {
  human: `
humain
un humain
human
agent
operateur
conseiller
secretaire
secretariat
la secretaire
le secretariat
une secretaire
quelqu un
une personne
une vraie personne
vraie personne
standard
accueil
parler a quelqu un
parler a un humain
parler a une personne
parler a une vraie personne
parler a la secretaire
parler a une secretaire
parler au secretariat
parler avec quelqu un
parler a un conseiller
parler a un etre humain
parler a un operateur
passez moi quelqu un
passe moi quelqu un
passez moi la secretaire
passez moi le secretariat
passez moi un humain
rappelez moi
rappeler moi
appelez moi
appeler moi
me faire rappeler
etre rappeler
etre rappele
un etre humain
pas de robot
pas un robot
real person
a human
a real person
talk to a human
talk to someone
speak to someone
speak to a human
talk to a person
speak to a person
speak to the receptionist
call me back`,
  back: `
retour
revenir
revenir en arriere
retour en arriere
en arriere
arriere
precedent
etape precedente
question precedente
je me suis trompe
je me suis trompee
je me trompe
trompe
j ai fait une erreur
je corrige
corriger
back
go back
previous
undo
oups
oups erreur`,
  restart: `
recommencer
recommencez
recommence
recommencons
on recommence
reprendre depuis le debut
reprendre du debut
reprendre a zero
repartir de zero
repartir du debut
depuis le debut
du debut
reset
restart
start over
start again
menu
menu principal
accueil menu
nouvelle demande
autre demande
remettre a zero
recommencer depuis le debut
recommencer a zero`,
  stop: `
stop
stopp
stopper
arret
arreter les messages
arreter vos messages
stop sms
stop message
stop messages
stop whatsapp
desabonner
desabonnement
me desabonner
desinscription
desinscrire
me desinscrire
unsubscribe
opt out
ne m ecrivez plus
ne plus recevoir de message
ne plus recevoir de messages
plus de message
plus de messages
stop texting me`,
  abandon: `
abandon
abandonner
abandonne
j abandonne
laisse tomber
laissez tomber
laisser tomber
annuler
annule
annulez
j annule
annuler ca
annuler cette demande
annuler la demande
annule tout
annuler tout
laisse
laissez
oubliez
oublie
oubliez ca
tant pis
c est pas grave
rien
non rien
plus tard
je verrai plus tard
on verra plus tard
je rappellerai
une autre fois
j arrete
on arrete
arreter
arretez
je m arrete la
quitter
sortir
fin
terminer
plus besoin
je n ai plus besoin
je ne veux plus
je veux plus
cancel
cancel that
nevermind
never mind
forget it
quit
exit
drop it`,
  repeat: `
repeter
repetez
repete
pouvez vous repeter
vous pouvez repeter
tu peux repeter
comment
pardon
hein
quoi
je n ai pas compris
j ai pas compris
pas compris
je comprends pas
je ne comprends pas
comprends pas
c est a dire
redites
redis
reformulez
reformuler
vous pouvez reformuler
encore une fois
repeat
say again
say that again
can you repeat
could you repeat
what
sorry
pardon me
i don t understand
i didn t understand`,
  help: `
aide
aidez moi
aider moi
a l aide
de l aide
besoin d aide
j ai besoin d aide
aide moi
help
help me
que pouvez vous faire
vous pouvez faire quoi
tu peux faire quoi
que puis je faire
comment ca marche
comment ca fonctionne
comment faire
options
what can you do
how does it work
how does this work
i need help`,
};
