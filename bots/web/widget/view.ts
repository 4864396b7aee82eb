/**
 * What is on the screen: header, emergency notice, lines, quick replies, input. Writes text as text, never as markup, and knows
 * nothing of the network.
 */
import type { WebCopy } from '../../../conversation/copy/web.ts';
import type { AttachedFile, Choice } from '../../../conversation/effect.ts';
import type { HistoryLine } from '../history.ts';
import { withCalls } from './numbers.ts';
import style from './style.css';

export interface Gestures {
  /** The patient wants to send this text. */
  write(text: string): void;
  choose(choice: Choice): void;
  leave(): void;
  close(): void;
  /** The patient is at it. */
  stir(): void;
}

const EMERGENCY_NUMBERS = ['15', '112'];
/** A file goes to the device with one of these types, or as bytes of no type. */
const FILE_TYPES = ['text/calendar', 'text/plain'];

export class View {
  readonly #root: ShadowRoot;
  readonly #copy: WebCopy;
  readonly #gestures: Gestures;
  readonly #lines = new Map<string, HTMLElement>();
  readonly #urls: string[] = [];
  /** What came back to its author and still stands at the head of the box. */
  #returned = '';
  readonly #panel = element('section', { class: 'panel' });
  readonly #title = element('h1', { class: 'title' });
  readonly #phone = element('a', { class: 'phone' });
  readonly #log: HTMLElement;
  readonly #list = element('div', { class: 'lines' });
  readonly #typing = element('p', { class: 'typing', hidden: '' });
  readonly #replies: HTMLElement;
  readonly #status = element('p', { class: 'status', role: 'status' });
  readonly #ending = element('div', { class: 'ending', role: 'alert' });
  readonly #input: HTMLTextAreaElement;
  #clock = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit' });

