import type { HoursResource } from '../instance/instanceData.ts';
import { findThing, THING_ID } from './findThing.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';
import { ID } from './shape.ts';

export interface DescribeHoursOfOperationInput {
  readonly InstanceId: string;
  readonly HoursOfOperationId: string;
}

export interface DescribeHoursOfOperationOutput {
  readonly HoursOfOperation: HoursOfOperationOutput;
}

export interface HoursOfOperationOutput {
  readonly HoursOfOperationId: string;
  readonly HoursOfOperationArn: string;
  readonly Name: string;
  readonly TimeZone: string;
  readonly Config: HoursResource['Config'];
}

/** Hours of operation, by the week (task-contacts §5.3). */
export const describeHoursOfOperation = defineOperation<DescribeHoursOfOperationInput, DescribeHoursOfOperationOutput>({
  name: 'DescribeHoursOfOperation',
  wire: { method: 'GET', path: '/hours-of-operations/{InstanceId}/{HoursOfOperationId}' },
  errors: USUAL_ERRORS,
  members: { InstanceId: ID, HoursOfOperationId: THING_ID },
  run: atOnce(describe),
});

// helpers

function describe(input: DescribeHoursOfOperationInput, { facts }: OperationContext): DescribeHoursOfOperationOutput {
  const { id, arn, name, resource } = findThing(
    facts.hours,
    'hours of operation',
    input.HoursOfOperationId,
    'HoursOfOperationId',
  );
  return {
    HoursOfOperation: {
      HoursOfOperationId: id,
      HoursOfOperationArn: arn,
      Name: name,
      TimeZone: resource.TimeZone,
      Config: resource.Config,
    },
  };
}
