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
  /** Tells the others what was done with a flow. */
  tell(news: News): void;
  /** Asks to be told what the others do. */
  onNews(listener: (news: News) => void): void;
}

/** What a tab did with a flow: opened one that another tab has, left it again, or saved it. */
export interface News {
  readonly did: 'open' | 'leave' | 'save';
  readonly path: string;
}

/** What a browser has for this. */
interface Means {
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | undefined;
  readonly own: string;
}

export function createOtherTabs({ locks, channel, own }: Means): OtherTabs {
  const taken = new Map<string, () => void>();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  const tell = (news: News): void => channel?.postMessage(news);
  return {
    own,
    tell,
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
      tell({ did: 'leave', path });
    },
    onNews(listener) {
      channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const { did, path } = (data ?? {}) as Partial<Record<keyof News, unknown>>;
        const known = DEEDS.find((deed) => deed === did);
        if (known && typeof path === 'string') listener({ did: known, path });
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

const DEEDS = ['open', 'leave', 'save'] as const;
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
