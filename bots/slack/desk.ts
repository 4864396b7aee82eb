/**
 * The staff's side in Slack: puts cards, notes and digests where they belong, and hands gestures to the inbox. One Bolt app for all
 * practices. What it must look up is behind `DeskDirectory`; it decides nothing about a case.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { App, webApi } from '@slack/bolt';
import type { Practice } from '../../domain/practice.ts';
import { practitionerOf } from '../../domain/practice.ts';
import type { Instant } from '../../domain/time.ts';
import type { DeskAgenda } from '../../prisma/desk-agenda.ts';
import type { Desk, DeskOutbound, PostReference, Receive } from '../channel.ts';
import { SendTrouble } from '../channel.ts';
import type { Log } from '../log.ts';
import { render } from './blocks.ts';
import { listenToGestures } from './gestures.ts';
import { boltLogger } from './log.ts';
import { makePace } from './pace.ts';
import { makePosts } from './posts.ts';
import type { HttpReceiver } from './receiver.ts';
import { makeHttpReceiver, makeSocketReceiver } from './receiver.ts';
import { makeRoster } from './roster.ts';
import { asTrouble, causeOf } from './trouble.ts';

/** A case as the desk must know it to route a gesture. */
export interface DeskCase {
  practice: string;
  handoff: string;
  conversation: string;
  /** Slack user id of the owner, once claimed. */
  owner: string | null;
  ownerName: string | null;
  /** How urgent, and why a human is called. */
  title: string;
  /** Handed back or closed. */
  isOver: boolean;
}

/** A case for the home tab: nothing more about the patient than its card shows. */
export interface OpenCase extends DeskCase {
  /** For whom, as declared; null when nobody has said it. */
  who: string | null;
  /** Where they write. */
  channel: string;
  openedAt: Instant;
}

/** What the desk asks of whoever keeps the cases; every answer stays within one practice. */
export interface DeskDirectory {
  /** The case whose card stands at this post, or null. */
  caseByThread(channel: string, ts: string): Promise<DeskCase | null>;
  caseOf(practice: string, handoff: string): Promise<DeskCase | null>;
  /** The practitioner to whom this message is addressed, or null when the practice has no such message. */
  messageOf(practice: string, message: string): Promise<{ practitioner: string } | null>;
  /** Open and claimed cases, oldest first. */
  openCases(practice: string): Promise<OpenCase[]>;
}

export interface SlackOptions {
  practices: () => readonly Practice[];
  directory: DeskDirectory;
  agenda: DeskAgenda;
  token: string;
  signingSecret: string;
  /** Given: Socket Mode instead of HTTP. */
  appToken?: string | undefined;
  /** Base of the Web API; Slack's own when absent. */
  apiUrl?: string | undefined;
  log: Log;
  now: () => Instant;
  /** Somebody has opened the form in which a patient is answered. */
  writing?: (practice: string, conversation: string) => void;
  /** Between two messages of one channel; about a second, as Slack asks. */
  spacingMs?: number;
}

export interface SlackDesk {
  desk: Desk;
  /** To be mounted at `/slack/events` before any body parser; answers 404 in Socket Mode. */
  listener: HttpReceiver['listener'];
}

