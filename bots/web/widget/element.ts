/**
 * The custom element `<permanence-chat practice="…">`: joins what is seen with the line to the server. With the attribute `page`
 * it fills its place; without, it is a button that opens a panel on somebody else's site.
 */
import { webCopy } from '../../../conversation/copy/web.ts';
import type { Choice } from '../../../conversation/effect.ts';
import type { Opening, ServerEvent } from '../event.ts';
import { Link, type Listener } from './link.ts';
import { Memory, type Message } from './memory.ts';
import { element, View } from './view.ts';

/** The server's usual limit, until it has told its own. */
const MAXIMUM_LENGTH = 8192;
const STIR_EVERY_MS = 10_000;
const TYPING_AT_MOST_MS = 20_000;
const RECEIVED_AT_MOST_MS = 5_000;
/** A message that is not acknowledged after this time says that it is on its way. */
const SLOW_MS = 1_500;
/** Where "quitter vite" goes: a page that tells nothing and needs no network. */
const NEUTRAL_PAGE = 'about:blank';

export function defineChat(base: string): void {
  class PermanenceChat extends HTMLElement implements Listener {
    #view: View | null = null;
    #link: Link | null = null;
    #memory: Memory | null = null;
    #launcher: HTMLButtonElement | null = null;
    #maximumLength = MAXIMUM_LENGTH;
    #stirredAt = 0;
    #readUpTo = '';
    #typing = 0;
    #state: Parameters<Listener['connection']>[0] = 'connecting';

    get #copy() {
      return webCopy[this.getAttribute('lang') === 'en' ? 'en' : 'fr'];
    }

    connectedCallback(): void {
      const practice = this.getAttribute('practice') ?? '';
      if (this.#view || practice === '') return;
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const memory = new Memory(practice);
      const view = new View(root, this.#copy, {
        write: (text) => this.#write(text),
        choose: (choice) => this.#choose(choice),
        leave: () => this.#leave(),
        close: () => this.#toggle(false),
        stir: () => this.#stir(),
      });
      this.#memory = memory;
      this.#view = view;
      this.#link = new Link(base, practice, memory, this);
      view.practice(this.getAttribute('name') ?? '', this.getAttribute('phone') ?? '');
      for (const message of memory.unsent) this.#showOwn(message);
      document.addEventListener('visibilitychange', this.#read);
      if (this.hasAttribute('page')) this.#link.start();
      else this.#makeLauncher(root, memory.token !== '');
    }

    disconnectedCallback(): void {
      document.removeEventListener('visibilitychange', this.#read);
      this.#link?.stop();
      this.#view?.vanish();
      this.#view = null;
    }

    // ── What the line tells ──────────────────────────────────────────────────────────────────────────────────────────

    opened({ practice, maximumLength }: Opening): void {
      this.#maximumLength = maximumLength;
      this.#view?.practice(practice.name, practice.phone, practice.timeZone);
    }

    received(event: ServerEvent): void {
      const view = this.#view;
      if (!view) return;
      if (event.type === 'history') {
        view.merge(event.lines);
        for (const { id } of event.lines) view.mark(id, '');
        this.#read();
      } else if (event.type === 'line') {
        view.add(event.line);
        this.#announce();
        this.#read();
      } else if (event.type === 'typing') {
        this.#progress(event.on ? this.#copy.typing : '', TYPING_AT_MOST_MS);
      } else if (event.type === 'ack') {
        view.mark(event.id, '', event.at);
        view.status('');
        this.#progress(this.#copy.received, RECEIVED_AT_MOST_MS);
      } else if (event.type === 'refused') {
        this.#onRefused(event);
      }
    }

    connection(state: 'connecting' | 'open' | 'lost'): void {
      this.#state = state;
      const { connecting, offline, unsent } = this.#copy;
      this.#view?.status(state === 'open' ? '' : state === 'lost' ? offline : connecting);
      if (state === 'lost') for (const { id } of this.#memory?.unsent ?? []) this.#view?.mark(id, unsent);
    }

    refused(text: string): void {
      this.#view?.status(text);
    }

    endsSoon(soon: boolean): void {
      this.#view?.ending(soon);
    }

    over(): void {
      this.#view?.clear();
      this.#view?.status(this.#copy.ended);
      for (const message of this.#memory?.unsent ?? []) this.#showOwn(message);
    }

    // ── What the patient does ────────────────────────────────────────────────────────────────────────────────────────

    #write(text: string): void {
      if (new TextEncoder().encode(text).length > this.#maximumLength) {
        this.#view?.giveBack(text);
        this.#view?.status(this.#copy.tooLongHere);
        return;
      }
      this.#send({ type: 'text', id: freshId(), text });
    }

    #choose(choice: Choice): void {
      this.#send({ type: 'choice', id: freshId(), choice: choice.id, label: choice.label });
    }

    #send(message: Message): void {
      this.#showOwn(message);
      this.#link?.send(message);
      if (this.#state === 'lost') this.#view?.mark(message.id, this.#copy.unsent);
      window.setTimeout(() => {
        const isWaiting = this.#memory?.unsent.some(({ id }) => id === message.id);
        if (isWaiting && this.#state !== 'lost') this.#view?.mark(message.id, this.#copy.sending);
      }, SLOW_MS);
    }

    #progress(text: string, atMostMs: number): void {
      clearTimeout(this.#typing);
      this.#view?.progress(text);
      this.#typing = window.setTimeout(() => this.#view?.progress(''), atMostMs);
    }

    #showOwn(message: Message): void {
      const text = message.type === 'text' ? message.text : message.label;
      this.#view?.add({ id: message.id, who: 'patient', text, at: Date.now() });
    }

    #onRefused({ id, code, text }: Extract<ServerEvent, { type: 'refused' }>): void {
      const sentence = this.#copy.refusals[code] ?? text;
      this.#view?.status(sentence);
      if (id === undefined || code === 'trouble') return;
      const refused = this.#view?.take(id);
      if (refused !== undefined) this.#view?.giveBack(refused);
    }

    #leave(): void {
      this.#memory?.forget();
      this.#link?.stop();
      this.#view?.vanish();
      location.replace(this.getAttribute('leave') ?? NEUTRAL_PAGE);
    }

    #stir(): void {
      if (Date.now() - this.#stirredAt < STIR_EVERY_MS) return;
      this.#stirredAt = Date.now();
      if (this.#link?.isRunning) this.#link.tell({ type: 'typing', on: true });
      else this.#link?.start();
    }

    /** Somebody looks at our last line. */
    readonly #read = (): void => {
      const last = this.#view?.lastOfOurs;
      if (!last || last === this.#readUpTo || document.visibilityState === 'hidden' || !this.#view?.isShown) return;
      this.#readUpTo = last;
      this.#link?.tell({ type: 'read', upTo: last });
    };

    // ── On somebody else's site ──────────────────────────────────────────────────────────────────────────────────────

    #makeLauncher(root: ShadowRoot, isResumed: boolean): void {
      const launcher = element(
        'button',
        { type: 'button', class: 'launcher', 'aria-expanded': 'false' },
        this.#copy.open,
      );
      launcher.addEventListener('click', () => this.#toggle(true));
      root.append(launcher);
      this.#launcher = launcher;
      this.#view?.show(false);
      if (isResumed) this.#link?.start();
    }

    #toggle(isOpen: boolean): void {
      const launcher = this.#launcher;
      if (!launcher) return;
      this.#view?.show(isOpen);
      launcher.hidden = isOpen;
      launcher.setAttribute('aria-expanded', String(isOpen));
      launcher.textContent = this.#copy.open;
      if (isOpen) {
        this.#link?.start();
        this.#view?.focus();
        this.#read();
      } else {
        launcher.focus();
      }
    }

    #announce(): void {
      if (this.#launcher && !this.#view?.isShown) this.#launcher.textContent = this.#copy.newMessage;
    }
  }

  if (!customElements.get('permanence-chat')) customElements.define('permanence-chat', PermanenceChat);
}

/** 128 random bits; not `randomUUID`, which needs a page served over HTTPS. */
function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
