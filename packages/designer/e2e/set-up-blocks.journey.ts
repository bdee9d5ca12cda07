import { catalog } from '@switchyard/blocks';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { sampleFlow } from './files.ts';
import { fieldOf, fillIn, type Typed } from './fields.ts';
import { addFromPalette, choose, chosenOn, createFlow, save, setting } from './hands.ts';
import { begin, beginWith } from './journey.ts';
import { keyboardOf } from './keyboard.ts';

interface SetUp {
  readonly block: string;
  /** What is typed, by the label of the field. */
  readonly typed: Readonly<Record<string, Typed>>;
  /** What the file then says. */
  readonly action: { readonly Type: string; readonly Parameters: object };
}

const instance = 'arn:aws:connect:eu-west-2:111122223333:instance/aaa';
const lambda = 'arn:aws:lambda:eu-west-2:111122223333:function:find-customer';

/** Between them they have every kind of field. Stored forms: flow-language §2.2 to §2.19, one row a section. */
const SET_UPS: readonly SetUp[] = [
  {
    block: 'Check contact attributes',
    typed: { 'Attribute to check': '$.Attributes.tier' },
    action: { Type: 'Compare', Parameters: { ComparisonValue: '$.Attributes.tier' } },
  },
  {
    block: 'Check hours of operation',
    typed: { 'Hours of operation': `${instance}/operating-hours/office` },
    action: {
      Type: 'CheckHoursOfOperation',
      Parameters: { HoursOfOperationId: `${instance}/operating-hours/office` },
    },
  },
  {
    block: 'Check staffing',
    typed: { 'Agents who are': 'Online', Agent: '$.Attributes.agent' },
    action: {
      Type: 'CheckMetricData',
      Parameters: { MetricType: 'NumberOfAgentsOnline', AgentId: '$.Attributes.agent' },
    },
  },
  {
    block: 'Create task',
    typed: {
      Name: 'Call $.Name back',
      Description: 'First line\nSecond line',
      Flow: `${instance}/contact-flow/callbacks`,
      'Task template': 'template-1',
      Attributes: [
        ['area', 'north'],
        ['area2', '$.Attributes.area'],
      ],
      References: [['ticket', 'URL', 'https://example.com/tickets/1']],
      'Start at': '1893456000',
    },
    action: {
      Type: 'CreateTask',
      Parameters: {
        Name: 'Call $.Name back',
        Description: 'First line\nSecond line',
        ContactFlowId: `${instance}/contact-flow/callbacks`,
        TaskTemplateId: 'template-1',
        Attributes: { area: 'north', area2: '$.Attributes.area' },
        References: { ticket: { Type: 'URL', Value: 'https://example.com/tickets/1' } },
        ScheduledTime: '1893456000',
      },
    },
  },
  {
    block: 'Invoke AWS Lambda function',
    typed: {
      Function: lambda,
      'Time limit': '8',
      'Wait for the answer': 'No, go on at once',
      Parameters: [['customer', '$.Attributes.customer']],
      Answer: 'Any JSON object',
    },
    action: {
      Type: 'InvokeLambdaFunction',
      Parameters: {
        LambdaFunctionARN: lambda,
        InvocationTimeLimitSeconds: '8',
        InvocationType: 'ASYNCHRONOUS',
        LambdaInvocationAttributes: { customer: '$.Attributes.customer' },
        ResponseValidation: { ResponseType: 'JSON' },
      },
    },
  },
  {
    block: 'Set contact attributes',
    typed: { 'Flow attributes': [['round', '1']] },
    action: { Type: 'UpdateFlowAttributes', Parameters: { FlowAttributes: { round: { Value: '1' } } } },
  },
  {
    block: 'Set working queue',
    typed: { Queue: `${instance}/queue/refunds` },
    action: { Type: 'UpdateContactTargetQueue', Parameters: { QueueId: `${instance}/queue/refunds` } },
  },
  {
    block: 'Wait',
    typed: { 'Wait for': '2 hours' },
    action: { Type: 'Wait', Parameters: { TimeLimitSeconds: '7200' } },
  },
];

test('the table has every kind of field the blocks have', () => {
  const set = SET_UPS.flatMap(({ block, typed }) => Object.keys(typed).map((label) => fieldOf(block, label).kind));
  const offered = catalog.flatMap(({ parameters }) => Object.values(parameters).filter(({ keptOnly }) => !keptOnly));
  const all = offered.map(({ kind }) => kind);
  expect(new Set(set)).toEqual(new Set(all));
});

test('every kind of field is set up by hand, and the file says what was typed', async () => {
  const { page, served } = await begin();
  await createFlow(page, { name: 'Kinds' });

  for (const { block, typed } of SET_UPS) {
    await addFromPalette(page, block);
    for (const [label, value] of Object.entries(typed)) await fillIn(page, fieldOf(block, label).kind, label, value);
  }

  await save(page);
  expect(JSON.parse(await served.read('kinds.json'))).toMatchObject({ Actions: SET_UPS.map(({ action }) => action) });
});

