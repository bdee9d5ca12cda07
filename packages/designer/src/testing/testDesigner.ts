/** The designer in a user's verbs, without a browser. */
import type { FlowJson, FlowType } from '@switchyard/blocks';
import { createFlow, ENTRY_ID } from '@switchyard/blocks/edit';
import { atOnce } from '../background/atOnce.ts';
import { createDesigner, type Designer } from '../designer.ts';
import { connect } from '../document/commands/connect.ts';
import { placeBlock } from '../document/commands/placeBlock.ts';

export interface TestDesigner extends Designer {
  flow(): FlowJson;
  /** Adds a block and returns its identifier. */
  addBlock(block: string, id: string): string;
  connect(from: string, branch: string, to: string): void;
  start(at: string): void;
}

/** A designer with a new, empty flow open. */
export function createTestDesigner(type: FlowType = 'CONTACT_FLOW'): TestDesigner {
  let count = 0;
  const designer = createDesigner({ newId: () => `block-${++count}`, desk: atOnce });
  const flow = createFlow({ name: 'Test', description: '', type });
  designer.document.open({ document: { flow, source: '' }, flowType: type, saved: true });
  return {
    ...designer,
    flow: () => designer.document.store.getState().document?.flow ?? {},
    addBlock(block, id) {
      designer.run(placeBlock({ block, id, position: { x: 0, y: 0 } }));
      return id;
    },
    connect: (from, branch, to) => void designer.run(connect({ from, branch }, to)),
    start: (at) => void designer.run(connect({ from: ENTRY_ID, branch: 'start' }, at)),
  };
}
