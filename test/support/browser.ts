/**
 * A real Chromium for the tests of pages: the one that comes with an npm package, else Debian's. When none runs here, it says so
 * loudly and gives null, so that the suite can skip its pages and nothing else.
 */
import { accessSync, constants } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Web security stays on: the pages are tested with the policies that patients' browsers enforce. */
const SWITCHES = [
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--lang=fr-FR',
];

/** The path of the Chromium inside `@sparticuz/chromium` (x86-64 Linux only); null when it cannot be unpacked here. */
async function packagedChromium(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  // The package only unpacks its libraries when it believes to be in this environment.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch {
    return null;
  }
}

/** Chromium's path, preferring the packaged one; null when there is none. */
export async function browserPath(): Promise<string | null> {
  const packaged = await packagedChromium();
  if (packaged) return packaged;
  return INSTALLED.find(isExecutable) ?? null;
}

/** A headless browser that the caller closes, or null after a loud sentence. */
export async function openBrowser(): Promise<Browser | null> {
  for (const path of [await packagedChromium(), ...INSTALLED.filter(isExecutable)]) {
    if (!path) continue;
    try {
      return await puppeteer.launch({
        executablePath: path,
        headless: 'shell',
        args: [...SWITCHES, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      });
    } catch (cause) {
      console.warn(`Chromium at ${path} does not start: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  }
  console.warn('\n*** NO BROWSER RUNS ON THIS MACHINE: THE TESTS OF THE PAGES ARE SKIPPED (install chromium). ***\n');
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
