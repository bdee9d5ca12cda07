/** Exports: JSON Lines for programs, CSV by RFC 4180 for everybody else. */
import { assert, array, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historicalReport, type ReportRequest } from '../../src/centre/metrics/historicalReport.ts';
import { contactEvents } from '../../src/centre/records/contactEvents.ts';
import { contactRecords } from '../../src/centre/records/contactRecords.ts';
import { CONTACT_EVENT_COLUMNS, FLOW_LOG_COLUMNS, RECORD_COLUMNS } from '../../src/centre/records/exports/columns.ts';
import { csv, type Column, type CsvOptions } from '../../src/centre/records/exports/csv.ts';
import { jsonLines } from '../../src/centre/records/exports/jsonLines.ts';
import { metricColumns, metricRows } from '../../src/centre/records/exports/metricRows.ts';
import { flowLog } from '../../src/centre/records/flowLog.ts';
import { MINUTES, openOffice } from '../centre.ts';
import { busyOffice } from './busyOffice.ts';

const VALUE: readonly Column<unknown>[] = [{ name: 'value', value: (thing) => thing }];

describe('a value of CSV', () => {
  test.each<[value: unknown, text: string]>([
    ['plain', 'plain'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [17, '17'],
    [-17, '-17'],
    [false, 'false'],
    ['one, two', '"one, two"'],
    ['she said "no"', '"she said ""no"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    [{ tier: 'gold' }, '"{""tier"":""gold""}"'],
    [[], '[]'],
  ])('%j is %s', (value, text) => {
    expect(written([value])).toBe(`value\r\n${text}\r\n`);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula', (value) => {
    expect(read(written([value]))[1]).toEqual([`'${value}`]);
    expect(read(written([value], { formulas: 'keep' }))[1]).toEqual([value]);
  });
});

test('whatever is written is read back', () => {
  const columns: readonly Column<readonly string[]>[] = [
    { name: 'one', value: ([one]) => one },
    { name: 'two', value: ([, two]) => two },
  ];
  const rows = array(array(string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), { maxLength: 5 });

  assert(
    property(rows, (values) => {
      expect(read([...csv(values, columns, { formulas: 'keep' })].join(''))).toEqual([['one', 'two'], ...values]);
    }),
  );
});

test('a line of JSON for each record, as it is', () => {
  const { centre } = busyOffice(1, true);
  const records = [...contactRecords(centre.trace, centre.facts)];

  const lines = [...jsonLines(records)];

  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(records);
  expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
});

test('a record has all it says of the contact, its queue and its agent in columns', () => {
  const { centre, start } = openOffice();
  const task = start('=cmd', { Attributes: { tier: 'gold' } });
  centre.runFor(7000);
  centre.accept('ada', task);
  centre.complete('ada', task);
  centre.close('ada', task);

  const [header = [], record = []] = read(
    [...csv(contactRecords(centre.trace, centre.facts), RECORD_COLUMNS)].join(''),
  );

  const row = Object.fromEntries(header.map((name, place) => [name, record[place]]));
  expect(row).toMatchObject({
    ContactId: task,
    InitialContactId: '',
    'ContactDetails.Name': "'=cmd",
    'Queue.Name': 'Claims',
    'Queue.Duration': '7',
    'Agent.Username': 'ada',
    'Agent.RoutingProfile.Name': 'Back office',
    DisconnectReason: 'AGENT_DISCONNECT',
    Attributes: '{"tier":"gold"}',
  });
});

test('events and the flow log have a line each', () => {
  const { centre, start } = openOffice({ Users: [] });
  const task = start();
  const { trace, facts } = centre;

  const events = read([...csv(contactEvents(trace, facts), CONTACT_EVENT_COLUMNS)].join(''));
  const log = read([...csv(flowLog(trace, facts), FLOW_LOG_COLUMNS)].join(''));

  expect(events.map(([, type, contact]) => [type, contact])).toEqual([
    ['detail.eventType', 'detail.contactId'],
    ['INITIATED', task],
    ['CONNECTED_TO_SYSTEM', task],
    ['QUEUED', task],
  ]);
  expect(log.map((line) => [line[4], line[5]])).toEqual([
    ['ContactFlowModuleType', 'Identifier'],
    ['SetQueue', 'queue'],
    ['Transfer', 'transfer'],
  ]);
});

test('metrics have a row for each interval and group, with names instead of ids', () => {
  const { centre, start } = openOffice();
  const { facts } = centre;
  const task = start();
  centre.accept('ada', task);
  centre.runFor(MINUTES);
  centre.complete('ada', task);
  centre.close('ada', task);
  centre.runFor(MINUTES);
  const request: ReportRequest = {
    intervals: [{ from: facts.startsAt, to: facts.startsAt + 5 * MINUTES }],
    groupings: ['QUEUE', 'AGENT'],
    metrics: [
      { name: 'SUM_HANDLE_TIME' },
      { name: 'AVG_ABANDON_TIME' },
      { name: 'SERVICE_LEVEL', threshold: { Comparison: 'LT', ThresholdValue: 20 } },
      { name: 'CONTACTS_CREATED', contacts: [{ of: 'INITIATION_METHOD', values: ['TRANSFER'], negate: true }] },
    ],
  };

  const rows = [...metricRows(historicalReport(centre.trace, facts, request), request, facts)];

  expect(rows).toEqual([
    {
      StartTime: '2026-01-05T09:00:00Z',
      EndTime: '2026-01-05T09:05:00Z',
      Queue: 'Claims',
      Agent: 'ada',
      SUM_HANDLE_TIME: 60,
      AVG_ABANDON_TIME: null,
      'SERVICE_LEVEL LT 20': 100,
      'CONTACTS_CREATED not TRANSFER': 1,
    },
  ]);
  expect(Object.keys(rows[0] ?? {})).toEqual(metricColumns(request).map(({ name }) => name));
  expect([...csv(rows, metricColumns(request))][1]).toBe(
    '2026-01-05T09:00:00Z,2026-01-05T09:05:00Z,Claims,ada,60,,100,1\r\n',
  );
});

test('the same day gives the same bytes', () => {
  const text = (): string => {
    const { centre } = busyOffice(7, true);
    const { trace, facts } = centre;
    return [
      ...jsonLines(contactRecords(trace, facts)),
      ...jsonLines(contactEvents(trace, facts)),
      ...csv(flowLog(trace, facts), FLOW_LOG_COLUMNS),
    ].join('');
  };

  expect(text()).toBe(text());
});

// helpers

function written(things: readonly unknown[], options?: CsvOptions): string {
  return [...csv(things, VALUE, options)].join('');
}

/** Reads CSV as RFC 4180 says. */
function read(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const [field = ''] = /^"(?:[^"]|"")*"|^[^,\r\n"]*/.exec(rest) ?? [];
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    at += field.length;
    if (text.startsWith(',', at)) at += 1;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    } else throw new Error(`Expected , or a line break at ${at}.`);
  }
  return rows;
}
