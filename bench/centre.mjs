// How many tasks a second a contact centre carries through ten blocks, a queue and ten agents (M/M/10), beside a loop
// that makes nothing but the xstate transitions of their lives; and what ten thousand of them take of time and memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContactCentre, loadReport, runPlan } from '@switchyard/runtime/centre';
import { createMachine, initialTransition, transition } from 'xstate';
import { measureRates, processorSeconds, report } from './measure.mjs';
import { INTAKE, officeOf, planOf, weekOf } from './office.mjs';

const CLI = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url));
const CONTACTS = 2000;

/** @returns {Promise<boolean>} whether every ratio holds */
export async function benchCentre() {
  const rates = await measureRates(
    [
      { name: 'Switchyard', turn: () => runDay('life') },
      { name: 'Switchyard, with its trace', turn: () => runDay('full') },
      { name: 'xstate, the fewest states there can be', turn: () => liveFlat() },
      { name: 'xstate, the machine of the centre', turn: () => liveParallel() },
    ],
    { rounds: 7, seconds: 0.4, clock: processorSeconds },
  );
  console.log('\nContact centre: contacts a second of processor time (median)');
  for (const [name, rate] of rates)
    console.log(`  ${name.padEnd(42)}${Math.round(rate).toLocaleString('en').padStart(10)}`);
  const yardstick = rates.get('xstate, the fewest states there can be') ?? 1;
  const ratioOf = (name) => (rates.get(name) ?? 0) / yardstick;
  return [
    report('contacts beside their bare xstate transitions', ratioOf('Switchyard'), { atLeast: 0.9 }),
    report('the same with the full trace kept', ratioOf('Switchyard, with its trace'), { atLeast: 0.5 }),
    benchMemory(),
    benchWeek(),
  ].every(Boolean);
}

// helpers

// (1) Switchyard: what `switchyard simulate` does, report included

function runDay(trace) {
  const centre = new ContactCentre(officeOf(10), { trace });
  const { refusals } = runPlan(centre, planOf(CONTACTS));
  const { flowCounts: flows, facts, now } = centre;
  const { contacts, open, all } = loadReport(centre.trace, facts, now, { flows });
  if (refusals.length + open + centre.home.stuck.length > 0 || all.handled !== contacts || contacts < CONTACTS / 2)
    throw new Error(`Expected about ${CONTACTS} contacts, all of them handled, found ${contacts} and ${all.handled}.`);
  return contacts;
}

// (2) xstate alone: nothing but the transitions a contact of that day goes through

const LIFE = ['contact.queued', 'contact.offered', 'contact.connected', 'contact.disconnected', 'contact.completed'];
const STATES = ['running', 'queued', 'offered', 'connected', 'afterContactWork', 'ended'];
const flat = createMachine({
  initial: 'running',
  states: Object.fromEntries(
    STATES.map((state, place) => [
      state,
      place === LIFE.length ? { type: 'final' } : { on: { [LIFE[place]]: STATES[place + 1] } },
    ]),
  ),
});
const LIFE_EVENTS = LIFE.map((type) => ({ type }));

function liveFlat() {
  return liveThrough(flat, LIFE_EVENTS);
}

/** As contact/life.ts draws it: a flow, a place and a pause side by side. */
const parallel = createMachine({
  initial: 'active',
  states: {
    active: {
      type: 'parallel',
      on: { 'contact.disconnected': 'afterContactWork', 'contact.completed': 'ended' },
      states: {
        flow: {
          initial: 'idle',
          states: {
            idle: { on: { 'flow.started': 'running' } },
            running: { on: { 'wait.started': 'waiting', 'question.asked': 'asking', 'flow.ended': 'idle' } },
            waiting: { on: { 'wait.expired': 'running', 'flow.ended': 'idle' } },
            asking: { on: { 'question.answered': 'running', 'flow.ended': 'idle' } },
          },
        },
        place: {
          initial: 'unqueued',
          states: {
            unqueued: { on: { 'contact.queued': 'queued' } },
            queued: { on: { 'contact.dequeued': 'unqueued', 'contact.offered': 'offered' } },
            offered: { on: { 'contact.dequeued': 'unqueued', 'offer.ended': 'queued', 'agent.accepted': 'accepted' } },
            accepted: {
              on: { 'contact.connected': 'connected', 'contact.dequeued': 'unqueued', 'offer.ended': 'queued' },
            },
            connected: {},
          },
        },
        pause: {
          initial: 'going',
          states: { going: { on: { 'contact.paused': 'paused' } }, paused: { on: { 'contact.resumed': 'going' } } },
        },
      },
    },
    afterContactWork: { on: { 'contact.completed': 'ended' } },
    ended: { type: 'final' },
  },
});
const ALL_EVENTS = [
  'flow.started',
  'question.asked',
  'flow.ended',
  'contact.queued',
  'contact.offered',
  'agent.accepted',
  'contact.connected',
  'contact.disconnected',
  'contact.completed',
].map((type) => ({ type }));

function liveParallel() {
  return liveThrough(parallel, ALL_EVENTS);
}

function liveThrough(machine, events) {
  const lives = CONTACTS / 10;
  for (let life = 0; life < lives; life++) {
    let [state] = initialTransition(machine);
    for (const event of events) [state] = transition(machine, state, event);
    if (state.status !== 'done')
      throw new Error(`Expected a life to end, found it in "${JSON.stringify(state.value)}".`);
  }
  return lives;
}

// (3) Memory

const WAITING = 10_000;

/** In a process of its own: ten thousand contacts in a queue nobody serves. */
function benchMemory() {
  const program = fileURLToPath(new URL('memory.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', program, String(WAITING)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Expected to measure memory, found:\n${stderr}`);
  const { life, full } = JSON.parse(stdout);
  console.log(`\n${WAITING.toLocaleString('en')} contacts in a queue: megabytes after garbage was collected`);
  console.log(`  ${'counted'.padEnd(42)}${life.toFixed(1).padStart(10)}`);
  console.log(`  ${'with the full trace kept'.padEnd(42)}${full.toFixed(1).padStart(10)}`);
  return report('10,000 live contacts, of 40 MB', life / 40, { atMost: 1 });
}

// (4) A week

/** Says at the end how long the processors worked for it. */
const COUNTING = `data:text/javascript,${encodeURIComponent(
  "import fs from 'node:fs'; process.on('exit', () => fs.writeSync(2, '\\n' + JSON.stringify(process.cpuUsage())));",
)}`;

/** `switchyard simulate`, from starting Node to the summary. */
function benchWeek() {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-bench-'));
  try {
    const { Flows, ...office } = officeOf(20);
    writeFileSync(
      join(folder, 'instance.json'),
      JSON.stringify({ ...office, Flows: [{ ...Flows[0], Content: undefined, File: 'intake.json' }] }),
    );
    writeFileSync(join(folder, 'intake.json'), JSON.stringify(INTAKE));
    writeFileSync(join(folder, 'plan.json'), JSON.stringify(weekOf(10_000)));
    const seconds = [1, 2, 3].map(() => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', COUNTING, CLI, 'simulate', folder], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`Expected a week, found ${status}:\n${stdout}${stderr}`);
      const { user, system } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}');
      return (user + system) / 1e6;
    });
    const best = Math.min(...seconds);
    console.log(`\nA week of 10,000 tasks on ${cpus()[0]?.model ?? 'an unknown processor'}, Node ${process.version}`);
    return report('seconds of processor time, of 2', best / 2, { atMost: 1 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
