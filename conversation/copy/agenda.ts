/**
 * What is said about the agenda from the desk: forms and results for the staff (French), and to patients what was done for them
 * (French and English). Sentences only.
 */
import type { NoShow, Override } from '../../domain/appointment.ts';
import { nameOf, type Practice, practitionerOf, shortNameOf } from '../../domain/practice.ts';
import type { LifeRefusal, Refusal } from '../../domain/refusal.ts';
import { type Instant, localDateOf, localTimeOf } from '../../domain/time.ts';
import type { Language } from '../meaning.ts';
import { sayDate, sayTime } from './dates.ts';

const shortDate = (date: string): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

const duration = (minutes: number): string => {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours >= 48 && minutes % 1440 === 0
    ? `${hours / 24} jours`
    : `${hours} h${minutes % 60 === 0 ? '' : ` ${String(minutes % 60).padStart(2, '0')}`}`;
};

/** A rule by its name, as it stands on a day sheet or in a digest. */
const RULES: Record<Refusal['code'], string> = {
  unknownReason: 'motif inconnu',
  unknownPractitioner: 'praticien inconnu',
  reasonNotTaken: 'motif non pris',
  notAtLocation: 'lieu du motif',
  deskOnly: 'réservé au secrétariat',
  knownPatientsOnly: 'patients déjà suivis',
  newPatientsOnly: 'nouveaux patients',
  tooYoung: 'âge minimum',
  tooOld: 'âge maximum',
  past: 'heure passée',
  tooSoon: 'délai minimum',
  tooFar: 'ouverture de l’agenda',
  holiday: 'jour férié',
  bridgeDay: 'pont',
  absent: 'absence du praticien',
  closed: 'hors des plages',
  otherReasonsOnly: 'plage d’autres motifs',
  reserved: 'place gardée pour les urgences',
  offGrid: 'pas de la grille',
  malformed: 'durée du motif',
  tooClose: 'délai entre deux rendez-vous',
  twoAtOnce: 'autre rendez-vous à cette heure',
  quotaReached: 'nombre par jour',
  taken: 'entre deux',
  groupFull: 'séance complète',
  resourceTaken: 'salle ou appareil pris',
  full: 'complet',
};

/** Every rule that has a name. */
export const RULE_CODES = Object.keys(RULES) as Refusal['code'][];

const NO_SHOW: Record<NoShow, string> = {
  excused: 'absence excusée',
  unexcused: 'absence non excusée',
  unknown: 'absence, raison inconnue',
};

