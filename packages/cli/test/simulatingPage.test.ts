/** What the page about simulating shows of plans can be run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFacts, readPlan } from '@switchyard/runtime/centre';
import { expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, '../../../docs/simulating.md'), 'utf8');

function fences(language: string): readonly string[] {
  return [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, of, body = '']) =>
    of === language ? [body] : [],
  );
}

test.each(fences('json'))('a plan that is shown is one (%#)', (shown) => {
  const facts = createFacts(
    {
      RoutingProfiles: [{ Name: 'Back office' }],
      Users: ['ada', 'ben'].map((Username) => ({ Username, RoutingProfileId: 'Back office' })),
      AgentStatuses: [
        { Name: 'Available', Type: 'ROUTABLE' },
        { Name: 'Lunch', Type: 'CUSTOM' },
        { Name: 'Offline', Type: 'OFFLINE' },
      ],
    },
    {},
  );

  const { problems } = readPlan(JSON.parse(shown), facts);

  // A schedule lies in a file of its own.
  expect(problems.filter(({ message }) => !message.startsWith('Missing schedule'))).toEqual([]);
});
