import { describe, expect, test } from 'vitest';
import { asideOf, changeWorld, typeWorld, worldText, writeWorld, type EditedWorld } from './editWorld.ts';

const edited = (world: unknown): EditedWorld => ({
  world: writeWorld(world),
  unread: undefined,
  asJson: false,
  aside: {},
});
const QUEUE = { name: 'Claims', contacts: 0, agents: { staffed: 1, online: 2 } };

describe('the form and the JSON are in step', () => {
  test('what the form changes stands in the JSON, and nothing else moves', () => {
    const world = {
      start: '2026-01-05T09:00:00Z',
      queues: { claims: QUEUE, other: null },
      templates: { t: { a: [1] } },
    };

    const changed = changeWorld(edited(world), ['queues', 'claims', 'agents', 'staffed'], 0);

    expect(worldText(changed)).toBe(
      writeWorld({ ...world, queues: { claims: { ...QUEUE, agents: { staffed: 0, online: 2 } }, other: null } }),
    );
  });

  test('what is typed as JSON stands in the form, spelled as it was typed', () => {
    const text = '{"hours": {"Office": "closed"}}';

    const typed = typeWorld(edited({}), text);

    expect(typed).toMatchObject({ world: text, unread: undefined });
  });

  test('a shape the world has no use for is still JSON: the form shows it, and its problem', () => {
    expect(typeWorld(edited({}), '{ "seed": "one" }')).toMatchObject({ world: '{ "seed": "one" }', unread: undefined });
  });
});

describe('JSON that cannot be read yet', () => {
  const broken = '{ "hours": { "Office": ';

  test.each([broken, '[]', '{ "seed": 1, "seed": 2 }'])('%s waits, and the world stays what it was', (text) => {
    const before = edited({ queues: { claims: QUEUE } });

    const typed = typeWorld(before, text);

    expect(worldText(typed)).toBe(text);
    expect(typed.world).toBe(before.world);
  });

  test('waits while the form is used', () => {
    const typed = changeWorld(typeWorld(edited({}), broken), ['seed'], 3);

    expect(typed).toMatchObject({ unread: broken, world: writeWorld({ seed: 3 }) });
  });

  test('is the world once it can be read', () => {
    const typed = typeWorld(typeWorld(edited({}), broken), `${broken} "open" } }`);

    expect(typed).toMatchObject({ unread: undefined, world: '{ "hours": { "Office":  "open" } }' });
  });
});

describe('a plainer answer', () => {
  const path = ['queues', 'claims'];

  test('puts aside what it takes the place of', () => {
    const changed = changeWorld(edited({ queues: { claims: QUEUE } }), path, null);

    expect(changed.world).toBe(writeWorld({ queues: { claims: null } }));
    expect(asideOf(changed, path)).toEqual(QUEUE);
  });

  test('a number in place of a number puts nothing aside', () => {
    const changed = changeWorld(edited({ seed: 1 }), ['seed'], 2);

    expect(asideOf(changed, ['seed'])).toBeUndefined();
  });
});
