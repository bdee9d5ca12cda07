/** What a resource names has to be in the file too: by id, ARN or name. */
import type { QuickConnectResource, UserResource } from '../instanceData.ts';
import type { Registry, Named } from '../registry.ts';
import type { Checking } from './checking.ts';
import { meant, quoted, type InstanceProblem, type Path } from './readShape.ts';

export function checkReferences(checking: Checking): void {
  const { instance, facts } = checking;
  const expect = expectIn(checking);
  for (const queue of instance.Queues ?? []) {
    expect(
      queue,
      ['HoursOfOperationId'],
      queue.HoursOfOperationId,
      'hours of operation',
      'HoursOfOperations',
      facts.hours,
    );
  }
  for (const queue of instance.Queues ?? []) {
    (queue.QuickConnectIds ?? []).forEach((called, index) => {
      const place = ['QuickConnectIds', index];
      expect(queue, place, called, 'quick connect', 'QuickConnects', facts.quickConnects, 'warning');
    });
  }
  for (const profile of instance.RoutingProfiles ?? []) {
    for (const config of [...(profile.QueueConfigs ?? []), ...(profile.ManualAssignmentQueueConfigs ?? [])]) {
      const { QueueId, Channel = 'TASK' } = config.QueueReference;
      // Queues that only serve other channels may be left out of the file.
      if (Channel !== 'TASK') continue;
      expect(config, [], QueueId, 'queue', 'Queues', standardQueues(facts.queues));
    }
  }
  for (const user of instance.Users ?? []) checkUser(checking, user);
  for (const quickConnect of instance.QuickConnects ?? []) checkQuickConnect(checking, quickConnect);
  for (const template of instance.TaskTemplates ?? []) {
    expect(template, ['ContactFlowId'], template.ContactFlowId, 'flow', 'Flows', facts.flows, 'warning');
    expect(template, ['SelfAssignFlowId'], template.SelfAssignFlowId, 'flow', 'Flows', facts.flows, 'warning');
  }
  for (const rule of instance.Rules ?? []) {
    rule.Actions.forEach(({ TaskAction }, index) => {
      if (!TaskAction) return;
      const place = ['Actions', index, 'TaskAction', 'ContactFlowId'];
      expect(rule, place, TaskAction.ContactFlowId, 'flow', 'Flows', facts.flows, 'warning');
    });
  }
}

// helpers

/** Tells of what is named and is not there. A warning where only those who use it notice. */
function expectIn({ tell }: Checking) {
  return (
    of: object,
    steps: Path,
    called: string | undefined,
    kind: string,
    list: string,
    registry: Registry<Named>,
    severity: InstanceProblem['severity'] = 'error',
  ): void => {
    if (called === undefined || registry.find(called)) return;
    const names = registry.all.map(({ name }) => name);
    const some = names.slice(0, MOST_NAMES);
    const more = names.length > some.length ? ` and ${names.length - some.length} more` : '';
    const known = names.length === 0 ? `the file has none` : `expected one of ${quoted(some)}${more}`;
    tell(
      of,
      steps,
      `Unknown ${kind} "${called}"${meant(called, names)}: ${known}. Add it to ${list} or correct the name.`,
      severity,
    );
  };
}

const MOST_NAMES = 10;

function checkUser(checking: Checking, user: UserResource): void {
  const { facts } = checking;
  const expect = expectIn(checking);
  expect(user, ['RoutingProfileId'], user.RoutingProfileId, 'routing profile', 'RoutingProfiles', facts.profiles);
  expect(user, ['Status'], user.Status, 'agent status', 'AgentStatuses', facts.statuses);
}

/** A quick connect has the configuration of its type and no other (task-contacts §5.2). */
function checkQuickConnect(checking: Checking, quickConnect: QuickConnectResource): void {
  const { facts, tell } = checking;
  const { QuickConnectConfig: config } = quickConnect;
  const expect = expectIn(checking);
  const members = {
    USER: 'UserConfig',
    QUEUE: 'QueueConfig',
    PHONE_NUMBER: 'PhoneConfig',
    FLOW: 'FlowConfig',
  } as const;
  const own = members[config.QuickConnectType];
  const place = ['QuickConnectConfig'];
  if (!config[own])
    tell(quickConnect, place, `Missing "${own}", which a quick connect of type ${config.QuickConnectType} has.`);
  for (const member of Object.values(members)) {
    if (member === own || !config[member]) continue;
    tell(
      quickConnect,
      [...place, member],
      `Unexpected "${member}": a quick connect of type ${config.QuickConnectType} has "${own}" alone.`,
    );
  }
  const { UserConfig, QueueConfig, FlowConfig } = config;
  const at = (...steps: string[]): Path => [...place, ...steps];
  expect(quickConnect, at('UserConfig', 'UserId'), UserConfig?.UserId, 'user', 'Users', facts.agents, 'warning');
  expect(
    quickConnect,
    at('QueueConfig', 'QueueId'),
    QueueConfig?.QueueId,
    'queue',
    'Queues',
    standardQueues(facts.queues),
    'warning',
  );
  for (const [member, flow] of Object.entries({ UserConfig, QueueConfig, FlowConfig })) {
    expect(quickConnect, at(member, 'ContactFlowId'), flow?.ContactFlowId, 'flow', 'Flows', facts.flows, 'warning');
  }
}

/** Without the agents' own queues, which nobody means by a user's name here. */
function standardQueues(queues: Checking['facts']['queues']): Registry<Named> {
  const own = queues.all.filter(({ agent }) => agent === undefined);
  const standard = (called: string): Named | undefined => {
    const found = queues.find(called);
    return found?.agent === undefined ? found : own.find(({ name }) => name === called);
  };
  return { all: own, find: standard, byId: standard };
}
