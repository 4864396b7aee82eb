/**
 * What a turn is given: the ready inbox rows of a conversation joined into one thing heard. Several messages of a patient are
 * one; a gesture, a timer and a receipt each stand alone.
 */
import type { ReceiptKey, Timer } from './effect.ts';
import type { Inbound, StaffAction } from './inbound.ts';
import type { Meaning } from './meaning.ts';

/** What a patient does: `text`, `choice`, `media`, `edited`, `deleted`. */
export type PatientInbound = Exclude<Inbound, { kind: 'staff' | 'timer' | 'receipt' }>;

export type Heard =
  /** `text` is what was written, line by line, in the order received; `meaning` is the reading of it. */
  | { from: 'patient'; inbounds: PatientInbound[]; text: string; meaning: Meaning }
  | { from: 'staff'; by: { slack: string; name: string }; act: StaffAction }
  | { from: 'timer'; timer: Timer }
  | { from: 'receipt'; key: ReceiptKey; delivered: boolean };
