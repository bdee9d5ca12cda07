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
}

/** The terminal this process runs in. */
export function processTerminal(): Terminal {
  // A reader that has seen enough, such as `head`, closes the pipe; that is no fault.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause;
  });
  return {
    folder: process.cwd(),
    env: process.env,
    colours: wantsColours(process.env, process.stdout.isTTY),
    width: process.stdout.isTTY ? process.stdout.columns : 120,
    out: (text) => void process.stdout.write(text),
    ...(process.stdout.isTTY ? {} : { outBytes: (bytes: Uint8Array) => void process.stdout.write(bytes) }),
    err: (text) => void process.stderr.write(text),
    async readStdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}

/** Colours are for screens: https://no-color.org and https://force-color.org have the last word. */
export function wantsColours(env: Terminal['env'], isScreen: boolean): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return isScreen && env['TERM'] !== 'dumb';
}
