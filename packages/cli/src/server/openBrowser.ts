import { spawn } from 'node:child_process';

/** Whether somebody sits before a screen here. */
export function hasScreen(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): boolean {
  if (env['CI'] && env['CI'] !== 'false') return false;
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Opens an address in the person's browser, where there is one; the address is printed anyway. */
export function openBrowser(address: string, env: Readonly<Record<string, string | undefined>>): void {
  if (!hasScreen(env, process.platform)) return;
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(command as string, [...args, address], { stdio: 'ignore', detached: true });
  // No opener is installed: the person follows the printed address.
  child.on('error', () => undefined);
  child.unref();
}

// helpers

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