export const agendaCopy = {
  // ── What was written is not a time ────────────────────────────────────────────────────────────────────────────────────
  conflict: (text: string): string => `« ${text} » : le jour et la date ne vont pas ensemble. Lequel est le bon ?`,
  invalidDate: (text: string): string => `« ${text} » n’existe pas au calendrier.`,
  schoolHolidays: 'Les vacances scolaires ne sont pas au calendrier : donnez des dates.',
  twoReadings: 'Cela se comprend de deux façons : précisez le jour ou l’heure.',
  notUnderstood: 'Je n’y trouve pas de date. Par exemple : mardi 14h30, demain matin, le 3 avril.',

  pastOrOther: 'Cette date est passée, ou n’est pas celle d’un rendez-vous.',

  // ── Rules ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
  rule: (code: Refusal['code']): string => RULES[code],
  /** Which rule refuses, as a sentence. */
  refusal: (refusal: Refusal, practice: Practice): string => {
    const reasonTakers = (ids: string[]): string =>
      practice.practitioners
        .filter(({ id }) => ids.includes(id))
        .map(shortNameOf)
        .join(', ');
    switch (refusal.code) {
      case 'taken':
        return 'Ce créneau est déjà pris.';
      case 'past':
        return 'Cette heure est passée.';
      case 'tooSoon':
        return `Ce motif demande un délai d’au moins ${duration(refusal.minimumNoticeMinutes)}.`;
      case 'tooFar':
        return `L’agenda de ce motif est ouvert jusqu’au ${shortDate(refusal.lastDate)}.`;
      case 'holiday':
        return `Jour férié : ${refusal.name}.`;
      case 'bridgeDay':
        return 'Le cabinet fait le pont ce jour-là.';
      case 'absent': {
        const who = practitionerOf(practice, refusal.practitioner);
        const standIn = refusal.standIn === null ? undefined : practitionerOf(practice, refusal.standIn);
        return `${who ? shortNameOf(who) : 'Le praticien'} est absent du ${shortDate(refusal.from)} au ${shortDate(refusal.to)}${
          standIn ? ` (remplacement : ${nameOf(standIn)})` : ''
        }.`;
      }
      case 'closed':
        return 'C’est en dehors des plages de consultation.';
      case 'otherReasonsOnly':
        return 'Cette plage est réservée à d’autres motifs.';
      case 'reserved':
        return `Place gardée pour les urgences jusqu’au ${shortDate(localDateOf(refusal.until, practice.timeZone))} à ${sayTime(
          localTimeOf(refusal.until, practice.timeZone),
          'fr',
        )}.`;
      case 'offGrid':
        return `Les rendez-vous de ce motif commencent toutes les ${refusal.gridMinutes} minutes.`;
      case 'malformed':
        return 'La durée ou la salle n’est pas celle du motif.';
      case 'tooClose':
        return `Il faut ${refusal.spacingDays} jours entre deux rendez-vous de ce motif pour la même personne.`;
      case 'twoAtOnce':
        return 'Cette personne a déjà un rendez-vous à cette heure-là.';
      case 'quotaReached':
        return `Ce motif est limité à ${refusal.dailyQuota} par jour.`;
      case 'groupFull':
        return `La séance est complète (${refusal.places} places).`;
      case 'resourceTaken': {
        const names = refusal.resources.map((id) => practice.resources.find((one) => one.id === id)?.name ?? id);
        return `Déjà pris à cette heure : ${names.join(', ')}.`;
      }
      case 'full':
        return 'Tout est pris dans ce qui est demandé.';
      case 'unknownReason':
        return 'Ce motif n’existe plus.';
      case 'unknownPractitioner':
        return 'Ce praticien n’est pas du cabinet.';
      case 'reasonNotTaken':
        return `Ce praticien ne prend pas ce motif${refusal.by.length > 0 ? ` (${reasonTakers(refusal.by)} : oui)` : ''}.`;
      case 'notAtLocation':
        return 'Ce motif n’est pas pris sur ce lieu.';
      case 'deskOnly':
        return 'Ce motif est réservé au secrétariat.';
      case 'knownPatientsOnly':
        return 'Ce motif est réservé aux patients déjà suivis.';
      case 'newPatientsOnly':
        return 'Ce motif est réservé aux nouveaux patients.';
      case 'tooYoung':
        return `Ce motif est à partir de ${refusal.minimumAge} ans.`;
      case 'tooOld':
        return `Ce motif est jusqu’à ${refusal.maximumAge} ans.`;
    }
  },
  /** Why an appointment cannot become what was asked. */
  lifeRefusal: (refusal: LifeRefusal): string => {
    switch (refusal.code) {
      case 'wrongStatus':
        return refusal.status === 'cancelled'
          ? 'Ce rendez-vous a déjà été annulé ou déplacé.'
          : refusal.status === 'noshow'
            ? 'Ce rendez-vous est déjà marqué comme manqué.'
            : refusal.status === 'booked'
              ? 'Ce rendez-vous n’est pas marqué comme manqué.'
              : 'Ce rendez-vous n’est plus à l’agenda tel quel.';
      case 'notStarted':
        return 'Ce rendez-vous n’a pas encore commencé : une absence se marque après l’heure.';
      case 'alreadyStarted':
        return 'Ce rendez-vous a déjà commencé.';
      case 'notOverridable':
        return `Cette règle ne se contourne pas, ou pas sans raison : ${RULES[refusal.rule]}.`;
      case 'holdExpired':
      case 'patientMissing':
      case 'whyMissing':
        return 'Ce geste n’est pas possible sur ce rendez-vous.';
    }
  },
  /** "entre deux, délai minimum : « patient de longue date »". */
  override: ({ rules, why }: Override): string => `${rules.map((rule) => RULES[rule]).join(', ')} : « ${why} »`,
  noShow: (noShow: NoShow): string => NO_SHOW[noShow],

  // ── What came of it, to the staff ──────────────────────────────────────────────────────────────────────────────────────
  booked: (name: string, what: string): string => `${name} a réservé : ${what}`,
  moved: (name: string, from: string, what: string): string => `${name} a déplacé : ${from} → ${what}`,
  cancelled: (name: string, what: string): string => `${name} a annulé : ${what}`,
  presence: (name: string, what: string): string => `${name} a noté la présence confirmée : ${what}`,
  missed: (name: string, what: string, noShow: NoShow): string =>
    `${name} a marqué absent (${NO_SHOW[noShow]}) : ${what}`,
  missedCorrected: (name: string, what: string, now: NoShow, before: NoShow): string =>
    `${name} a corrigé (${NO_SHOW[now]}, au lieu de : ${NO_SHOW[before]}) : ${what}`,
  came: (name: string, what: string): string => `${name} a corrigé (le patient est venu) : ${what}`,
  offered: (name: string, count: number): string =>
    count > 1
      ? `${name} a proposé ${count} créneaux au patient. L’assistant enregistre son choix.`
      : `${name} a proposé un créneau au patient. L’assistant enregistre sa réponse.`,
  setAside: (override: string): string => `Règle écartée : ${override}`,
  told: 'Message envoyé au patient.',
  notTold: 'Le patient n’est pas prévenu par message.',
  noChannel: 'Aucun canal écrit : prévenez le patient par téléphone.',
  because: (why: string): string => `Raison : ${why}`,
  lost: (what: string, rule: string): string => `Non réservé : ${what}. ${rule}`,
  notDone: (rule: string): string => `Rien n’a été changé. ${rule}`,
  near: (times: string[]): string => `Proches et libres : ${times.join(' ; ')}.`,
  unknownVisit: 'Je ne retrouve pas ce rendez-vous.',
  patientBooked: (what: string): string => `Le patient a pris rendez-vous avec l’assistant : ${what}`,
  patientMoved: (what: string): string => `Le patient a déplacé son rendez-vous avec l’assistant : ${what}`,
  patientCancelled: (what: string): string => `Le patient a annulé avec l’assistant : ${what}`,

  // ── Absences ───────────────────────────────────────────────────────────────────────────────────────────────────────────
  absent: (name: string, period: string, standIn: string | null): string =>
    `Absence ${/^Dr /.test(name) ? `du ${name}` : `de ${name}`} ${period}${standIn === null ? ', sans remplacement' : `, remplacement : ${standIn}`}.`,
  absenceDeclared: (by: string, absence: string): string => `${by} a déclaré : ${absence} L’agenda est fermé.`,
  absenceEnded: (by: string, absence: string): string => `${by} a annulé : ${absence} L’agenda est rouvert.`,
  nobodyConcerned: 'Aucun rendez-vous n’y tombe.',
  concerned: (count: number): string =>
    count === 1
      ? '1 rendez-vous y tombe. Il n’est pas annulé : à voir avec le patient.'
      : `${count} rendez-vous y tombent. Ils ne sont pas annulés : à voir avec les patients.`,
  moreConcerned: (count: number): string => `… et ${count} de plus, à voir dans l’agenda.`,
  absencePast: 'Cette absence est déjà passée.',
  absenceOrder: 'Le dernier jour précède le premier.',
  absenceHours: 'L’heure de fin précède celle du début.',
  standInSelf: 'Un praticien ne se remplace pas lui-même.',
  unknownAbsence: 'Cette absence n’existe plus.',
  /** "du 03/04/2026 au 07/04/2026", "le 03/04/2026 de 14 h 00 à 18 h 00". */
  period: (absence: { from: string; to: string; fromTime?: string; toTime?: string }): string => {
    const days =
      absence.from === absence.to
        ? `le ${shortDate(absence.from)}`
        : `du ${shortDate(absence.from)} au ${shortDate(absence.to)}`;
    const from = absence.fromTime === undefined ? '' : ` de ${sayTime(absence.fromTime, 'fr')}`;
    const to = absence.toTime === undefined ? '' : ` à ${sayTime(absence.toTime, 'fr')}`;
    return `${days}${from}${to}`;
  },
  day: (date: string, at: Instant, practice: Practice): string =>
    sayDate(date, 'fr', localDateOf(at, practice.timeZone)),
};

