import { hours } from '../../fields.ts';
import { defineBlock, error, flowTypes, refuse, result } from '../../block.ts';
import { checkNoName } from '../../resourceName.ts';
import { describeResource } from '../../words.ts';

const NOT_HERE = 'Neither the Amazon Connect designer nor its language reference has it in whisper flows.';

/** flow-language §2.3. */
export const checkHoursOfOperation = defineBlock({
  id: 'check-hours-of-operation',
  title: 'Check hours of operation',
  category: 'check',
  icon: 'clock',
  description: 'Goes one way inside opening hours and another outside them.',
  searchWords: ['open', 'closed', 'opening hours', 'business hours', 'time of day', 'schedule', 'holiday', 'weekend'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/check-hours-of-operation.html',
  actions: [{ type: 'CheckHoursOfOperation' }],
  parameters: {
    HoursOfOperationId: hours('Hours of operation', {
      help: 'An id or ARN, not a name. Left empty, the hours of the working queue count.',
      placeholder: 'Hours of the working queue',
    }),
  },
  branches: [result('inHours', 'In hours', 'True'), result('outOfHours', 'Out of hours', 'False'), error()],
  mirrors: 'error',
  flowTypes: flowTypes({ AGENT_WHISPER: refuse(NOT_HERE) }),
  limits: ['An agent’s own queue has no hours: the block then takes Error.'],
  check: ({ parameters }) =>
    checkNoName(parameters['HoursOfOperationId'], 'HoursOfOperationId', 'the hours of operation'),
  summary: ({ HoursOfOperationId }) =>
    HoursOfOperationId === undefined ? 'Hours of the working queue' : `Hours: ${describeResource(HoursOfOperationId)}`,
});
