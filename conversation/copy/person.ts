/** What an operator reads when one person is found, exported or erased. French; sentences only. */

const KINDS: Record<string, string> = {
  received: 'messages reçus et gestes du secrétariat',
  said: 'messages envoyés',
  journal: 'lignes du journal',
  message: 'messages pris',
  handoff: 'demandes au secrétariat',
  waitlist: 'attentes',
  patient: 'patients',
  conversation: 'conversations',
  contact: 'interlocuteurs',
};

export const personCopy = {
  nobody: 'Personne de ce nom de naissance et de cette date de naissance dans ce cabinet.',
  found: (id: string, name: string, birthDate: string): string => `patient ${id}  ${name}, ${birthDate}`,
  contact: (id: string, channel: string): string => `  interlocuteur ${id}  ${channel}`,
  unknown: (id: string, practice: string): string =>
    `« ${id} » n’est ni un interlocuteur ni un patient de « ${practice} ». --find donne les identifiants.`,
  future: 'Cette personne a un rendez-vous à venir : annulez-le d’abord. Rien n’a été changé.',
  erased: (kind: string, count: number): string => `${String(count).padStart(6)}  ${KINDS[kind] ?? kind} supprimés`,
  anonymised: (count: number): string => `${String(count).padStart(6)}  rendez-vous gardés sans nom`,
  nothingLeft: 'Aucune trace ne reste dans les tables de ce cabinet.',
  left: (tables: string[]): string => `ATTENTION : des traces restent (${tables.join(', ')}).`,
  post: (channel: string, ts: string): string => `À supprimer à la main dans Slack : canal ${channel}, message ${ts}`,
  dry: 'Essai : rien n’a été changé.',
  done: 'Effacé.',
};
