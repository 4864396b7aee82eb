/**
 * The stage's page: joins the stream of pictures with the team's side, the modal, the patient's frame and the clock.
 */
import { stageCopy } from '../../../conversation/copy/stage.ts';
import type { Snapshot } from '../snapshot.ts';
import { byId } from './dom.ts';
import type { Answer } from './line.ts';
import { openStream, send } from './line.ts';
import { makeModal } from './modal.ts';
import type { Standing } from './team.ts';
import { makeTeam } from './team.ts';

const status = byId('status', HTMLParagraphElement);
let picture: Snapshot | null = null;
let pictureAt = 0;
const standing: Standing = { room: '', thread: null };

let tellUntil: number | undefined;

/** Said for a few seconds; what lasts (a lost connection) stays until it is over. */
function tell(text: string, lasts = false): void {
  window.clearTimeout(tellUntil);
  status.textContent = text;
  if (!lasts && text !== '') tellUntil = window.setTimeout(() => tell(''), 5_000);
}

async function act(gesture: object): Promise<Answer> {
  if (picture === null) return { ok: false };
  const answer = await send('act', { as: picture.me, ...gesture });
  if (!answer.ok && answer.errors === undefined) tell(stageCopy.notSaved);
  return answer;
}

// ── The team ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

const showTeam = makeTeam({
  playAs(person) {
    sessionStorage.setItem('person', person);
    standing.room = '';
    standing.thread = null;
    stream.watchAs(person);
  },
  openRoom(room) {
    standing.room = room;
    standing.thread = null;
    if (room === 'home') void act({ do: 'home' });
    draw();
  },
  openThread(ts) {
    standing.thread = ts;
    draw();
    if (ts !== null) byId('thread-composer', HTMLFormElement).querySelector('textarea')?.focus();
  },
  press: (post, block, action) => void act({ do: 'press', room: standing.room, post, block, action }),
  pressHome: (block, action, value) =>
    void act({ do: 'pressHome', block, action, ...(value === undefined ? {} : { value }) }),
  say: (text, thread) => void act({ do: 'say', room: standing.room, thread, text }),
});

const showModal = makeModal(byId('modal', HTMLDialogElement), {
  submit: (view, values) => act({ do: 'submit', view, values }),
  dismiss: (view) => void act({ do: 'dismiss', view }),
  press: (view, block, action, value) =>
    void act({ do: 'pressView', view, block, action, ...(value === undefined ? {} : { value }) }),
});

function draw(): void {
  if (picture === null) return;
  const { rooms, people } = picture;
  if (standing.room !== 'home' && !rooms.some((room) => room.id === standing.room)) {
    // A practitioner's own place is the direct message; a secretary's, the first channel.
    const role = people.find((one) => one.id === picture?.me)?.role;
    const direct = rooms.find((room) => room.kind === 'im');
    standing.room = (role === 'practitioner' ? direct : undefined)?.id ?? rooms[0]?.id ?? 'home';
  }
  showTeam(picture, standing);
  showModal(picture, {
    nameOf: (id) => people.find((one) => one.id === id)?.name ?? id,
    press: () => undefined,
  });
  const room = rooms.find((one) => one.id === standing.room);
  const isSeen = document.visibilityState === 'visible' && (document.body.dataset.side === 'team' || !isNarrow.matches);
  if (room !== undefined && room.unread > 0 && isSeen) void send('act', { do: 'read', as: picture.me, room: room.id });
}

// ── The two sides, on a narrow screen one at a time ──────────────────────────────────────────────────────────────────────

const isNarrow = matchMedia('(max-width: 900px)');
for (const side of ['patient', 'team'] as const) {
  byId(`show-${side}`, HTMLButtonElement).addEventListener('click', () => {
    document.body.dataset.side = side;
    for (const one of ['patient', 'team']) {
      byId(`show-${one}`, HTMLButtonElement).setAttribute('aria-pressed', String(one === side));
    }
    draw();
  });
}

const frame = byId('patient-frame', HTMLIFrameElement);
const practice = byId('practice', HTMLSelectElement);
function openPatient(): void {
  frame.title = stageCopy.patientFrame(practice.selectedOptions[0]?.textContent ?? '');
  frame.src = `./?practice=${encodeURIComponent(practice.value)}`;
}
practice.addEventListener('change', openPatient);
byId('reopen', HTMLButtonElement).addEventListener('click', openPatient);

// ── The clock ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const time = byId('clock', HTMLTimeElement);
function moment(instant: number): string {
  return new Intl.DateTimeFormat('fr-FR', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: picture?.timeZone ?? 'Europe/Paris',
  }).format(instant);
}
function showTime(): void {
  if (picture === null) return;
  const now = picture.now + performance.now() - pictureAt;
  time.textContent = moment(now);
  time.dateTime = new Date(now).toISOString();
}
setInterval(showTime, 1_000);
for (const to of ['hour', 'digest', 'morning'] as const) {
  const button = byId(`clock-${to}`, HTMLButtonElement);
  button.addEventListener('click', async () => {
    button.disabled = true;
    const answer = await send('clock', { to });
    button.disabled = false;
    tell(answer.ok && answer.now !== undefined ? stageCopy.clockMoved(moment(answer.now)) : stageCopy.clockFailed);
  });
}

// ── The stream ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const stream = openStream(
  sessionStorage.getItem('person') ?? '',
  (given) => {
    picture = given;
    pictureAt = performance.now();
    draw();
    showTime();
    if (status.textContent === stageCopy.connecting || status.textContent === stageCopy.lost) tell('');
  },
  (open) => {
    if (!open) tell(stageCopy.lost, true);
  },
);
document.addEventListener('visibilitychange', draw);
