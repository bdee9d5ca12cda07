/** SearchContacts: spans of time, criteria, order and pages (task-contacts §6.3). */
import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../src/centre/index.ts';
import { openClaims, refusedBy, seconds, type ApiOffice } from './office.ts';

type Search = Omit<InputOf<'SearchContacts'>, 'InstanceId'>;

/** Four tasks, a minute apart. */
function openSearch() {
  const office = openClaims();
  const { centre, call, start } = office;
  const began = seconds(centre);
  const hold = { ContactFlowId: 'Holding' };
  const red = start('Red claim', { ...hold, Attributes: { tier: 'gold', region: 'north' } });
  centre.runFor(60_000);
  const blue = start('Blue claim', {
    Attributes: { tier: 'gold', region: 'south' },
    SegmentAttributes: { tier: { ValueString: 'gold' } },
  });
  centre.accept('ada', blue);
  centre.runFor(60_000);
  start('Red appeal', { ...hold, Attributes: { tier: 'silver' }, ScheduledTime: seconds(centre, 3600) });
  centre.runFor(60_000);
  call('TagContact', { ContactId: red, Tags: { team: 'north' } });
  call('TransferContact', { ContactId: red, ...hold });
  const range = { Type: 'INITIATION_TIMESTAMP', StartTime: began, EndTime: seconds(centre) } as const;
  return {
    office,
    began,
    range,
    search: (more: Partial<Search> = {}) => namesOf(office, { TimeRange: range, ...more }),
  };
}

function namesOf({ call }: ApiOffice, search: Search): readonly string[] {
  return call('SearchContacts', search).Contacts.map(({ Name, InitiationMethod }) => {
    return InitiationMethod === 'API' ? Name : `${Name} (${InitiationMethod})`;
  });
}

const MOVED = 'Red claim (TRANSFER)';

describe('the span of time', () => {
  test.each([
    ['INITIATION_TIMESTAMP', [MOVED, 'Red appeal', 'Blue claim', 'Red claim']],
    ['SCHEDULED_TIMESTAMP', []],
    ['CONNECTED_TO_AGENT_TIMESTAMP', ['Blue claim']],
    ['DISCONNECT_TIMESTAMP', ['Red claim']],
    ['ENQUEUE_TIMESTAMP', ['Blue claim']],
  ] as const)('by %s', (Type, expected) => {
    const { search, range } = openSearch();

    expect(search({ TimeRange: { ...range, Type } })).toEqual(expected);
  });

  test('both ends belong to it', () => {
    const { search, range, began } = openSearch();

    const TimeRange = { ...range, StartTime: began + 60, EndTime: began + 120 };
    expect(search({ TimeRange })).toEqual(['Red appeal', 'Blue claim']);
    expect(search({ TimeRange: { ...TimeRange, StartTime: began + 60.001 } })).toEqual(['Red appeal']);
    expect(search({ TimeRange: { ...TimeRange, EndTime: began + 119.999 } })).toEqual(['Blue claim']);
  });
});

describe('the criteria', () => {
  test.each<[string, NonNullable<Search['SearchCriteria']>, readonly string[]]>([
    ['none', {}, [MOVED, 'Red appeal', 'Blue claim', 'Red claim']],
    ['all texts in the name', { Name: { SearchText: ['red', 'appeal'], MatchType: 'MATCH_ALL' } }, ['Red appeal']],
    [
      'any text in the name',
      { Name: { SearchText: ['appeal', 'blue'], MatchType: 'MATCH_ANY' } },
      ['Red appeal', 'Blue claim'],
    ],
    ['the very name', { Name: { SearchText: ['Blue claim'], MatchType: 'MATCH_EXACT' } }, ['Blue claim']],
    ['not the very name', { Name: { SearchText: ['Blue'], MatchType: 'MATCH_EXACT' } }, []],
    ['no text in the name', { Name: { SearchText: ['red'], MatchType: 'MATCH_NONE' } }, ['Blue claim']],
    ['the agent', { AgentIds: ['ada'] }, ['Blue claim']],
    ['another agent', { AgentIds: ['ben'] }, []],
    ['the queue', { QueueIds: ['Claims'] }, ['Blue claim']],
    ['tasks', { Channels: ['TASK'] }, [MOVED, 'Red appeal', 'Blue claim', 'Red claim']],
    ['calls', { Channels: ['VOICE'] }, []],
    ['how it came about', { InitiationMethods: ['TRANSFER'] }, [MOVED]],
    ['tags', { ContactTags: { TagCondition: { TagKey: 'team', TagValue: 'north' } } }, [MOVED, 'Red claim']],
    [
      'tags, either or',
      { ContactTags: { OrConditions: [[{ TagKey: 'team', TagValue: 'south' }], [{ TagKey: 'team' }]] } },
      [MOVED, 'Red claim'],
    ],
    ['tags, all of them', { ContactTags: { AndConditions: [{ TagKey: 'team' }, { TagKey: 'tier' }] } }, []],
    [
      'an attribute',
      { SearchableContactAttributes: { Criteria: [{ Key: 'tier', Values: ['gold'] }] } },
      [MOVED, 'Blue claim', 'Red claim'],
    ],
    [
      'all attributes',
      {
        SearchableContactAttributes: {
          Criteria: [
            { Key: 'tier', Values: ['gold'] },
            { Key: 'region', Values: ['south', 'west'] },
          ],
        },
      },
      ['Blue claim'],
    ],
    [
      'any attribute',
      {
        SearchableContactAttributes: {
          Criteria: [
            { Key: 'tier', Values: ['silver'] },
            { Key: 'region', Values: ['south'] },
          ],
          MatchType: 'MATCH_ANY',
        },
      },
      ['Red appeal', 'Blue claim'],
    ],
    [
      'a segment attribute',
      { SearchableSegmentAttributes: { Criteria: [{ Key: 'tier', Values: ['gold'] }] } },
      ['Blue claim'],
    ],
    [
      'a segment attribute the service sets',
      { SearchableSegmentAttributes: { Criteria: [{ Key: 'connect:Subtype', Values: ['connect:Task'] }] } },
      [MOVED, 'Red appeal', 'Blue claim', 'Red claim'],
    ],
    [
      'two criteria, and both hold',
      { Name: { SearchText: ['claim'], MatchType: 'MATCH_ALL' }, InitiationMethods: ['API'] },
      ['Blue claim', 'Red claim'],
    ],
  ])('%s', (_what, SearchCriteria, expected) => {
    expect(openSearch().search({ SearchCriteria })).toEqual(expected);
  });
});

