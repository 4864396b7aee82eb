/**
 * The team's side: who one plays, channels, posts, the thread. Draws a picture; gestures go out through what it is given.
 */
import { stageCopy } from '../../../conversation/copy/stage.ts';
import type { ShownPost, Snapshot } from '../snapshot.ts';
import type { BlockContext, Json } from './blocks.ts';
import { mrkdwn, renderBlocks } from './blocks.ts';
import { byId, keep, make } from './dom.ts';

export interface TeamGestures {
  playAs(person: string): void;
  openRoom(room: string): void;
  openThread(ts: string | null): void;
  press(post: string, block: string, action: string): void;
  pressHome(block: string, action: string, value?: string): void;
  say(text: string, thread: string | null): void;
}

/** Where one stands: `home` for the home tab. */
export interface Standing {
  room: string;
  thread: string | null;
}

const HOME = 'home';

const initials = (name: string): string =>
  name
    .replace(/^Dr\s+/, '')
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** One of eight colours, always the same for the same person. */
const tint = (id: string): string => `tint-${[...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 8}`;

function avatar(id: string, name: string, isBot: boolean): HTMLElement {
  return make(
    'span',
    { class: `avatar ${isBot ? 'bot' : tint(id)}`, 'aria-hidden': 'true' },
    isBot ? 'P' : initials(name),
  );
}

function badge(count: number): HTMLElement | null {
  if (count === 0) return null;
  return make(
    'span',
    { class: 'badge' },
    String(count),
    make('span', { class: 'unseen' }, ` ${stageCopy.unread(count)}`),
  );
}

