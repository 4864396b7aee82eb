/**
 * What went wrong at Slack, in words that an operator can act on, and whether trying again makes sense. Holds no free text of
 * anybody.
 */
import { webApi } from '@slack/bolt';
import { SendTrouble } from '../channel.ts';

/** Errors that an operator must repair; trying again before that is useless, but the message must not be lost: retry slowly. */
const REPAIRS: Record<string, string> = {
  invalid_auth: 'Slack refuses the token: check SLACK_BOT_TOKEN',
  not_authed: 'Slack received no token: check SLACK_BOT_TOKEN',
  account_inactive: 'the Slack workspace or the app was removed',
  token_revoked: 'the Slack token was revoked: install the app again',
  token_expired: 'the Slack token has expired: install the app again',
  missing_scope: 'the Slack app lacks a scope: update it from bots/slack/manifest.yaml and install it again',
  channel_not_found:
    'Slack does not know this channel, or the bot is not a member of it: check `slack.channel` and invite the bot',
  not_in_channel: 'the bot is not a member of the channel: invite it with /invite',
  is_archived: 'the Slack channel is archived: check `slack.channel`',
  user_not_found: 'Slack does not know this person: check the ids and names in the practice file',
  users_not_found: 'Slack does not know this person: check the ids and names in the practice file',
  restricted_action: 'a workspace preference forbids the bot to post there',
};
const REPAIR_WAIT_MS = 60_000;

/** Payloads that Slack will never accept: a defect of ours, no use in repeating. */
const HOPELESS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_too_long', 'msg_blocks_too_long', 'no_text']);

/** Slack's error code (`channel_not_found`…), or null when the call did not get that far. */
export function errorCode(error: unknown): string | null {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
}

/** For a log: what an operator can act on, without any name or text. */
export function causeOf(error: unknown): string {
  const code = errorCode(error) ?? errorCode(error instanceof Error ? error.cause : null);
  if (code !== null) return REPAIRS[code] === undefined ? code : `${REPAIRS[code]} (${code})`;
  return error instanceof Error ? error.name : typeof error;
}

/** Any failure of a Web API call as the trouble that the outbox understands. */
export function asTrouble(error: unknown, doing: string): SendTrouble {
  if (error instanceof SendTrouble) return error;
  if (error instanceof webApi.WebAPIRateLimitedError) {
    const afterMs = error.retryAfter * 1000;
    return new SendTrouble(`${doing}: Slack asks to wait`, { retry: true, afterMs, cause: error });
  }
  const code = errorCode(error);
  if (code === null) return new SendTrouble(`${doing}: Slack cannot be reached`, { retry: true, cause: error });
  const repair = REPAIRS[code];
  if (repair !== undefined) {
    return new SendTrouble(`${doing}: ${repair} (${code})`, { retry: true, afterMs: REPAIR_WAIT_MS, cause: error });
  }
  return new SendTrouble(`${doing}: Slack answered ${code}`, { retry: !HOPELESS.has(code), cause: error });
}
