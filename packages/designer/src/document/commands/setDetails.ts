import { setFlowDetails, type FlowDetails } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { texts } from '../../texts/texts.ts';

/** Changes what the flow is called or says of itself. */
export function setDetails(details: Partial<FlowDetails>): Command {
  return (_context, dispatch) => {
    dispatch?.(texts().document.changeDetails, (draft) => setFlowDetails(draft, details), 'details');
    return true;
  };
}
