/**
 * The page's line to the stage: the stream of pictures, and gestures sent back. Knows no element.
 */
import type { Snapshot } from '../snapshot.ts';

export interface Answer {
  ok: boolean;
  errors?: Record<string, string>;
  now?: number;
}

/** Sends a gesture; `ok` is false whenever it was not taken, whatever the reason. */
export async function send(path: 'act' | 'clock', body: object): Promise<Answer> {
  try {
    const response = await fetch(`demo/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok ? ((await response.json()) as Answer) : { ok: false };
  } catch {
    return { ok: false };
  }
}

export interface Stream {
  /** Goes on as somebody else. */
  watchAs(person: string): void;
}

/** Pictures of the workspace as one person sees it; the browser reconnects by itself. */
export function openStream(
  person: string,
  onPicture: (picture: Snapshot) => void,
  onState: (open: boolean) => void,
): Stream {
  let source: EventSource | null = null;
  function watchAs(who: string): void {
    source?.close();
    source = new EventSource(`demo/stream?as=${encodeURIComponent(who)}`);
    source.addEventListener('message', (event) => onPicture(JSON.parse(String(event.data)) as Snapshot));
    source.addEventListener('open', () => onState(true));
    source.addEventListener('error', () => onState(false));
  }
  watchAs(person);
  return { watchAs };
}
