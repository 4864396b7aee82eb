import { describe, expect, test } from 'vitest';
import { idOf, inboundOf, type Received, writerOf } from '../../../bots/whatsapp/inbound.ts';
import { numbered, parts } from '../../../bots/whatsapp/text.ts';

const from = (change: Received): Received => ({
  id: { _serialized: 'a1' },
  from: '33639981234@c.us',
  type: 'chat',
  body: 'bonjour',
  ...change,
});

describe('who writes', () => {
  test.each<[string, Received, string | null]>([
    ['a number', from({}), '33639981234@c.us'],
    ['an id that hides its number', from({ from: '98765432101234@lid' }), '98765432101234@lid'],
    ['a group', from({ from: '120363000000000000@g.us' }), null],
    ['a status', from({ from: 'status@broadcast', isStatus: true }), null],
    ['a broadcast list', from({ broadcast: true }), null],
    ['ourselves', from({ fromMe: true }), null],
    ['a channel', from({ from: '1203630000@newsletter' }), null],
    ['nobody', {}, null],
    ['no text', from({ from: 42 }), null],
    ['something forged', from({ from: '../../etc@c.us\n' }), null],
  ])('%s', (_what, message, expected) => {
    expect(writerOf(message)).toBe(expected);
  });

  test('a message without an id has none', () => {
    expect([idOf(from({})), idOf({}), idOf({ id: {} }), idOf({ id: { _serialized: 7 } })]).toEqual([
      'a1',
      null,
      null,
      null,
    ]);
  });
});

describe('what was sent', () => {
  test.each<[string, Received, unknown]>([
    ['words', from({}), { kind: 'text', text: 'bonjour' }],
    ['only spaces', from({ body: '  ' }), null],
    ['a voice note', from({ type: 'ptt', body: '' }), { kind: 'media', media: 'voice' }],
    [
      'a photo with words',
      from({ type: 'image', body: ' ma main ' }),
      { kind: 'media', media: 'photo', caption: 'ma main' },
    ],
    [
      'a document',
      from({ type: 'document', body: 'ordonnance.pdf' }),
      { kind: 'media', media: 'document', caption: 'ordonnance.pdf' },
    ],
    [
      'a place, whose body is a picture',
      from({ type: 'location', body: '/9j/4AAQ' }),
      { kind: 'media', media: 'location' },
    ],
    ['a contact card', from({ type: 'vcard', body: 'BEGIN:VCARD' }), { kind: 'media', media: 'contactCard' }],
    ['a sticker', from({ type: 'sticker', body: '' }), { kind: 'media', media: 'other' }],
    ['a reaction', from({ type: 'reaction', body: '👍' }), null],
    ['a call', from({ type: 'call_log' }), null],
    ['a notice', from({ type: 'e2e_notification' }), null],
    ['a word of the language', from({ type: 'constructor' }), null],
    ['nothing', {}, null],
    [
      'markup stays words',
      from({ body: '<b>x</b> *y* <!channel>' }),
      { kind: 'text', text: '<b>x</b> *y* <!channel>' },
    ],
  ])('%s', (_what, message, expected) => {
    expect(inboundOf(message)).toEqual(expected);
  });
});

describe('our own sentences', () => {
  test('choices are numbered, once', () => {
    const choices = [
      { id: 'a', label: 'Oui' },
      { id: 'b', label: 'Non' },
    ];
    expect(numbered({ is: 'text', text: 'Je confirme ?', choices })).toBe('Je confirme ?\n1. Oui\n2. Non');
    expect(numbered({ is: 'text', text: 'Choisissez :\n1. Oui\n2. Non', choices })).toBe(
      'Choisissez :\n1. Oui\n2. Non',
    );
  });

  test.each([
    ['short', 'bonjour', 10, ['bonjour']],
    ['between words', 'un deux trois', 8, ['un deux', 'trois']],
    ['without a space', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['never inside a sign', '😀😀😀', 3, ['😀', '😀', '😀']],
  ])('%s', (_what, text, longest, expected) => {
    expect(parts(text, longest)).toEqual(expected);
  });
});
