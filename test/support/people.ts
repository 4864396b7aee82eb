/**
 * The people of a product test: a patient at the web chat, a member of the team at the stage, each through the real HTTP and
 * WebSocket of a running server.
 */
import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import type { Opening, ServerEvent } from '../../bots/web/event.ts';
import type { HistoryLine } from '../../bots/web/history.ts';

const PATIENCE_MS = 20_000;

/** Our typography has non-breaking spaces; a test's expectations need not. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** Waits until `look` gives something true. */
export async function until<T>(
  look: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  what: string,
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export class Patient {
  /** Everything that the page has shown, in order, each line once. */
  readonly lines: HistoryLine[] = [];
  private readonly socket: WebSocket;
  private readonly acknowledged = new Set<string>();

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (raw) => {
      const event = JSON.parse(String(raw)) as ServerEvent;
      if (event.type === 'ack') this.acknowledged.add(event.id);
      const shown = event.type === 'line' ? [event.line] : event.type === 'history' ? event.lines : [];
      for (const line of shown) {
        if (!this.lines.some((one) => one.id === line.id)) this.lines.push({ ...line, text: plain(line.text) });
      }
    });
  }

  static async open(url: string, practice: string): Promise<Patient> {
    const response = await fetch(`${url}/chat/${practice}`, { method: 'POST', headers: { origin: url } });
    const { token } = (await response.json()) as Opening;
    const socket = new WebSocket(`${url.replace('http', 'ws')}/chat/${practice}/live`, ['permanence', token], {
      origin: url,
    });
    const patient = new Patient(socket);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    socket.send(JSON.stringify({ type: 'hello' }));
    return patient;
  }

  /** Writes, and gives what is answered: at least one line. */
  async say(text: string): Promise<string> {
    return this.sends({ type: 'text', text });
  }

  /** Presses the quick reply whose label matches. */
  async press(label: RegExp): Promise<string> {
    const choice = this.ours()
      .at(-1)
      ?.choices?.find((one) => label.test(one.label));
    if (!choice) throw new Error(`no quick reply matches ${label} in: ${JSON.stringify(this.ours().at(-1))}`);
    return this.sends({ type: 'choice', choice: choice.id, label: choice.label });
  }

  /** Waits for a line of ours that matches, from now on or already there. */
  async reads(expected: RegExp): Promise<HistoryLine> {
    return until(
      () => this.ours().find((line) => expected.test(line.text)),
      `${expected}; read so far:\n${this.ours()
        .map((line) => line.text)
        .join('\n---\n')}`,
    );
  }

  ours(): HistoryLine[] {
    return this.lines.filter((line) => line.who !== 'patient');
  }

  close(): void {
    this.socket.close();
  }

  private async sends(event: object): Promise<string> {
    const before = this.ours().length;
    const id = randomUUID();
    this.socket.send(JSON.stringify({ ...event, id }));
    await until(() => this.acknowledged.has(id), 'the acknowledgement');
    await until(() => this.ours().length > before, `an answer to ${JSON.stringify(event)}`);
    return this.ours()
      .slice(before)
      .map((line) => line.text)
      .join('\n');
  }
}

interface Post {
  ts: string;
  text: string;
  thread: string | null;
  whispered: boolean;
  blocks: { type: string; block_id: string; elements?: { action_id?: string; text?: { text: string } }[] }[];
}
interface Sight {
  me: string;
  people: { id: string; name: string }[];
  rooms: { id: string; name: string; kind: string }[];
  posts: Record<string, Post[]>;
  modal: { id: string; view: { blocks: { type: string; block_id: string; element?: { action_id: string } }[] } } | null;
}

/** Somebody of the team, at the stage. */
export class Member {
  private readonly url: string;
  private readonly id: string;

  private constructor(url: string, id: string) {
    this.url = url;
    this.id = id;
  }

  static async named(url: string, name: string): Promise<Member> {
    const { people } = await look(url, '');
    const person = people.find((one) => one.name === name);
    if (!person) throw new Error(`${name} is not among ${people.map((one) => one.name).join(', ')}`);
    return new Member(url, person.id);
  }

  /** Everything that this person sees in a room, as one text, blocks included. */
  async sees(room: string | 'direct'): Promise<string> {
    const { posts } = await this.room(room);
    return posts.map((post) => `${post.text}\n${JSON.stringify(post.blocks)}`).join('\n');
  }

  /** Waits until a post of the room matches, and gives it. */
  async finds(room: string | 'direct', expected: RegExp): Promise<Post> {
    return until(
      async () =>
        (await this.room(room)).posts.findLast((post) => expected.test(`${post.text}\n${JSON.stringify(post.blocks)}`)),
      `${expected} in ${room}`,
    );
  }

  /** Presses the button with this label under a post. */
  async press(room: string | 'direct', post: Post, label: string): Promise<void> {
    const place = await this.room(room);
    const now = place.posts.find((one) => one.ts === post.ts) ?? post;
    for (const block of now.blocks) {
      const element = block.elements?.find((one) => one.text?.text === label);
      if (element?.action_id) {
        await this.act({
          do: 'press',
          room: place.id,
          post: post.ts,
          block: block.block_id,
          action: element.action_id,
        });
        return;
      }
    }
    throw new Error(`no button "${label}" under ${JSON.stringify(now.blocks)}`);
  }

  /** Writes into the modal that is open and sends it. */
  async submits(text: string): Promise<void> {
    const modal = await until(async () => (await look(this.url, this.id)).modal, 'a modal');
    const input = modal.view.blocks.find((block) => block.element);
    if (!input?.element) throw new Error('the modal has no input');
    await this.act({
      do: 'submit',
      view: modal.id,
      values: { [input.block_id]: { [input.element.action_id]: { type: 'plain_text_input', value: text } } },
    });
  }

  async writes(room: string, thread: Post, text: string): Promise<void> {
    await this.act({ do: 'say', room: (await this.room(room)).id, thread: thread.ts, text });
  }

  private async room(name: string | 'direct'): Promise<{ id: string; posts: Post[] }> {
    const sight = await look(this.url, this.id);
    const room = sight.rooms.find((one) => (name === 'direct' ? one.kind === 'im' : one.name === name));
    return { id: room?.id ?? '', posts: room ? (sight.posts[room.id] ?? []) : [] };
  }

  private async act(gesture: object): Promise<void> {
    const response = await fetch(`${this.url}/demo/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: this.id, ...gesture }),
    });
    const body = await response.text();
    if (response.status !== 200 || !body.includes('"ok":true')) {
      throw new Error(`${JSON.stringify(gesture)} was refused: ${response.status} ${body}`);
    }
  }
}

async function look(url: string, as: string): Promise<Sight> {
  const ending = new AbortController();
  const response = await fetch(`${url}/demo/stream?as=${as}`, { signal: ending.signal });
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk as Uint8Array).toString();
    if (text.includes('\n\n')) break;
  }
  ending.abort();
  return JSON.parse(plain(text.slice('data: '.length, text.indexOf('\n\n')))) as Sight;
}
