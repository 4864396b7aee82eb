/** The real Bolt app against the stand-in, over real HTTP: what is posted, and what a gesture becomes. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PostReference } from '../../../bots/channel.ts';
import type { DigestCard } from '../../../conversation/effect.ts';
import { CARD, DIGEST } from './cards.ts';
import type { Block, Scene, Seen } from './scene.ts';
import { makeScene, TILLEULS, until, VUE } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.close());

const room = (seen: Seen, name: string): string => seen.rooms.find((one) => one.name === name)?.id ?? '';
const blockOf = (blocks: Block[], action: string): Block | undefined =>
  blocks.find((block) => block.elements?.some((element) => element.action_id === action));

async function press(handle: string, channel: string, ts: string, action: string) {
  const seen = await scene.see(handle);
  const post = seen.posts[channel]?.find((one) => one.ts === ts);
  const block = blockOf(post?.blocks ?? [], action)?.block_id ?? '';
  return scene.act({ do: 'press', as: seen.me, room: channel, post: ts, block, action });
}

async function say(handle: string, channel: string, thread: string | null, text: string) {
  const seen = await scene.see(handle);
  return scene.act({ do: 'say', as: seen.me, room: channel, thread, text });
}

/** What they see once a modal is open. */
const withModal = (handle: string): Promise<Seen> =>
  until(async () => {
    const seen = await scene.see(handle);
    return seen.modal === null ? undefined : seen;
  }, 'the modal');

const digest = (card: DigestCard = DIGEST, existing: PostReference | null = null) =>
  scene.desk.post({
    id: 'out-2',
    practice: 'tilleuls',
    to: { who: 'practitioner', practitioner: 'martin' },
    body: card,
    existing,
    thread: null,
  });

const whispers = async (handle: string): Promise<string[]> =>
  Object.values((await scene.see(handle)).posts)
    .flat()
    .filter((post) => post.whispered)
    .map((post) => post.text);

it('posts the card in the channel that the practice file names, and updates it in place', async () => {
  const at = await scene.post();
  const before = await scene.see('fanja');
  expect(at?.channel).toBe(room(before, 'tilleuls'));
  expect(before.posts[at?.channel ?? '']).toHaveLength(1);
  await scene.post({ state: 'Prise par Fanja à 14 h 05' }, at);
  const after = await scene.see('fanja');
  expect(after.posts[at?.channel ?? '']).toHaveLength(1);
  expect(JSON.stringify(after.posts)).toContain('Prise par Fanja à 14 h 05');
});

it('posts anew a card that Slack no longer knows', async () => {
  const at = await scene.post();
  const again = await scene.post({}, { channel: at?.channel ?? '', ts: '1000000000.000001' });
  expect(again?.ts).not.toBe('1000000000.000001');
  expect((await scene.see('fanja')).posts[at?.channel ?? '']).toHaveLength(2);
});

it('keeps the wall: a secretary of another practice cannot act and sees nothing of the channel', async () => {
  const at = await scene.post();
  const hery = await scene.see('hery');
  expect(room(hery, 'tilleuls')).toBe('');
  const response = await scene.act({
    do: 'press',
    as: hery.me,
    room: at?.channel,
    post: at?.ts,
    block: 'x',
    action: 'case_take',
  });
  expect(response.status).toBe(404);
  expect(scene.inbox).toHaveLength(0);
});

it('refuses whoever is not of the practice, also in a channel that two practices share', async () => {
  await scene.close();
  const shared = { ...TILLEULS.slack, channel: '#accueil' };
  scene = await makeScene({
    practices: [
      { ...TILLEULS, slack: shared },
      { ...VUE, slack: shared },
    ],
  });
  const at = await scene.post();
  await press('hery', at?.channel ?? '', at?.ts ?? '', 'case_take');
  await say('hery', at?.channel ?? '', at?.ts ?? '', '» Bonjour');
  const refusals = await until(async () => {
    const said = await whispers('hery');
    return said.length === 2 ? said : undefined;
  }, 'two refusals');
  expect(refusals.every((text) => text.includes('Cabinet des Tilleuls'))).toBe(true);
  expect(scene.inbox).toEqual([]);
});

it('offers a reply to the patient after "handled", and writes it', async () => {
  const at = await digest();
  await press('dr.martin', at?.channel ?? '', at?.ts ?? '', 'message_handled');
  const offer = await until(async () =>
    (await scene.see('dr.martin')).posts[at?.channel ?? '']?.find(
      (post) => blockOf(post.blocks, 'message_reply') !== undefined,
    ),
  );
  await press('dr.martin', at?.channel ?? '', offer.ts, 'message_reply');
  const seen = await withModal('dr.martin');
  const values = { words: { text: { type: 'plain_text_input', value: 'Ordonnance prête à l’accueil' } } };
  await scene.act({ do: 'submit', as: seen.me, view: seen.modal?.id, values });
  expect(scene.gestures()[1]?.act).toEqual({
    action: 'messageState',
    message: 'message-1',
    state: 'handled',
    instruction: 'Ordonnance prête à l’accueil',
  });
});

