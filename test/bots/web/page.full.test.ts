/** The widget in a real browser: what patients see, do, lose and do not lose. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, Page as BrowserPage } from 'puppeteer';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { openWeb, practiceOf, type WebHarness } from './harness.ts';

const browser: Browser | null = await openBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const run = test.skipIf(browser === null);
const MARKUP = '<img src=x onerror="document.title=1"> <script>alert(1)</script>';

let web: WebHarness;
let page: BrowserPage;
let complaints: string[];
let requests: string[];
afterAll(() => browser?.close());
beforeEach(async () => {
  web = await openWeb();
  web.answer = answerOf(web);
  page = await newPage();
});
afterEach(async () => {
  await page?.browserContext().close();
  await web.stop();
});

/** An echo with everything that a line can carry. */
function answerOf(of: WebHarness): WebHarness['answer'] {
  return async ({ address, inbound }) => {
    const text = inbound.kind === 'text' ? inbound.text : inbound.kind === 'choice' ? `choix ${inbound.id}` : '';
    await of.say(address, {
      text: `Noté : ${text}`,
      choices: [
        { id: 'book', label: 'Prendre rendez-vous' },
        { id: 'human', label: 'Parler à une personne du secrétariat médical' },
      ],
      file: { name: 'rendez-vous.ics', mediaType: 'text/calendar', content: 'BEGIN:VCALENDAR' },
    });
  };
}

async function newPage(): Promise<BrowserPage> {
  complaints = [];
  requests = [];
  if (!browser) return page;
  const made = await (await browser.createBrowserContext()).newPage();
  made.on('console', (message) => {
    // A cut connection is what some tests are about.
    if (['error', 'warn'].includes(message.type()) && !/ERR_|WebSocket/.test(message.text()))
      complaints.push(message.text());
  });
  made.on('pageerror', (error) => complaints.push(String(error)));
  made.on('request', (request) => requests.push(request.url()));
  return made;
}

async function write(text: string): Promise<void> {
  await page.type('>>> textarea', text);
  await page.keyboard.press('Enter');
}

/** Waits until the lines on the screen are these. */
async function seeLines(...expected: string[]): Promise<void> {
  try {
    await page.waitForFunction(
      (wanted) => {
        const root = document.querySelector('permanence-chat')?.shadowRoot;
        const shown = [...(root?.querySelectorAll('.text') ?? [])].map((line) => line.textContent);
        return JSON.stringify(shown) === wanted;
      },
      { timeout: 15_000 },
      JSON.stringify(expected),
    );
  } catch {
    expect(await linesShown()).toEqual(expected);
  }
}

const linesShown = (): Promise<(string | null)[]> =>
  page.$$eval('>>> .text', (lines) => lines.map((line) => line.textContent));
const status = (): Promise<string> => page.$eval('>>> .status', (one) => one.textContent ?? '');

async function violations(): Promise<string[]> {
  // Evaluated through the debugger, so that the page's own policy stays on.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const results = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run();
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
}

run('a patient writes, presses a reply, reloads, and finds everything again', async () => {
  await page.goto(web.url);
  await write(MARKUP);
  await seeLines(MARKUP, `Noté : ${MARKUP}`);
  expect(await page.title()).toContain('Cabinet médical des Tilleuls');
  await page.locator('>>> .replies button').click();
  const all = [MARKUP, `Noté : ${MARKUP}`, 'Prendre rendez-vous', 'Noté : choix book'];
  await seeLines(...all);
  await page.reload();
  await seeLines(...all);
  expect(await page.$$eval('>>> .replies button', (buttons) => buttons.length)).toBe(2);
  expect(
    await page.$eval('>>> .file', (link) => [link.getAttribute('download'), link.getAttribute('href')?.slice(0, 5)]),
  ).toEqual(['rendez-vous.ics', 'blob:']);
  expect(await page.$eval('>>> .phone', (link) => link.getAttribute('href'))).toBe('tel:0123456789');
  expect(web.inbox).toHaveLength(2);
  expect(web.read).toContain('out-2');
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(web.url) && !url.startsWith('data:'))).toEqual([]);
});

