/**
 * What the staff does in Slack becomes envelopes: buttons, modals, lines in a thread. Every gesture is checked (shape, practice,
 * person) and written before it is acknowledged; who owns a case and what follows is decided by the turn.
 */
import type { App, webApi } from '@slack/bolt';
import { z } from 'zod';
import { slackCopy } from '../../conversation/copy/slack.ts';
import type { StaffAction } from '../../conversation/inbound.ts';
import { cleanText } from '../../conversation/text.ts';
import type { Practice } from '../../domain/practice.ts';
import type { Instant } from '../../domain/time.ts';
import type { DeskAgenda } from '../../prisma/desk-agenda.ts';
import type { Receive } from '../channel.ts';
import type { Log } from '../log.ts';
import { isAgendaGesture, makeAgendaDesk } from './agenda.ts';
import type { FormAnswer } from './agenda-submit.ts';
import type { Rendered } from './blocks.ts';
import { button, LIMITS, prompt } from './blocks.ts';
import type { DeskCase, DeskDirectory } from './desk.ts';
import { type HomePractice, homeView } from './home.ts';
import { readLine } from './line.ts';
import type { ViewId, ViewMemory } from './modals.ts';
import { INPUT_BLOCK, textModal, typedText, VIEWS, viewMemory } from './modals.ts';
import type { Posts } from './posts.ts';
import type { Person, Roster } from './roster.ts';
import { causeOf } from './trouble.ts';

export interface GestureOptions {
  practices: () => readonly Practice[];
  directory: DeskDirectory;
  agenda: DeskAgenda;
  roster: Roster;
  posts: Posts;
  api: webApi.WebClient;
  now: () => Instant;
  botUserId: () => Promise<string | undefined>;
  receive: Receive;
  log: Log;
  /** Somebody has opened the form in which the patient of this conversation is answered. */
  writing: (practice: string, conversation: string) => void;
}

// ── Shapes: Slack signs what it sends, but what is in a button or a view was written once and may be old ────────────────────

const buttonValue = viewMemory.extend({ text: z.string().max(2000).optional(), line: z.string().max(100).optional() });

const pressShape = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  container: z.object({ channel_id: z.string().optional(), thread_ts: z.string().optional() }).optional(),
  trigger_id: z.string(),
  actions: z
    .array(z.object({ action_id: z.string(), value: z.string().optional(), action_ts: z.string().optional() }))
    .min(1),
});
type Press = z.infer<typeof pressShape>;

const viewShape = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({ id: z.string(), private_metadata: z.string(), state: z.unknown() }),
});

const lineShape = z.object({
  type: z.string(),
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  text: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  files: z.array(z.unknown()).optional(),
});

/** What people write; every other subtype is Slack telling about its own life. */
const WRITTEN = new Set([undefined, 'file_share', 'thread_broadcast']);

