/** What is to be done next, in the order it was asked for: changes that come together are one. */

export type Wish =
  | { readonly wants: 'all' | 'end' }
  | {
      readonly wants: 'changed';
      /** Full paths. */
      readonly paths: ReadonlySet<string>;
    };

export interface Wishes {
  /** A file changed, came or went. */
  readonly change: (path: string) => void;
  /** Somebody pressed a key; Ctrl+C counts as one. */
  readonly press: (key: string) => void;
  /** Settles when there is something to do. */
  readonly next: () => Promise<Wish>;
}

/** @param settleMs how long nothing more has to change: an editor, or a checkout, writes several files in a row */
export function wishes(settleMs = 60): Wishes {
  let paths = new Set<string>();
  let asked: 'all' | 'end' | undefined;
  let isSettled = false;
  let timer: NodeJS.Timeout | undefined;
  let wake: (() => void) | undefined;

  const take = (): Wish | undefined => {
    if (asked !== undefined) {
      const wants = asked;
      // Whoever runs all of them runs what changed.
      asked = undefined;
      paths = new Set();
      isSettled = false;
      clearTimeout(timer);
      return { wants };
    }
    if (!isSettled || paths.size === 0) return undefined;
    const changed = paths;
    paths = new Set();
    isSettled = false;
    return { wants: 'changed', paths: changed };
  };

  return {
    change(path) {
      paths.add(path);
      clearTimeout(timer);
      timer = setTimeout(() => {
        isSettled = true;
        wake?.();
      }, settleMs);
    },
    press(key) {
      const wants = KEYS[key];
      // Who wants to end is not kept waiting by who wants more.
      if (wants === undefined || asked === 'end') return;
      asked = wants;
      wake?.();
    },
    async next() {
      for (;;) {
        const wish = take();
        if (wish) return wish;
        await new Promise<void>((resolve) => (wake = resolve));
        wake = undefined;
      }
    },
  };
}

// helpers

const KEYS: Readonly<Record<string, 'all' | 'end'>> = {
  a: 'all',
  '\r': 'all',
  '\n': 'all',
  q: 'end',
  // Ctrl+C and Ctrl+D, which come as keys where every key does.
  '\u0003': 'end',
  '\u0004': 'end',
};
