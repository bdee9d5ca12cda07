/**
 * The run panel's state: the form, the run a person walks through, and where they are in it. It tells the session
 * where the contact has been, and the canvas shows it.
 */
import { flowTypeOf, isTaskFlowType, pointerSteps, viewFlow, type FlowJson, type FlowType } from '@switchyard/blocks';
import type { LoadedFlow, Missing, TraceEvent, WorldData } from '@switchyard/runtime';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Designer } from '../designer.ts';
import { atBlock, beginSession, blocksAt, OUTCOME_TITLES, trailOf, type RunSession } from './runSession.ts';
import type { RunFiles, RunFolder } from './runFolder.ts';
import { NO_SETUP, readSetup, setupFor, type Setup } from './setup.ts';
import { asksOf } from './world/asksOf.ts';
import { changeWorld, typeWorld, writeWorld } from './world/editWorld.ts';
import { withFiles } from './world/flowFiles.ts';
import { getIn, type Path } from './world/worldPath.ts';
import { addAnswer, placeOf } from './worldTemplate.ts';
import { texts } from '../texts/texts.ts';

export interface RunState {
  readonly setup: Setup;
  /** Whether the form is the person's own work, and no longer to be filled in for them. */
  readonly touched: boolean;
  /** The task and the world that stand beside the open flow. */
  readonly files: RunFiles | undefined;
  /** Whether the form is filled in from them, where there are any, or from the flow alone. */
  readonly fillsFrom: 'files' | 'flow';
  readonly session: RunSession | undefined;
  /** The flow as it was when the run began. */
  readonly flow: FlowJson | undefined;
  readonly playing: boolean;
  /** Blocks a second. */
  readonly speed: number;
  /** The line of the log a person jumped to. */
  readonly line: number | undefined;
  /** The place in the world to put the cursor in, once it is shown. */
  readonly lookAt: Path | undefined;
}

export interface RunStore {
  readonly store: StoreApi<RunState>;
  /** Fills in the form for the flow that is open, unless the person has. */
  readonly prepare: () => void;
  /** What the flow is called where it does not say so itself. */
  readonly nameFlow: (name: string | undefined) => void;
  readonly change: (changes: Partial<Setup>) => void;
  /** Changes one value of the world; undefined takes it away. */
  readonly changeWorld: (path: Path, value: unknown) => void;
  /** Takes the world as it is typed, whether it can be read yet or not. */
  readonly typeWorld: (text: string) => void;
  /** Shows the world as a form or as JSON, perhaps with the cursor at a place in it. */
  readonly showWorld: (as: 'form' | 'json', at?: Path) => void;
  /** Goes back to the form of the world, with the cursor at a place in it. */
  readonly lookAtWorld: (path: Path) => void;
  /** The place that was to be looked at is in front of the person. */
  readonly looked: () => void;
  /** Looks again for the task and the world beside the open flow, and for the flows it goes on in. */
  readonly lookBeside: () => Promise<void>;
  /** Fills in the form anew, from the files beside the flow or from the flow alone. */
  readonly refill: (from?: 'files' | 'flow') => void;
  /** Begins a run, before its first block; false when the form has something wrong. */
  readonly start: () => Promise<boolean>;
  /** Begins a run that goes on by itself. */
  readonly startPlaying: () => Promise<void>;
  readonly step: () => void;
  readonly back: () => void;
  readonly finish: () => void;
  readonly restart: () => void;
  readonly stop: () => void;
  readonly play: (playing: boolean) => void;
  readonly setSpeed: (speed: number) => void;
  readonly jumpTo: (event: TraceEvent) => void;
  /** Adds to the world what the run asked for, and goes on from where it stopped. */
  readonly answer: (missing: Missing) => Promise<void>;
  /** Adds to the world what the run asked for, and goes back to the form to look at it. */
  readonly answerInForm: (missing: Missing) => void;
}

