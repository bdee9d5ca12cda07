import type { FlowJson, Json } from '@switchyard/blocks';
import { setParameter as set } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { viewOf } from '../derived.ts';
import { texts } from '../../texts/texts.ts';

/**
 * Sets a field of a block; typing in one field is one step.
 *
 * @param displayName what the resource is called that the value stands for
 */
export function setParameter(
  id: string,
  name: string,
  label: string,
  value: Json | undefined,
  displayName?: string,
): Command {
  return ({ flow }, dispatch) => {
    const edit = (draft: FlowJson): void => set(draft, id, name, value, displayName, viewOf(flow));
    dispatch?.(texts().document.setField(label), edit, `${id} ${name}`);
    return true;
  };
}
