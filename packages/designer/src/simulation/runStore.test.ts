import { setFlowDetails, setParameter } from '@switchyard/blocks/edit';
import { describe, expect, test } from 'vitest';
import { setParameter as setParameterCommand } from '../document/commands/setParameter.ts';
import { createTestDesigner } from '../testing/testDesigner.ts';
import { NO_FOLDER, readRunFiles, type RunFolder } from './runFolder.ts';
import { createRunStore } from './runStore.ts';
import { readSetup } from './setup.ts';

/** Wait a minute, then say goodbye. */
function waitingDesigner() {
  const designer = createTestDesigner();
  designer.addBlock('wait', 'wait');
  designer.addBlock('disconnect', 'bye');
  designer.start('wait');
  designer.connect('wait', 'timeExpired', 'bye');
  designer.connect('wait', 'error', 'bye');
  let tick: (() => void) | undefined;
  const runs = createRunStore(designer, NO_FOLDER, (_milliseconds, act) => {
    tick = act;
    return () => void (tick = undefined);
  });
  const state = runs.store.getState;
  const trail = () => designer.session.store.getState().trail;
  const said = () => designer.session.store.getState().said?.text;
  return { ...designer, runs, state, trail, said, tick: () => tick?.() };
}

describe('walking through a run', () => {
  test('the canvas follows each step, forth and back', async () => {
    const { runs, trail, said } = waitingDesigner();
    expect(await runs.start()).toBe(true);
    expect(trail()).toEqual({ current: 'wait', visited: new Set(), taken: new Set() });
    expect(said()).toBe('At Wait.');

    runs.step();
    expect(trail()).toEqual({ current: 'bye', visited: new Set(['wait']), taken: new Set(['wait/timeExpired']) });

    runs.step();
    expect(said()).toBe('The task ended.');

    runs.back();
    runs.back();
    expect(trail()?.current).toBe('wait');
  });

  test('a line of the log is a moment to go to', async () => {
    const { runs, state, trail } = waitingDesigner();
    await runs.start();
    runs.finish();
    const line = state().session?.whole.trace.find(({ type }) => type === 'branch.taken');
    if (!line) throw new Error('the trace has no branch');

    runs.jumpTo(line);

    expect(trail()?.current).toBe('bye');
    expect(state().line).toBe(line.seq);
  });

  test('playing goes on by itself, stops at the end, and begins anew from there', async () => {
    const { runs, state, trail, tick } = waitingDesigner();
    await runs.start();
    runs.play(true);
    tick();
    expect(trail()?.current).toBe('bye');
    tick();
    expect(state().playing).toBe(false);
    tick();
    expect(state().session?.run.blocks).toBe(2);

    runs.play(true);

    expect(state().playing).toBe(true);
    expect(state().session?.run.blocks).toBe(0);
  });

  test('a run that goes on by itself from its start stops where a person takes a step', async () => {
    const { runs, state, trail, tick } = waitingDesigner();
    await runs.startPlaying();
    expect(trail()?.current).toBe('wait');
    expect(state().playing).toBe(true);
    tick();
    expect(trail()?.current).toBe('bye');

    runs.back();
    tick();

    expect(state().playing).toBe(false);
    expect(trail()?.current).toBe('wait');
  });

  test('opening another flow ends the run of this one', async () => {
    const { runs, state, trail, document } = waitingDesigner();
    await runs.start();

    document.open({ document: { flow: {}, source: '' }, flowType: 'CONTACT_FLOW', saved: true });

    expect(state().session).toBeUndefined();
    expect(trail()).toBeUndefined();
  });

  test('undoing everything does not', async () => {
    const { runs, state, document } = waitingDesigner();
    await runs.start();

    while (document.store.getState().past.length > 0) document.undo();

    expect(state().session).toBeDefined();
  });

  test('closing the run clears the canvas', async () => {
    const { runs, trail } = waitingDesigner();
    await runs.start();

    runs.stop();

    expect(trail()).toBeUndefined();
  });
});

