/** The pages of rules over several flows: what they show as wrong is told in those words, and what as right is right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FlowJson } from '../src/flow/flow.ts';
import type { ProjectFile } from '../src/validate/project/projectFlow.ts';
import { projectRules } from '../src/validate/project/rules/index.ts';
import { runProjectRules } from '../src/validate/project/validateProject.ts';
import { validateFlow } from '../src/validate/validateFlow.ts';

const FOLDER = join(import.meta.dirname, '../src/validate/project/rules');

describe.each(projectRules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const page = readFileSync(join(FOLDER, id, 'README.md'), 'utf8');
  const [head = '', wrong = '', right = ''] = page.split(/^## (?:Wrong|Right)$/m);
  const told = (files: readonly ProjectFile[]) =>
    runProjectRules([rule], files, { isComplete: true }).map(({ file, message }) => `${file}: ${message}`);

  test('begins with what the rule says of itself', () => {
    expect(head).toContain(`# ${id}\n\n${rule.summary}\n\n`);
    expect(head).toMatch(new RegExp(`^\\| ${rule.category} +\\| ${rule.severity} +\\| none +\\|$`, 'm'));
  });

  test('shows what is wrong, in the words of the rule', () => {
    const [, words = ''] = /^```text\n([^]*?)\n```$/m.exec(wrong) ?? [];

    expect(filesIn(wrong).length).toBeGreaterThan(1);
    expect(told(filesIn(wrong))).toEqual(words.split('\n'));
  });

  test('shows what is right', () => {
    const files = filesIn(right);

    expect(told(files)).toEqual([]);
    expect(files.flatMap(({ flow }) => validateFlow({ flow })).filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });
});

// helpers

/** Flows as a page shows them: the name of the file, then its text. */
function filesIn(section: string): ProjectFile[] {
  return [...section.matchAll(/^`([\w-]+\.json)`:\n\n```json\n([^]*?)\n```$/gm)].map(([, file = '', text = '']) => {
    return { file, flow: JSON.parse(text) as FlowJson };
  });
}
