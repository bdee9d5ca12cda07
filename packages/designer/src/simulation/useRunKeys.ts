/** The keys of a run. They work wherever the focus is, from the first time the panel was in front. */
import { useEffect } from 'react';
import type { Designer } from '../designer.ts';
import { runKeyOf } from './runKeys.ts';
import type { RunStore } from './runStore.ts';

const listening = new WeakSet<RunStore>();

export function useRunKeys({ document: flow, session }: Designer, runs: RunStore): void {
  useEffect(() => {
    if (listening.has(runs)) return;
    listening.add(runs);
    addEventListener('keydown', (event) => {
      const key = runKeyOf(event);
      if (!key || !flow.store.getState().document || document.querySelector('[role="dialog"]')) return;
      if (session.store.getState().panel !== 'run' && !runs.store.getState().session) return;
      event.preventDefault();
      key.act(runs);
    });
  }, [flow, session, runs]);
}
