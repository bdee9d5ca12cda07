// The browser that journeys are driven in: one that is there, else Debian's chromium where it may be installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-headless-shell', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a browser, or undefined. */
export function findBrowser() {
  const said = process.env.CHROMIUM_PATH;
  if (said && existsSync(said)) return said;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Finds a browser, installing Debian's when there is none and it may; says in one sentence when it may not. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const may =
    (await run([...asRoot, 'apt-get'][0], [...asRoot, 'apt-get', '--version'].slice(1), { quiet: true })).code === 0;
  if (may) {
    console.log('Installing chromium…');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args) => {
      const [command, ...rest] = [...asRoot, 'apt-get', ...args];
      return run(command, rest, { quiet: true, env });
    };
    await apt('update', '-qq');
    const { code, output } = await apt(
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-dejavu-core',
    );
    if (code !== 0) console.error(output);
  }
  const installed = findBrowser();
  if (!installed) {
    console.log('No browser found, so the browser journeys are skipped: install chromium or set CHROMIUM_PATH.');
  }
  return installed;
}
