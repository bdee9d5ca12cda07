/**
 * Standard output and standard error of this process. A screen is written by Node's own stream, which knows how wide it
 * is. Where a file or a pipe reads, what is written goes straight to the system: making a stream for it takes as long as
 * checking a flow (docs/decisions/0005-cli-bundle.md).
 */
import { fstatSync, writeSync } from 'node:fs';

export interface StandardStream {
  /** Columns of a screen; undefined where no screen is. */
  readonly columns: number | undefined;
  readonly write: (what: string | Uint8Array) => void;
}

/** @param fd 1 for standard output, 2 for standard error */
export function standardStream(fd: 1 | 2): StandardStream {
  if (!mayBeScreen(fd)) return { columns: undefined, write: (what) => writeAll(fd, what) };
  const stream = fd === 1 ? process.stdout : process.stderr;
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (!isNobodyReading(cause)) throw cause;
  });
  return { columns: stream.isTTY ? stream.columns : undefined, write: (what) => void stream.write(what) };
}

// helpers

/** A device may be one; a file, a pipe or a socket is none. What cannot even be looked at is left to Node. */
function mayBeScreen(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return true;
  }
}

function writeAll(fd: number, what: string | Uint8Array): void {
  const bytes = typeof what === 'string' ? Buffer.from(what) : what;
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (cause) {
      if (isNobodyReading(cause)) return;
      if (!isFull(cause)) throw cause;
      rest();
    }
  }
}

/** A reader that has seen enough, such as `head`, closes the pipe; that is no fault. */
function isNobodyReading(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EPIPE';
}

/** Somebody made the pipe one that does not wait, and its reader is behind. */
function isFull(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EAGAIN';
}

/** For some milliseconds, while the reader takes what is there. */
function rest(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, 5);
}