export function makeSlackDesk(options: SlackOptions): SlackDesk {
  const { practices, directory, agenda, log, now } = options;
  const logger = boltLogger(log);
  const clientOptions: webApi.WebClientOptions = {
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
    // The outbox is what retries: here only a hiccup is bridged.
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 1, minTimeout: 200, maxTimeout: 500 },
    // With its one retry and the wait for its turn, a post ends before the outbox would take it for lost.
    timeout: 6_000,
    logger,
  };
  const api = new webApi.WebClient(options.token, clientOptions);
  const roster = makeRoster(api);
  const posts = makePosts(api, makePace(options.spacingMs ?? 1_000));

  let identity: Promise<{ botId?: string; botUserId?: string; teamId?: string }> | null = null;
  /** Who we are in this workspace, asked once; a failure is asked again. */
  function whoAmI(): Promise<{ botId?: string; botUserId?: string; teamId?: string }> {
    identity ??= api.auth.test().then(
      (me) => ({
        ...(me.bot_id ? { botId: me.bot_id } : {}),
        ...(me.user_id ? { botUserId: me.user_id } : {}),
        ...(me.team_id ? { teamId: me.team_id } : {}),
      }),
      (error: unknown) => {
        identity = null;
        throw error;
      },
    );
    return identity;
  }

  const onTrouble = (error: unknown): void => log.error({ why: causeOf(error) }, 'slack gesture failed');
  const http = options.appToken === undefined ? makeHttpReceiver(options.signingSecret, onTrouble) : null;
  const receiver = http ?? makeSocketReceiver(options.appToken ?? '', options.apiUrl, logger, onTrouble);
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: options.token, ...(await whoAmI()) }),
    clientOptions,
    logger,
    convoStore: false,
  });
  // A gesture that could not be written is not acknowledged: Slack tells its author, or sends it again.
  app.error(async (error) => {
    throw error;
  });

  let receive: Receive | null = null;
  const gestures = listenToGestures(app, {
    practices,
    directory,
    agenda,
    roster,
    posts,
    api,
    now,
    botUserId: async () => (await whoAmI()).botUserId,
    log,
    writing: options.writing ?? (() => undefined),
    receive: async (envelope) => {
      if (receive === null) throw new Error('the desk has not started');
      await receive(envelope);
    },
  });

  /** Reads names once at start, so that a mistake in a practice file is said before the first emergency. */
  async function inspect(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await whoAmI();
        break;
      } catch (error) {
        if (attempt === 4) return log.error({ why: causeOf(error) }, 'slack is not usable yet');
        await wait(attempt * 500, undefined, { ref: false });
      }
    }
    for (const practice of practices()) {
      const names: [where: string, name: string][] = [
        ['slack.supervisor', practice.slack.supervisor],
        ...practice.slack.onCall.flatMap((level, index) =>
          level.map((name): [string, string] => [`slack.onCall[${index}]`, name]),
        ),
        ...practice.practitioners.map((one, index): [string, string] => [`practitioners[${index}].slack`, one.slack]),
        ...practice.secretaries.map((one, index): [string, string] => [`secretaries[${index}].slack`, one.slack]),
      ];
      const check = (where: string, looking: Promise<unknown>): Promise<void> =>
        looking.then(
          () => undefined,
          (error: unknown) => log.warn({ practice: practice.id, where, why: causeOf(error) }, 'slack name not found'),
        );
      await Promise.all([
        check('slack.channel', roster.channelId(practice.slack.channel)),
        ...names.map(([where, name]) => check(where, roster.destination(name))),
      ]);
    }
  }

  async function send(outbound: DeskOutbound): Promise<PostReference | null> {
    const { to, body, existing, thread } = outbound;
    const practice = practices().find((one) => one.id === outbound.practice);
    if (practice === undefined) throw new SendTrouble(`no practice "${outbound.practice}"`, { retry: false });
    const parts = render(body, practice.id, 'handoff' in to ? to.handoff : null);
    const toOne = async (name: string): Promise<PostReference> => {
      const place = await roster.destination(name);
      return posts.publish(
        'channel' in place ? place.channel : await posts.directChannel(place.user),
        null,
        parts,
        existing,
      );
    };
    switch (to.who) {
      case 'card':
      case 'channel':
        return posts.publish(await roster.channelId(practice.slack.channel), null, parts, existing);
      case 'thread':
        if (thread === null)
          return posts.publish(await roster.channelId(practice.slack.channel), null, parts, existing);
        return posts.publish(thread.channel, thread.ts, parts, existing);
      case 'secretary': {
        const channel = thread?.channel ?? (await roster.channelId(practice.slack.channel));
        for (const part of parts) await posts.whisper(await roster.userId(to.slack), channel, thread?.ts ?? null, part);
        return null;
      }
      case 'supervisor':
        return toOne(practice.slack.supervisor);
      case 'person': {
        const at = await toOne(to.slack);
        // What it tells of (an absence, say) shows there as well.
        gestures.refreshHome(await roster.userId(to.slack));
        return at;
      }
      case 'practitioner': {
        const practitioner = practitionerOf(practice, to.practitioner);
        if (practitioner === undefined) throw new SendTrouble(`no practitioner "${to.practitioner}"`, { retry: false });
        return toOne(practitioner.slack);
      }
      case 'onCall': {
        const { onCall, supervisor } = practice.slack;
        // An alert that reached one of the level is delivered; the others' trouble is logged, not repeated to those who have it.
        const results = await Promise.allSettled((onCall[to.level] ?? onCall.at(-1) ?? [supervisor]).map(toOne));
        const first = results.find((result) => result.status === 'fulfilled');
        for (const result of results) {
          if (result.status === 'rejected') {
            log.error({ practice: practice.id, why: causeOf(result.reason) }, 'slack alert failed');
            if (first === undefined) throw result.reason;
          }
        }
        return first?.value ?? null;
      }
    }
  }

  return {
    desk: {
      async start(given) {
        receive = given;
        await receiver.start();
        void inspect();
      },
      async post(outbound) {
        try {
          return await send(outbound);
        } catch (error) {
          throw asTrouble(error, outbound.to.who);
        }
      },
      async stop() {
        await receiver.stop();
        receive = null;
      },
    },
    listener:
      http?.listener ??
      ((_, response) => {
        response.writeHead(404).end();
      }),
  };
}
