import { isPublished, setStatus as set } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { texts } from '../../texts/texts.ts';

/** Says that the flow is published, or that what was published has changed since and is a draft again. */
export function setStatus(status: 'published' | 'saved'): Command {
  return ({ flow }, dispatch) => {
    if (isPublished(flow) === (status === 'published')) return false;
    dispatch?.(status === 'published' ? texts().document.publish : texts().document.backToDraft, (draft) =>
      set(draft, status),
    );
    return true;
  };
}
