/** The steps of a flow since it was opened, as a list shows them: what was done, and what could be done again. */
import type { DocumentState } from '../document/documentStore.ts';
import { texts } from '../texts/texts.ts';

export interface HistoryStep {
  /** How many steps have been made there; 0 for the flow as it was opened. */
  readonly step: number;
  readonly label: string;
  /** Whether the flow stands there now. */
  readonly isCurrent: boolean;
  /** Whether it is undone. */
  readonly isUndone: boolean;
  /** Whether the file on disk stands there. */
  readonly isSaved: boolean;
}

/** From the first to the last. */
export function historySteps({ past, future, savedAt }: DocumentState): readonly HistoryStep[] {
  const beginning = { id: 0, label: texts().history.asOpened };
  return [beginning, ...past, ...future].map(({ id, label }, step) => ({
    step,
    label,
    isCurrent: step === past.length,
    isUndone: step > past.length,
    isSaved: id === savedAt,
  }));
}
