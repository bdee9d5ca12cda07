/** Edits: every change an author can make to a flow, as a function that mutates the flow it is given. */
export { ENTRY_ID } from './actions.ts';
export { createFlow, setFlowDetails, type FlowDetails } from './createFlow.ts';
export { mayPlace, placeBlock, insertOnBranch } from './placeBlock.ts';
export { connectBranch, mayConnect, setStart } from './connectBranch.ts';
export { copyBlocks } from './copyBlocks.ts';
export { moveBlocks } from './moveBlocks.ts';
export { pasteBlocks, whyNotPaste, type Pasting } from './pasteBlocks.ts';
export { readBlocks, type BlocksRead } from './readBlocks.ts';
export { removeBlocks } from './removeBlocks.ts';
export { addNote, changeNote, removeNotes, type NoteChanges } from './notes.ts';
export { addGroup, changeGroup, removeGroups } from './groups.ts';
export { clearName, renameBlock, whyNotRename } from './renameBlock.ts';
export { replaceActions, replaceFlow } from './replaceFlow.ts';
export { hasPlaceFor, setParameter } from './setParameter.ts';
export { isPublished, setStatus } from './setStatus.ts';
export { addCondition, moveCondition, removeCondition, setCondition, type AuthoredCondition } from './conditions.ts';
