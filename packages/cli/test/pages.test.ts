/** What the pages about configuration and rules show is what the command line takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configShape } from '../src/config/config.ts';
import { checkShape } from '../src/config/shape.ts';

const docs = join(import.meta.dirname, '../../../docs');
const read = (path: string): string => readFileSync(join(docs, path), 'utf8');
const fencesOf = (path: string, language: string): string[] =>
  [...read(path).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, told]) => told === language)
    .map(([, , body = '']) => body);

test.each(fencesOf('configuration.md', 'json'))('a configuration that is shown is right: %s', (body) => {
  expect(checkShape(configShape, JSON.parse(body))).toEqual([]);
});

test('the page tells of everything a configuration may say', () => {
  const members = configShape.kind === 'object' ? Object.keys(configShape.members) : [];
  const page = read('configuration.md');

  expect(members.filter((member) => !page.includes(`"${member}"`) && !page.includes(`\`${member}\``))).toEqual([]);
});

test('the example of a rule is the file that is run', () => {
  expect(fencesOf('own-rules.md', 'js')).toEqual([read('own-rules/rules/named-blocks.mjs')]);
  expect(fencesOf('own-rules.md', 'json')).toEqual([read('own-rules/switchyard.config.json')]);
});
