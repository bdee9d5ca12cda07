/**
 * What every journey needs: a folder of its own, the real designer served on it by the real command, and a browser.
 * Whatever a journey starts, it ends.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '../../..');
const CLI = join(ROOT, 'packages/cli/dist/main.js');
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // For every window the address bar would load pages of its own: half of all the time. This list takes the place of
  // Playwright's, of which the last two matter here: asking before a tab closes, and painting at once.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,AvoidUnnecessaryBeforeUnloadCheckSync,PaintHolding',
];

export interface Served {
  readonly url: string;
  readonly folder: string;
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  /** Leaves these files in the folder, and no others. */
  fill(files: Readonly<Record<string, string>>): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Serves a new folder with these files.
 *
 * @param name what it is called, where that is seen in a picture; something new every time when not given
 */
export async function serve(files: Readonly<Record<string, string>> = {}, name = ''): Promise<Served> {
  const own = await mkdtemp(join(tmpdir(), 'switchyard-'));
  const folder = join(own, name);
  await mkdir(folder, { recursive: true });
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const fill = async (wanted: Readonly<Record<string, string>>): Promise<void> => {
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
    for (const [path, text] of Object.entries(wanted)) await write(path, text);
  };
  await fill(files);
  const server = spawn(process.execPath, [CLI, 'open', folder, '--no-browser', '--port', '0']);
  const url = await addressOf(server);
  return {
    url,
    folder,
    read: (path) => readFile(join(folder, path), 'utf8'),
    write,
    fill,
    async stop() {
      const ended = new Promise((done) => server.once('exit', done));
      if (server.kill()) await ended;
      await rm(own, { recursive: true, force: true });
    },
  };
}

export function launchBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error('Missing browser: install chromium or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in any of its pages: errors nobody caught, and whatever the console was told to warn of. */
  readonly complaints: readonly string[];
  /** Requests that were refused or got no answer, as `409 PUT refunds.json`; taken away by asking. */
  readonly takeRefusals: () => string[];
}

export interface Look {
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** What the system prefers: a language and a country. */
  readonly locale?: string;
}

/** Opens the designer in a browser of its own: no storage, a fixed size, nothing that moves. */
export async function visit(
  browser: Browser,
  url: string,
  { dark = false, width = 1440, height = 900, locale = 'en-GB' }: Look = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale,
    timezoneId: 'UTC',
  });
  context.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const refusals: string[] = [];
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => {
    // The browser says so of every refusal below.
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (['error', 'warning', 'assert'].includes(message.type()) && !isRefusal) complaints.push(message.text());
  });
  context.on('response', (response) => {
    if (response.status() >= 400) refusals.push(`${response.status()} ${wordsOf(response.request())}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left drops what it was asking for.
    if (why !== 'net::ERR_ABORTED') refusals.push(`${why} ${wordsOf(request)}`);
  });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return { page, context, complaints, takeRefusals: () => refusals.splice(0) };
}

// helpers

/** `PUT refunds.json`: what was asked for, by the path of the flow where it is one. */
function wordsOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url());
  return `${request.method()} ${searchParams.get('path') ?? pathname}`;
}

/** The address the command prints once it serves. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += String(chunk);
      const [url] = /http:\/\/[^\s]+/.exec(said) ?? [];
      if (url) found(url);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', (code) => failed(new Error(`The server ended with ${code}: ${said}`)));
  });
}
