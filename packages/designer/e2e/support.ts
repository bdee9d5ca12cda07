/**
 * What every journey needs: a folder of its own, the real designer served on it by the real command, and a browser.
 * Whatever a journey starts, it ends.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '../../..');
const CLI = join(ROOT, 'packages/cli/dist/main.js');
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Real flows of public repositories, kept beside the repository; absent elsewhere. */
export const CORPUS = resolve(ROOT, '../shared/corpus/flows');

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Served {
  readonly url: string;
  readonly folder: string;
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  stop(): Promise<void>;
}

/** Serves a new folder with these files. */
export async function serve(files: Readonly<Record<string, string>> = {}): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'switchyard-'));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) await write(path, text);
  const server = spawn(process.execPath, [CLI, 'open', folder, '--no-browser', '--port', '0']);
  const url = await addressOf(server);
  return {
    url,
    folder,
    read: (path) => readFile(join(folder, path), 'utf8'),
    write,
    async stop() {
      const ended = new Promise((done) => server.once('exit', done));
      if (server.kill()) await ended;
      await rm(folder, { recursive: true, force: true });
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
  /** What the page complained of, in its console or by an error nobody caught. */
  readonly complaints: readonly string[];
}

export interface Look {
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** Opens the designer in a browser of its own: no storage, a fixed size, nothing that moves. */
export async function visit(
  browser: Browser,
  url: string,
  { dark = false, width = 1440, height = 900 }: Look = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A refused save is an answer like any other; the page says so in its own words.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) complaints.push(message.text());
  });
  await page.goto(url);
  return { page, context, complaints };
}

// helpers

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
