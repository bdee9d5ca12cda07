/** What a scenario file may be, said once: for its reader, and for editors. */
import type { ObjectShape, Shape, WordShape } from '../instance/reading/shape.ts';
import { duration, moment, sometime, text } from '../instance/reading/textShapes.ts';
import { scenarioTaskMembers } from './taskShape.ts';

const ANYTHING: Shape = { kind: 'anything' };

const MOMENT = sometime();

const NAMES: Shape = { kind: 'list', of: text('It is queued'), about: 'Identifiers of observations.' };

const EVENT_TYPES: WordShape = {
  kind: 'word',
  words: {
    TestInitiated: 'The test begins.',
    TestCompleted: 'The test is over.',
    MessageReceived: 'The customer hears or reads something; a task never does.',
    FlowActionStarted: 'A block is about to run.',
    BranchTaken: 'A block was left by a branch.',
    TaskQueued: 'The task is in a queue.',
    OfferedToAgent: 'The task is offered to an agent.',
    TaskEnded: 'The task ended.',
    ClockReached: 'It is that time.',
  },
};

const PROPERTIES: ObjectShape = {
  kind: 'object',
  name: 'eventProperties',
  members: {
    ActionType: text('InvokeLambdaFunction', { about: 'With FlowActionStarted: the Type of the block.' }),
    ActionParameters: { kind: 'record', of: ANYTHING, about: 'What the block is set to, as far as it matters.' },
    Block: text('Check priority', { about: 'The identifier of the block.' }),
    Branch: text('inHours', { about: 'The branch, by its name or by the label the designer shows.' }),
    Flow: text('Claims intake', { about: 'The flow, by name, id or ARN.' }),
    Queue: text('Claims', { about: 'The queue, by name, id or ARN.' }),
    Agent: text('ada', { about: 'The agent, by user name, id or ARN.' }),
    Reason: text('EXPIRED', { about: 'With TaskEnded: as in the contact record.' }),
    At: MOMENT,
    Task: text('A claim', { about: 'The name of the task it happens to, where there are several.' }),
    PromptId: text('8f2b…'),
    Text: text('Welcome'),
    SSML: text('<speak>Welcome</speak>'),
    Media: ANYTHING,
    MatchingCriteria: text('Similarity'),
  },
};

const EVENT: ObjectShape = {
  kind: 'object',
  name: 'event',
  members: {
    Identifier: text('e1'),
    Type: EVENT_TYPES,
    Actor: text('System'),
    Properties: PROPERTIES,
  },
  required: ['Type'],
};

const STRATEGY: ObjectShape = {
  kind: 'object',
  name: 'strategy',
  members: {
    Type: {
      kind: 'word',
      words: {
        SubstituteResource: 'Another resource stands in for it.',
        MockResponse: 'An answer stands in for what it would answer.',
      },
    },
    SubstituteArn: text('Always open', { about: 'The other resource, by ARN, id or name.' }),
    Response: {
      kind: 'object',
      members: {
        Type: {
          kind: 'word',
          words: { ExecutionResult: 'It answers.', Error: 'It fails.' },
        },
        ExecutionResult: {
          kind: 'object',
          members: {
            DelaySeconds: { kind: 'wholeNumber', least: 0 },
            LoadedData: { kind: 'anything', about: 'What it answers.' },
          },
        },
        Error: {
          kind: 'object',
          members: {
            DelaySeconds: { kind: 'wholeNumber', least: 0 },
            ErrorType: text('QueueAtCapacity', { about: 'Which error, where a block knows several.' }),
            Message: text('The carrier is down', { about: 'Why, in words.' }),
          },
        },
      },
      required: ['Type'],
    },
  },
  required: ['Type'],
};

