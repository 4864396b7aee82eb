/**
 * The small forms of a practice's file: hours, dates, ids, weekdays as an operator writes them, each with what is said when it is not.
 */
import { z } from 'zod';
import type { Weekday } from '../domain/time.ts';
import { usableUrl } from './calendar/address.ts';

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const DAY_LIST = new RegExp(`^(${DAYS.join('|')})(\\s*-\\s*(${DAYS.join('|')}))?$`);

/** "lundi-vendredi", "mercredi", or a list of either. */
const weekdays = z.union([z.string(), z.array(z.string())]).transform((given, context): Weekday[] => {
  const days = new Set<Weekday>();
  for (const part of [given].flat()) {
    const match = DAY_LIST.exec(part.trim().toLowerCase());
    const from = (DAYS as readonly string[]).indexOf(match?.[1] ?? '');
    const to = match?.[3] ? (DAYS as readonly string[]).indexOf(match[3]) : from;
    if (from < 0 || to < from) {
      context.addIssue({
        code: 'custom',
        message: `attendu un jour ou un intervalle comme lundi-vendredi, reçu « ${part} »`,
      });
      return z.NEVER;
    }
    for (let day = from; day <= to; day += 1) days.add((day + 1) as Weekday);
  }
  return [...days].sort();
});

export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'attendu une heure HH:mm, par exemple 08:30');
export const date = z.iso.date('attendu une date AAAA-MM-JJ qui existe');
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'attendu un identifiant en minuscules, chiffres et tirets');
export const text = z.string().trim().min(1, 'ne doit pas être vide');
export const minutes = z.int().min(0).max(1440);

/** `webcal:` is how agendas write the same address. */
export const calendarAddress = z.string().transform((given, context): string => {
  const url = usableUrl(given.trim().replace(/^webcal:/i, 'https:'));
  if (url) return url.href;
  context.addIssue({
    code: 'custom',
    message: 'attendu l’adresse iCalendar d’un agenda, en https (ou http), sans nom ni mot de passe dedans',
  });
  return z.NEVER;
});

export const wording = z.union([text.transform((fr) => ({ fr })), z.strictObject({ fr: text, en: text.optional() })]);

const range = { from: time, to: time };
export const inOrder = (value: { from: string; to: string }) => value.from < value.to;
export const ORDER = { message: 'l’heure de fin (to) doit suivre l’heure de début (from)', path: ['to'] };
export const DATE_ORDER = { message: 'le dernier jour (to) ne peut pas précéder le premier (from)', path: ['to'] };

export const oneRelease = (value: { reservedUntil?: unknown; reservedUntilMinutesBefore?: unknown }) =>
  value.reservedUntil === undefined || value.reservedUntilMinutesBefore === undefined;
export const ONE_RELEASE = {
  message: 'une heure (reservedUntil) ou un délai (reservedUntilMinutesBefore), pas les deux',
  path: ['reservedUntil'],
};

/** A range in which a practitioner receives, of a week or of one date. */
export const receiving = {
  ...range,
  location: id.optional(),
  onlyReasons: z.array(id).min(1, 'au moins un motif ; sans restriction, retirez la clé').optional(),
  reservedUntilMinutesBefore: z.int().min(1).max(43_200, 'au plus 30 jours (43200 minutes)').optional(),
  reservedUntil: z
    .strictObject({
      daysBefore: z.int().min(0).max(30, 'au plus 30 jours').default(0),
      time: time.refine((value) => value !== '24:00', 'une heure entre 00:00 et 23:59'),
    })
    .optional(),
};

export const openingHours = z
  .strictObject({ days: weekdays, ...receiving })
  .refine(inOrder, ORDER)
  .refine(oneRelease, ONE_RELEASE)
  .transform(({ days, ...rest }) => ({ weekdays: days, ...rest }));

/** Of the desk: hours only. */
export const deskHours = z
  .strictObject({ days: weekdays, ...range })
  .refine(inOrder, ORDER)
  .transform(({ days, ...rest }) => ({ weekdays: days, ...rest }));

/** From the evening to the morning, most often. */
export const quietHours = z.strictObject(range).refine(({ from, to }) => from !== to && from !== '24:00', {
  message: 'les heures calmes commencent et finissent à des heures différentes, par exemple { from: 21:00, to: 08:00 }',
});
