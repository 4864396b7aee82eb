/**
 * What browsers may fetch from the web channel: the page of a practice or the choice between several, the widget, and the opening
 * of a session. Every address is relative, so that it works behind any name, port or prefix; every answer carries strict headers.
 */
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { type OpeningRefusal, webCopy, webPageCopy } from '../../conversation/copy/web.ts';
import type { Practice } from '../../domain/practice.ts';
import { type Floor, nameOfError } from './connection.ts';
import type { Opening } from './event.ts';
import { isOriginAllowed, networkOf, type Surroundings } from './origin.ts';
import type { RateTable } from './rate.ts';
import { newPass, readPass, signed } from './token.ts';

export interface PageFiles {
  /** The bundled widget. */
  script: string;
  /** Style of our own pages; the widget carries its own. */
  style: string;
}

const OPENING_STATUS: Record<OpeningRefusal, number> = {
  tooMany: 429,
  elsewhere: 403,
  unknownPractice: 404,
  tooLarge: 413,
  trouble: 500,
};

/** The routes `/`, `/widget.js`, `/page.css` and `/chat/:practice`. */
export function pageRoutes(
  practices: Map<string, Practice>,
  files: PageFiles,
  floor: Floor,
  openRate: RateTable,
  around: Surroundings,
): Router {
  const routes = Router();

  routes.get('/', (request, response) => {
    const asked = typeof request.query.practice === 'string' ? request.query.practice : undefined;
    const only = practices.size === 1 ? [...practices.values()][0] : undefined;
    const practice = asked === undefined ? only : practices.get(asked);
    const language = request.query.lang === 'en' ? 'en' : 'fr';
    sendPage(request, response.status(asked !== undefined && !practice ? 404 : 200), {
      origins: practice?.origins ?? [],
      html: practice ? practicePage(practice, language) : chooserPage([...practices.values()], asked !== undefined),
    });
  });

  routes.get('/widget.js', (_request, response) => sendFile(response, 'text/javascript', files.script));
  routes.get('/page.css', (_request, response) => sendFile(response, 'text/css', files.style));

  routes.post('/chat/:practice', express.text({ limit: '2kb', type: () => true }), (request, response) => {
    const practice = practices.get(request.params.practice ?? '');
    if (!practice) return refuseOpening(response, 'unknownPractice');
    if (!isOriginAllowed(request, practice, around)) return refuseOpening(response, 'elsewhere');
    const { origin } = request.headers;
    if (origin) response.set({ 'Access-Control-Allow-Origin': origin, Vary: 'Origin' });
    const now = floor.realTime();
    const shown = readPass(typeof request.body === 'string' ? request.body : '', floor.signingKey, now);
    const isResumed = typeof shown !== 'string' && shown.practice === practice.id;
    const network = networkOf(request, around);
    if (!isResumed && network !== null && !openRate.take(network, now)) return refuseOpening(response, 'tooMany');
    const pass = isResumed ? shown : newPass(practice.id, now, floor.lifetime);
    const { id, name, phone, timeZone } = practice;
    const opening: Opening = {
      token: signed(pass, floor.signingKey),
      fresh: !isResumed,
      expiresInMs: pass.expiresAt - now,
      practice: { id, name, phone, timeZone },
      maximumLength: floor.maximumLength,
    };
    response.set({ ...CLOSED, 'Cache-Control': 'no-store' }).json(opening);
  });

  routes.use('/chat', (error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = error instanceof Error && 'status' in error ? error.status : 500;
    if (status === 500) floor.log.error({ error: nameOfError(error) }, 'a web session could not be opened');
    refuseOpening(response, status === 413 ? 'tooLarge' : status === 500 ? 'trouble' : 'unknownPractice');
  });
  return routes;
}

/** Headers of everything that we serve. */
const CLOSED = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

function sendFile(response: Response, type: string, content: string): void {
  response.set({
    ...CLOSED,
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy': "default-src 'none'",
    // Sites of practices load the widget from here.
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-cache',
  });
  response.send(content);
}

function refuseOpening(response: Response, code: OpeningRefusal): void {
  response
    .status(OPENING_STATUS[code])
    .set({ ...CLOSED, 'Cache-Control': 'no-store' })
    .json({ refused: code, text: webPageCopy.opening[code] });
}

function sendPage(request: Request, response: Response, page: { origins: string[]; html: string }): void {
  // Browsers before 2022 do not count WebSockets of the same host as 'self'.
  const host = /^[\w.:[\]-]+$/.test(request.headers.host ?? '') ? request.headers.host : undefined;
  const sockets = host ? ` ws://${host} wss://${host}` : '';
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self'${sockets}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${["'self'", ...page.origins].join(' ')}`,
    "require-trusted-types-for 'script'",
  ];
  response.set({
    ...CLOSED,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy.join('; '),
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
  response.send(page.html);
}

function practicePage(practice: Practice, language: 'fr' | 'en'): string {
  const copy = webCopy[language];
  return documentOf(
    language,
    webPageCopy.title(practice.name),
    `<main>
<permanence-chat page practice="${escaped(practice.id)}" name="${escaped(practice.name)}" phone="${escaped(practice.phone)}" lang="${language}"></permanence-chat>
<noscript><h1>${escaped(practice.name)}</h1><p>${escaped(copy.noScript)} <a href="${telephoneOf(practice.phone)}">${escaped(practice.phone)}</a></p><p>${escaped(webPageCopy.emergency)}</p></noscript>
</main>`,
    '<script src="widget.js" defer></script>',
  );
}

function chooserPage(practices: Practice[], isUnknown: boolean): string {
  const items = practices.map(
    ({ id, name, phone }) =>
      `<li><a class="practice" href="?practice=${escaped(encodeURIComponent(id))}">${escaped(name)}</a> <a href="${telephoneOf(phone)}">${escaped(phone)}</a></li>`,
  );
  return documentOf(
    'fr',
    webPageCopy.chooserTitle,
    `<main class="chooser">
<h1>${escaped(webPageCopy.chooserTitle)}</h1>
<p class="emergency">${escaped(webPageCopy.emergency)}</p>
<p>${escaped(isUnknown ? webPageCopy.unknownPractice : webPageCopy.chooserIntro)}</p>
<ul>
${items.join('\n')}
</ul>
</main>`,
  );
}

function documentOf(language: string, title: string, body: string, script = ''): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
${script}
</head>
<body>
${body}
</body>
</html>
`;
}

function telephoneOf(phone: string): string {
  return escaped(`tel:${phone.replace(/[^\d+]/g, '')}`);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
