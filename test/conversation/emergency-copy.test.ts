/** What a patient reads in danger: number first, the practice's own numbers, nothing that a later reader of the phone may learn. */
import { describe, expect, test } from 'vitest';
import {
  alertedText,
  deniedText,
  emergencyText,
  notAlertedText,
  stillDangerText,
  urgentNumbers,
} from '../../conversation/copy/emergency.ts';
import { EMERGENCY_KINDS } from '../../domain/triage.ts';

const REACH = { poisonCentre: '01 99 00 00 01', dutyDoctor: '116 117' };
const LANGUAGES = ['fr', 'en'] as const;

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(EMERGENCY_KINDS)('the card of kind %s begins with its numbers', (kind) => {
    const card = emergencyText(kind, language, REACH, { cannotSpeak: false });
    expect(card).toMatch(/^(15|17|3114) · /);
  });

  test.each(EMERGENCY_KINDS)('whom cannot speak reads 114 first: %s', (kind) => {
    expect(emergencyText(kind, language, REACH, { cannotSpeak: true })).toMatch(/^114 /);
  });

  test('the poison centre is the one of the practice', () => {
    expect(emergencyText('poison', language, REACH, { cannotSpeak: false })).toContain(REACH.poisonCentre);
    expect(urgentNumbers('poison', language, REACH)).toContain(REACH.poisonCentre);
  });

  test('a medical or unknown kind has no numbers of its own at urgent', () => {
    expect(urgentNumbers('medical', language, REACH)).toBeNull();
    expect(urgentNumbers(null, language, REACH)).toBeNull();
  });

  test('no later sentence reveals violence, suicide or a child in danger', () => {
    const later = [alertedText(language), notAlertedText(language), deniedText(language), stillDangerText(language)];
    for (const sentence of later) {
      expect(sentence).not.toMatch(/3114|3919|119|\b17\b|suicid|violen|frapp|enfant|child|abus/i);
    }
  });

  test('no card says that somebody was alerted', () => {
    for (const kind of EMERGENCY_KINDS) {
      for (const cannotSpeak of [true, false]) {
        expect(emergencyText(kind, language, REACH, { cannotSpeak })).not.toMatch(/prévenu|alert/i);
      }
    }
  });

  test('the answer to a denial shows the number once more', () => {
    expect(deniedText(language)).toMatch(/\b15\b.*\b112\b/);
  });
});