test('conditions are added, put in order and removed, each with its branch', async () => {
  const { page, served } = await begin();
  await createFlow(page, { name: 'Conditions' });

  await addFromPalette(page, 'Check contact attributes');
  await setting(page, 'Attribute to check').fill('$.Attributes.tier');
  for (const [index, tier] of ['bronze', 'silver', 'gold'].entries()) {
    await page.getByRole('button', { name: 'Add condition' }).click();
    await page.getByLabel(`Value of condition ${index + 1}`).fill(tier);
  }
  await page.getByRole('button', { name: 'Move condition 3 up' }).click();
  await page.getByRole('button', { name: 'Remove condition 1' }).click();
  await page.getByLabel('Operator of condition 2').selectOption('TextContains');

  await addFromPalette(page, 'Check queue status');
  await setting(page, 'Check').selectOption({ label: 'Time in Queue' });
  await page.getByRole('button', { name: 'Add condition' }).click();
  await page.getByLabel('Value of condition 1', { exact: true }).fill('5');
  await page.getByLabel('Unit of value of condition 1').selectOption('minutes');

  await addFromPalette(page, 'Distribute by percentage');
  for (const [index, share] of ['20', '30'].entries()) {
    await page.getByRole('button', { name: 'Add percentage' }).click();
    await page.getByLabel(`Percentage ${index + 1}`, { exact: true }).fill(share);
  }
  await page.getByText('50 % goes to Default.').waitFor();

  // Time in Queue is stored in milliseconds, shares as thresholds one above their sum (flow-language §2.4, §2.8).
  await save(page);
  const conditionsOf = (...conditions: readonly (readonly [operator: string, operand: string])[]) => ({
    Transitions: {
      Conditions: conditions.map(([Operator, operand]) => ({ Condition: { Operator, Operands: [operand] } })),
    },
  });
  expect(JSON.parse(await served.read('conditions.json'))).toMatchObject({
    Actions: [
      conditionsOf(['Equals', 'gold'], ['TextContains', 'silver']),
      conditionsOf(['Equals', '300000']),
      conditionsOf(['NumberLessThan', '21'], ['NumberLessThan', '51']),
    ],
  });
  await choose(page, 'Check contact attributes');
  expect(await page.getByLabel('Value of condition 1').inputValue()).toBe('gold');
});

test('rows and conditions are put in order by keyboard, a key that stands twice is told, and shares that do not fit are refused', async () => {
  const { page, served } = await begin();
  const { press, type } = keyboardOf(page);
  await createFlow(page, { name: 'Order' });

  await addFromPalette(page, 'Set contact attributes');
  const table = page.getByRole('group', { name: 'User-defined attributes', exact: true });
  for (const key of ['one', 'two', 'two']) {
    await table.getByRole('button', { name: 'Add row' }).focus();
    await press('Enter');
    await expect.poll(() => focusedOn(page)).toMatch(/^Key \d of User-defined attributes$/);
    await type(key);
  }
  await table.getByText('The key "two" stands above already; only its first row is kept.').waitFor();
  await press('Backspace');
  await press('Alt+ArrowUp');
  await press('Alt+ArrowUp');
  await expect.poll(() => focusedOn(page)).toBe('Key 1 of User-defined attributes');
  await table.getByText('8 of 32,768 bytes').waitFor();

  await addFromPalette(page, 'Check contact attributes');
  for (const value of ['silver', 'gold']) {
    await page.getByRole('button', { name: 'Add condition', exact: true }).focus();
    await press('Enter');
    await expect.poll(() => focusedOn(page)).toMatch(/^Operator of condition/);
    for (let stop = 0; stop < 5 && !(await focusedOn(page)).startsWith('Value of'); stop++) await press('Tab');
    await type(value);
  }
  await press('Alt+ArrowUp');
  await expect.poll(() => focusedOn(page)).toBe('Operator of condition 1');

  await addFromPalette(page, 'Distribute by percentage');
  await page.getByRole('button', { name: 'Add percentage', exact: true }).focus();
  await press('Enter');
  await expect.poll(() => focusedOn(page)).toBe('Percentage 1');
  await press('Control+A');
  await type('40');
  await page.getByText('60 % goes to Default.').waitFor();
  await press('Shift+Tab');
  await press('Tab');
  await press('Control+A');
  await type('140');
  await page.getByText(/found 140 %.* Not stored: the flow keeps the shares it had\./).waitFor();
  expect(await violationsOn(page)).toEqual([]);

  await save(page);
  const { Actions } = JSON.parse(await served.read('order.json')) as { Actions: readonly object[] };
  expect(JSON.stringify(Actions[0])).toContain('{"tw":"","one":"","two":""}');
  expect(JSON.stringify(Actions[1])).toMatch(/gold.*silver/);
  // The shares it had were 40 % and the rest (flow-language §2.8).
  expect(JSON.stringify(Actions[2])).toContain('"Operands":["41"]');
});

test('what means nothing to a task is shown while a file has it, and can be taken out', async () => {
  const waits = (await sampleFlow()).replace('"TimeLimitSeconds": "3600"', '$&, "Events": ["CustomerReturned"]');
  const { page, served } = await beginWith('refunds.json', waits);
  await choose(page, 'Wait for an hour');

  await page.getByRole('checkbox', { name: 'Customer returned' }).uncheck();
  await save(page);

  expect(await served.read('refunds.json')).not.toContain('Events');
});

test('a problem leads to its block and its field, and is gone when it is corrected', async () => {
  const { page } = await beginWith('refunds.json', (await sampleFlow()).replace('"3600"', '"999999999"'));

  await page.locator('.status-problems').click();
  await page
    .getByRole('region', { name: 'Errors' })
    .getByRole('button', { name: /Wait for an hour/ })
    .click();

  expect(await chosenOn(page)).toEqual(['Wait for an hour']);
  const field = setting(page, 'Wait for');
  await expect.poll(() => field.evaluate((control) => control === document.activeElement)).toBe(true);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await field.fill('30');

  await expect.poll(() => page.getByRole('region', { name: 'Errors' }).count()).toBe(0);
  expect(await field.getAttribute('aria-invalid')).toBe('false');
});

// helpers

/** What the focused control is called. */
function focusedOn(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}
