/** Hands the world that is shown to its fields; each reads and writes one place in it. */
import { pointerTo, type PlacedProblem } from '@switchyard/blocks';
import { createContext, useContext } from 'react';
import { useRun, useRuns } from '../RunContext.tsx';
import { asideOf } from './editWorld.ts';
import { getIn, type Path } from './worldPath.ts';

interface ShownWorld {
  /** The world as it was read from JSON, right or not. */
  readonly json: unknown;
  readonly problems: readonly PlacedProblem[];
}

export const ShownWorldContext = createContext<ShownWorld>({ json: {}, problems: [] });

export interface WorldPlace {
  readonly value: unknown;
  /** What stood here before a plainer answer. */
  readonly aside: unknown;
  readonly problems: readonly PlacedProblem[];
  readonly set: (value: unknown) => void;
}

/** One place of the world. */
export function useWorldPlace(path: Path): WorldPlace {
  const runs = useRuns();
  const { json, problems } = useContext(ShownWorldContext);
  const setup = useRun((state) => state.setup);
  const pointer = pointerTo(path);
  return {
    value: getIn(json, path),
    aside: asideOf(setup, path),
    problems: problems.filter((problem) => problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`)),
    set: (value) => runs.changeWorld(path, value),
  };
}

export function useWorldJson(): unknown {
  return useContext(ShownWorldContext).json;
}

export function useWorldProblems(): readonly PlacedProblem[] {
  return useContext(ShownWorldContext).problems;
}