export function makeTeam(gestures: TeamGestures) {
  const people = byId('people', HTMLUListElement);
  const rooms = byId('rooms', HTMLUListElement);
  const title = byId('room-title', HTMLHeadingElement);
  const posts = byId('posts', HTMLOListElement);
  const log = byId('posts-log', HTMLDivElement);
  const home = byId('home', HTMLDivElement);
  const composer = byId('composer', HTMLFormElement);
  const panel = byId('thread', HTMLElement);
  const replies = byId('replies', HTMLOListElement);
  const threadComposer = byId('thread-composer', HTMLFormElement);
  let lastPlace = '';

  let standing: Standing = { room: '', thread: null };
  for (const [form, inThread] of [
    [composer, false],
    [threadComposer, true],
  ] as const) {
    const field = form.querySelector('textarea');
    if (field === null) continue;
    const submit = (event: Event): void => {
      event.preventDefault();
      const text = field.value.trim();
      if (text === '') return;
      gestures.say(text, inThread ? standing.thread : null);
      field.value = '';
      field.focus();
    };
    form.addEventListener('submit', submit);
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
    });
  }
  byId('close-thread', HTMLButtonElement).addEventListener('click', () => gestures.openThread(null));
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') gestures.openThread(null);
  });

  return (picture: Snapshot, where: Standing): void => {
    standing = where;
    const names = new Map([...picture.people.map((one) => [one.id, one.name] as const), [picture.bot, stageCopy.name]]);
    const nameOf = (id: string): string => names.get(id) ?? id;
    const clock = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: picture.timeZone });
    const room = picture.rooms.find((one) => one.id === where.room);
    const label = room === undefined ? stageCopy.home : room.kind === 'im' ? room.name : `# ${room.name}`;

    keep(
      people,
      picture.people,
      (one) => one.id,
      (one) => `${JSON.stringify(one)}${one.id === picture.me}`,
      (one) =>
        make(
          'li',
          {},
          make(
            'button',
            {
              type: 'button',
              class: 'person',
              'aria-pressed': String(one.id === picture.me),
              click: () => gestures.playAs(one.id),
            },
            avatar(one.id, one.name, false),
            make('span', { class: 'who' }, one.name, make('small', {}, stageCopy.roles[one.role] ?? one.role)),
            badge(one.unread),
          ),
        ),
    );

    const places = [{ id: HOME, name: stageCopy.home, kind: 'home', unread: 0 }, ...picture.rooms];
    keep(
      rooms,
      places,
      (one) => one.id,
      (one) => `${JSON.stringify(one)}${one.id === where.room}`,
      (one) =>
        make(
          'li',
          {},
          make(
            'button',
            {
              type: 'button',
              class: `room ${one.unread > 0 ? 'unread' : ''}`,
              ...(one.id === where.room ? { 'aria-current': 'true' } : {}),
              click: () => gestures.openRoom(one.id),
            },
            make('span', { class: `sign ${one.kind}`, 'aria-hidden': 'true' }, one.kind === 'channel' ? '#' : ''),
            make('span', { class: 'who' }, one.name),
            badge(one.unread),
          ),
        ),
    );

    function contextOf(post: ShownPost): BlockContext {
      return { nameOf, press: (block, action) => gestures.press(post.ts, block, action) };
    }

    function renderPost(post: ShownPost, isRoot: boolean, count: number): HTMLElement {
      const context = contextOf(post);
      const isBot = post.user === picture.bot;
      const body =
        post.blocks.length > 0
          ? renderBlocks(post.blocks as Json[], context)
          : make('div', { class: 'blocks' }, make('p', {}, mrkdwn(post.text, context)));
      const repliesLabel = count > 0 ? stageCopy.replies(count) : stageCopy.reply;
      const canReply = isRoot && !post.whispered && room?.kind === 'channel';
      return make(
        'li',
        { class: `post ${post.whispered ? 'whispered' : ''}` },
        avatar(post.user, post.author, isBot),
        make(
          'div',
          { class: 'said' },
          make(
            'p',
            { class: 'byline' },
            make('b', {}, post.author),
            isBot ? make('span', { class: 'app' }, stageCopy.app) : null,
            make('time', { datetime: new Date(post.at).toISOString() }, clock.format(post.at)),
            post.whispered ? make('span', { class: 'only' }, stageCopy.onlyYou) : null,
            post.edited ? make('span', { class: 'only' }, stageCopy.edited) : null,
          ),
          body,
          canReply
            ? make(
                'button',
                {
                  type: 'button',
                  class: `replies ${count > 0 ? 'some' : ''}`,
                  click: () => gestures.openThread(post.ts),
                },
                repliesLabel,
              )
            : null,
        ),
      );
    }

    function draw(
      list: HTMLOListElement,
      shown: ShownPost[],
      isRoot: (post: ShownPost) => boolean,
      all: ShownPost[],
    ): void {
      const scroller = list.parentElement ?? list;
      const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
      const countOf = (post: ShownPost): number => all.filter((one) => one.thread === post.ts && !one.whispered).length;
      keep(
        list,
        shown,
        (post) => post.ts,
        (post) => `${JSON.stringify(post)}${countOf(post)}${picture.me}`,
        (post) => renderPost(post, isRoot(post), countOf(post)),
      );
      const place = `${picture.me}/${where.room}/${where.thread}`;
      if (atEnd || place !== lastPlace) scroller.scrollTop = scroller.scrollHeight;
    }

    const all = room === undefined ? [] : (picture.posts[room.id] ?? []);
    const roots = all.filter((post) => post.thread === null || !all.some((one) => one.ts === post.thread));
    title.textContent = label;
    home.hidden = room !== undefined;
    log.hidden = room === undefined;
    composer.hidden = room === undefined;
    log.setAttribute('aria-label', stageCopy.messages(label));
    composer.querySelector('textarea')?.setAttribute('placeholder', stageCopy.writeIn(label));
    composer.querySelector('textarea')?.setAttribute('aria-label', stageCopy.writeIn(label));
    byId('nothing', HTMLParagraphElement).hidden = room === undefined || roots.length > 0;
    byId('nothing', HTMLParagraphElement).textContent = room?.kind === 'im' ? stageCopy.emptyDirect : stageCopy.empty;
    const root = all.find((post) => post.ts === where.thread);
    // First the room that each takes, then what it holds: where a list ends depends on its width.
    panel.hidden = root === undefined;
    document.body.classList.toggle('has-thread', root !== undefined);
    const isNewThread = root !== undefined && lastPlace !== `${picture.me}/${where.room}/${where.thread}`;
    draw(posts, roots, () => true, all);
    const opened = isNewThread ? posts.querySelector<HTMLElement>(`[data-key="${root.ts}"]`) : null;
    if (opened !== null) log.scrollTop = opened.offsetTop - log.offsetTop;
    if (root !== undefined) {
      draw(replies, [root, ...all.filter((post) => post.thread === root.ts)], () => false, all);
    }
    if (room === undefined) {
      const view = (picture.home ?? { blocks: [] }) as Json;
      const key = JSON.stringify(view);
      if (home.dataset.key !== key) {
        home.dataset.key = key;
        home.replaceChildren(renderBlocks((view.blocks ?? []) as Json[], { nameOf, press: gestures.pressHome }));
      }
    }
    lastPlace = `${picture.me}/${where.room}/${where.thread}`;
  };
}