describe('the form', () => {
  test('is filled in anew while nobody has changed it', async () => {
    const designer = waitingDesigner();
    designer.runs.prepare();
    expect(designer.state().setup.world).toBe('{}\n');

    designer.addBlock('check-hours-of-operation', 'hours');
    designer.run(setParameterCommand('hours', 'HoursOfOperationId', 'Hours', 'Office'));
    designer.runs.prepare();

    expect(JSON.parse(designer.state().setup.world)).toEqual({ hours: { Office: 'open' } });
  });

  test('a person’s own words stay', () => {
    const { runs, state } = waitingDesigner();
    runs.prepare();
    runs.change({ name: 'My task' });

    runs.prepare();

    expect(state().setup.name).toBe('My task');
  });

  test('a run does not begin while something is wrong', async () => {
    const { runs, state } = waitingDesigner();
    runs.prepare();
    runs.change({ world: '{ "hours": ' });

    expect(await runs.start()).toBe(false);
    expect(state().session).toBeUndefined();
  });
});

describe('the world', () => {
  test('is changed by its form and by its JSON, and both are the person’s own work', () => {
    const { runs, state } = waitingDesigner();
    runs.prepare();

    runs.typeWorld('{ "seed": 2 }');
    runs.changeWorld(['hours', 'Office'], 'closed');

    expect(JSON.parse(state().setup.world)).toEqual({ seed: 2, hours: { Office: 'closed' } });
    expect(state().touched).toBe(true);
  });

  test('is only looked at, and is still filled in for the person', () => {
    const { runs, state } = waitingDesigner();
    runs.prepare();

    runs.showWorld('json', ['seed']);
    runs.prepare();

    expect(state()).toMatchObject({ touched: false, lookAt: ['seed'], setup: { asJson: true } });
  });

  test('runs as its form has it, while JSON that cannot be read waits', async () => {
    const { runs, state } = waitingDesigner();
    runs.prepare();
    runs.typeWorld('{ "seed": ');

    expect(await runs.start()).toBe(true);
    expect(state().setup.unread).toBe('{ "seed": ');
  });

  test('does not run as JSON that cannot be read', async () => {
    const { runs } = waitingDesigner();
    runs.prepare();
    runs.showWorld('json');
    runs.typeWorld('{ "seed": ');

    expect(await runs.start()).toBe(false);
  });

  test('leads to what is wrong in it instead of running', async () => {
    const { runs, state } = waitingDesigner();
    runs.prepare();
    runs.changeWorld(['queues', 'billing'], { contacts: 'many' });

    expect(await runs.start()).toBe(false);
    expect(state().lookAt).toEqual(['queues', 'billing', 'contacts']);
  });
});

/** Stopped at a queue the world does not know. */
async function stoppedDesigner() {
  const designer = waitingDesigner();
  designer.addBlock('set-working-queue', 'queue');
  designer.document.dispatch('Choose', (flow) => setParameter(flow, 'queue', 'QueueId', 'billing'));
  designer.connect('wait', 'timeExpired', 'queue');
  designer.connect('queue', 'success', 'bye');
  designer.connect('queue', 'error', 'bye');
  const { runs, state } = designer;
  runs.prepare();
  runs.typeWorld('{}');
  await runs.start();
  runs.finish();
  const missing = state().session?.run.simulation.stop?.missing;
  if (!missing) throw new Error('nothing is missing');
  return { ...designer, missing };
}

test('an unanswered question can be answered in the form, with the cursor where the answer stands', async () => {
  const { runs, state, trail, missing } = await stoppedDesigner();

  runs.answerInForm(missing);

  expect(JSON.parse(state().setup.world)).toMatchObject({ queues: { billing: { name: 'billing' } } });
  expect(state()).toMatchObject({ lookAt: ['queues', 'billing'], setup: { asJson: false } });
  expect(state().session).toBeUndefined();
  expect(trail()).toBeUndefined();
});

test('an unanswered question can be answered, and the run goes on', async () => {
  const { runs, state, trail, missing } = await stoppedDesigner();
  expect(missing.path).toEqual(['queues', 'billing']);

  await runs.answer(missing);

  expect(trail()?.current).toBe('queue');
  expect(state().session?.whole.outcome).toBe('ended');
  expect(JSON.parse(state().setup.world)).toMatchObject({ queues: { billing: { name: 'billing' } } });
});

