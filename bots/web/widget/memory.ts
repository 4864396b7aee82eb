/**
 * What this tab remembers between two loads of a page: the token and the messages that nobody has acknowledged. Closing the tab
 * forgets it, because phones and computers are shared.
 */
import type { PageEvent } from '../event.ts';

export type Message = Extract<PageEvent, { type: 'text' | 'choice' }>;

interface Kept {
  token: string;
  unsent: Message[];
}

export class Memory {
  readonly #key: string;
  #kept: Kept = { token: '', unsent: [] };

  constructor(practice: string) {
    this.#key = `permanence.${practice}`;
    try {
      const stored: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null');
      if (isKept(stored)) this.#kept = stored;
    } catch {
      // No storage here (a private window, a strict browser): the page itself remembers.
    }
  }

  get token(): string {
    return this.#kept.token;
  }

  set token(token: string) {
    this.#kept.token = token;
    this.#store();
  }

  /** Oldest first. */
  get unsent(): readonly Message[] {
    return this.#kept.unsent;
  }

  add(message: Message): void {
    this.#kept.unsent.push(message);
    this.#store();
  }

  /** The message arrived, or was given back to its author. */
  settle(id: string): void {
    this.#kept.unsent = this.#kept.unsent.filter((message) => message.id !== id);
    this.#store();
  }

  forget(): void {
    this.#kept = { token: '', unsent: [] };
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // Nothing was stored.
    }
  }

  #store(): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.#kept));
    } catch {
      // See the constructor.
    }
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  return 'token' in value && typeof value.token === 'string' && 'unsent' in value && Array.isArray(value.unsent);
}
