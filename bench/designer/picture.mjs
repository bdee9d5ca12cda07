// One flow for everybody: as a flow file for the designer, and as boxes and wires for the others.
import { flowOf } from '../flows.mjs';

/** Blocks in a row, in groups; what fails leads to the last block of its group. */
const IN_A_ROW = 20;
const GROUP = 5;
const ABOVE = { x: 120, y: 40 };
/** How far apart the file says blocks are, and what the designer makes of that on the canvas. */
const APART = { x: 240, y: 180 };
const SPREAD = { x: 1.4, y: 1.2 };
const SIZE = { width: 232, height: 138 };

export function flowInRows(count) {
  const flow = flowOf(count, `${count} blocks`);
  const handlerOf = (index) => flow.Actions[Math.min(count, (Math.floor(index / GROUP) + 1) * GROUP) - 1].Identifier;
  flow.Actions.forEach(({ Identifier, Transitions }, index) => {
    flow.Metadata.ActionMetadata[Identifier].position = placeOf(index);
    if (Transitions.NextAction === 'end') Transitions.NextAction = handlerOf(index);
    for (const error of Transitions.Errors ?? []) error.NextAction = handlerOf(index);
  });
  return flow;
}

export function pictureOf(flow) {
  const boxes = flow.Actions.map(({ Identifier: id }, index) => {
    const { x, y } = placeOf(index);
    return { id, x: x * SPREAD.x, y: y * SPREAD.y, ...SIZE };
  });
  const wires = flow.Actions.flatMap(({ Identifier: from, Transitions }) => {
    const { NextAction, Conditions = [], Errors = [] } = Transitions;
    // What NextAction repeats is no wire of its own.
    const next = Conditions.length > 0 ? [] : [NextAction];
    const targets = [...next, ...[...Conditions, ...Errors].map((one) => one.NextAction)];
    return targets.filter((to) => to !== undefined && to !== from).map((to) => ({ from, to }));
  });
  return { boxes, wires };
}

function placeOf(index) {
  return { x: ABOVE.x + (index % IN_A_ROW) * APART.x, y: ABOVE.y + Math.floor(index / IN_A_ROW) * APART.y };
}