/** How fast a run may be watched, in blocks a second. */
export const SPEEDS = [0.5, 1, 2, 4] as const;

/** Does something again and again; returns how to end it. */
export type Every = (milliseconds: number, act: () => void) => () => void;

/**
 * @param folder where the open flow stands
 * @param every real time, in which a run is watched
 */
export function createRunStore(designer: Designer, folder: RunFolder, every: Every = realTime): RunStore {
  const { document, session: desk } = designer;
  const store = createStore<RunState>(() => ({
    setup: NO_SETUP,
    touched: false,
    files: undefined,
    fillsFrom: 'files',
    session: undefined,
    flow: undefined,
    playing: false,
    speed: 1,
    line: undefined,
    lookAt: undefined,
  }));
  const { getState: get, setState: set } = store;
  let flowName: string | undefined;

  /** Shows a moment of the run: on the canvas, in the log, and in words. */
  function show(session: RunSession, line?: number): void {
    const { simulation, over } = session.run;
    const trail = trailOf(session);
    set({ session, line, ...(over ? { playing: false } : {}) });
    desk.set({ trail });
    if (trail.current !== undefined) desk.wish('reveal', [trail.current]);
    desk.say(over ? `${OUTCOME_TITLES[simulation.outcome]}.` : texts().simulation.atBlock(titleOf(trail.current)));
  }

  function titleOf(id: string | undefined): string {
    return id === undefined ? texts().simulation.anotherFlow : (designer.view().byId.get(id)?.title ?? id);
  }

  function prepare(): void {
    const { document: open, flowType } = document.store.getState();
    const type = open && (flowTypeOf(open.flow) ?? flowType);
    if (!open || get().touched || !isTaskFlowType(type)) return;
    set({ setup: { ...filledIn(open.flow, type), asJson: get().setup.asJson } });
  }

  function filledIn(flow: FlowJson, type: FlowType): Setup {
    const { files, fillsFrom } = get();
    const setup = setupFor(flow, type, fillsFrom === 'files' ? files : undefined);
    const { world } = readSetup(setup);
    return world ? { ...setup, world: writeWorld(inFolder(world, flow)) } : setup;
  }

  /** The flows the world names, in the files of the folder they are in. */
  function inFolder(world: WorldData, flow: FlowJson): WorldData {
    return withFiles(world, folder.flows(), folder.beside(), asksOf(viewFlow(flow)).nameOf);
  }

  let looking: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const { document: open } = document.store.getState();
    const files = await folder.readRunFiles();
    // Another flow was opened meanwhile, and is looked beside itself.
    if (!open || open.source !== document.store.getState().document?.source) return;
    set({ files });
    prepare();
  }

  async function start(): Promise<boolean> {
    await looking;
    const { document: open, flowType } = document.store.getState();
    const type = open && (flowTypeOf(open.flow) ?? flowType);
    prepare();
    const { setup } = get();
    const { task, world, worldProblems } = readSetup(setup);
    if (!open || !isTaskFlowType(type) || !task || !world) {
      const [wrong] = worldProblems;
      if (wrong && !setup.asJson) set({ lookAt: pointerSteps(wrong.pointer) });
      return false;
    }
    const flows = await loadNamed(world, folder);
    set({ flow: open.flow });
    show(beginSession({ flow: open.flow, flowType: type, task, world, flows, ...(flowName ? { flowName } : {}) }));
    return true;
  }

  function walk(by: (session: RunSession) => RunSession): void {
    const { session } = get();
    if (session) show(by(session));
  }

  function leave(): void {
    set({ session: undefined, flow: undefined, playing: false, line: undefined });
    desk.set({ trail: undefined });
  }

  function change(changes: Partial<Setup>): void {
    set({ setup: { ...get().setup, ...changes }, touched: true });
  }

  function lookAtWorld(path: Path): void {
    leave();
    set({ setup: { ...get().setup, asJson: false }, lookAt: path });
  }

  /** Adds what the run asked for; returns where it stands, or nothing while the world has something wrong. */
  function addMissing(missing: Missing): Path | undefined {
    const { setup } = get();
    const { world } = readSetup(setup);
    if (!world) return undefined;
    const path = placeOf(world, missing.path);
    const { flow = {} } = get();
    change(changeWorld(setup, path, getIn(inFolder(addAnswer(world, missing), flow), path)));
    return path;
  }

  function forget(): void {
    set({ setup: NO_SETUP, touched: false, files: undefined, fillsFrom: 'files', lookAt: undefined });
    leave();
  }

  // Another flow is open, or none: its history is empty on both sides. Its run is another one.
  document.store.subscribe((state, before) => {
    if (state.document?.flow !== before.document?.flow && state.past.length + state.future.length === 0) forget();
  });

  let endPlaying: (() => void) | undefined;
  store.subscribe((state, before) => {
    if (state.playing === before.playing && state.speed === before.speed) return;
    endPlaying?.();
    endPlaying = state.playing ? every(1000 / state.speed, goOn) : undefined;
  });

  function goOn(): void {
    walk((session) => atBlock(session, session.run.blocks + 1));
  }

  return {
    store,
    prepare,
    nameFlow: (name) => void (flowName = name),
    change,
    changeWorld: (path, value) => change(changeWorld(get().setup, path, value)),
    typeWorld: (text) => change(typeWorld(get().setup, text)),
    // Looking is no change: the form is still filled in for a person who has only looked.
    showWorld: (as, at) => set({ setup: { ...get().setup, asJson: as === 'json' }, lookAt: at }),
    lookAtWorld,
    looked: () => set({ lookAt: undefined }),
    async lookBeside() {
      looking = look();
      await looking;
    },
    refill(from = get().fillsFrom) {
      set({ touched: false, fillsFrom: from });
      prepare();
    },
    start,
    async startPlaying() {
      if (await start()) set({ playing: get().session?.run.over === false });
    },
    // Who takes a step walks on their own from there.
    step() {
      set({ playing: false });
      goOn();
    },
    back() {
      set({ playing: false });
      walk((session) => atBlock(session, session.run.blocks - 1));
    },
    finish: () => walk((session) => atBlock(session, Number.POSITIVE_INFINITY)),
    restart() {
      set({ playing: false });
      void start();
    },
    stop() {
      leave();
      desk.say(texts().simulation.theRunIsClosed);
    },
    play(playing) {
      const { session } = get();
      if (!session) return;
      set({ playing });
      if (playing && session.run.over) show(atBlock(session, 0));
    },
    setSpeed: (speed) => set({ speed }),
    jumpTo(event) {
      const { session } = get();
      if (!session) return;
      set({ playing: false });
      show(atBlock(session, blocksAt(session, event)), event.seq);
    },
    async answer(missing) {
      const blocks = get().session?.run.blocks;
      if (blocks === undefined || !addMissing(missing)) return;
      // The block that asked had begun, so the walk goes on before it.
      if (await start()) walk((again) => atBlock(again, blocks - 1));
    },
    answerInForm(missing) {
      lookAtWorld(addMissing(missing) ?? missing.path);
    },
  };
}

// helpers

const realTime: Every = (milliseconds, act) => {
  const timer = setInterval(act, milliseconds);
  return () => clearInterval(timer);
};

/** The other flows the world names a file for. One that cannot be read is told by the run, where it matters. */
async function loadNamed(world: WorldData, { loadFlow }: RunFolder): Promise<Record<string, LoadedFlow>> {
  const named = Object.entries(world.flows ?? {}).flatMap(([key, flow]) =>
    flow?.file === undefined ? [] : [[key, flow.file, flow.type] as const],
  );
  const loaded = await Promise.all(named.map(async ([key, file]) => [key, await loadFlow(file)] as const));
  return Object.fromEntries(loaded.flatMap(([key, flow]) => (flow ? [[key, flow]] : [])));
}