test('a flow without a name is called by its file', async () => {
  const { runs, state, document } = waitingDesigner();
  document.dispatch('Forget the name', (flow) => void delete flow.Metadata?.name);
  runs.nameFlow('refunds.json');

  await runs.start();

  expect(state().session?.whole.trace.find(({ type }) => type === 'flow.started')?.flow).toBe('refunds.json');
});

test('a flow the world names a file for is loaded, and the contact goes on in it', async () => {
  const next = createTestDesigner();
  next.addBlock('disconnect', 'end');
  next.start('end');
  next.document.dispatch('Rename', (flow) => setFlowDetails(flow, { name: 'Next' }));
  const designer = createTestDesigner();
  designer.addBlock('transfer-to-flow', 'on');
  designer.document.dispatch('Choose', (flow) => setParameter(flow, 'on', 'ContactFlowId', 'next'));
  designer.start('on');
  const asked: string[] = [];
  const runs = createRunStore(designer, {
    ...NO_FOLDER,
    async loadFlow(path) {
      asked.push(path);
      return { flow: next.flow() };
    },
  });
  runs.prepare();
  runs.change({ world: '{ "flows": { "next": { "file": "next.json" } } }' });

  await runs.start();
  runs.finish();

  expect(asked).toEqual(['next.json']);
  expect(runs.store.getState().session?.run.simulation.outcome).toBe('ended');
  // The other flow is not on this canvas.
  expect(designer.session.store.getState().trail?.visited).toEqual(new Set(['on']));
});

describe('the folder of the flow', () => {
  /** Hands the task over to the flow "next". */
  function handingOver(folder: Partial<RunFolder>) {
    const designer = createTestDesigner();
    designer.addBlock('transfer-to-flow', 'on');
    designer.document.dispatch('Choose', (flow) => setParameter(flow, 'on', 'ContactFlowId', 'next'));
    designer.start('on');
    const runs = createRunStore(designer, { ...NO_FOLDER, ...folder });
    return { ...designer, runs, read: () => readSetup(runs.store.getState().setup) };
  }

  test('has the flow a block names', () => {
    const { runs, read } = handingOver({
      flows: () => [{ path: 'next.json', name: 'Next', flowType: 'CONTACT_FLOW' }],
    });

    runs.prepare();

    expect(read().world?.flows).toEqual({ next: { type: 'CONTACT_FLOW', file: 'next.json' } });
  });

  test('has the task and the world of the run, unless a person wants those of the flow', async () => {
    const { runs, read } = handingOver({
      readRunFiles: async () =>
        readRunFiles('{ "Name": "Water damage", "ScheduledTime": 1767600000 }', '{ "seed": 7 }'),
    });

    await runs.lookBeside();
    expect(read().task).toMatchObject({ Name: 'Water damage', ScheduledTime: 1_767_600_000 });
    expect(read().world?.seed).toBe(7);

    runs.refill('flow');
    expect(read().task?.Name).toBe('Test');
    expect(read().world?.seed).toBeUndefined();

    runs.refill('files');
    expect(read().task?.Name).toBe('Water damage');
  });

  test('does not take from a person what they have filled in', async () => {
    const { runs, read } = handingOver({ readRunFiles: async () => readRunFiles('{ "Name": "Water damage" }', '{}') });
    runs.prepare();
    runs.change({ name: 'Mine' });

    await runs.lookBeside();

    expect(read().task?.Name).toBe('Mine');
  });

  test('is looked at before a run begins', async () => {
    const { runs } = handingOver({
      readRunFiles: async () => readRunFiles(undefined, '{ "start": "2026-03-02T06:30:00Z" }'),
    });

    void runs.lookBeside();
    await runs.start();

    expect(runs.store.getState().session?.run.simulation.startedAt).toBe(Date.parse('2026-03-02T06:30:00Z'));
  });

  test('of another flow is another one', async () => {
    const { runs, document } = handingOver({ readRunFiles: async () => readRunFiles(undefined, '{ "seed": 7 }') });
    await runs.lookBeside();

    document.open({ document: { flow: {}, source: '' }, flowType: 'CONTACT_FLOW', saved: true });

    expect(runs.store.getState().files).toBeUndefined();
  });
});
