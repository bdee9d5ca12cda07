/** A server and a browser that can be killed outright, as a power cut or an out-of-memory killer does it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';

const CLI = resolve(import.meta.dirname, '../../../cli/dist/main.js');
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export interface Killable {
  /** Ends it at once, with everything it started; resolves when it is gone. */
  kill(): Promise<void>;
}

export async function startServer(folder: string): Promise<Killable & { readonly url: string }> {
  const server = start(process.execPath, [CLI, 'open', folder, '--no-browser', '--port', '0']);
  const url = await said(server, /http:\/\/[^\s]+/);
  return { url, kill: () => kill(server) };
}

/**
 * A browser with a profile that outlives it.
 *
 * @param profile the folder of the profile
 */
export async function startBrowser(profile: string): Promise<Killable & { readonly page: Page }> {
  await mkdir(profile, { recursive: true });
  const browser = start(CHROMIUM, [
    '--headless=new',
    // In a narrower window one panel hides the other.
    '--window-size=1280,900',
    '--lang=en-US',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ]);
  const address = await said(browser, /ws:\/\/[^\s]+/);
  const connected = await chromium.connectOverCDP(address);
  const [context] = connected.contexts();
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (!page) throw new Error('The browser has no page.');
  page.setDefaultTimeout(30_000);
  return { page, kill: () => kill(browser) };
}

// helpers

function start(command: string, args: readonly string[]): ChildProcess {
  // A group of its own, so that all its processes can be ended together.
  return spawn(command, [...args], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function kill(process_: ChildProcess): Promise<void> {
  const { pid, exitCode, signalCode } = process_;
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  const gone = new Promise((done) => process_.once('exit', done));
  process.kill(-pid, 'SIGKILL');
  await gone;
}

/** What it prints once it is ready. */
function said(process_: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    const listen = (chunk: Buffer): void => {
      text += String(chunk);
      const [match] = pattern.exec(text) ?? [];
      if (match !== undefined) found(match);
    };
    process_.stdout?.on('data', listen);
    process_.stderr?.on('data', listen);
    process_.once('exit', (code) => failed(new Error(`It ended with ${code}: ${text}`)));
  });
}