  constructor(root: ShadowRoot, copy: WebCopy, gestures: Gestures) {
    this.#root = root;
    this.#copy = copy;
    this.#gestures = gestures;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    this.#log = element('div', {
      class: 'log',
      role: 'log',
      'aria-live': 'polite',
      'aria-label': copy.log,
      tabindex: '0',
    });
    this.#log.append(element('p', { class: 'introduction' }, copy.introduction), this.#list, this.#typing);
    this.#replies = element('div', { class: 'replies', role: 'group', 'aria-label': copy.replies, hidden: '' });
    this.#input = element('textarea', { id: 'input', rows: '1', placeholder: copy.placeholder, enterkeyhint: 'send' });
    this.#panel.setAttribute('aria-label', copy.log);
    this.#panel.append(
      this.#header(),
      this.#notice(),
      this.#log,
      this.#ending,
      this.#status,
      this.#replies,
      this.#form(),
    );
    this.#panel.addEventListener('keydown', (event) => event.key === 'Escape' && gestures.close());
    root.append(this.#panel);
    // The last line stays in sight when a keyboard or quick replies take their place.
    new ResizeObserver(() => this.#scrollDown()).observe(this.#log);
  }

  get isShown(): boolean {
    return !this.#panel.hidden;
  }

  show(isShown: boolean): void {
    this.#panel.hidden = !isShown;
    if (isShown) this.#scrollDown();
  }

  focus(): void {
    this.#input.focus();
  }

  practice(name: string, phone: string, timeZone?: string): void {
    this.#title.textContent = name;
    this.#phone.textContent = phone;
    this.#phone.setAttribute('aria-label', `${this.#copy.call} ${phone}`);
    this.#phone.hidden = phone === '';
    this.#phone.href = `tel:${phone.replace(/[^\d+]/g, '')}`;
    if (timeZone) {
      this.#clock = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone });
    }
  }

  /** Adds the lines that are missing, each in its place; those already there do not move and are not read aloud again. */
  merge(lines: HistoryLine[]): void {
    let before: HTMLElement | null = null;
    for (const line of lines) {
      const known = this.#lines.get(line.id);
      const shown: HTMLElement = known ?? this.#lineOf(line);
      if (!known) {
        if (before) before.after(shown);
        else this.#list.prepend(shown);
      }
      before = shown;
    }
    const last = lines.at(-1);
    if (last && this.#list.lastElementChild === before) this.#offer(last.who === 'patient' ? [] : (last.choices ?? []));
    this.#scrollDown();
  }

  /** A new line at the end. */
  add(line: HistoryLine): void {
    this.#typing.hidden = true;
    if (this.#lines.has(line.id)) return;
    this.#list.append(this.#lineOf(line));
    this.#offer(line.who === 'patient' ? [] : (line.choices ?? []));
    this.#scrollDown();
  }

  /** Removes a line; gives its text. */
  take(id: string): string | undefined {
    const line = this.#lines.get(id);
    line?.remove();
    this.#lines.delete(id);
    return line?.querySelector('.text')?.textContent ?? undefined;
  }

  /** The id of our last line, or nothing. */
  get lastOfOurs(): string | undefined {
    return [...this.#lines].filter(([, line]) => line.dataset.who === 'us').at(-1)?.[0];
  }

  /** What became of a message; an empty state says nothing. `at` is when it was taken, by the practice's clock. */
  mark(id: string, state: string, at?: number): void {
    const line = this.#lines.get(id);
    const mark = line?.querySelector('.state');
    if (mark && mark.textContent !== state) mark.textContent = state;
    const time = line?.querySelector('time');
    if (time && at !== undefined) time.textContent = this.#clock.format(at);
  }

  /** What goes on before the next line; nothing when empty. */
  progress(text: string): void {
    this.#typing.hidden = text === '';
    if (text === '') return;
    this.#typing.textContent = text;
    this.#scrollDown();
  }

  status(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  /** The warning before the session ends, with the way to go on. */
  ending(isSoon: boolean): void {
    this.#ending.replaceChildren();
    if (!isSoon) return;
    const stay = element('button', { type: 'button' }, this.#copy.stay);
    stay.addEventListener('click', () => this.#gestures.stir());
    this.#ending.append(element('p', {}, this.#copy.endsSoon), stay);
  }

  /** Puts a refused text back in front of whatever is being written, after those that came back before it. */
  giveBack(text: string): void {
    const before = this.#input.value.startsWith(this.#returned) ? this.#returned : '';
    const draft = this.#input.value.slice(before.length).replace(/^\n/, '');
    this.#returned = [before, text].filter(Boolean).join('\n');
    this.#input.value = [this.#returned, draft].filter(Boolean).join('\n');
    this.#fit();
  }

  /** Leaves nothing of the conversation behind. */
  clear(): void {
    this.#list.replaceChildren();
    this.#lines.clear();
    this.#input.value = '';
    this.#typing.hidden = true;
    this.#offer([]);
    this.ending(false);
    this.status('');
    for (const url of this.#urls.splice(0)) URL.revokeObjectURL(url);
  }

  /** Removes even the frame. */
  vanish(): void {
    this.clear();
    this.#root.replaceChildren();
  }

  #header(): HTMLElement {
    const close = element('button', { type: 'button', class: 'close', 'aria-label': this.#copy.close }, '–');
    close.addEventListener('click', () => this.#gestures.close());
    const leave = element('button', { type: 'button', class: 'leave', title: this.#copy.leaveHint }, this.#copy.leave);
    leave.addEventListener('click', () => this.#gestures.leave());
    const names = element('div', { class: 'names' });
    names.append(this.#title, this.#phone);
    const header = element('header', { class: 'header' });
    header.append(names, leave, close);
    return header;
  }

  #notice(): HTMLElement {
    const { before, between, after } = this.#copy.emergency;
    const [first, second] = EMERGENCY_NUMBERS.map((number) => element('a', { href: `tel:${number}` }, number));
    const notice = element('p', { class: 'notice' });
    notice.append(before, first ?? '', between, second ?? '', after, ' ', this.#copy.assistant);
    return notice;
  }

  #form(): HTMLElement {
    const form = element('form', { class: 'form' });
    const label = element('label', { for: 'input', class: 'aside' }, this.#copy.label);
    const send = element('button', { type: 'submit', class: 'send' }, this.#copy.send);
    form.append(label, this.#input, send);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#input.addEventListener('keydown', (event) => {
      // An input method composing a character also presses Enter.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#submit();
    });
    this.#input.addEventListener('input', () => {
      this.#fit();
      this.#gestures.stir();
    });
    return form;
  }

  #submit(): void {
    const text = this.#input.value.trim();
    this.focus();
    if (text === '') return;
    this.#input.value = '';
    this.#fit();
    this.#gestures.write(text);
  }

  #lineOf(line: HistoryLine): HTMLElement {
    const isPatient = line.who === 'patient';
    const shown = element('div', { class: 'line', 'data-who': isPatient ? 'patient' : 'us' });
    // A sentence that opens with its writer's name is not preceded by it.
    const name = line.name && !line.text.startsWith(line.name) ? line.name : '';
    const author = isPatient ? this.#copy.you : name ? `${name} :` : this.#copy.us;
    const time = element('time', { datetime: new Date(line.at).toISOString() }, this.#clock.format(line.at));
    const foot = element('p', { class: 'foot' });
    foot.append(time, element('span', { class: 'state' }));
    const text = element('p', { class: 'text', dir: 'auto' });
    text.append(...(line.who === 'bot' || line.who === 'system' ? callable(line.text) : [line.text]));
    shown.append(element('span', { class: name ? 'author' : 'aside' }, author), text);
    if (line.file) shown.append(this.#fileOf(line.file));
    shown.append(foot);
    this.#lines.set(line.id, shown);
    return shown;
  }

  #fileOf(file: AttachedFile): HTMLElement {
    const type = FILE_TYPES.find((known) => file.mediaType.startsWith(known)) ?? 'application/octet-stream';
    const url = URL.createObjectURL(new Blob([file.content], { type }));
    this.#urls.push(url);
    const caption = type === 'text/calendar' ? this.#copy.addToCalendar : file.name;
    return element('a', { class: 'file', href: url, download: file.name }, caption);
  }

  #offer(choices: Choice[]): void {
    const buttons = choices.map((choice) => {
      const button = element('button', { type: 'button' }, choice.label);
      button.addEventListener('click', () => {
        this.#gestures.choose(choice);
        this.focus();
      });
      return button;
    });
    this.#replies.replaceChildren(...buttons);
    this.#replies.hidden = choices.length === 0;
  }

  #fit(): void {
    this.#input.style.height = 'auto';
    this.#input.style.height = `${this.#input.scrollHeight}px`;
  }

  /** To the end, unless that would hide the beginning of a last line which is longer than the window. */
  #scrollDown(): void {
    this.#log.scrollTop = this.#log.scrollHeight;
    const last = this.#list.lastElementChild;
    const hidden =
      last && this.#typing.hidden ? this.#log.getBoundingClientRect().top - last.getBoundingClientRect().top : 0;
    if (hidden > 0) this.#log.scrollTop -= hidden;
  }
}

/** What we say, with the emergency numbers to be touched; every piece is text. */
function callable(text: string): (HTMLElement | string)[] {
  return withCalls(text).map((piece) =>
    piece.href === undefined ? piece.text : element('a', { href: piece.href }, piece.text),
  );
}

/** An element with attributes and one text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}
