/** The ways in which one flow makes use of another, in words: one phrasing for text and pictures. */
import type { Way } from '../validate/project/calls.ts';

export interface WayWords {
  /** Beside an arrow: `customer queue flow`. */
  readonly short: string;
  /** From a flow to what it uses: `transfers to`. */
  readonly forth: string;
  /** From what is used back to the flow: `transfers here`. */
  readonly back: string;
}

/** The words for a way of a `MapUse`. */
export function describeWay(way: string): WayWords {
  return WORDS[way] ?? hook(`flow for ${way}`);
}

/** What a use calls a way of running a flow. */
export function wayOf({ name, hook: event }: Way): string {
  return name === 'hook' ? (event ?? name) : name;
}

/** Ways in the order in which they are told; events nobody knows by their names at the end. */
export function compareWays(a: string, b: string): number {
  const [left, right] = [placeOf(a), placeOf(b)];
  if (left !== right) return left - right;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// helpers

/** flow-language §2.14 lists the events; those of an agent's screen and of pausing are set by Set event flow. */
const WORDS: Readonly<Record<string, WayWords>> = Object.assign(Object.create(null), {
  transfer: { short: 'transfer', forth: 'transfers to', back: 'transfers here' },
  task: { short: 'new task', forth: 'creates tasks for', back: 'creates tasks for it' },
  module: { short: 'module', forth: 'invokes', back: 'invokes it' },
  CustomerQueue: hook('customer queue flow'),
  CustomerRemaining: hook('disconnect flow'),
  AgentWhisper: hook('agent whisper flow'),
  CustomerWhisper: hook('customer whisper flow'),
  AgentHold: hook('agent hold flow'),
  CustomerHold: hook('customer hold flow'),
  PauseContact: hook('pause flow'),
  ResumeContact: hook('resume flow'),
  DefaultAgentUI: hook('agent screen flow'),
  DisconnectAgentUI: hook('agent screen flow at the end'),
  resource: { short: 'uses', forth: 'uses', back: 'uses it' },
} satisfies Record<string, WayWords>);

const ORDER = Object.keys(WORDS);

function placeOf(way: string): number {
  const place = ORDER.indexOf(way);
  return place === -1 ? ORDER.length : place;
}

function hook(short: string): WayWords {
  return { short, forth: `sets as ${short}`, back: `sets it as ${short}` };
}
