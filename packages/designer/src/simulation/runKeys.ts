/** The keys of the run panel, and what they do: buttons show them, the keyboard reads them, the shortcut sheet lists them. */
import type { RunStore } from './runStore.ts';
import { texts } from '../texts/texts.ts';

export interface RunKey {
  readonly id: 'play' | 'back' | 'step' | 'finish' | 'restart';
  readonly label: string;
  /** As `KeyboardEvent.key` has it. */
  readonly key: string;
  readonly shift: boolean;
  /** As it stands on a keyboard. */
  readonly shown: string;
  readonly act: (runs: RunStore) => void;
}

export const RUN_KEYS: readonly RunKey[] = [
  {
    id: 'play',
    get label() {
      return texts().simulation.runOrPause;
    },
    key: 'F8',
    shift: false,
    shown: 'F8',
    act: (runs) => {
      const { session, playing } = runs.store.getState();
      if (session) runs.play(!playing);
      else void runs.startPlaying();
    },
  },
  {
    id: 'back',
    get label() {
      return texts().simulation.backOneStep;
    },
    key: 'F9',
    shift: false,
    shown: 'F9',
    act: (runs) => runs.back(),
  },
  {
    id: 'step',
    get label() {
      return texts().simulation.step;
    },
    key: 'F10',
    shift: false,
    shown: 'F10',
    act: (runs) => (runs.store.getState().session ? runs.step() : void runs.start()),
  },
  {
    id: 'finish',
    get label() {
      return texts().simulation.toTheEnd;
    },
    key: 'F8',
    shift: true,
    shown: 'Shift+F8',
    act: (runs) => void toTheEnd(runs),
  },
  {
    id: 'restart',
    get label() {
      return texts().simulation.restart;
    },
    key: 'F9',
    shift: true,
    shown: 'Shift+F9',
    act: (runs) => runs.restart(),
  },
];

/** To the end of the run, or of one that begins with it. */
async function toTheEnd(runs: RunStore): Promise<void> {
  if (runs.store.getState().session || (await runs.start())) runs.finish();
}

/** The key a press means, if any. */
export function runKeyOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): RunKey | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  return RUN_KEYS.find((one) => one.key === key && one.shift === shiftKey);
}
