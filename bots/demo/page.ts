/**
 * What the browser loads for `/demo`: the document, its style and its script, put together once at start. Nothing is fetched from
 * elsewhere and nothing is inline.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { stageCopy } from '../../conversation/copy/stage.ts';
import type { Practice } from '../../domain/practice.ts';

const FILES = new URL('./page/', import.meta.url);

export interface StagePage {
  html: string;
  css: string;
  script: string;
}

export function buildPage(practices: readonly Practice[]): StagePage {
  const built = buildSync({
    entryPoints: [fileURLToPath(new URL('main.ts', FILES))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const script = built.outputFiles[0]?.text;
  if (script === undefined) throw new Error('The page of the stage was not built.');
  return {
    html: documentOf(practices),
    css: STYLES.map((name) => readFileSync(new URL(`${name}.css`, FILES), 'utf8')).join('\n'),
    script,
  };
}

/** One sheet is served, in this order. */
const STYLES = ['stage', 'workspace', 'posts', 'writing', 'narrow'];

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Drawn, not typed: many fonts lack these signs. */
const icon = (path: string): string =>
  `<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`;
const ICONS = { again: icon('M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3'), close: icon('M4 4l8 8M12 4l-8 8') };

/** Addresses are relative to `/demo`, so that the page works behind any name, port or prefix. */
function documentOf(practices: readonly Practice[]): string {
  const c = stageCopy;
  const options = practices.map(({ id, name }) => `<option value="${escaped(id)}">${escaped(name)}</option>`).join('');
  const first = practices[0];
  const steps = c.steps.map((step) => `<li>${escaped(step)}</li>`).join('');
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escaped(c.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="demo/stage.css">
<script src="demo/stage.js" defer></script>
</head>
<body data-side="patient">
<a class="skip" href="#team">${escaped(c.skip)}</a>
<header>
<div class="brand"><h1>${escaped(c.name)}</h1><p>${escaped(c.tagline)}</p></div>
<ol class="steps">${steps}</ol>
<div class="clock" role="group" aria-label="${escaped(c.clock)}">
<time id="clock"></time>
<button type="button" id="clock-hour">${escaped(c.clockButtons.hour)}</button>
<button type="button" id="clock-digest">${escaped(c.clockButtons.digest)}</button>
<button type="button" id="clock-morning">${escaped(c.clockButtons.morning)}</button>
</div>
<p id="status" role="status">${escaped(c.connecting)}</p>
</header>
<div class="sides">
<button type="button" id="show-patient" aria-pressed="true">${escaped(c.patientSide)}</button>
<button type="button" id="show-team" aria-pressed="false">${escaped(c.teamSide)}</button>
</div>
<main>
<section id="patient" aria-labelledby="patient-title">
<div class="bar"><h2 id="patient-title">${escaped(c.patientSide)}</h2>
<label class="unseen" for="practice">${escaped(c.practice)}</label><select id="practice">${options}</select>
<button type="button" id="reopen" class="icon" aria-label="${escaped(c.reopen)}" title="${escaped(c.reopen)}">${ICONS.again}</button></div>
<iframe id="patient-frame" title="${escaped(c.patientFrame(first?.name ?? ''))}" src="./?practice=${encodeURIComponent(first?.id ?? '')}"></iframe>
</section>
<section id="team" aria-labelledby="team-title" tabindex="-1">
<div class="bar"><h2 id="team-title">${escaped(c.teamSide)}</h2><p>${escaped(c.slackFrame)}</p></div>
<div class="slack">
<nav aria-label="${escaped(c.rooms)}">
<h3 id="people-title">${escaped(c.whoAmI)}</h3><ul id="people" aria-labelledby="people-title"></ul>
<h3 id="rooms-title">${escaped(c.rooms)}</h3><ul id="rooms" aria-labelledby="rooms-title"></ul>
</nav>
<div class="room-view">
<h3 id="room-title"></h3>
<p id="nothing" hidden></p>
<div id="posts-log" class="log" role="log" tabindex="0"><ol id="posts"></ol></div>
<div id="home" hidden></div>
<form id="composer" class="composer"><textarea rows="1" maxlength="4000"></textarea><button type="submit">${escaped(c.send)}</button></form>
</div>
<aside id="thread" aria-labelledby="thread-title" hidden>
<div class="bar"><h3 id="thread-title">${escaped(c.thread)}</h3><button type="button" id="close-thread" class="icon" aria-label="${escaped(c.closeThread)}">${ICONS.close}</button></div>
<div class="log" role="log" tabindex="0" aria-label="${escaped(c.thread)}"><ol id="replies"></ol></div>
<form id="thread-composer" class="composer"><p id="thread-hint">${escaped(c.threadHint)}</p><textarea rows="2" maxlength="4000" placeholder="${escaped(c.writeInThread)}" aria-label="${escaped(c.writeInThread)}" aria-describedby="thread-hint"></textarea><button type="submit">${escaped(c.send)}</button></form>
</aside>
</div>
</section>
</main>
<dialog id="modal" aria-labelledby="modal-title"></dialog>
</body>
</html>
`;
}
