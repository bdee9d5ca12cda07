import { toText, type Field, type Json } from '@switchyard/blocks';
import type { Namespace } from '@switchyard/blocks/references';
import { useState, type FocusEvent } from 'react';
import { completed, modeOf, modesOf, shownNamespace, type Mode } from './mode.ts';

export interface ModeControl {
  readonly mode: Mode;
  /** Whether there is a choice. */
  readonly isChoice: boolean;
  readonly setMode: (mode: Mode) => void;
  readonly namespace: Namespace | undefined;
  /** Begins a reference in a namespace, with whatever was typed of the key. */
  readonly setNamespace: (namespace: Namespace) => void;
  /** A key that was typed alone becomes the reference it stands for, when the field is left. */
  readonly onBlur: (event: FocusEvent) => void;
}

/** Manual or dynamic: what the value says, else what was chosen. The value of the other way waits to be gone back to. */
export function useMode(
  field: Field,
  value: Json | undefined,
  onChange: (value: Json | undefined) => void,
): ModeControl {
  const text = toText(value);
  const modes = modesOf(field);
  const [chosen, setChosen] = useState<Mode>();
  const [namespaceChosen, setNamespaceChosen] = useState<Namespace>();
  const [kept, setKept] = useState<Partial<Record<Mode, Json | undefined>>>({});
  const said = modeOf(text);
  const wanted = said === 'dynamically' ? said : (chosen ?? said);
  const mode = wanted !== undefined && modes.includes(wanted) ? wanted : (modes[0] ?? 'manually');
  const namespace = shownNamespace(text, namespaceChosen);
  const clear = field.required ? '' : undefined;
  return {
    mode,
    isChoice: modes.length > 1,
    setMode(next) {
      if (next === mode) return;
      setKept({ ...kept, [mode]: value });
      setChosen(next);
      onChange(kept[next] ?? clear);
    },
    namespace,
    setNamespace(next) {
      setNamespaceChosen(next);
      // Of what is all there is in a namespace nothing is known yet, so nothing is set before a key is.
      if (text !== '') onChange(clear);
    },
    onBlur({ currentTarget, relatedTarget }) {
      if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
      if (text === '') return;
      if (mode === 'dynamically' && said === 'manually') onChange(completed(text, namespace));
      setChosen(undefined);
    },
  };
}
