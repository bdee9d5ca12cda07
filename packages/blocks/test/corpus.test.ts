/**
 * Flows that other people wrote: every one is read, seen as blocks, written back whole and validated. They are not all
 * valid, so what is said of them is not compared here; that it is said, and where, is.
 */
import { expect, test } from 'vitest';
import { readFlow } from '../src/flow/readFlow.ts';
import { viewFlow } from '../src/flow/viewFlow.ts';
import { writeFlow } from '../src/flow/writeFlow.ts';
import { validateText } from '../src/validate/index.ts';
import { corpusBytes, corpusFiles, hasCorpus, type CorpusFile } from './corpus.ts';
import { expectPlaces } from './places.ts';

const flows = corpusFiles('flows');
const legacy = corpusFiles('legacy');
const odd = corpusFiles('odd');

/** Those that are in canonical form already. */
const canonical = flows.filter((file) => {
  const text = textOf(file);
  return text.trimEnd() === JSON.stringify(JSON.parse(text), null, 2) && /\}\n?$/.test(text);
});

test.skipIf(!hasCorpus)(
  'other people’s flows: 113 of the Flow language, 41 of the old console, 1 that is no JSON',
  () => {
    expect([flows.length, legacy.length, odd.length]).toEqual([113, 41, 1]);
    expect(canonical).toHaveLength(40);
  },
);

test.each(named(flows))('%s comes back whole', (_name, file) => {
  const text = textOf(file);

  const { document, problems } = readFlow(corpusBytes(file));
  const written = document ? writeFlow(document) : '';

  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(JSON.parse(written)).toEqual(JSON.parse(text));
  const again = readFlow(written).document;
  expect(again && writeFlow(again)).toBe(written);
});

test.each(named(canonical))('%s, in canonical form, comes back byte for byte', (_name, file) => {
  const { document } = readFlow(corpusBytes(file));
  expect(document && writeFlow(document)).toBe(textOf(file));
});

test.each(named(flows))('%s is seen with all its blocks', (_name, file) => {
  const { document } = readFlow(corpusBytes(file));
  const { blocks } = viewFlow(document?.flow ?? {});

  expect(countOf(blocks.map(({ type }) => type))).toEqual(file.actionTypes);
  // Whoever counted left out two Types of Set contact attributes, and took every event hook for a block of tasks.
  const strangers = blocks.filter(
    ({ type, definition }) =>
      (!definition && type !== 'UpdateContactEventHooks') ||
      ['UpdateFlowAttributes', 'UpdateContactData'].includes(type),
  );
  expect(strangers.length === 0).toBe(file.taskOnly);
});

test.each(named(flows))('%s is validated, each problem at a place of its text', (_name, file) => {
  const flowType = file.flowType ?? undefined;
  const validated = validateText(corpusBytes(file), { flowType });

  expect(validated.problems.filter(({ rule }) => rule === 'rule-failed')).toEqual([]);
  expectPlaces(validated.problems, textOf(file));
  expect(validateText(corpusBytes(file), { flowType }).problems).toEqual(validated.problems);
});

test.each(named(legacy))('%s, of the old console, says so and nothing else', (_name, file) => {
  const validated = validateText(corpusBytes(file));

  expect(validated.problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error legacy-export']);
  expect(validated.problems[0]?.message).toBe(
    'Expected the Flow language, found an old console export (version 1). Convert it with "switchyard convert".',
  );
  expect(validated.problems[0]?.pointer).toBe('/version');
  expectPlaces(validated.problems, textOf(file));
});

test.each(named(odd))('%s is no JSON, and its comments are told one by one', (_name, file) => {
  const text = textOf(file);
  const validated = validateText(corpusBytes(file));

  expect(validated.document).toBeUndefined();
  expect(new Set(validated.problems.map(({ message }) => message))).toContain(
    'Comments are not allowed in JSON; remove this one.',
  );
  const [first] = validated.problems;
  expect(text.split('\n')[(first?.line ?? 0) - 1]?.slice((first?.column ?? 0) - 1)).toMatch(/^\/\//);
  expectPlaces(validated.problems, text);
});

// helpers

function named(files: readonly CorpusFile[]): (readonly [string, CorpusFile])[] {
  return files.map((file) => [file.file, file] as const);
}

/** The text as it is read: a byte order mark is no part of it. */
function textOf(file: CorpusFile): string {
  return new TextDecoder().decode(corpusBytes(file));
}

function countOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
