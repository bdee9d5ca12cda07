import { defineModuleType, error, next, textOf, to, type ModuleType } from '../moduleType.ts';

const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ['FromCustomer', 'From'],
  ['ToCustomer', 'To'],
]);

/** flow-language §6.2, other types. */
export const startMediaStreaming = mediaStreaming('StartMediaStreaming', 'Enabled');
export const stopMediaStreaming = mediaStreaming('StopMediaStreaming', 'Disabled');

function mediaStreaming(name: string, state: string): ModuleType {
  return defineModuleType({
    name,
    becomes: 'UpdateContactMediaStreamingBehavior',
    fixed: { MediaStreamingState: state },
    parameters: {
      MediaStreamTypes: to('MediaStreamType'),
      Track: {
        write(parameter, draft) {
          const track = textOf(parameter, draft);
          if (track === undefined) return;
          const direction = DIRECTIONS.get(track);
          if (direction === undefined) return draft.drop(parameter, 'Expected FromCustomer or ToCustomer.');
          draft.put(['Participants', 0, 'ParticipantType'], 'Customer');
          const path = ['Participants', 0, 'MediaDirections'];
          draft.set(parameter, [...path, draft.count(path)], direction);
        },
      },
    },
    branches: { Success: next, Error: error() },
  });
}
