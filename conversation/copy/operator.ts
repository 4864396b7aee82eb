/** What an operator reads: about the channels, on a page, and the desk when one is lost; of the server; of the commands. Sentences only. */
export const operatorCopy = {
  title: 'WhatsApp',
  refused: 'Cette page est réservée à l’exploitant (OPERATOR_TOKEN).\n',
  scan: 'Dans WhatsApp sur le téléphone du cabinet : Appareils connectés, puis Connecter un appareil, et scannez ce code.',
  qrCode: 'Code QR à scanner',
  states: {
    starting: 'Démarrage…',
    qr: 'En attente du code QR.',
    ready: 'Connecté.',
    lost: 'Non connecté : nouvel essai bientôt (voir le journal).',
  },
  lost: '⚠️ WhatsApp n’est plus connecté : les messages des patients n’arrivent pas par ce canal, et vos réponses attendent. Voir la page de l’exploitant.',
  back: 'WhatsApp est de nouveau connecté.',
};

/** What the server says to whom asks for what is not there, as plain text. */
export const serverCopy = {
  noSuchAddress: 'Cette adresse n’existe pas.\n',
  unreadable: 'Cette demande ne peut pas être lue.\n',
};

/** What `npm run calendar` prints about the private addresses of a practitioner's calendar. */
export const feedCopy = {
  shownOnce: (practitioner: string) =>
    `Agenda : ${practitioner}. Cette adresse ne sera plus montrée ; qui la connaît lit l’agenda :`,
  revoked: (count: number, practitioner: string) => `${count} adresse(s) révoquée(s) pour ${practitioner}.`,
  none: (practitioner: string) => `Aucune adresse pour ${practitioner} : --new en fait une.`,
  line: (feed: { name: string; made: string; read: string | null; revoked: string | null }) =>
    `${feed.name}…  faite ${feed.made}  lue ${feed.read ?? 'jamais'}  ${feed.revoked === null ? 'active' : `révoquée ${feed.revoked}`}`,
};
