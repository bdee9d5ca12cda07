/** What the four files of a new block say: little, and enough to pass every check. */
import type { Names } from './names.ts';

export function filesOf(names: Names): Readonly<Record<string, string>> {
  return {
    'block.ts': definition(names),
    'behavior.ts': behavior(names),
    'block.test.ts': tests(names),
    'README.md': page(names),
  };
}

// helpers

const SENTENCE = 'Does nothing yet: a task goes on at once.';

function definition({ id, title, type, constant }: Names): string {
  return `import { defineBlock, flowTypes, success } from '../../block.ts';

export const ${constant} = defineBlock({
  id: '${id}',
  title: '${title}',
  category: 'integrate',
  icon: 'box',
  description: '${SENTENCE}',
  searchWords: [],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/contact-block-definitions.html',
  actions: [{ type: '${type}' }],
  parameters: {},
  branches: [success()],
  flowTypes: flowTypes(),
  summary: () => 'Goes on',
});
`;
}

function behavior({ constant }: Names): string {
  return `import { defineBehavior } from '../../block.ts';
import { take } from '../../outcome.ts';
import { ${constant} } from './block.ts';

export const behavior = defineBehavior(${constant}, {
  enter: () => take('success'),
});
`;
}

function tests({ constant }: Names): string {
  return `import { expect, test } from 'vitest';
import { take } from '../../outcome.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { behavior } from './behavior.ts';
import { ${constant} } from './block.ts';

testBehavior(${constant}, behavior, [{ given: 'any task', then: take('success') }]);

testParameters(${constant}, { accept: [{}] });

test('the line on the block', () => {
  expect(${constant}.summary({}, [])).toBe('Goes on');
});
`;
}

function page({ title, type }: Names): string {
  return `# ${title}

${SENTENCE}

## What it does

Nothing yet.

## Settings

There is nothing to set.

## Branches

| Branch  | Taken when |
| ------- | ---------- |
| Success | Always.    |

## Where it may stand

| Flow type              | May it stand there? |
| ---------------------- | ------------------- |
| Inbound flow           | Yes                 |
| Customer queue flow    | Yes                 |
| Agent whisper flow     | Yes                 |
| Transfer to queue flow | Yes                 |
| Transfer to agent flow | Yes                 |

## Good to know

- It does nothing yet.

## What is assumed

- Nothing.

## Example

A task goes through the block and ends.

\`\`\`json
{
  "Version": "2019-10-30",
  "StartAction": "First",
  "Metadata": {
    "entryPointPosition": { "x": 40, "y": 40 },
    "name": "A task goes on",
    "type": "contactFlow",
    "ActionMetadata": {
      "First": { "position": { "x": 200, "y": 40 }, "isFriendlyName": true },
      "End": { "position": { "x": 440, "y": 40 }, "isFriendlyName": true }
    }
  },
  "Actions": [
    {
      "Identifier": "First",
      "Type": "${type}",
      "Parameters": {},
      "Transitions": { "NextAction": "End" }
    },
    { "Identifier": "End", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": {} }
  ]
}
\`\`\`
`;
}