it('continues a long digest in its thread, and updates each part where it stands', async () => {
  const items = Array.from({ length: 60 }, (_, index) => ({
    message: 'message-1',
    urgency: 'routine' as const,
    heading: `n° ${index}`,
    lines: [],
    quote: `demande ${index}`,
    state: 'sent' as const,
  }));
  const long = (title: string): DigestCard => ({ ...DIGEST, sections: [{ title, lines: [], items }] });
  const at = await digest(long('Avant'));
  const before = (await scene.see('dr.martin')).posts[at?.channel ?? ''] ?? [];
  expect(before.length).toBeGreaterThan(1);
  expect(before.slice(1).every((post) => post.thread === at?.ts)).toBe(true);
  expect(await digest({ ...long('Après'), title: 'Récapitulatif mis à jour' }, at)).toEqual(at);
  const after = (await scene.see('dr.martin')).posts[at?.channel ?? ''] ?? [];
  expect(after.map((post) => post.ts)).toEqual(before.map((post) => post.ts));
  expect(JSON.stringify(after)).toContain('Récapitulatif mis à jour');
});

it('turns each button of the card into one envelope of the case', async () => {
  const at = await scene.post();
  for (const action of ['take', 'handBack', 'close'] as const) {
    await press('fanja', at?.channel ?? '', at?.ts ?? '', `case_${action}`);
    const last = scene.gestures().at(-1);
    expect(last).toMatchObject({
      practice: 'tilleuls',
      name: 'Fanja',
      to: 'conversation-1',
      act: { action, handoff: 'case-1' },
    });
  }
  expect(new Set(scene.gestures().map((one) => one.externalId)).size).toBe(3);
});

it('opens a modal for an answer and writes what was typed', async () => {
  const at = await scene.post();
  await press('fanja', at?.channel ?? '', at?.ts ?? '', 'case_answer');
  const seen = await withModal('fanja');
  expect(seen.modal?.view.callback_id).toBe('case_answer');
  expect(scene.writing).toEqual(['tilleuls/conversation-1']);
  const values = (value: string) => ({ words: { text: { type: 'plain_text_input', value } } });
  const empty = await scene.act({ do: 'submit', as: seen.me, view: seen.modal?.id, values: values('   ') });
  expect(empty.body.errors).toHaveProperty('words');
  expect(scene.inbox).toHaveLength(0);
  const sent = await scene.act({
    do: 'submit',
    as: seen.me,
    view: seen.modal?.id,
    values: values('Bonjour <b>Jeanne</b> & merci'),
  });
  expect(sent.body).toEqual({ ok: true });
  expect(scene.gestures().map((one) => one.act)).toEqual([
    { action: 'answer', handoff: 'case-1', text: 'Bonjour <b>Jeanne</b> & merci' },
  ]);
  expect((await scene.see('fanja')).modal).toBeNull();
});

it('keeps a plain line internal and offers its owner to send it, once', async () => {
  const at = await scene.post();
  const [channel, ts] = [at?.channel ?? '', at?.ts ?? ''];
  scene.one.owner = (await scene.see('fanja')).me;
  await say('fanja', channel, ts, 'Je rappelle Mme Dupont <demain> & je note');
  await until(() => (scene.inbox.length > 0 ? true : undefined), 'the remark');
  expect(scene.gestures()[0]?.act).toEqual({
    action: 'remark',
    handoff: 'case-1',
    text: 'Je rappelle Mme Dupont <demain> & je note',
  });
  const offer = await until(async () =>
    (await scene.see('fanja')).posts[channel]?.find((post) => blockOf(post.blocks, 'line_send') !== undefined),
  );
  expect(offer).toMatchObject({ whispered: true, thread: ts });
  await press('fanja', channel, offer.ts, 'line_send');
  expect(scene.gestures()[1]?.act).toMatchObject({
    action: 'answer',
    text: 'Je rappelle Mme Dupont <demain> & je note',
  });
  expect(await whispers('sophie')).toEqual([]);
});

it.each([
  ['» Bonjour, c’est noté.', 'Bonjour, c’est noté.'],
  ['patient : venez à 9 h', 'venez à 9 h'],
  ['@permanence le cabinet est fermé', 'le cabinet est fermé'],
])('sends at once a line written to the patient: %s', async (typed, text) => {
  const at = await scene.post();
  await say('fanja', at?.channel ?? '', at?.ts ?? '', typed);
  const first = await until(() => scene.gestures()[0]);
  expect(first.act).toEqual({ action: 'answer', handoff: 'case-1', text });
  // A mention arrives as two events: the same key, so that the inbox takes it once.
  expect(new Set(scene.gestures().map((one) => one.externalId)).size).toBe(1);
});

