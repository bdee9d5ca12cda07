import { describe, expect, test } from 'vitest';
import { fileNameFor, freeFileName, whyNotFileName, withEnding } from './fileName.ts';

describe('a flow is filed under its name', () => {
  test.each([
    ['Refund approval', 'refund-approval.json'],
    ['  Refund   approval (EU) ', 'refund-approval-eu.json'],
    ['Rückfrage für Zoë', 'ruckfrage-fur-zoe.json'],
    ['返金フロー', '返金フロー.json'],
    ['../../etc/passwd', 'etc-passwd.json'],
    ['???', 'flow.json'],
    ['', 'flow.json'],
    ['x'.repeat(200), `${'x'.repeat(80)}.json`],
  ])('%j is filed as %j', (name, file) => {
    expect(fileNameFor(name)).toBe(file);
  });
});

describe('a name that is taken is counted up', () => {
  test.each([
    ['refund.json', [], 'refund.json'],
    ['refund.json', ['refund.json'], 'refund-2.json'],
    ['refund.json', ['Refund.JSON', 'refund-2.json'], 'refund-3.json'],
  ])('%j beside %j becomes %j', (wished, taken, free) => {
    expect(freeFileName(wished, taken)).toBe(free);
  });
});

describe('.json is added to a name without it', () => {
  test.each([
    ['refund', 'refund.json'],
    [' copies/refund ', 'copies/refund.json'],
    ['refund v1.2', 'refund v1.2.json'],
    ['refund.json', 'refund.json'],
    ['Refund.JSON', 'Refund.JSON'],
    ['refunds/', 'refunds/'],
    [' ', ''],
  ])('%j is meant as %j', (typed, path) => {
    expect(withEnding(typed)).toBe(path);
  });
});

describe('a file name is refused with its reason', () => {
  test.each([
    ['refund.json', undefined],
    ['refunds/approval.json', undefined],
    ['', 'Expected a file name; this one is empty.'],
    ['refund.txt', 'Expected a name that ends with .json.'],
    ['../refund.json', 'Expected a path inside the folder, such as refunds/approval.json.'],
    ['/refund.json', 'Expected a path inside the folder, such as refunds/approval.json.'],
    ['a\\b.json', 'The characters \\ : * ? " < > | are not allowed in a file name.'],
    ['.hidden.json', 'A name that begins with a dot is hidden; choose another.'],
    ['Billing.json', 'billing.json is already in this folder; choose another name.'],
  ])('%j: %j', (path, why) => {
    expect(whyNotFileName(path, ['billing.json'])).toBe(why);
  });
});
