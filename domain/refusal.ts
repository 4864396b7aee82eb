/**
 * Every "no" of the agenda, as a value: one code per rule, with what is needed to say it plainly. Trouble is thrown; a refusal is
 * returned.
 */
import type { Instant, LocalDate } from './time.ts';

/** Nothing that this patient could book, whatever the time. */
export type EligibilityRefusal =
  | { code: 'unknownReason' }
  | { code: 'unknownPractitioner' }
  /** `by`: the practitioners who do take this reason. */
  | { code: 'reasonNotTaken'; by: string[] }
  | { code: 'notAtLocation'; locations: string[] }
  /** The desk books this, not the patient. */
  | { code: 'deskOnly' }
  | { code: 'knownPatientsOnly' }
  | { code: 'newPatientsOnly' }
  | AgeRefusal;

export type AgeRefusal = { code: 'tooYoung'; minimumAge: number } | { code: 'tooOld'; maximumAge: number };

/** This very time cannot be booked. */
export type TimeRefusal =
  | { code: 'past' }
  | { code: 'tooSoon'; minimumNoticeMinutes: number }
  | { code: 'tooFar'; lastDate: LocalDate }
  | { code: 'holiday'; name: string; date: LocalDate }
  | { code: 'bridgeDay'; date: LocalDate }
  | { code: 'absent'; practitioner: string; from: LocalDate; to: LocalDate; standIn: string | null }
  | { code: 'closed' }
  | { code: 'otherReasonsOnly' }
  /** Kept for urgent cases until `until`. */
  | { code: 'reserved'; until: Instant }
  | { code: 'offGrid'; gridMinutes: number }
  /** Length, buffers or resources are not those of the reason. */
  | { code: 'malformed' }
  /** The same person's, for the same reason. */
  | { code: 'tooClose'; spacingDays: number }
  /** The same person has another appointment at that time. */
  | { code: 'twoAtOnce' }
  | { code: 'quotaReached'; dailyQuota: number }
  | { code: 'taken' }
  | { code: 'groupFull'; places: number }
  | { code: 'resourceTaken'; resources: string[] }
  /** Everything open in what was asked is taken. */
  | { code: 'full' };

export type Refusal = EligibilityRefusal | TimeRefusal;

/** An appointment cannot become what is asked of it. */
export type LifeRefusal =
  | { code: 'wrongStatus'; status: string }
  | { code: 'holdExpired' }
  | { code: 'patientMissing' }
  | { code: 'alreadyStarted' }
  | { code: 'notStarted' }
  /** Cancelled later than `hours` before: the patient must say why. */
  | { code: 'whyMissing'; hours: number }
  /** A human may set a rule aside only with a reason that is kept; some rules not at all. */
  | { code: 'notOverridable'; rule: Refusal['code'] };
