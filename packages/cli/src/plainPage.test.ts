import { expect, test } from 'vitest';
import { plainPage } from './plainPage.ts';

test('a page reads as text: code is indented, tables are rows, and marks for the eye are gone', () => {
  const page = `# unknown-target

Every **branch** leads to a \`block\` that is there; see [the list](rules.md) and *this*.

| Category | Severity |
| -------- | -------- |
| graph    | error    |

## Wrong

\`\`\`json
{ "a": "# no heading, **no** mark" }
\`\`\`
`;

  expect(plainPage(page)).toBe(`unknown-target

Every branch leads to a block that is there; see the list and this.

Category  Severity
graph     error

Wrong:

    { "a": "# no heading, **no** mark" }
`);
});

test('names with underscores stay as they are', () => {
  expect(plainPage('CONTACT_FLOW and AGENT_WHISPER, 2 * 3 * 4')).toBe('CONTACT_FLOW and AGENT_WHISPER, 2 * 3 * 4\n');
});
