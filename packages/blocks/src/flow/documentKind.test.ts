/** Whatever JSON a folder holds, it is known what is a flow and what is not. */
import { describe, expect, test } from 'vitest';
import { documentKind, mentionsFlow, whyNotFlow } from './documentKind.ts';

describe('a document is known by its members', () => {
  test.each([
    ['a whole flow', { Version: '2019-10-30', StartAction: 'a', Actions: [] }, 'flow'],
    ['a flow that is begun', { Version: '2019-10-30' }, 'flow'],
    ['a flow without a version', { StartAction: 'a' }, 'flow'],
    ['a flow whose blocks are of the wrong shape', { Actions: {} }, 'flow'],
    ['a flow with members of an old export', { modules: [], version: '1', Actions: [] }, 'flow'],
    ['an old export', { modules: [], version: '1', type: 'contactFlow', start: 'a' }, 'legacy'],
    ['modules of something else', { modules: {}, version: '1' }, 'other'],
    ['a world', { start: '2026-01-05T09:00:00Z', queues: {}, flows: {} }, 'world'],
    ['a task', { Name: 'A refund', Attributes: {}, References: {} }, 'task'],
    ['a task as the API takes it', { InstanceId: 'i', ContactFlowId: 'f', Name: 'A refund' }, 'task'],
    ['an instance', { Queues: [], Users: [] }, 'instance'],
    ['a plan', { Steps: [], RunFor: '1 hour' }, 'plan'],
    ['a scenario', { Version: '2025-06-21', Observations: [] }, 'scenario'],
    ['a scenario without a version', { Observations: [] }, 'scenario'],
    ['a package', { name: 'flows', version: '1.0.0' }, 'other'],
    ['a policy of another version', { Version: '2012-10-17', Statement: [] }, 'other'],
    ['nothing', {}, 'other'],
    ['a list', [], 'other'],
    ['null', null, 'other'],
    ['members with names of prototypes', JSON.parse('{"__proto__": {"StartAction": "a"}}'), 'other'],
  ])('%s', (_what, json, kind) => {
    expect(documentKind(json)).toBe(kind);
  });
});

describe('what is no flow is refused with what it is', () => {
  test.each([
    [{ StartAction: 'a' }, undefined],
    [{ queues: {} }, 'Expected a flow, found what looks like a world file: what the outside answers in a run.'],
    [{ Name: 'A refund' }, 'Expected a flow, found what looks like a task file: what a run begins with.'],
    [{ Queues: [] }, 'Expected a flow, found what looks like an instance file: a contact centre to simulate.'],
    [{ Steps: [] }, 'Expected a flow, found what looks like a plan: what comes upon a contact centre.'],
    [{ Observations: [] }, 'Expected a flow, found a scenario: what has to happen to a task.'],
    [{ a: 1 }, 'Expected a flow, found JSON with neither "StartAction" nor "Actions".'],
    [{ modules: [], version: '1' }, 'Expected a flow, found an export of the old console.'],
  ])('%j: %s', (json, why) => {
    expect(whyNotFlow(json)).toBe(why);
  });
});

describe('text that is not JSON may have been meant to be a flow', () => {
  test.each([
    ['{"StartAction" "a"}', true],
    ['{"Actions": [}', true],
    ['{"Observations": [{"Actions": [}', false],
    ['{ /* a comment */ "compilerOptions": {} }', false],
    ['', false],
  ])('%j: %s', (text, meant) => {
    expect(mentionsFlow(text)).toBe(meant);
  });
});
