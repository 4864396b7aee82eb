/**
 * What the staff reads in Slack around the cards: modals, refusals, hints, the home tab. French and short; sentences only.
 */
export const slackCopy = {
  // ── Modals ──────────────────────────────────────────────────────────────────────────────────────────────────────────
  answerTitle: 'Répondre au patient',
  answerLabel: 'Ce que le patient lira',
  answerHint: 'Envoyé tel quel, en votre nom. Le reste du fil demeure interne.',
  answerPlaceholder: 'Bonjour, …',
  returnTitle: 'Consigne',
  returnLabel: 'Consigne pour le secrétariat',
  returnHint: 'Elle arrive au secrétariat avec le message.',
  handledTitle: 'Répondre au patient',
  handledLabel: 'Réponse à transmettre au patient',
  handledHint: 'Le message est déjà marqué comme traité.',
  send: 'Envoyer',
  cancel: 'Annuler',
  emptyText: 'Écrivez d’abord le texte.',

  // ── In the thread ───────────────────────────────────────────────────────────────────────────────────────────────────
  internalLine: 'Note interne. Le patient ne la voit pas. Faut-il la lui envoyer ?',
  sendToPatient: 'Envoyer au patient',
  internalUntaken: 'Note interne : le patient ne la voit pas. Prenez la demande pour lui répondre.',
  sentToPatient: 'C’est parti. L’état de la remise s’affichera dans le fil.',
  filesStay: 'Les fichiers restent internes : seul le texte part au patient.',
  nothingToSend: 'Il n’y a pas de texte à envoyer au patient.',
  mentionOutside: 'Écrivez dans le fil d’une demande : je transmettrai au patient.',
  directMessage: 'Je lis vos boutons, pas vos messages privés. Pour une consigne, utilisez « Renvoyer avec consigne ».',
  answerAfterHandled: 'Marqué comme traité. Voulez-vous que le patient reçoive une réponse ?',
  writeToPatient: 'Répondre au patient',

  // ── Refusals ────────────────────────────────────────────────────────────────────────────────────────────────────────
  notYours: (practice: string): string =>
    `Vous n’êtes pas inscrit dans l’équipe de « ${practice} » : je ne peux pas exécuter ce geste.`,
  unknownCase: 'Je ne retrouve pas cette demande. Elle a peut-être été effacée.',
  unknownButton: 'Ce bouton n’est plus valable.',
  tryAgain: 'Le geste n’a pas pu être enregistré. Réessayez dans un instant.',

  // ── Cards ───────────────────────────────────────────────────────────────────────────────────────────────────────────
  lastMessages: 'Derniers messages',
  instructions: 'Consignes du jour',
  more: (count: number): string => (count > 1 ? `… et ${count} éléments de plus` : '… et 1 élément de plus'),
  continued: (part: number, parts: number): string => `Suite du récapitulatif (${part} sur ${parts})`,
  noText: '(sans texte)',

  // ── Home tab ────────────────────────────────────────────────────────────────────────────────────────────────────────
  homeTitle: 'Demandes ouvertes',
  homeNothing: 'Aucune demande ouverte.',
  homeStranger:
    'Vous n’êtes inscrit dans aucun cabinet. L’administrateur ajoute votre identifiant Slack au fichier du cabinet.',
  homeUntaken: 'À prendre',
  homeTake: 'Prendre',
  homeOwnedBy: (name: string): string => `Suivie par ${name}`,
} as const;
