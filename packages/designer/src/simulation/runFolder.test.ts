import { describe, expect, test } from 'vitest';
import { readRunFiles } from './runFolder.ts';

describe('the files beside a flow', () => {
  test('are the task and the world of its run', () => {
    const files = readRunFiles('{ "Name": "Water damage" }', '{ "seed": 2 }');

    expect(files).toMatchObject({ names: ['task.json', 'world.json'], task: { Name: 'Water damage' }, problems: [] });
    expect(files.world).toEqual({ seed: 2 });
  });

  test('count each for itself', () => {
    expect(readRunFiles(undefined, '{}')).toMatchObject({ names: ['world.json'], task: undefined, problems: [] });
  });

  test.each([
    ['a task that is not JSON', '{ "Name" }', undefined, /^task\.json: Expected/],
    ['a task with something wrong in it', '{ "Name": 7 }', undefined, /^task\.json at \/Name: Expected/],
    ['a world with something wrong in it', undefined, '{\n  "seed": "two"\n}', /^world\.json, line 2: Expected/],
  ])('are told why they cannot be used: %s', (_what, task, world, problem) => {
    const { names, problems } = readRunFiles(task, world);

    expect(names).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });
});
