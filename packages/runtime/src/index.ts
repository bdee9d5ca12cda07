/** The front door of the runtime: run a task contact, read the world it asks, tell what happened. */
export { simulate, type Simulation, type SimulateOptions } from './simulate.ts';
export { startRun, stepBack, stepRun, finishRun, type Run } from './steps.ts';
export type { LoadedFlow } from './flows.ts';
export type { Contact } from './contact/contact.ts';
export type { Missing, Stop } from './errors.ts';
export { readTask, PLAIN_TASK, type FileProblem, type Task } from './task.ts';
export { readWorld } from './world/readWorld.ts';
export { worldFor } from './world/worldFor.ts';
export { findKey } from './world/find.ts';
export { shortName } from './world/shortName.ts';
export type * from './world/worldData.ts';
export type { TraceEvent, TraceType } from './trace/trace.ts';
export { describeEvent, formatOffset, formatTrace } from './trace/formatTrace.ts';
