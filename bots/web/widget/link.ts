/**
 * The way from this page to the server: opens or resumes the session, connects, comes back after a cut with longer and longer
 * pauses, and sends each message again until it is acknowledged. Shows nothing by itself.
 */
import { SESSION_OVER } from '../close-code.ts';
import type { Opening, PageEvent, ServerEvent } from '../event.ts';
import type { Memory, Message } from './memory.ts';

/** What the page must know. */
export interface Listener {
  opened(opening: Opening): void;
  received(event: ServerEvent): void;
  connection(state: 'connecting' | 'open' | 'lost'): void;
  /** A sentence of the server instead of a conversation. */
  refused(text: string): void;
  /** The session ends soon, unless the patient gives a sign of life. */
  endsSoon(soon: boolean): void;
  /** The session is over: clear the screen. */
  over(): void;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 20_000;
/** Looks again at the history this often, in case something was missed; also a sign that the line is alive. */
const BEAT_MS = 25_000;
const SILENCE_MS = 60_000;
const RESEND_MS = 5_000;
const WARNING_MS = 120_000;

export class Link {
  readonly #base: string;
  readonly #practice: string;
  readonly #memory: Memory;
  readonly #listener: Listener;
  #socket: WebSocket | null = null;
  /** Connected, and the history has come. */
  #isOpen = false;
  #isRunning = false;
  #attempts = 0;
  #heardAt = 0;
  #endsAt = 0;
  #retry = 0;
  #beat = 0;
  #resend = 0;
  #warning = 0;
  #end = 0;

  constructor(base: string, practice: string, memory: Memory, listener: Listener) {
    this.#base = base;
    this.#practice = practice;
    this.#memory = memory;
    this.#listener = listener;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#attempts = 0;
    this.#beat = window.setInterval(() => this.#onBeat(), BEAT_MS);
    this.#resend = window.setInterval(() => this.#sendUnsent(), RESEND_MS);
    addEventListener('online', this.#hurry);
    document.addEventListener('visibilitychange', this.#hurry);
    void this.#connect();
  }

  stop(): void {
    this.#isRunning = false;
    for (const timer of [this.#retry, this.#beat, this.#resend, this.#warning, this.#end]) clearTimeout(timer);
    removeEventListener('online', this.#hurry);
    document.removeEventListener('visibilitychange', this.#hurry);
    this.#drop();
  }

  /** Kept until acknowledged; goes now when there is a connection. */
  send(message: Message): void {
    this.#memory.add(message);
    if (this.#isRunning) this.#emit(message);
    else this.start();
  }

  /** Worth nothing later: lost when there is no connection. */
  tell(event: Exclude<PageEvent, Message>): void {
    this.#emit(event);
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#retry);
    this.#drop();
    this.#listener.connection(this.#attempts === 0 ? 'connecting' : 'lost');
    const opening = await this.#open();
    if (!this.#isRunning) return;
    if (opening === 'never') return this.stop();
    if (opening === 'later') return this.#retryLater();
    const hadToken = this.#memory.token !== '';
    this.#memory.token = opening.token;
    if (opening.fresh && hadToken) this.#listener.over();
    this.#listener.opened(opening);
    this.#expectEnd(opening.expiresInMs);
    this.#join(opening.token);
  }

  async #open(): Promise<Opening | 'later' | 'never'> {
    try {
      const url = new URL(`chat/${encodeURIComponent(this.#practice)}`, this.#base);
      const response = await fetch(url, {
        method: 'POST',
        body: this.#memory.token,
        credentials: 'omit',
        mode: 'cors',
      });
      const answer: Opening | { text: string } = await response.json();
      if ('token' in answer) return answer;
      this.#listener.refused(answer.text);
      return response.status === 403 || response.status === 404 ? 'never' : 'later';
    } catch {
      return 'later';
    }
  }

  #join(token: string): void {
    const url = new URL(`chat/${encodeURIComponent(this.#practice)}/live`, this.#base);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(url, ['permanence', token]);
    this.#socket = socket;
    socket.onopen = () => {
      this.#heardAt = Date.now();
      this.#emit({ type: 'hello' });
    };
    socket.onmessage = ({ data }) => this.#onEvent(JSON.parse(String(data)));
    socket.onclose = ({ code }) => {
      if (this.#socket !== socket) return;
      this.#socket = null;
      if (code === SESSION_OVER) this.#onOver();
      else this.#retryLater();
    };
  }

  #onEvent(event: ServerEvent): void {
    this.#heardAt = Date.now();
    if (event.type === 'token') {
      this.#memory.token = event.token;
      this.#expectEnd(event.expiresInMs);
      return;
    }
    if (event.type === 'ack') this.#memory.settle(event.id);
    // "Trouble" means that it is sent again; any other refusal gives the message back to its author.
    if (event.type === 'refused' && event.id !== undefined && event.code !== 'trouble') this.#memory.settle(event.id);
    if (event.type === 'history') for (const { id } of event.lines) this.#memory.settle(id);
    this.#listener.received(event);
    if (event.type === 'history' && !this.#isOpen) {
      this.#isOpen = true;
      this.#attempts = 0;
      this.#listener.connection('open');
      this.#sendUnsent();
    }
  }

  #sendUnsent(): void {
    for (const message of this.#memory.unsent) this.#emit(message);
  }

  #emit(event: PageEvent): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(event));
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = null;
    this.#isOpen = false;
    socket?.close();
  }

  #retryLater(): void {
    this.#isOpen = false;
    this.#listener.connection('lost');
    // A part of chance keeps a thousand pages from coming back in the same instant.
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#attempts) * (0.5 + Math.random() / 2);
    this.#attempts += 1;
    clearTimeout(this.#retry);
    this.#retry = window.setTimeout(() => void this.#connect(), pause);
  }

  /** The network or the person is back: no reason to wait. */
  readonly #hurry = (): void => {
    if (document.visibilityState === 'hidden' || !this.#isRunning) return;
    if (this.#endsAt > 0 && Date.now() >= this.#endsAt) this.#onOver();
    else if (this.#socket === null && this.#attempts > 0) void this.#connect();
    else this.#onBeat();
  };

  #onBeat(): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    if (Date.now() - this.#heardAt > SILENCE_MS) {
      this.#drop();
      this.#retryLater();
    } else {
      this.#emit({ type: 'history' });
    }
  }

  #expectEnd(inMs: number): void {
    clearTimeout(this.#warning);
    clearTimeout(this.#end);
    this.#listener.endsSoon(false);
    this.#endsAt = Date.now() + inMs;
    const warning = Math.max(inMs - WARNING_MS, inMs * (2 / 3));
    this.#warning = window.setTimeout(() => this.#listener.endsSoon(true), warning);
    this.#end = window.setTimeout(() => this.#onOver(), inMs);
  }

  /** A message that never left still goes, in a new session: it may matter more than anything. */
  #onOver(): void {
    this.stop();
    this.#endsAt = 0;
    this.#memory.token = '';
    this.#listener.over();
    if (this.#memory.unsent.length > 0) this.start();
  }
}
