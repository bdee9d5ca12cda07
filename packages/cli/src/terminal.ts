import { standardStream } from './standardStreams.ts';

/** The person's side of a command: what is typed, and where the answer goes. Tests hand in their own. */
export interface Terminal {
  /** The folder paths are meant from. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly colours: boolean;
  /** Columns, for lines that would otherwise be too long to read. */
  readonly width: number;
  out(text: string): void;
  /** For what is no text, such as a picture; not there where a person would see it as garbage. */
  readonly outBytes?: (bytes: Uint8Array) => void;
  err(text: string): void;
  readStdin(): Promise<Uint8Array>;
  /** Hears keys while a command goes on, and Ctrl+C as the key it is; for commands that end when somebody says so. */
  readonly listen?: (hear: (key: string) => void) => Listening;
}

export interface Listening {
  /** Whether somebody is at a keyboard; else only the end is heard. */
  readonly isKeyboard: boolean;
  readonly stop: () => void;
}

/** The terminal this process runs in. */
export function processTerminal(): Terminal {
  const [out, err] = [standardStream(1), standardStream(2)];
  const isScreen = out.columns !== undefined;
  return {
    folder: process.cwd(),
    env: process.env,
    colours: wantsColours(process.env, isScreen),
    width: out.columns ?? 120,
    out: out.write,
    ...(isScreen ? {} : { outBytes: out.write }),
    err: err.write,
    async readStdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    listen: listenToKeys,
  };
}

/** Colours are for screens: https://no-color.org and https://force-color.org have the last word. */
export function wantsColours(env: Terminal['env'], isScreen: boolean): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return isScreen && env['TERM'] !== 'dumb';
}

// helpers

function listenToKeys(hear: (key: string) => void): Listening {
  const { stdin } = process;
  const isKeyboard = stdin.isTTY;
  const end = (): void => hear('\u0003');
  const type = (keys: Buffer): void => {
    for (const key of keys.toString()) hear(key);
  };
  if (isKeyboard) stdin.setRawMode(true).resume().on('data', type);
  for (const signal of SIGNALS) process.once(signal, end);
  return {
    isKeyboard,
    stop() {
      for (const signal of SIGNALS) process.off(signal, end);
      if (isKeyboard) stdin.setRawMode(false).pause().off('data', type);
    },
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
