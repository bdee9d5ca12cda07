/**
 * Has things worked out beside the screen, and keeps what was found. Only one question is on its way at a time: whatever
 * changes meanwhile is asked about together, so that a slow answer never makes a queue.
 */
import type { AnyFlowType, FlowJson, Position, Problem } from '@switchyard/blocks';
import type { Places } from '@switchyard/drawing';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { changesBetween } from './changes.ts';
import type { Answer, Request, Way } from './work.ts';

/** Where questions are worked on: takes what to do with answers, and gives what to ask by. */
export type Desk = (onAnswer: (answer: Answer) => void) => (request: Request) => void;

/** A version of a flow, and where the blocks it gives no place are drawn. */
export interface Version {
  readonly flow: FlowJson;
  readonly flowType: AnyFlowType;
  readonly places: Places;
}

export interface Findings {
  /** The version the problems are of; undefined until the first are known. */
  readonly checked: FlowJson | undefined;
  readonly problems: readonly Problem[];
  /** Those Amazon Connect would refuse the flow for; those a flow suppresses are not told. */
  readonly refusals: readonly Problem[];
  /** Where wires go round, by wire; each says for which ends. */
  readonly ways: ReadonlyMap<string, Way>;
}

export interface Background {
  readonly store: StoreApi<Findings>;
  /** The flow is this now. */
  look(version: Version): void;
  /** Another flow is open, or none. */
  forget(): void;
  /** Where blocks, all or some, should stand; not called when another flow was opened meanwhile. */
  layOut(ids: readonly string[] | undefined, then: (places: ReadonlyMap<string, Position>) => void): void;
}

const NOTHING: Findings = { checked: undefined, problems: [], refusals: [], ways: new Map() };

export function createBackground(desk: Desk): Background {
  const store = createStore<Findings>(() => NOTHING);
  /** What the desk has, what it is looking at, and what it is to look at next. */
  let known: FlowJson | undefined;
  let looking: Version | undefined;
  let next: Version | undefined;
  let number = 0;
  /** Layouts that are asked for once the desk has the newest version. */
  let layouts: (() => void)[] = [];
  const waiting = new Map<number, (places: ReadonlyMap<string, Position>) => void>();
  // What was asked about a flow that is not open any more is answered to nobody.
  let isStale = false;

  const ask = desk((answer) => {
    if (answer.says === 'places') {
      waiting.get(answer.number)?.(new Map(answer.places));
      waiting.delete(answer.number);
      return;
    }
    if (answer.says === 'problems') {
      const { problems, refused } = answer;
      const refusals = problems.filter(({ severity, rule }) => severity === 'error' && refused.includes(rule));
      if (!isStale) store.setState({ checked: looking?.flow, problems, refusals });
      return;
    }
    looking = undefined;
    if (!isStale && answer.ways.length + answer.gone.length > 0) {
      const ways = new Map(store.getState().ways);
      for (const [id, way] of answer.ways) ways.set(id, way);
      for (const id of answer.gone) ways.delete(id);
      store.setState({ ways });
    }
    go();
  });

  function go(): void {
    if (looking) return;
    if (!next) {
      const due = layouts;
      layouts = [];
      for (const ask of due) ask();
      return;
    }
    looking = next;
    next = undefined;
    isStale = false;
    const { flow, flowType, places } = looking;
    const told = known ? { changes: changesBetween(known, flow) } : { whole: flow };
    known = flow;
    ask({ asks: 'look', flow: told, flowType, places: [...places] });
  }

  return {
    store,
    look(version) {
      next = version;
      go();
    },
    forget() {
      known = undefined;
      next = undefined;
      layouts = [];
      isStale = true;
      waiting.clear();
      store.setState(NOTHING, true);
    },
    layOut(ids, then) {
      const mine = ++number;
      waiting.set(mine, then);
      layouts.push(() => ask({ asks: 'places', ids, number: mine }));
      go();
    },
  };
}
