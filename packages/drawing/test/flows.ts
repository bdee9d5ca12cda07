/** Small flows for pictures. */
import type { ActionJson, FlowJson, Position } from '@switchyard/blocks';

/** A Wait: where it leads when the time is up, and when it fails; an empty name for nowhere. */
export function wait(id: string, next: string, onError = ''): ActionJson {
  return {
    Identifier: id,
    Type: 'Wait',
    Parameters: { TimeLimitSeconds: '60' },
    Transitions: {
      NextAction: next,
      Conditions: [{ NextAction: next, Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
      Errors: [{ NextAction: onError, ErrorType: 'NoMatchingError' }],
    },
  };
}

export function end(id: string): ActionJson {
  return { Identifier: id, Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
}

/** A flow that begins with its first action; each block is called by its identifier. */
export function flowOf(
  actions: readonly ActionJson[],
  places: Readonly<Record<string, Position>> = {},
  metadata: object = {},
): FlowJson {
  const ids = actions.map(({ Identifier }) => String(Identifier));
  const about = Object.fromEntries(
    ids.map((id) => [id, { isFriendlyName: true, ...(places[id] ? { position: places[id] } : {}) }]),
  );
  return {
    Version: '2019-10-30',
    StartAction: ids[0] ?? '',
    Metadata: { ActionMetadata: about, ...metadata },
    Actions: [...actions],
  };
}
