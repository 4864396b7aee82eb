/**
 * Why a time cannot be had, said plainly. The codes come from the agenda; codes that mean nothing to a patient give an empty text.
 */
import { practitionerOf } from '../../domain/practice.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { type LocalDate, localDateOf } from '../../domain/time.ts';
import { sayDate, sayList, sayOf } from '../copy/dates.ts';
import { copyOf, type Step } from './flow.ts';

export function sayRefusal(refusal: Refusal, step: Step): string {
  const { refusals } = copyOf(step);
  const { practice } = step.world;
  const { language } = step.session;
  const date = (one: LocalDate) => sayDate(one, language, localDateOf(step.now, practice.timeZone));
  switch (refusal.code) {
    case 'past':
    case 'tooSoon':
    case 'closed':
    case 'full':
    case 'quotaReached':
    case 'tooClose':
      return refusals[refusal.code];
    case 'taken':
    case 'groupFull':
    case 'resourceTaken':
      return refusals.full;
    case 'tooFar':
      return refusals.tooFar(date(refusal.lastDate));
    case 'holiday':
      return refusals.holiday(date(refusal.date));
    case 'bridgeDay':
      return refusals.bridgeDay(date(refusal.date));
    case 'absent': {
      const practitioner = practitionerOf(practice, refusal.practitioner);
      return refusals.absent(practitioner ? sayOf(practitioner, language) : '', date(refusal.from), date(refusal.to));
    }
    case 'notAtLocation': {
      const places = practice.locations.filter((one) => refusal.locations.includes(one.id)).map((one) => one.name);
      return refusals.notAtLocation(sayList(places, language === 'fr' ? 'ou' : 'or'));
    }
    default:
      return '';
  }
}
