/**
 * Somebody at the stand-in for Slack, over its HTTP: what they see, and the buttons, fields and choices that they use. For tests of the
 * whole product; knows the stand-in, not the app.
 */

export interface Shown {
  type: string;
  block_id: string;
  text?: { text: string };
  elements?: Json[];
  accessory?: Json;
  element?: Json;
  label?: { text: string };
}
type Json = Record<string, unknown>;
export interface Post {
  ts: string;
  text: string;
  thread: string | null;
  whispered: boolean;
  blocks: Shown[];
}
export interface Picture {
  me: string;
  people: { id: string; name: string }[];
  rooms: { id: string; name: string; kind: string }[];
  posts: Record<string, Post[]>;
  modal: { id: string; view: { callback_id: string; blocks: Shown[] } } | null;
  home: { blocks: Shown[] } | null;
}
export type Answer = { ok: boolean; errors?: Record<string, string> };
/** By block: a text, a date, the value of an option, or several. */
export type Typed = Record<string, string | string[]>;

export async function until<T>(ready: () => Promise<T | null | undefined | false>, what: string): Promise<T> {
  const deadline = Date.now() + 8_000;
  for (;;) {
    const found = await ready();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export class SlackPerson {
  private readonly url: string;
  private readonly name: string;
  private id = '';

  constructor(url: string, name: string) {
    this.url = url;
    this.name = name;
  }

  async see(): Promise<Picture> {
    const ending = new AbortController();
    const response = await fetch(`${this.url}/demo/stream?as=${this.id}`, { signal: ending.signal });
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString();
      if (text.includes('\n\n')) break;
    }
    ending.abort();
    const picture = JSON.parse(text.slice('data: '.length, text.indexOf('\n\n'))) as Picture;
    if (this.id !== '') return picture;
    this.id = picture.people.find(({ name }) => name === this.name)?.id ?? '';
    if (this.id === '') throw new Error(`nobody is called ${this.name}`);
    return this.see();
  }

  async act(gesture: Json): Promise<Answer> {
    if (this.id === '') await this.see();
    const response = await fetch(`${this.url}/demo/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: this.id, ...gesture }),
    });
    return (await response.json()) as Answer;
  }

  async posts(room: string): Promise<Post[]> {
    const { rooms, posts } = await this.see();
    return posts[rooms.find(({ name }) => name === room)?.id ?? ''] ?? [];
  }

  /** The newest post of a room that fits, waited for. */
  post(room: string, fits: (post: Post) => boolean, what = 'the post'): Promise<Post> {
    return until(async () => (await this.posts(room)).findLast(fits), what);
  }

  /** Presses a button of a post as it stands now; again when the post was drawn anew meanwhile. */
  press(room: string, post: Post, action: string): Promise<Answer> {
    return until(async () => {
      const { rooms, posts } = await this.see();
      const current = Object.values(posts)
        .flat()
        .find(({ ts }) => ts === post.ts);
      const block = blockOf(current?.blocks ?? [], action);
      const place = { room: rooms.find(({ name }) => name === room)?.id, post: post.ts };
      const answer = await this.act({ do: 'press', ...place, block: block?.block_id ?? '', action });
      return answer.ok && answer;
    }, `the button ${action}`);
  }

  async openHome(): Promise<Picture['home']> {
    await this.act({ do: 'home' });
    return until(async () => (await this.see()).home, 'the home tab');
  }

  async pressHome(action: string, nth = 0): Promise<Answer> {
    const home = await this.openHome();
    const block = (home?.blocks ?? []).filter((one) => holds(one, action))[nth];
    return this.act({ do: 'pressHome', block: block?.block_id ?? '', action });
  }

  /** The modal that is open, once it is the one expected. */
  modal(callback: string): Promise<NonNullable<Picture['modal']>> {
    return until(async () => {
      const { modal } = await this.see();
      return modal?.view.callback_id === callback ? modal : null;
    }, callback);
  }

  /** Uses an element of the open modal; `line`: only in a block whose text has these words. */
  async choose(action: string, value?: string, line = ''): Promise<Answer> {
    const { modal } = await this.see();
    const block = modal?.view.blocks.find((one) => holds(one, action) && (one.text?.text ?? '').includes(line));
    return this.act({
      do: 'pressView',
      view: modal?.id,
      block: block?.block_id ?? '',
      action,
      ...(value === undefined ? {} : { value }),
    });
  }

  /** Submits the open modal with what it holds already, changed by what is typed. */
  async submit(typed: Typed): Promise<Answer> {
    const { modal } = await this.see();
    return this.send(modal, typed);
  }

  send(modal: Picture['modal'], typed: Typed): Promise<Answer> {
    const values: Json = {};
    for (const block of modal?.view.blocks ?? []) {
      if (block.element)
        values[block.block_id] = { [String(block.element.action_id)]: heldBy(block, typed[block.block_id]) };
    }
    return this.act({ do: 'submit', view: modal?.id, values });
  }

  /** What the open modal says, as one text. */
  async reads(): Promise<string> {
    return JSON.stringify((await this.see()).modal?.view ?? {});
  }
}

const holds = (block: Shown, action: string): boolean =>
  [...(block.elements ?? []), block.accessory].some((one) => one?.action_id === action);

export const blockOf = (blocks: Shown[], action: string): Shown | undefined => blocks.find((one) => holds(one, action));

function heldBy({ element = {} }: Shown, typed: string | string[] | undefined): Json {
  const { type } = element;
  const options = (element.options ?? []) as { value: string }[];
  const optionOf = (value: string) => options.find((one) => one.value === value) ?? null;
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
      return {
        type,
        selected_option: typed === undefined ? (element.initial_option ?? null) : optionOf(String(typed)),
      };
    case 'checkboxes':
      return {
        type,
        selected_options:
          typed === undefined
            ? (element.initial_options ?? [])
            : [typed].flat().flatMap((value) => optionOf(value) ?? []),
      };
    case 'datepicker':
      return { type, selected_date: typed ?? element.initial_date ?? null };
    default:
      return { type, value: typed ?? element.initial_value ?? null };
  }
}
