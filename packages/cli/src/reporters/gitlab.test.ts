/** What GitLab asks of a code quality report: a list, each entry with a fingerprint no other one has. */
import { validateText } from '@switchyard/blocks/validate';
import { expect, test } from 'vitest';
import { knownRules } from '../validate/knownRules.ts';
import { reportGitlab } from './gitlab.ts';

interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function entriesOf(texts: Readonly<Record<string, string>>): Entry[] {
  const files = Object.entries(texts).map(([file, text]) => ({ file, text, ...validateText(text) }));
  const report = { files, kept: { suppressed: 0, baselined: 0 }, unreadable: [], rules: knownRules() };
  return JSON.parse(reportGitlab(report, { folder: '/project', env: {}, colours: false, width: 80 })) as Entry[];
}

const nothing = { Identifier: 'a', Type: 'Nothing', Parameters: {}, Transitions: {} };
const alike = JSON.stringify(
  { Version: '2019-10-30', StartAction: 'b', Actions: [nothing, nothing, nothing] },
  null,
  2,
);

test('no fingerprint is there twice, whether blocks are alike or files are', () => {
  const entries = entriesOf({ 'a.json': alike, 'b.json': alike });

  expect(entries.length).toBeGreaterThan(6);
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
});

test('a fingerprint stays when lines move', () => {
  const moved = alike.replace('{', '{\n\n');
  const printsOf = (text: string) => entriesOf({ 'a.json': text }).map(({ fingerprint }) => fingerprint);

  expect(printsOf(moved)).toEqual(printsOf(alike));
  expect(entriesOf({ 'a.json': moved }).at(-1)?.location).not.toEqual(entriesOf({ 'a.json': alike }).at(-1)?.location);
});

test('severities are those GitLab knows', () => {
  const known = ['info', 'minor', 'major', 'critical', 'blocker'];

  expect(entriesOf({ 'a.json': alike }).filter(({ severity }) => !known.includes(severity))).toEqual([]);
});