const PARAMETERS: ObjectShape = {
  kind: 'object',
  name: 'actionParameters',
  members: {
    ActionType: text('Assert'),
    Namespace: text('$.Attributes.tier', { about: 'With Assert: what is looked at.' }),
    Operator: {
      kind: 'word',
      words: {
        Equals: 'It is that.',
        TextStartsWith: 'It begins with that.',
        TextEndsWith: 'It ends with that.',
        TextContains: 'That is in it.',
        NumberGreaterThan: 'It is a number above that.',
        NumberGreaterOrEqualTo: 'It is a number, that or above.',
        NumberLessThan: 'It is a number below that.',
        NumberLessOrEqualTo: 'It is a number, that or below.',
        Exists: 'It has a value.',
      },
    },
    Operand: { kind: 'anything', about: 'What it is compared with.' },
    Behavior: {
      kind: 'object',
      members: {
        Type: { kind: 'word', words: { FlowAction: 'What a block does.' } },
        Properties: {
          kind: 'object',
          members: {
            ActionType: text('InvokeLambdaFunction', { about: 'The Type of the block.' }),
            ActionParameters: { kind: 'record', of: ANYTHING, about: 'Which block: what it is set to.' },
            Strategy: STRATEGY,
            Sticky: { kind: 'flag', about: 'It holds for as long as the test runs.' },
            Times: { kind: 'wholeNumber', least: 1, about: 'How often it is used; once unless said.' },
          },
          required: ['ActionType', 'Strategy'],
        },
      },
      required: ['Type', 'Properties'],
    },
    Command: {
      kind: 'object',
      members: {
        Type: { kind: 'word', words: { EndTest: 'The test is over.', LogData: 'Values are written down.' } },
        Expressions: { kind: 'record', of: text('$.Queue.Name'), about: 'With LogData: what, by its label.' },
      },
      required: ['Type'],
    },
    Actor: {
      kind: 'word',
      words: {
        Customer: 'Presses keys or says something; a task has no such customer.',
        Agent: 'Works on the task.',
        Clock: 'Time moves on.',
      },
    },
    Instruction: {
      kind: 'object',
      members: {
        Type: {
          kind: 'word',
          words: {
            DtmfInput: 'The customer presses keys.',
            TextUtterance: 'The customer says or writes something.',
            Accept: 'The agent takes the task that is offered.',
            Decline: 'The agent does not take it.',
            Complete: 'The agent ends the task.',
            Close: 'The agent ends after-contact work, or clears a missed or declined task.',
            Transfer: 'The agent hands the task on with a quick connect.',
            Pause: 'The agent pauses the task.',
            Resume: 'The agent goes on with it.',
            SetStatus: 'The agent goes into another status.',
            Advance: 'Time moves on by some time.',
            Until: 'Time moves on to a moment.',
          },
        },
        Properties: {
          kind: 'object',
          members: {
            Agent: text('ada', { about: 'Who was offered the task, or has it, unless said.' }),
            QuickConnect: text('Appeals', { about: 'With Transfer: by name, id or ARN.' }),
            Status: text('Offline', { about: 'With SetStatus: by name, id or ARN.' }),
            By: duration('With Advance: how much time.'),
            At: MOMENT,
            Value: ANYTHING,
            Text: text('Hello'),
            SSML: text('<speak>Hello</speak>'),
            LanguageCode: text('en-US'),
          },
        },
      },
      required: ['Type'],
    },
  },
};

const OBSERVATION: ObjectShape = {
  kind: 'object',
  name: 'observation',
  members: {
    Identifier: text('It is queued', { about: 'What reports call it.' }),
    Event: EVENT,
    Usage: {
      kind: 'object',
      about: 'How often it has to happen; once unless said.',
      members: {
        Type: {
          kind: 'word',
          words: {
            EXACTLY: 'As often as Times says, once unless said; then the next ones are awaited.',
            ANY: 'As often as it likes, or not at all.',
            NEVER: 'The test fails when it happens.',
          },
        },
        Times: { kind: 'wholeNumber', least: 1 },
      },
      required: ['Type'],
    },
    Actions: {
      kind: 'list',
      about: 'What the test does then, in order.',
      of: {
        kind: 'object',
        name: 'action',
        members: {
          Identifier: text('a1'),
          Type: {
            kind: 'word',
            words: {
              Assert: 'A value of the task is checked.',
              OverrideSystemBehavior: 'A block meets something else than the instance has.',
              TestControl: 'The test ends, or writes something down.',
              SendInstruction: 'An agent does something, or time moves.',
            },
          },
          Parameters: PARAMETERS,
          Transitions: { kind: 'object', members: { NextAction: text('a2', { about: 'The next of the actions.' }) } },
        },
        required: ['Type', 'Parameters'],
      },
    },
    Transitions: {
      kind: 'object',
      members: { NextObservations: { ...NAMES, about: 'What is awaited from then on.' } },
    },
  },
  required: ['Identifier', 'Event'],
};

export const scenarioShape: ObjectShape = {
  kind: 'object',
  members: {
    $schema: text('scenario.schema.json'),
    Name: text('Gold claims are urgent', { about: 'What reports call it; the file unless said.' }),
    Description: text('Claims of gold customers go to their own queue.'),
    Version: { kind: 'word', words: { '2025-06-21': 'The Testing language.' } },
    Metadata: { kind: 'anything', about: 'What other programs keep here.' },
    EntryPoint: {
      kind: 'object',
      name: 'entryPoint',
      about: 'How the test begins: a task, as StartTaskContact takes it.',
      members: scenarioTaskMembers,
      required: ['Type'],
    },
    Instance: {
      kind: 'forms',
      about: 'The contact centre. Without it, one is made in which all that the flows name is there, open and staffed.',
      expected: 'the instance file, from the folder of the scenario, or an instance',
      forms: [
        { when: 'text', shape: text('../instance.json') },
        { when: 'object', shape: { kind: 'record', of: ANYTHING } },
      ],
    },
    Flows: {
      kind: 'record',
      of: text('escalation.json'),
      about: 'Without an instance: the files of other flows, by whatever flows call them.',
    },
    Seed: { kind: 'wholeNumber', about: 'The seed of all chance.' },
    Start: moment('When the simulation begins.'),
    Observations: { kind: 'list', of: OBSERVATION, least: 1, about: 'What has to happen.' },
  },
  required: ['Version', 'EntryPoint', 'Observations'],
};
