/** A run walked block by block is the run itself, and every place of it can be come back to. */
import { describe, expect, test } from 'vitest';
import { action, inbound, waiting } from '../test/actions.ts';
import { readStories } from '../test/story.ts';
import { simulate } from './simulate.ts';
import { finishRun, startRun, stepBack, stepRun, type Run } from './steps.ts';

/** Every place of a run, from before its first block to its end. */
function walk(run: Run): Run[] {
  const places = [run];
  for (let at = run; !at.over; places.push(at)) at = stepRun(at);
  return places;
}

/** Stories short enough to be walked there and back. */
const stories = readStories().filter(({ options }) => simulate({ ...options, trace: false }).blocksRun <= 60);

describe.each(stories)('$name', ({ options }) => {
  const places = walk(startRun(options));
  const plain = simulate(options);

  test('walked to its end is the plain run', () => {
    expect(places.at(-1)?.simulation).toEqual(plain);
    expect(finishRun(startRun(options)).simulation).toEqual(plain);
  });

  test('walked back passes every place again', () => {
    let at = places.at(-1) as Run;
    for (const place of [...places].reverse().slice(1)) {
      at = stepBack(at);
      expect(at.simulation.trace).toEqual(place.simulation.trace);
    }
  });
});

describe('a run of three blocks', () => {
  const options = { flow: inbound(waiting('first', 60, 'second'), waiting('second', 60)) };

  test('begins before its first block, and cannot go back further', () => {
    const run = startRun(options);

    expect(run).toMatchObject({ blocks: 0, over: false, simulation: { outcome: 'held', block: 'first' } });
    expect(stepBack(run)).toBe(run);
  });

  test('stands at the block that comes next, when time has passed', () => {
    const { blocks, simulation } = stepRun(startRun(options));

    expect({ blocks, block: simulation.block, passed: simulation.endedAt - simulation.startedAt }).toEqual({
      blocks: 1,
      block: 'second',
      passed: 60_000,
    });
  });

  test('goes on no further when it is over', () => {
    const run = finishRun(startRun(options));

    expect(run).toMatchObject({ blocks: 3, over: true, simulation: { outcome: 'ended' } });
    expect(stepRun(run)).toBe(run);
  });
});

test('a run that is stopped is over, and one step back stands before the block that stopped it', () => {
  const flow = inbound(
    action('hours', 'CheckHoursOfOperation', { HoursOfOperationId: 'office' }, { True: 'end', False: 'end' }),
  );
  const run = finishRun(startRun({ flow }));

  const back = stepBack(run);

  expect(run).toMatchObject({ over: true, simulation: { outcome: 'stopped', block: 'hours' } });
  expect(back).toMatchObject({ over: false, simulation: { outcome: 'held', block: 'hours' } });
});
