/**
 * The same night and morning as `product.test.ts`, with mouse and keyboard in a real Chromium, on the stage. Screenshots go to
 * `test/screenshots/`.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { type Product, startProduct } from './support/product.ts';

const SCREENSHOTS = fileURLToPath(new URL('./screenshots', import.meta.url));
const PATIENCE = { timeout: 20_000 };
const SOON = { timeout: 4_000 };

let browser: Browser | null;
let product: Product;
beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  browser = await openBrowser();
  product = await startProduct();
});
afterAll(async () => {
  await browser?.close();
  await product.stop();
});

/** Non-breaking spaces are typography. */
const SPACES = '[\\u00a0\\u202f]';

/** Waits until the chat shows a line of ours that matches. */
async function reads(chat: Frame, expected: RegExp, patience = PATIENCE): Promise<void> {
  await chat.waitForFunction(
    (source, spaces) => {
      const root = document.querySelector('permanence-chat')?.shadowRoot;
      const shown = [...(root?.querySelectorAll('[data-who="us"] .text') ?? [])].map((one) => one.textContent ?? '');
      return shown.some((text) => new RegExp(source).test(text.replace(new RegExp(spaces, 'g'), ' ')));
    },
    patience,
    expected.source,
    SPACES,
  );
}

async function writes(page: Page, chat: Frame, text: string): Promise<void> {
  const input = (await chat.waitForSelector(
    'permanence-chat >>> #input',
    PATIENCE,
  )) as ElementHandle<HTMLTextAreaElement>;
  await input.focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function presses(chat: Frame, label: string): Promise<void> {
  await chat.waitForFunction(
    (text, spaces) => {
      const root = document.querySelector('permanence-chat')?.shadowRoot;
      const button = [...(root?.querySelectorAll<HTMLButtonElement>('.replies button') ?? [])].find((one) =>
        (one.textContent ?? '').replace(new RegExp(spaces, 'g'), ' ').includes(text),
      );
      button?.click();
      return button !== undefined;
    },
    PATIENCE,
    label,
    SPACES,
  );
}

/** Clicks a button of the team's side, found and clicked in one step: the picture may be drawn anew at any moment. */
async function clicks(page: Page, within: string, label: string): Promise<void> {
  await page.waitForFunction(
    (where, text) => {
      const button = [...document.querySelectorAll<HTMLButtonElement>(`${where} button`)].find(
        (one) => !one.disabled && one.textContent?.includes(text),
      );
      button?.click();
      return button !== undefined;
    },
    PATIENCE,
    within,
    label,
  );
}

/** Clicks again when the card was drawn anew just then, as a person would. */
async function clicksUntil(page: Page, within: string, label: string, seen: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await clicks(page, within, label);
    try {
      await seen();
      return;
    } catch (error) {
      if (attempt === 6) throw error;
    }
  }
}

const shows = (page: Page, where: string, text: string) =>
  page.waitForFunction(
    (selector, wanted, spaces) =>
      (document.querySelector(selector)?.textContent ?? '').replace(new RegExp(spaces, 'g'), ' ').includes(wanted),
    PATIENCE,
    where,
    text,
    SPACES,
  );

test('a patient, a secretary and a practitioner, on one page', async () => {
  if (browser === null) return;
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${product.permanence.url}/demo`);
  const frame = await page.waitForSelector('iframe', PATIENCE);
  const chat = await frame?.contentFrame();
  if (!chat) throw new Error('the stage shows no chat');

  await writes(
    page,
    chat,
    'Bonjour, un rendez-vous avec le Dr Martin jeudi après-midi pour un vaccin, pour moi, Jeanne Dupont née le 12/04/1981',
  );
  await reads(chat, /assistant automatique/);
  await presses(chat, 'jeudi 7 mars à 14 h 00');
  await reads(chat, /Je récapitule : jeudi 7 mars à 14 h 00/);
  await presses(chat, 'Oui');
  await reads(chat, /C’est confirmé : jeudi 7 mars à 14 h 00/);
  await writes(page, chat, '06 39 98 12 34');
  await reads(chat, /06 ?39 ?98 ?12 ?34/);
  await writes(page, chat, 'je veux parler à quelqu’un');
  await reads(chat, /mardi 5 mars à 8 h 00/);
  await page.screenshot({ path: `${SCREENSHOTS}/product-night.png` });

  await clicks(page, '.clock', 'Demain 8 h');
  await clicks(page, '#people', 'Fanja');
  await clicksUntil(page, '#posts', 'Prendre', () => reads(chat, /Fanja, du secrétariat, a pris votre demande/, SOON));
  await clicksUntil(page, '#posts', 'Répondre', () => page.waitForSelector('dialog[open] textarea', SOON));
  await page.keyboard.type('Bonjour Madame, je vous écoute.');
  await clicks(page, 'dialog', 'Envoyer');
  await reads(chat, /Bonjour Madame, je vous écoute/);
  await clicksUntil(page, '#posts', 'Rendre à l’assistant', () =>
    reads(chat, /de nouveau l’assistant automatique/, SOON),
  );
  await page.screenshot({ path: `${SCREENSHOTS}/product-morning.png` });

  await clicks(page, '.clock', 'Prochain récapitulatif');
  await clicks(page, '#people', 'Dr Claire Martin');
  await shows(page, '#posts', 'Récapitulatif du Dr Claire Martin');
  await shows(page, '#posts', 'pris : 07/03 à 14 h 00');
  await page.screenshot({ path: `${SCREENSHOTS}/product-digest.png` });
  expect(errors).toEqual([]);

  // On a narrow phone: nothing overflows, and quitting wipes the screen.
  const phone = await browser.newPage();
  await phone.setViewport({ width: 320, height: 640 });
  await phone.goto(`${product.permanence.url}/?practice=tilleuls`);
  const own = phone.mainFrame();
  await writes(phone, own, 'bonjour');
  await reads(own, /assistant automatique/);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= 320)).toBe(true);
  await phone.screenshot({ path: `${SCREENSHOTS}/product-phone.png` });
  const leave = await own.waitForSelector('permanence-chat >>> .leave', PATIENCE);
  await leave?.click();
  await phone.waitForFunction(
    () => !document.body?.textContent?.includes('Tilleuls') && !document.querySelector('permanence-chat'),
    PATIENCE,
  );
}, 120_000);
