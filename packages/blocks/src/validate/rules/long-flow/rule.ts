import { FLOW_LIMITS } from '../../../flow/flow.ts';
import { defineRule } from '../../rule.ts';

const MOST = 60;

/** Long before the service's own limit, nobody sees any more what a flow does. */
export const longFlow = defineRule({
  id: 'long-flow',
  category: 'hygiene',
  severity: 'info',
  summary: 'The flow is short enough to be read.',
  options: { most: MOST },
  check({ view, options, report }) {
    const most = typeof options['most'] === 'number' ? options['most'] : MOST;
    // Parts of one block are stored as several actions, and read as one.
    const count = view.blocks.filter(({ partOf }) => partOf === undefined).length;
    // Of more than the console takes, `too-many-actions` tells.
    if (count <= most || view.blocks.length > FLOW_LIMITS.exportedBlocks) return;
    const message =
      `Long flow: ${count} blocks, expected at most ${most}. Move a part that has a purpose of its own into another ` +
      'flow, and reach it with Transfer to flow.';
    report({ message, pointer: '/Actions', atName: true });
  },
});
