/**
 * Other tabs of this browser: which of them has a flow open, so that two tabs do not keep one draft, and what they have
 * saved. Locks end with their tab, however it ends.
 */
export interface OtherTabs {
  /** What this tab is called, the same after a reload. */
  readonly own: string;
  /** Takes a flow for this tab; false where another tab has it. */
  take(path: string): Promise<boolean>;
  /** Gives a flow back, for other tabs to take. */
  release(path: string): void;
  /** Tells the others that a flow was saved. */
  saved(path: string): void;
  /** Asks to be told what the others save. */
  onSaved(listener: (path: string) => void): void;
}

/** What a browser has for this. */
interface Means {
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | undefined;
  readonly own: string;
}

export function createOtherTabs({ locks, channel, own }: Means): OtherTabs {
  const taken = new Map<string, () => void>();
  return {
    own,
    take(path) {
      if (!locks || taken.has(path)) return Promise.resolve(true);
      return new Promise((answer) => {
        const hold = (lock: Lock | null): Promise<void> | undefined => {
          answer(lock !== null);
          return lock === null ? undefined : new Promise((release) => taken.set(path, release));
        };
        // A browser that forbids locks has no other tab to think of.
        locks.request(`switchyard:${path}`, { ifAvailable: true }, hold).catch(() => answer(true));
      });
    },
    release(path) {
      taken.get(path)?.();
      taken.delete(path);
    },
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
    saved: (path) => channel?.postMessage({ saved: path }),
    onSaved(listener) {
      channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const { saved } = (data ?? {}) as { saved?: unknown };
        if (typeof saved === 'string') listener(saved);
      });
    },
  };
}

/** The other tabs of this browser. */
export function browserTabs(): OtherTabs {
  return createOtherTabs({
    // Absent where the page is not served securely.
    locks: 'locks' in navigator ? navigator.locks : undefined,
    channel: 'BroadcastChannel' in window ? new BroadcastChannel('switchyard') : undefined,
    own: nameOfTab(),
  });
}

// helpers

const KEY = 'switchyard:tab';

function nameOfTab(): string {
  try {
    const known = sessionStorage.getItem(KEY);
    if (known !== null) return known;
    const fresh = crypto.randomUUID().slice(0, 8);
    sessionStorage.setItem(KEY, fresh);
    return fresh;
  } catch {
    return crypto.randomUUID().slice(0, 8);
  }
}
