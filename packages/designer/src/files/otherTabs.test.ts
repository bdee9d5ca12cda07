/** Two tabs of one browser and one flow: the first has it, the second knows, and gets it when the first lets go. */
import { expect, test } from 'vitest';
import { createOtherTabs, type News } from './otherTabs.ts';

/** The locks of a browser, as far as they are asked here. */
function createLocks() {
  const held = new Set<string>();
  return {
    async request(name: string, _options: LockOptions, work: (lock: Lock | null) => unknown) {
      if (held.has(name)) return void (await work(null));
      held.add(name);
      await work({ name, mode: 'exclusive' });
      held.delete(name);
    },
  } as unknown as Pick<LockManager, 'request'>;
}

const later = () => new Promise((done) => setTimeout(done));

test('a flow is taken once, for as long as its tab keeps it', async () => {
  const locks = createLocks();
  const [first, second] = ['a', 'b'].map((own) => createOtherTabs({ locks, channel: undefined, own }));

  expect(await first?.take('flow.json')).toBe(true);
  expect(await first?.take('flow.json')).toBe(true);
  expect(await second?.take('flow.json')).toBe(false);
  expect(await second?.take('other.json')).toBe(true);

  first?.release('flow.json');
  await later();
  expect(await second?.take('flow.json')).toBe(true);
});

test('a browser without locks, or one that forbids them, thinks of no other tab', async () => {
  const forbidding = { request: () => Promise.reject(new Error('SecurityError')) };

  for (const locks of [undefined, forbidding]) {
    expect(await createOtherTabs({ locks, channel: undefined, own: 'a' }).take('flow.json')).toBe(true);
  }
});

test('what one tab does the others are told, and nothing else that is said', () => {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const say = (data: unknown) => listeners.forEach((listen) => listen({ data }));
  const channel = { postMessage: say, addEventListener: (_type: string, listen: never) => listeners.push(listen) };
  const tabs = createOtherTabs({ locks: undefined, channel, own: 'a' });
  const told: News[] = [];
  tabs.onNews((news) => told.push(news));

  tabs.tell({ did: 'save', path: 'flow.json' });
  say('noise');
  say({ did: 'burn', path: 'flow.json' });
  say({ did: 'save', path: 7 });

  expect(told).toEqual([{ did: 'save', path: 'flow.json' }]);
});