describe('the order', () => {
  test.each([
    ['INITIATION_TIMESTAMP', 'ASCENDING', ['Red claim', 'Blue claim', 'Red appeal', MOVED]],
    ['INITIATION_TIMESTAMP', 'DESCENDING', [MOVED, 'Red appeal', 'Blue claim', 'Red claim']],
    ['INITIATION_METHOD', 'DESCENDING', [MOVED]],
    ['SCHEDULED_TIMESTAMP', 'ASCENDING', ['Red appeal']],
    ['CONNECTED_TO_AGENT_TIMESTAMP', 'DESCENDING', ['Blue claim']],
    ['DISCONNECT_TIMESTAMP', 'ASCENDING', ['Red claim']],
    ['EXPIRY_TIMESTAMP', 'DESCENDING', ['Red appeal', 'Blue claim']],
  ] as const)('by %s, %s: %j first', (FieldName, Order, expected) => {
    const names = openSearch().search({ Sort: { FieldName, Order } });

    expect(names).toHaveLength(4);
    expect(names.slice(0, expected.length)).toEqual(expected);
  });
});

describe('pages', () => {
  test('one after the other they are the whole, and each tells how many there are in all', () => {
    const { office, range, search } = openSearch();
    const pages: string[][] = [];

    let NextToken: string | undefined;
    do {
      const request: Search = { TimeRange: range, MaxResults: 3, ...(NextToken === undefined ? {} : { NextToken }) };
      const { Contacts, TotalCount, ...next } = office.call('SearchContacts', request);
      pages.push(Contacts.map(({ Id }) => Id));
      expect(TotalCount).toBe(4);
      ({ NextToken } = next);
    } while (NextToken !== undefined);

    expect(pages.map(({ length }) => length)).toEqual([3, 1]);
    expect(new Set(pages.flat()).size).toBe(search().length);
  });

  test('a contact that comes meanwhile moves nothing', () => {
    const { office, range } = openSearch();
    const search: Search = { TimeRange: range, MaxResults: 2 };
    const first = office.call('SearchContacts', search);

    office.start('Late claim');
    const second = office.call('SearchContacts', { ...search, NextToken: first.NextToken ?? '' });

    expect(second.TotalCount).toBe(5);
    expect(second.Contacts.map(({ Name }) => Name)).toEqual(['Blue claim', 'Red claim']);
  });

  test.each([
    ['that nobody gave out', () => ({ NextToken: 'x' })],
    [
      'of another question',
      ({ call }: ApiOffice, search: Search) => {
        const SearchCriteria = { Channels: ['TASK'] };
        return { NextToken: call('SearchContacts', { ...search, SearchCriteria, MaxResults: 1 }).NextToken ?? '' };
      },
    ],
  ])('a token %s is refused', (_what, tokenOf) => {
    const { office, range } = openSearch();
    const search: Search = { TimeRange: range };

    expect(refusedBy(office, 'SearchContacts', { ...search, ...tokenOf(office, search) })).toBe(
      'InvalidParameter NextToken',
    );
  });

  test.each<[string, object]>([
    ['InvalidParameter TimeRange', { TimeRange: null }],
    ['InvalidParameter TimeRange.Type', { TimeRange: { Type: 'NEVER', StartTime: 0, EndTime: 1 } }],
    ['InvalidParameter TimeRange.EndTime', { TimeRange: { Type: 'INITIATION_TIMESTAMP', StartTime: 1, EndTime: 0 } }],
    ['InvalidParameter MaxResults', { MaxResults: 101 }],
    ['InvalidParameter MaxResults', { MaxResults: 0 }],
    ['InvalidParameter Sort.FieldName', { Sort: { FieldName: 'NAME', Order: 'ASCENDING' } }],
    ['InvalidParameter SearchCriteria.ContactAnalysis', { SearchCriteria: { ContactAnalysis: {} } }],
    ['InvalidParameter SearchCriteria.Name.MatchType', { SearchCriteria: { Name: { SearchText: ['x'] } } }],
  ])('%s', (expected, more) => {
    const { office, range } = openSearch();

    expect(refusedBy(office, 'SearchContacts', { TimeRange: range, ...more })).toBe(expected);
  });
});
