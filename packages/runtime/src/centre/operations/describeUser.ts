import type { UserResource } from '../instance/instanceData.ts';
import { findThing, THING_ID } from './findThing.ts';
import { given } from './given.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';
import { ID } from './shape.ts';

export interface DescribeUserInput {
  readonly InstanceId: string;
  readonly UserId: string;
}

export interface DescribeUserOutput {
  readonly User: UserOutput;
}

export interface UserOutput {
  readonly Id: string;
  readonly Arn: string;
  readonly Username: string;
  readonly IdentityInfo?: UserResource['IdentityInfo'];
  readonly PhoneConfig?: UserResource['PhoneConfig'];
  readonly RoutingProfileId: string;
  readonly AfterContactWorkConfigs?: readonly {
    readonly Channel: string;
    readonly AfterContactWorkConfig: { readonly AfterContactWorkTimeLimit: number };
  }[];
  readonly AutoAcceptConfigs?: UserResource['AutoAcceptConfigs'];
}

/** A user (task-contacts §5.3). */
export const describeUser = defineOperation<DescribeUserInput, DescribeUserOutput>({
  name: 'DescribeUser',
  wire: { method: 'GET', path: '/users/{InstanceId}/{UserId}' },
  errors: USUAL_ERRORS,
  members: { InstanceId: ID, UserId: THING_ID },
  run: atOnce(describe),
});

// helpers

function describe(input: DescribeUserInput, { facts }: OperationContext): DescribeUserOutput {
  const { id, arn, name, resource, profile } = findThing(facts.agents, 'user', input.UserId, 'UserId');
  const { IdentityInfo, PhoneConfig, AutoAcceptConfigs } = resource;
  const AfterContactWorkConfigs = resource.AfterContactWorkConfigs?.map(({ Channel, AfterContactWorkTimeLimit }) => ({
    Channel,
    AfterContactWorkConfig: { AfterContactWorkTimeLimit },
  }));
  return {
    User: {
      Id: id,
      Arn: arn,
      Username: name,
      RoutingProfileId: profile,
      ...given({ IdentityInfo, PhoneConfig, AfterContactWorkConfigs, AutoAcceptConfigs }),
    },
  };
}