run('emergency numbers in what we say are called with one touch; nothing that a patient writes is', async () => {
  const typed = 'le 15 <a href="tel:15">15</a> au 112';
  const card = '15 · 112\nAppelez le 15 (ou le 112) tout de suite. <a href="tel:666">le 17</a> ; 114 par SMS, à 15 h.';
  web.answer = ({ address }) => web.say(address, { text: card }).then(() => undefined);
  await page.setViewport({ width: 375, height: 700 });
  await page.goto(web.url);
  await write(typed);
  await seeLines(typed, card);
  const links = () =>
    page.$$eval('>>> .text a', (all) => all.map((one) => [one.textContent, one.getAttribute('href')].join(' ')));
  const calls = ['15 tel:15', '112 tel:112', '15 tel:15', '112 tel:112', '17 tel:17'];
  expect(await links()).toEqual(calls);
  expect(await violations()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await page.reload();
  await seeLines(typed, card);
  expect(await links()).toEqual(calls);
});

run('the page says that a message was taken, and that somebody writes, until the answer', async () => {
  const progress = (): Promise<string> =>
    page.$eval('>>> .typing', (one) => (one.hasAttribute('hidden') ? '' : (one.textContent ?? '')));
  web.answer = () => {};
  await page.goto(web.url);
  await write('Bonjour');
  await expect.poll(progress, { timeout: 5_000 }).toBe('Message bien reçu…');
  const address = web.inbox[0]?.address ?? '';
  web.channel.typing?.('tilleuls', address, true);
  await expect.poll(progress, { timeout: 5_000 }).toBe('Le secrétariat écrit…');
  await web.say(address, { text: 'Bonjour, je vous écoute.' });
  await seeLines('Bonjour', 'Bonjour, je vous écoute.');
  expect(await progress()).toBe('');
});

run('who wrote is told once, by the sentence or above it', async () => {
  web.answer = () => {};
  await page.goto(web.url);
  await write('Bonjour');
  await expect.poll(() => web.inbox.length, { timeout: 5_000 }).toBe(1);
  const address = web.inbox[0]?.address ?? '';
  const said = ['Fanja, secrétariat :\nje vous écoute.', 'Je vous écoute.'];
  for (const [at, text] of said.entries()) {
    const body = { is: 'text', text } as const;
    await web.channel.send({ id: `answer-${at}`, practice: 'tilleuls', address, body, writer: 'Fanja' });
  }
  await seeLines('Bonjour', ...said);
  expect(await page.$$eval('>>> .author', (names) => names.map((one) => one.textContent))).toEqual(['Fanja :']);
});

run('a cut loses nothing and doubles nothing', async () => {
  await page.goto(web.url);
  await write('un');
  await seeLines('un', 'Noté : un');
  web.isBroken = true;
  await write('deux');
  await page.waitForFunction(() =>
    document
      .querySelector('permanence-chat')
      ?.shadowRoot?.querySelector('.status')
      ?.textContent?.includes('pas encore'),
  );
  await web.restart();
  web.isBroken = false;
  await seeLines('un', 'Noté : un', 'deux', 'Noté : deux');
  await write('trois');
  await seeLines('un', 'Noté : un', 'deux', 'Noté : deux', 'trois', 'Noté : trois');
  expect(web.inbox.map(({ inbound }) => (inbound.kind === 'text' ? inbound.text : inbound.kind))).toEqual([
    'un',
    'deux',
    'trois',
  ]);
  expect(complaints).toEqual([]);
});

run('a message that is too long stays in the box, with the reason', async () => {
  await page.goto(web.url);
  await page.waitForSelector('>>> textarea');
  await page.$eval('>>> textarea', (box) => {
    (box as HTMLTextAreaElement).value = 'é'.repeat(5_000);
  });
  await page.focus('>>> textarea');
  await page.keyboard.press('Enter');
  expect(await page.$eval('>>> textarea', (box) => (box as HTMLTextAreaElement).value.length)).toBe(5_000);
  expect(await status()).toContain('trop long');
  expect(web.inbox).toEqual([]);
});

run('messages refused because they came too fast go back to the box in their order', async () => {
  await web.stop();
  web = await openWeb({ limits: { messages: { burst: 1, everyMs: 600_000 } } });
  web.answer = answerOf(web);
  await page.goto(web.url);
  await write('un');
  await seeLines('un', 'Noté : un');
  await page.$eval('>>> .form', (form) => {
    const box = form.querySelector('textarea') as HTMLTextAreaElement;
    for (const text of ['deux', 'trois', 'quatre']) {
      box.value = text;
      (form as HTMLFormElement).requestSubmit();
    }
    box.value = 'cinq';
  });
  await seeLines('un', 'Noté : un');
  expect(await page.$eval('>>> textarea', (box) => (box as HTMLTextAreaElement).value)).toBe(
    'deux\ntrois\nquatre\ncinq',
  );
  expect(await status()).toContain('plus vite');
});

run('"quitter vite" leaves nothing, not even behind the back button', async () => {
  await page.goto(web.url);
  await write('un secret');
  await seeLines('un secret', 'Noté : un secret');
  await Promise.all([page.waitForNavigation(), page.locator('>>> .leave').click()]);
  expect(page.url()).toBe('about:blank');
  await page.goto(web.url);
  await page.waitForSelector('>>> textarea');
  await seeLines();
  expect(await page.evaluate(() => document.body.textContent)).not.toContain('secret');
});

run('a session that is over clears the screen', async () => {
  await web.stop();
  web = await openWeb({ limits: { lifetime: { idleMs: 5_000, maximumMs: 60_000 } } });
  web.answer = answerOf(web);
  await page.goto(web.url);
  await write('un secret');
  await seeLines('un secret', 'Noté : un secret');
  // Nothing in a shadow tree wakes a selector: looked at frame by frame.
  await page.waitForFunction(() =>
    document.querySelector('permanence-chat')?.shadowRoot?.querySelector('.ending button'),
  );
  await seeLines();
  expect(await status()).toContain('effacée de cet écran');
  await write('bonjour');
  await seeLines('bonjour', 'Noté : bonjour');
  expect(web.inbox[0]?.address).not.toBe(web.inbox[1]?.address);
});

run.each([
  ['a wide screen', 1024, 768, 'light'],
  ['a small phone', 320, 568, 'light'],
  ['a small phone at night', 320, 568, 'dark'],
] as const)('everybody can use it: %s', async (_what, width, height, scheme) => {
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(web.url);
  const long = 'Anticonstitutionnellement'.repeat(8);
  await write(long);
  await seeLines(long, `Noté : ${long}`);
  expect(await violations()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  const outside = await page.$$eval(
    '>>> :is(button, textarea, .phone, .notice a, .line)',
    (parts, edge) =>
      parts.filter((part) => part.getClientRects().length > 0 && part.getBoundingClientRect().right > edge).length,
    width,
  );
  expect(outside).toBe(0);
  const [top, edge] = await page.$$eval('>>> :is(.log, .line:last-child)', (parts) =>
    parts.map((part) => part.getBoundingClientRect().top),
  );
  // Layout rounds to fractions of a pixel.
  expect(Math.ceil(edge ?? 0)).toBeGreaterThanOrEqual(Math.floor(top ?? 0));
  const roles = await page.$eval('>>> .log', (log) => [log.getAttribute('role'), log.getAttribute('aria-live')]);
  expect(roles).toEqual(['log', 'polite']);
});

run('one script tag puts it on the site of a practice, under that site’s own strict policy', async () => {
  const site = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    const { host } = new URL(web.url);
    const policy = `default-src 'none'; script-src http://${host}; connect-src http://${host} ws://${host}; img-src data:`;
    response.setHeader('Content-Security-Policy', policy);
    response.end(`<!doctype html><html lang="fr"><head><title>Cabinet</title><link rel="icon" href="data:,">
<script src="${web.url}/widget.js" data-practice="tilleuls" data-name="Cabinet des Tilleuls" data-phone="01 23 45 67 89" async></script>
</head><body><main><h1>Le cabinet</h1></main></body></html>`);
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  try {
    await web.stop();
    web = await openWeb({ practices: [practiceOf('tilleuls', 'Cabinet des Tilleuls', [origin])] });
    web.answer = answerOf(web);
    await page.setViewport({ width: 800, height: 600 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(origin);
    await page.locator('>>> .launcher').click();
    await write('Bonjour');
    await seeLines('Bonjour', 'Noté : Bonjour');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.$eval('>>> .panel', (panel) => panel.hasAttribute('hidden'))).toBe(true);
    expect(complaints).toEqual([]);
  } finally {
    site.closeAllConnections();
    site.close();
  }
});

run('the choice of a practice can be used by everybody', async () => {
  await web.stop();
  web = await openWeb({
    practices: [practiceOf('tilleuls', 'Cabinet des Tilleuls'), practiceOf('ocean', 'Ophtalmologie de l’Océan')],
  });
  await page.setViewport({ width: 320, height: 568 });
  await page.goto(web.url);
  expect(await violations()).toEqual([]);
  await Promise.all([page.waitForNavigation(), page.locator('a.practice').click()]);
  await page.waitForSelector('>>> textarea');
  expect(await page.$eval('>>> .title', (title) => title.textContent)).toBe('Cabinet des Tilleuls');
  expect(complaints).toEqual([]);
});