function fromJson<T>(shape: z.ZodType<T>, text: string | undefined): T | null {
  try {
    const parsed = shape.safeParse(JSON.parse(text ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function listenToGestures(app: App, options: GestureOptions): { refreshHome: (person: string) => void } {
  const { directory, roster, posts, api, now, log } = options;
  const practiceOf = (id: string): Practice | undefined => options.practices().find((one) => one.id === id);

  /**
   * A refusal or a hint: worth trying, never worth failing or delaying a gesture. It goes its own way, so that Slack is answered
   * within its three seconds whatever its API does meanwhile.
   */
  function hint(person: string, channel: string | undefined, thread: string | undefined, part: Rendered): void {
    const said = (async () =>
      posts.whisper(person, channel ?? (await posts.directChannel(person)), thread ?? null, part))();
    said.catch((error: unknown) => log.warn({ why: causeOf(error) }, 'slack hint not shown'));
  }

  const agenda = makeAgendaDesk({
    ...options,
    hint: (person, text) => hint(person, undefined, undefined, prompt(text, null, [])),
  });

  async function write(
    to: { practice: string; conversation: string } | { practice: string; practitioner: string },
    by: Person,
    act: StaffAction,
    externalId: string,
  ): Promise<void> {
    await options.receive({
      practice: to.practice,
      channel: 'desk',
      ...('conversation' in to ? { address: '', conversation: to.conversation } : { address: to.practitioner }),
      externalId,
      inbound: { kind: 'staff', by, act },
      receivedAt: now(),
    });
  }

  // ── Buttons ────────────────────────────────────────────────────────────────────────────────────────────────────────────

  app.action(/^agenda_/, async ({ body, ack }) => {
    await agenda.press(body);
    await ack();
  });

  app.action(/^(?!agenda_)./, async ({ body, ack, respond }) => {
    const parsed = pressShape.safeParse(body);
    if (parsed.success) await press(parsed.data, respond);
    await ack();
  });

  type Respond = ((message: { text: string; replace_original: boolean }) => Promise<unknown>) | undefined;

  async function press(body: Press, respond: Respond): Promise<void> {
    const [action] = body.actions;
    if (action === undefined) return;
    const person = body.user.id;
    const channel = body.channel?.id ?? body.container?.channel_id;
    const thread = body.message?.thread_ts ?? body.container?.thread_ts;
    const refuse = (text: string) => hint(person, channel, thread, prompt(text, null, []));
    /** Within the three seconds of its trigger, and without keeping Slack waiting. */
    const open = (id: ViewId, memory: ViewMemory, initial?: string): void => {
      api.views.open({ trigger_id: body.trigger_id, view: textModal(id, memory, initial) }).catch((error: unknown) => {
        log.error({ why: causeOf(error) }, 'slack modal not opened');
        refuse(slackCopy.tryAgain);
      });
    };
    const value = fromJson(buttonValue, action.value);
    const practice = value === null ? undefined : practiceOf(value.practice);
    if (value === null || practice === undefined) return refuse(slackCopy.unknownButton);
    const by = await roster.member(practice, person);
    if (by === null) return refuse(slackCopy.notYours(practice.name));
    const externalId = `press:${action.action_id}:${person}:${action.action_ts ?? body.trigger_id}`;

    if (value.message !== undefined) {
      const message = await directory.messageOf(practice.id, value.message);
      if (message === null) return refuse(slackCopy.unknownButton);
      const to = { practice: practice.id, practitioner: message.practitioner };
      const memory = { practice: practice.id, message: value.message };
      if (action.action_id === 'message_returned') return open(VIEWS.returned, memory);
      if (action.action_id === 'message_reply') return open(VIEWS.handled, memory);
      if (action.action_id === 'message_read' || action.action_id === 'message_handled') {
        const state = action.action_id === 'message_read' ? 'read' : 'handled';
        await write(to, by, { action: 'messageState', message: value.message, state }, externalId);
        if (state === 'read') return;
        const reply = button('message_reply', slackCopy.writeToPatient, memory);
        return hint(person, channel, thread, prompt(slackCopy.answerAfterHandled, null, [reply]));
      }
      return refuse(slackCopy.unknownButton);
    }

    const one = value.handoff === undefined ? null : await directory.caseOf(practice.id, value.handoff);
    if (one === null) return refuse(slackCopy.unknownCase);
    const memory = { practice: practice.id, handoff: one.handoff };
    switch (action.action_id) {
      case 'case_answer':
        if (!one.isOver && (one.owner ?? person) === person) options.writing(practice.id, one.conversation);
        return open(VIEWS.answer, memory, value.text);
      case 'case_take':
      case 'case_handBack':
      case 'case_close':
      case 'case_acknowledge': {
        const act = action.action_id.slice('case_'.length) as 'take' | 'handBack' | 'close' | 'acknowledge';
        return write(one, by, { action: act, handoff: one.handoff }, externalId);
      }
      case 'line_send': {
        const text = cleanText(value.text ?? '').trim();
        if (!text) return refuse(slackCopy.nothingToSend);
        // Keyed by the line: pressed twice, sent once.
        await write(one, by, { action: 'answer', handoff: one.handoff, text }, `send:${value.line ?? externalId}`);
        respond?.({ text: slackCopy.sentToPatient, replace_original: true }).catch((error: unknown) => {
          log.warn({ why: causeOf(error) }, 'slack hint not replaced');
        });
        return;
      }
      default: {
        const gesture = action.action_id.replace(/^case_/, '');
        if (!isAgendaGesture(gesture)) return refuse(slackCopy.unknownButton);
        return agenda.fromCase(gesture, practice, one, { person, trigger: body.trigger_id, refuse });
      }
    }
  }

  // ── Modals ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

  app.view(/^agenda_/, async ({ body, ack }) => {
    const answer = body.type === 'view_submission' ? await agenda.submit(body) : undefined;
    if (answer === undefined) return ack();
    return ack(answer as Exclude<FormAnswer, undefined> & Parameters<typeof ack>[0]);
  });

  app.view(/^(?!agenda_)./, async ({ body, ack }) => {
    const parsed = viewShape.safeParse(body);
    const memory = parsed.success ? fromJson(viewMemory, parsed.data.view.private_metadata) : null;
    const practice = memory === null ? undefined : practiceOf(memory.practice);
    if (body.type !== 'view_submission' || !parsed.success || memory === null || practice === undefined) return ack();
    const refuse = (text: string) => ack({ response_action: 'errors', errors: { [INPUT_BLOCK]: text } });
    const by = await roster.member(practice, parsed.data.user.id);
    if (by === null) return refuse(slackCopy.notYours(practice.name));
    const text = cleanText(typedText(parsed.data.view.state)).trim();
    if (!text) return refuse(slackCopy.emptyText);
    // A view is submitted once; Slack's own retry carries the same id.
    const externalId = `view:${parsed.data.view.id}`;
    if (memory.message !== undefined) {
      const message = await directory.messageOf(practice.id, memory.message);
      if (message === null) return refuse(slackCopy.unknownButton);
      const state = body.view.callback_id === VIEWS.returned ? 'returned' : 'handled';
      const act: StaffAction = { action: 'messageState', message: memory.message, state, instruction: text };
      await write({ practice: practice.id, practitioner: message.practitioner }, by, act, externalId);
      return ack();
    }
    const one = memory.handoff === undefined ? null : await directory.caseOf(practice.id, memory.handoff);
    if (one === null) return refuse(slackCopy.unknownCase);
    await write(one, by, { action: 'answer', handoff: one.handoff, text }, externalId);
    await ack();
  });

  // ── Lines ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

  app.event('message', ({ event }) => takeLine(event, false));
  app.event('app_mention', ({ event }) => takeLine(event, true));

  async function takeLine(event: unknown, isMention: boolean): Promise<void> {
    const parsed = lineShape.safeParse(event);
    if (!parsed.success) return;
    const { user: person, channel, ts, thread_ts: thread, text = '', files = [] } = parsed.data;
    if (person === undefined || parsed.data.bot_id !== undefined || !WRITTEN.has(parsed.data.subtype)) return;
    if (parsed.data.channel_type === 'im')
      return hint(person, channel, thread, prompt(slackCopy.directMessage, null, []));
    const one = thread === undefined ? null : await directory.caseByThread(channel, thread);
    const practice = one === null ? undefined : practiceOf(one.practice);
    if (one === null || practice === undefined) {
      return isMention ? hint(person, channel, thread, prompt(slackCopy.mentionOutside, null, [])) : undefined;
    }
    const by = await roster.member(practice, person);
    // A mention arrives twice, as a mention and as a message: what is said about it is said once.
    const say = (part: ReturnType<typeof prompt>) => (isMention ? undefined : hint(person, channel, thread, part));
    if (by === null) return say(prompt(slackCopy.notYours(practice.name), null, []));
    const line = readLine(text, await options.botUserId(), roster.knownName);
    if (!line.text) return line.forPatient ? say(prompt(slackCopy.nothingToSend, null, [])) : undefined;
    const action = line.forPatient ? 'answer' : 'remark';
    await write(one, by, { action, handoff: one.handoff, text: line.text }, `line:${channel}:${ts}`);
    if (line.forPatient) return files.length > 0 ? say(prompt(slackCopy.filesStay, null, [])) : undefined;
    if (one.owner === null) return say(prompt(slackCopy.internalUntaken, null, []));
    if (one.owner === person) return say(offerToSend(practice, one, line.text, `${channel}:${ts}`));
  }

  /** The one deliberate gesture that turns an internal line into what the patient reads. */
  function offerToSend(practice: Practice, one: DeskCase, text: string, line: string): ReturnType<typeof prompt> {
    const memory = { practice: practice.id, handoff: one.handoff };
    const value = { ...memory, text, line };
    const fits = JSON.stringify(value).length <= LIMITS.buttonValue;
    const send = fits
      ? button('line_send', slackCopy.sendToPatient, value, 'primary')
      : button('case_answer', slackCopy.writeToPatient, memory);
    return prompt(slackCopy.internalLine, text, [send]);
  }

  // ── Home tab ───────────────────────────────────────────────────────────────────────────────────────────────────────────

  app.event('app_home_opened', async ({ event }) => {
    if (event.tab === 'home') await showHome(event.user);
  });

  async function showHome(person: string): Promise<void> {
    const mine: HomePractice[] = [];
    for (const practice of options.practices()) {
      if ((await roster.member(practice, person)) === null) continue;
      const rights = await roster.rightsOn(practice, person);
      const { absences } = await options.agenda.standing(practice, now());
      const theirs = absences.filter(
        ({ practitioner }) => rights?.isSecretary || rights?.practitioners.includes(practitioner),
      );
      mine.push({
        practice,
        cases: await directory.openCases(practice.id),
        hasAgenda: rights !== null,
        absences: theirs,
      });
    }
    await api.views.publish({ user_id: person, view: homeView(mine) });
  }

  return {
    refreshHome: (person) => {
      showHome(person).catch((error: unknown) => log.warn({ why: causeOf(error) }, 'slack home not shown'));
    },
  };
}
