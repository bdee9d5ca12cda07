/** What differs in the flow itself: where it begins, what it is called, and everything that is no block. */
import { FLOW_TYPE_FACTS, parseFlowType } from '../flow/flowTypes.ts';
import type { Json } from '../flow/flow.ts';
import { getAt, isObject } from '../flow/json.ts';
import type { Context } from './context.ts';
import type { FlowDiff } from './flowDiff.ts';
import { leftOverChanges } from './metadataChanges.ts';
import { noteChanges } from './noteChanges.ts';
import { orderChange } from './orderChange.ts';
import type { Pairs } from './pairs.ts';
import { namesOf, sameJson } from './sameJson.ts';
import { showPosition } from './showPosition.ts';
import { showValue } from './showValue.ts';
import type { StoredBlock, StoredFlow } from './storedFlow.ts';
import { everywhere, holderChanges, isNothing, valueChange, valueChanges, within } from './valueChange.ts';

type Changes = Pick<FlowDiff, 'flow' | 'layout'>;

export function flowChanges(context: Context): Changes {
  const parts = [
    startChanges(context),
    metadataChanges(context.pairs),
    memberChanges(context.pairs),
    actionChanges(context),
  ];
  return { flow: parts.flatMap(({ flow }) => flow), layout: parts.flatMap(({ layout }) => layout) };
}

// helpers

function startChanges({ pairs, names }: Context): Changes {
  const [before, after] = [pairs.before.flow, pairs.after.flow].map(
    (flow) => getAt(flow, ['StartAction']) as Json | undefined,
  );
  if (pairs.sameTarget(before, after)) return { flow: [], layout: [] };
  const words = names.targets(pairs, before, after);
  return { flow: [{ label: 'Entry point', pointer: '/StartAction', before, after, words }], layout: [] };
}

/** `Metadata`, but for what it says of blocks (flow-language §1.9). */
function metadataChanges(pairs: Pairs): Changes {
  const [before, after] = [pairs.before.flow, pairs.after.flow].map((flow) => getAt(flow, ['Metadata']));
  const place = everywhere('/Metadata');
  const holders = [
    ...holderChanges('Metadata', place, before, after),
    ...holderChanges(
      'Metadata.ActionMetadata',
      within(place, ['ActionMetadata']),
      getAt(before, ['ActionMetadata']),
      getAt(after, ['ActionMetadata']),
    ),
  ];
  const leftOver = leftOverChanges(pairs);
  const flow = holders.filter((change) => !isNothing(change));
  const layout = holders.filter(isNothing);
  const names = [...new Set([...namesOf(before), ...namesOf(after)])].filter((name) => name !== 'ActionMetadata');
  for (const name of names) {
    const [from, to] = [getAt(before, [name]), getAt(after, [name])];
    if (sameJson(from, to)) continue;
    const at = within(place, [name]);
    const label = LABELS.get(name);
    if (POSITIONS.has(name)) layout.push(valueChange('Position of the entry point', at, from, to, showPosition));
    else if (NOTES.has(name)) layout.push(...noteChanges(at, from, to, pairs));
    else if (name === 'snapToGrid') layout.push(valueChange('Snap to grid', at, from, to));
    else if (label) flow.push(valueChange(label, at, from, to, name === 'type' ? showFlowType : showValue));
    else flow.push(...valueChanges(`Metadata.${name}`, at, from, to));
  }
  return { flow: [...flow, ...leftOver.other], layout: [...layout, ...leftOver.layout] };
}

const LABELS: ReadonlyMap<string, string> = new Map([
  ['name', 'Name'],
  ['description', 'Description'],
  ['type', 'Flow type'],
  ['status', 'Status'],
]);

const POSITIONS: ReadonlySet<string> = new Set(['entryPointPosition', 'EntryPointPosition']);

const NOTES: ReadonlySet<string> = new Set(['Annotations', 'annotations']);

function showFlowType(value: Json): string {
  const type = parseFlowType(value);
  return type ? FLOW_TYPE_FACTS[type].title : showValue(value);
}

const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['StartAction', 'Actions', 'Metadata']);

function memberChanges({ before, after }: Pairs): Changes {
  const names = [...new Set([...namesOf(before.flow), ...namesOf(after.flow)])].filter(
    (name) => !TOLD_ELSEWHERE.has(name),
  );
  return {
    flow: names.flatMap((name) =>
      valueChanges(name, within(everywhere(''), [name]), getAt(before.flow, [name]), getAt(after.flow, [name])),
    ),
    layout: [],
  };
}

/** The list of actions as such: what is in it and no block, and the order of blocks, which says nothing. */
function actionChanges({ pairs, names }: Context): Changes {
  const { before, after } = pairs;
  const place = everywhere('/Actions');
  const [listed, listedAfter] = [before.flow, after.flow].map((flow) => getAt(flow, ['Actions']));
  const [odd, oddAfter] = [oddIn(listed), oddIn(listedAfter)];
  const sameOdd = sameJson(odd, oddAfter);
  const isOdd = (value: unknown): boolean => !isObject(value);
  const sequence = (list: unknown, { blocks }: StoredFlow, is: (block: StoredBlock) => StoredBlock | undefined) => {
    let [block, other] = [0, 0];
    return (Array.isArray(list) ? list : []).flatMap((value: unknown): (StoredBlock | number)[] => {
      if (isOdd(value)) return sameOdd ? [other++] : [];
      const found = blocks[block++];
      const same = found && pairs.has(found) ? is(found) : undefined;
      return same ? [same] : [];
    });
  };
  const order = orderChange(
    sequence(listed, before, (block) => pairs.other(block)),
    sequence(listedAfter, after, (block) => block),
    [(one) => (typeof one === 'number' ? showValue(oddAfter[one] ?? null) : names.of(one)), String],
  );
  return {
    flow: [
      ...holderChanges('Actions', place, listed, listedAfter, Array.isArray),
      ...(sameOdd ? [] : [valueChange('Actions', place, odd, oddAfter)]),
    ],
    layout: order ? [{ label: 'Order in the file', pointer: '/Actions', ...order }] : [],
  };
}

function oddIn(list: unknown): Json[] {
  return Array.isArray(list) ? list.filter((value: unknown): value is Json => !isObject(value)) : [];
}
