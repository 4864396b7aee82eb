/**
 * Writing in Slack: post, update in place, whisper (ephemeral), open a direct message. Falls back where the platform forgot: a post
 * that cannot be updated is posted anew, a lost thread becomes a message of the channel, a whisper to somebody outside a channel
 * becomes a direct message.
 */
import type { webApi } from '@slack/bolt';
import type { PostReference } from '../channel.ts';
import type { Rendered } from './blocks.ts';
import type { Pace } from './pace.ts';
import { errorCode } from './trouble.ts';

const GONE = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'channel_not_found',
  'is_archived',
]);
const LOST_THREAD = new Set(['thread_not_found', 'invalid_thread_ts', 'cannot_reply_to_message', 'message_not_found']);
/** Texts are ours and complete: Slack must neither parse names out of them nor fetch a page that they mention. */
const LITERAL = { parse: 'none', link_names: false } as const;
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

export interface Posts {
  /** Posts the parts (the later ones in the thread of the first), or updates them where they stand. */
  publish(
    channel: string,
    thread: string | null,
    parts: Rendered[],
    existing: PostReference | null,
  ): Promise<PostReference>;
  /** Seen by one person only. */
  whisper(person: string, channel: string, thread: string | null, part: Rendered): Promise<void>;
  directChannel(person: string): Promise<string>;
}

export function makePosts(api: webApi.WebClient, pace: Pace): Posts {
  const directChannels = new Map<string, string>();

  async function postOnce(channel: string, thread: string | null, part: Rendered): Promise<PostReference> {
    await pace.turnOf(channel);
    const posted = await api.chat.postMessage({
      channel,
      ...part,
      ...LITERAL,
      ...QUIET,
      ...(thread === null ? {} : { thread_ts: thread }),
    });
    return { channel: posted.channel ?? channel, ts: posted.ts ?? '' };
  }

  async function post(channel: string, thread: string | null, part: Rendered): Promise<PostReference> {
    try {
      return await postOnce(channel, thread, part);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'not_in_channel') {
        await api.conversations.join({ channel });
        return postOnce(channel, thread, part);
      }
      if (thread !== null && code !== null && LOST_THREAD.has(code)) return postOnce(channel, null, part);
      throw error;
    }
  }

  /** False when the post is gone and must be written anew. */
  async function update(at: PostReference, part: Rendered): Promise<boolean> {
    try {
      await api.chat.update({ channel: at.channel, ts: at.ts, ...part, ...LITERAL });
      return true;
    } catch (error) {
      const code = errorCode(error);
      if (code !== null && GONE.has(code)) return false;
      throw error;
    }
  }

  /** Where the continuation `part-n` of a long digest stands, by the block id that it carries. */
  async function findPart(at: PostReference, number: number): Promise<PostReference | null> {
    let cursor: string | undefined;
    do {
      const page = await api.conversations.replies({
        channel: at.channel,
        ts: at.ts,
        limit: 100,
        ...(cursor ? { cursor } : {}),
      });
      const found = page.messages?.find((message) => message.blocks?.[0]?.block_id === `part-${number}`);
      if (found?.ts) return { channel: at.channel, ts: found.ts };
      cursor = page.response_metadata?.next_cursor;
    } while (cursor);
    return null;
  }

  async function publish(
    channel: string,
    thread: string | null,
    parts: Rendered[],
    existing: PostReference | null,
  ): Promise<PostReference> {
    const [head, ...rest] = parts;
    if (head === undefined) throw new Error('nothing to post');
    const stays = existing !== null && (await update(existing, head));
    const at = stays ? existing : await post(channel, thread, head);
    for (const [index, part] of rest.entries()) {
      const place = stays ? await findPart(at, index + 2) : null;
      if (place === null || !(await update(place, part))) await post(at.channel, thread ?? at.ts, part);
    }
    return at;
  }

  async function directChannel(person: string): Promise<string> {
    const known = directChannels.get(person);
    if (known !== undefined) return known;
    try {
      const opened = await api.conversations.open({ users: person });
      const id = opened.channel?.id ?? person;
      directChannels.set(person, id);
      return id;
    } catch (error) {
      // Without the right to open it: Slack also takes a person's id where a channel's is asked.
      if (errorCode(error) === 'missing_scope' || errorCode(error) === 'unknown_method') return person;
      throw error;
    }
  }

  return {
    publish,
    directChannel,
    async whisper(person, channel, thread, part) {
      try {
        await api.chat.postEphemeral({
          channel,
          user: person,
          ...part,
          ...LITERAL,
          ...(thread === null ? {} : { thread_ts: thread }),
        });
      } catch (error) {
        if (errorCode(error) === null) throw error;
        await post(await directChannel(person), null, part);
      }
    },
  };
}
