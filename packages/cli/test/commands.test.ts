/** Commands whose output grows with the rules, so that a scenario would change with each of them. */
import { join } from 'node:path';
import { rules } from '@switchyard/blocks/validate';
import { describe, expect, test } from 'vitest';
import { run } from '../src/run.ts';
import { rulePages } from '@switchyard/blocks/rule-pages';
import { knownRules } from '../src/validate/knownRules.ts';

function say(...words: readonly string[]): Promise<string> {
  return sayIn('/', ...words);
}

async function sayIn(folder: string, ...words: readonly string[]): Promise<string> {
  let said = '';
  const print = (text: string): void => void (said += text);
  const terminal = { folder, env: {}, colours: false, width: 120, out: print, err: print };
  await run(words, { ...terminal, readStdin: async () => new Uint8Array() });
  return said;
}

test('rules has every rule on a line of its own, with its severity and what it asks', async () => {
  const lines = (await say('rules')).split('\n').map((line) => line.trim().split(/ {2,}/));

  for (const { id, severity, summary } of knownRules().values()) expect(lines).toContainEqual([id, severity, summary]);
  expect(lines).toContainEqual([`${knownRules().size} rules. Next: switchyard explain <rule>`]);
});

test('rules says for programs what belongs to a rule, and in which presets it is', async () => {
  const report = JSON.parse(await say('rules', '--format', 'json'));

  expect(report.version).toBe(1);
  expect(report.rules.map(({ id }: { id: string }) => id)).toEqual([...knownRules().keys()]);
  expect(report.rules).toContainEqual({
    id: 'unknown-target',
    category: 'service',
    severity: 'error',
    summary: rules.find(({ id }) => id === 'unknown-target')?.summary,
    presets: ['service', 'recommended'],
    options: {},
  });
});

describe('rules of one’s own', () => {
  const folder = join(import.meta.dirname, '../../../docs/own-rules');

  test('are listed among the others, where the configuration of the folder names them', async () => {
    const list = await sayIn(folder, 'rules');

    expect(list).toMatch(
      /^ {2}acme\/named-blocks +warning +Blocks whose purpose is not plain have a name of their own\.$/m,
    );
    expect(list).toContain(`${knownRules().size + 1} rules.`);
  });

  test('are in the presets of their category', async () => {
    const { rules: listed } = JSON.parse(await sayIn(folder, 'rules', '--format', 'json'));

    expect(listed.at(-1)).toMatchObject({
      id: 'acme/named-blocks',
      presets: ['recommended'],
      options: { types: ['Compare', 'InvokeLambdaFunction'] },
    });
  });

  test('are left out without the configuration', async () => {
    expect(await sayIn(folder, 'rules', '--no-config')).toBe(await say('rules'));
  });
});

test.each([...knownRules().keys()])('explain begins with the rule and what it asks: %s', async (id) => {
  const [name, , summary] = (await say('explain', id)).split('\n');

  expect({ name, summary }).toEqual({ name: id, summary: knownRules().get(id)?.summary });
});

test('explain takes the name as a report has it', async () => {
  expect(await say('explain', '[Unknown-Target]')).toBe(await say('explain', 'unknown-target'));
});

test('every page is of a rule there is', () => {
  expect(Object.keys(rulePages).filter((id) => !knownRules().has(id))).toEqual([]);
});
