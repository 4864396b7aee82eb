/** What an operator reads about the channels: on a page, and the desk when one is lost. Sentences only. */
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
