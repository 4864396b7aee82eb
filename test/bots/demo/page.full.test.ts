/** The stage's page in a real Chromium: a whole case is played with mouse and keyboard; no violation of accessibility, no error. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { practiceNamed } from '../../support/world.ts';
import { DIGEST } from '../slack/cards.ts';
import type { Scene } from '../slack/scene.ts';
import { makeScene, until } from '../slack/scene.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HOSTILE = '<img src=x onerror="document.title=1"> <!channel> *gras* <https://evil.example|lien> 🔴';

const SCREENSHOTS = fileURLToPath(new URL('../../screenshots', import.meta.url));

let browser: Browser | null;
let scene: Scene;
beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  browser = await openBrowser();
  scene = await makeScene();
});
afterAll(async () => {
  await browser?.close();
  await scene.close();
});

async function openPage(
  width: number,
  dark = false,
  shown: Scene = scene,
): Promise<{ page: Page; errors: string[] } | null> {
  if (browser === null) return null;
  const page = await browser.newPage();
  const errors: string[] = [];
  // The patient's frame is another channel's page and is not served here.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (sent) => {
    const { host, protocol } = new URL(sent.url());
    if (protocol !== 'data:' && host !== new URL(shown.base).host) errors.push(`third party: ${host}`);
  });
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto(`${shown.base}/demo`);
  await page.waitForSelector('#rooms button');
  return { page, errors };
}

/** Clicks the first button below `within` that carries this text; again when a new picture replaced it under the mouse. */
async function click(page: Page, within: string, label: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await page.waitForFunction(
      (where, text) =>
        [...document.querySelectorAll<HTMLElement>(`${where} button`)].find((one) => one.textContent?.includes(text)) ??
        false,
      { timeout: 10_000 },
      within,
      label,
    );
    try {
      return await (found.asElement() as ElementHandle<Element> | null)?.click();
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}
const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => (element as HTMLElement).textContent);

it('plays a case: the card is read, answered in a modal, discussed in the thread', async () => {
  const opened = await openPage(1280);
  if (opened === null) return;
  const { page, errors } = opened;
  await click(page, '#people', 'Fanja');
  await scene.post({ transcript: [{ who: 'Patiente', text: HOSTILE, at: '14 h 01' }] });
  await page.waitForSelector('#posts .post');
  expect(await textOf(page, '#posts')).toContain(HOSTILE.replace('🔴', '').trim());
  expect(await page.$$('#posts img, #posts a')).toHaveLength(0);

  await click(page, '#posts', 'Répondre');
  await page.waitForSelector('dialog[open] textarea');
  await page.keyboard.type('Bonjour, je vous rappelle à 15 h.');
  await click(page, 'dialog', 'Envoyer');
  await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
  expect(scene.gestures()[0]).toMatchObject({
    name: 'Fanja',
    act: { action: 'answer', text: 'Bonjour, je vous rappelle à 15 h.' },
  });

  scene.one.owner = (await scene.see('fanja')).me;
  await click(page, '#posts', 'Répondre dans le fil');
  await page.keyboard.type('Elle est inquiète');
  await page.keyboard.press('Enter');
  await click(page, '#replies', 'Envoyer au patient');
  await until(() => (scene.gestures().length === 3 ? true : undefined), 'the line sent to the patient');
  expect(scene.gestures().map((one) => one.act.action)).toEqual(['answer', 'remark', 'answer']);
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);
  await page.close();
});

it('shows a practitioner the digest, unread before and read after', async () => {
  const opened = await openPage(1280);
  if (opened === null) return;
  const { page, errors } = opened;
  await scene.desk.post({
    id: 'digest',
    practice: 'tilleuls',
    to: { who: 'practitioner', practitioner: 'martin' },
    body: DIGEST,
    existing: null,
    thread: null,
  });
  await page.waitForFunction(() => document.querySelector('#people')?.textContent?.includes('non lu'));
  await click(page, '#people', 'Dr Claire Martin');
  await page.waitForFunction(() => document.querySelector('#posts')?.textContent?.includes('renouvellement'));
  await until(
    async () =>
      (await scene.see('dr.martin')).rooms.every((room) => room.kind !== 'im' || room.unread === 0) || undefined,
  );
  await click(page, '#posts', 'Lu');
  await until(() => scene.gestures().find((one) => one.act.action === 'messageState'));
  expect(errors).toEqual([]);
  await page.close();
});

it('moves the clock', async () => {
  const opened = await openPage(1280);
  if (opened === null) return;
  const { page } = opened;
  await click(page, '.clock', '+ 1 h');
  await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('15:0'));
  await page.close();
});