interface VisitCopy {
  booked: (said: { name: string; visit: string; where: string; person: string; code: string }) => string;
  moved: (said: { name: string; from: string; visit: string; where: string; code: string }) => string;
  cancelled: (said: { name: string; visit: string; phone: string }) => string;
  offers: (name: string, one: boolean) => string;
}

/** To patients: what the desk did for them. */
export const visitCopy: Record<Language, VisitCopy> = {
  fr: {
    booked: ({ name, visit, where, person, code }) =>
      `${name}, du secrétariat, a réservé ce rendez-vous : ${visit}, pour ${person}.\nLieu : ${where}.\nVotre code : ${code}. Gardez-le : il permet de déplacer ou d’annuler ce rendez-vous.`,
    moved: ({ name, from, visit, where, code }) =>
      `${name}, du secrétariat, a déplacé votre rendez-vous (c’était ${from}). Il est maintenant ${visit}.\nLieu : ${where}.\nVotre code : ${code}. Il remplace le précédent.`,
    cancelled: ({ name, visit, phone }) =>
      `${name}, du secrétariat, a annulé ce rendez-vous : ${visit}. Pour en prendre un autre, écrivez ici ou appelez le ${phone}.`,
    offers: (name, one) =>
      `${name}, du secrétariat, vous propose ${one ? 'ce créneau' : 'ces créneaux'}. L’assistant automatique enregistre votre choix ; en cas d’urgence, appelez le 15 ou le 112.`,
  },
  en: {
    booked: ({ name, visit, where, person, code }) =>
      `${name}, secretary, has booked this appointment: ${visit}, for ${person}.\nPlace: ${where}.\nYour code: ${code}. Keep it: it lets you move or cancel this appointment.`,
    moved: ({ name, from, visit, where, code }) =>
      `${name}, secretary, has moved your appointment (it was ${from}). It is now ${visit}.\nPlace: ${where}.\nYour code: ${code}. It replaces the one before.`,
    cancelled: ({ name, visit, phone }) =>
      `${name}, secretary, has cancelled this appointment: ${visit}. For another one, write here or call ${phone}.`,
    offers: (name, one) =>
      `${name}, secretary, offers you ${one ? 'this time' : 'these times'}. The automatic assistant records your choice; in an emergency, call 15 or 112.`,
  },
};
