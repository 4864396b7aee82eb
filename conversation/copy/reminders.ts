/**
 * What the desk reads about reminders: the count of a day, one that could not be delivered. In French, as all that the desk reads.
 */
import type { ReminderCount } from '../../domain/reminder.ts';
import type { LocalDate } from '../../domain/time.ts';
import { sayPhone } from './phone.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count > 1 ? many : one}`;

export const remindersCopy = {
  /** One line, for the practice's channel and for the printer. */
  count(date: LocalDate, { due, sent, unseen, failed, waiting, unreachable, optedOut }: ReminderCount): string {
    const day = `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
    if (due === 0) return `Rappels du ${day} : aucun rendez-vous à rappeler.`;
    const parts = [
      plural(sent, 'envoyé') + (unseen > 0 ? ` (dont ${unseen} pas encore ${unseen > 1 ? 'reçus' : 'reçu'})` : ''),
      plural(failed, 'non remis', 'non remis'),
      ...(waiting > 0 ? [`${waiting} en cours`] : []),
      ...(unreachable > 0 ? [`${unreachable} sans messagerie (pris au secrétariat ou importés)`] : []),
      ...(optedOut > 0 ? [`${optedOut} sans rappel à la demande du patient`] : []),
    ];
    const told = failed > 0 ? ' Chaque rappel non remis a un dossier.' : '';
    return `Rappels du ${day} : ${plural(due, 'rendez-vous', 'rendez-vous')} à rappeler ; ${parts.join(', ')}.${told}`;
  },
  undelivered(visits: readonly string[], phone: string | undefined): string {
    const list = visits.map((visit) => `– ${visit}`).join('\n');
    return `Le rappel n’a pas pu être remis :\n${list}\n${phone ? `À prévenir au ${sayPhone(phone)}.` : 'Aucun numéro connu : voir la fiche.'}`;
  },
};