/** What axe finds on the page as it stands. */
async function violationsOn(page: Page): Promise<string[]> {
  return page.evaluate(async (source) => {
    // The page forbids scripts that are not its own: this one comes through the inspector.
    const run = new Function(`${source}; return axe.run(document, { iframes: false });`);
    const result = (await run()) as { violations: { id: string; nodes: { target: string[] }[] }[] };
    return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }, AXE);
}

it.each([
  [1280, false],
  [1280, true],
  [360, false],
  [320, true],
])('has no violation of accessibility and no overflow at %i px (dark: %s)', async (width, dark) => {
  const opened = await openPage(width, dark);
  if (opened === null) return;
  const { page } = opened;
  if (width < 900) await click(page, '.sides', 'Côté équipe');
  await click(page, '#people', 'Fanja');
  await click(page, '#posts', 'réponse');
  await page.waitForSelector('#thread:not([hidden])');
  expect(await violationsOn(page)).toEqual([]);
  // To be looked at.
  await page.screenshot({ path: `${SCREENSHOTS}/stage-${width}${dark ? '-dark' : ''}.png` });
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
  await page.close();
});

it.each([
  [1280, false],
  [320, true],
])('fills the forms of the agenda with mouse and keyboard at %i px (dark: %s)', async (width, dark) => {
  const own = await makeScene({ practices: [practiceNamed('tilleuls')] });
  const opened = await openPage(width, dark, own);
  if (opened === null) return own.close();
  const { page, errors } = opened;
  const looks = async (name: string) => {
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: `${SCREENSHOTS}/agenda-${name}-${width}${dark ? '-dark' : ''}.png` });
  };
  const titleIs = (title: string) =>
    page.waitForFunction((text) => document.querySelector('dialog[open] h2')?.textContent === text, {}, title);
  const fill = (block: string, text: string) =>
    page.$eval(`#${block}-input`, (field, typed) => Object.assign(field, { value: typed }), text);
  if (width < 900) await click(page, '.sides', 'Côté équipe');
  await click(page, '#people', 'Fanja');
  await click(page, '#rooms', 'Accueil');
  await click(page, '#home', 'Agenda du jour');
  await titleIs('Agenda');
  await page.select('dialog .actions select', 'benali');
  await page.waitForFunction(() => document.querySelector('dialog .header')?.textContent?.includes('Dr Benali'));
  await click(page, 'dialog', 'Lendemain');
  await page.waitForFunction(() =>
    document.querySelector('dialog .header')?.textContent?.includes('mercredi 1er avril'),
  );
  await looks('day');
  await click(page, 'dialog', 'Réserver');
  await titleIs('Réserver');
  await page.select('#reason-input', 'consultation');
  await fill('birthName', 'Dupont');
  await fill('firstNames', HOSTILE.slice(0, 100));
  await fill('birthDate', '12/04/1981');
  await looks('ask');
  await click(page, 'dialog', 'Chercher');
  await page.waitForFunction(() =>
    document.querySelector('dialog .header')?.textContent?.includes('1er avril à 9 h 00'),
  );
  await looks('pick');
  await fill('again', 'dimanche 10h');
  await click(page, 'dialog .actions.end', 'Réserver');
  await page.waitForFunction(() => document.querySelector('dialog')?.textContent?.includes('Refusé'));
  await looks('refused');
  await page.$$eval('dialog input[type=radio]', (all) => (all.at(-1) as HTMLInputElement | undefined)?.click());
  await click(page, 'dialog .actions.end', 'Réserver');
  await page.waitForFunction(() => document.querySelector('#why-input-error')?.textContent !== '');
  await fill('why', 'vue avec le Dr Benali');
  await click(page, 'dialog .actions.end', 'Réserver');
  await titleIs('Agenda');
  expect(own.gestures().map(({ act }) => act)).toMatchObject([
    {
      action: 'bookVisit',
      handoff: null,
      time: { reason: 'consultation', practitioner: 'benali' },
      person: { birthName: 'Dupont', birthDate: '1981-04-12' },
      aside: { rules: ['closed'], why: 'vue avec le Dr Benali' },
    },
  ]);
  await click(page, 'dialog', 'Fermer');
  await click(page, '#home', 'Déclarer une absence');
  await titleIs('Déclarer une absence');
  await looks('absence');
  await fill('toTime', 'bientôt');
  await click(page, 'dialog', 'Déclarer');
  await page.waitForFunction(() => document.querySelector('#toTime-input-error')?.textContent?.includes('14h30'));
  await fill('toTime', '18h30');
  await page.select('#standIn-input', 'martin');
  await page.select('#who-input', 'benali');
  await click(page, 'dialog', 'Déclarer');
  await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
  expect(own.gestures().at(-1)?.act).toEqual({
    action: 'declareAbsence',
    practitioner: 'benali',
    absence: { from: '2026-03-31', to: '2026-03-31', toTime: '18:30', standIn: 'martin' },
  });
  expect(errors).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.close();
  await own.close();
});