it('sends the event again with the same key when writing failed', async () => {
  const at = await scene.post();
  scene.failWrites(2);
  await say('fanja', at?.channel ?? '', at?.ts ?? '', 'note');
  await until(() => scene.gestures()[0]);
  expect(scene.inbox).toHaveLength(1);
});

it('tells the author of a button when it could not be written', async () => {
  const at = await scene.post();
  scene.failWrites(1);
  expect((await press('fanja', at?.channel ?? '', at?.ts ?? '', 'case_take')).body.ok).toBe(false);
  expect((await press('fanja', at?.channel ?? '', at?.ts ?? '', 'case_take')).body.ok).toBe(true);
  expect(scene.inbox).toHaveLength(1);
});

it('sends a digest to the practitioner, and its buttons come back to their stream', async () => {
  const at = await digest();
  const [channel, ts] = [at?.channel ?? '', at?.ts ?? ''];
  expect((await scene.see('dr.martin')).rooms.find((one) => one.id === channel)).toMatchObject({
    kind: 'im',
    unread: 1,
  });
  await press('dr.martin', channel, ts, 'message_read');
  await press('dr.martin', channel, ts, 'message_handled');
  await press('dr.martin', channel, ts, 'message_returned');
  const seen = await withModal('dr.martin');
  expect(seen.modal?.view.callback_id).toBe('message_returned');
  const values = { words: { text: { type: 'plain_text_input', value: 'La rappeler demain' } } };
  await scene.act({ do: 'submit', as: seen.me, view: seen.modal?.id, values });
  expect(scene.gestures().map((one) => [one.to, one.name, one.act])).toEqual([
    ['martin', 'Dr Claire Martin', { action: 'messageState', message: 'message-1', state: 'read' }],
    ['martin', 'Dr Claire Martin', { action: 'messageState', message: 'message-1', state: 'handled' }],
    [
      'martin',
      'Dr Claire Martin',
      { action: 'messageState', message: 'message-1', state: 'returned', instruction: 'La rappeler demain' },
    ],
  ]);
});

it('alerts the level on call in private, with its button', async () => {
  const at = await scene.desk.post({
    id: 'out-3',
    practice: 'tilleuls',
    to: { who: 'onCall', handoff: 'case-1', level: 1 },
    body: { is: 'note', text: 'Urgence vitale', actions: [{ id: 'acknowledge', label: 'Je m’en occupe' }] },
    existing: null,
    thread: null,
  });
  await press('nathalie', at?.channel ?? '', at?.ts ?? '', 'case_acknowledge');
  expect(scene.gestures()[0]?.act).toEqual({ action: 'acknowledge', handoff: 'case-1' });
});

it('shows the open cases on the home tab, to be taken there', async () => {
  const seen = await scene.see('fanja');
  await scene.act({ do: 'home', as: seen.me });
  const home = await until(async () => (await scene.see('fanja')).home ?? undefined);
  expect(JSON.stringify(home)).toContain('Souhaite parler à quelqu’un');
  expect(JSON.stringify(home)).toContain('Jeanne DUPONT, 12/04/1981');
  // A case can be taken from there, even when its card was lost.
  const block = home.blocks.find((one) => one.accessory !== undefined)?.block_id;
  await scene.act({ do: 'pressHome', as: seen.me, block, action: 'case_take' });
  expect(scene.gestures()[0]?.act).toEqual({ action: 'take', handoff: 'case-1' });
});

it('whispers in the thread to one person only', async () => {
  const at = await scene.post();
  const result = await scene.desk.post({
    id: 'out-4',
    practice: 'tilleuls',
    to: { who: 'secretary', slack: '@fanja', handoff: 'case-1' },
    body: { is: 'note', text: 'Déjà prise par Sophie' },
    existing: null,
    thread: at,
  });
  expect(result).toBeNull();
  expect(await whispers('fanja')).toEqual(['Déjà prise par Sophie']);
  expect(await whispers('dr.martin')).toEqual([]);
});

it('refuses with words for the operator when a channel does not exist', async () => {
  await scene.close();
  scene = await makeScene({ practices: [] });
  await expect(
    scene.desk.post({
      id: 'out-5',
      practice: 'nowhere',
      to: { who: 'channel' },
      body: CARD,
      existing: null,
      thread: null,
    }),
  ).rejects.toMatchObject({ name: 'SendTrouble', retry: false });
});
