/** What people call the things a run meets: by the flow it began in, or by another one it went on in. */
import { viewFlow } from '@switchyard/blocks';
import { useMemo } from 'react';
import { useRun } from './RunContext.tsx';
import { asksOf, type Names } from './world/asksOf.ts';

export function useRunNames(): Names {
  const flow = useRun((state) => state.flow);
  const others = useRun((state) => state.session?.run.options.flows);
  return useMemo(() => {
    const flows = [flow ?? {}, ...Object.values(others ?? {}).map((other) => other.flow)];
    const asks = flows.map((one) => asksOf(viewFlow(one)));
    return { nameOf: (id) => asks.map(({ nameOf }) => nameOf(id)).find((name) => name !== undefined) };
  }, [flow, others]);
}
