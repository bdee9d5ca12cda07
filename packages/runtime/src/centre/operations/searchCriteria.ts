/** What contacts are searched by (task-contacts §6.3). Every criterion that is given has to hold. */
import type { Facts } from '../instance/facts.ts';
import { agentOf, queueInfoOf, segmentAttributesOf } from './contactOutput.ts';
import type { Found } from './operation.ts';
import type { SegmentAttributesInput } from './segmentAttributes.ts';
import { invalidParameter } from './serviceError.ts';
import type { Member } from './shape.ts';

export type MatchType = 'MATCH_ALL' | 'MATCH_ANY' | 'MATCH_EXACT' | 'MATCH_NONE';

export interface SearchCriteria {
  readonly Name?: { readonly SearchText: readonly string[]; readonly MatchType: MatchType };
  readonly AgentIds?: readonly string[];
  readonly Channels?: readonly string[];
  readonly InitiationMethods?: readonly string[];
  readonly QueueIds?: readonly string[];
  readonly SearchableContactAttributes?: {
    readonly Criteria: readonly { readonly Key: string; readonly Values: readonly string[] }[];
    readonly MatchType?: MatchType;
  };
  readonly SearchableSegmentAttributes?: SearchCriteria['SearchableContactAttributes'];
  readonly ContactTags?: {
    readonly OrConditions?: readonly (readonly TagCondition[])[];
    readonly AndConditions?: readonly TagCondition[];
    readonly TagCondition?: TagCondition;
  };
}

export interface TagCondition {
  readonly TagKey?: string;
  readonly TagValue?: string;
}

const MATCH_TYPE: Member = { is: 'text', oneOf: ['MATCH_ALL', 'MATCH_ANY', 'MATCH_EXACT', 'MATCH_NONE'] };
const TEXTS: Member = { is: 'list', of: { is: 'text' }, required: true };
const ATTRIBUTES: Member = {
  is: 'object',
  members: {
    Criteria: {
      is: 'list',
      most: 15,
      required: true,
      of: { is: 'object', members: { Key: { is: 'text', required: true }, Values: TEXTS } },
    },
    MatchType: MATCH_TYPE,
  },
};
const TAG: Member = { is: 'object', members: { TagKey: { is: 'text' }, TagValue: { is: 'text' } } };

export const SEARCH_CRITERIA: Member = {
  is: 'object',
  members: {
    Name: { is: 'object', members: { SearchText: TEXTS, MatchType: { ...MATCH_TYPE, required: true } } },
    AgentIds: { is: 'list', most: 100, of: { is: 'text' } },
    Channels: { is: 'list', of: { is: 'text', oneOf: ['VOICE', 'CHAT', 'TASK', 'EMAIL'] } },
    InitiationMethods: { is: 'list', of: { is: 'text' } },
    QueueIds: { is: 'list', most: 100, of: { is: 'text' } },
    SearchableContactAttributes: ATTRIBUTES,
    SearchableSegmentAttributes: ATTRIBUTES,
    ContactTags: {
      is: 'object',
      members: {
        OrConditions: { is: 'list', of: { is: 'list', of: TAG } },
        AndConditions: { is: 'list', of: TAG },
        TagCondition: TAG,
      },
    },
  },
};

/** What the service can search by and a simulation of tasks knows nothing of. */
const NOT_SIMULATED = [
  'AgentHierarchyGroups',
  'ContactAnalysis',
  'RoutingCriteria',
  'AdditionalTimeRange',
  'ActiveRegions',
];

/**
 * Nothing is searched by that would be passed over in silence.
 *
 * @throws ServiceError `InvalidParameterException`
 */
export function checkCriteria(criteria: SearchCriteria): void {
  const other = NOT_SIMULATED.find((name) => Object.hasOwn(criteria, name));
  if (other !== undefined) throw invalidParameter(`${other} is not simulated.`, `SearchCriteria.${other}`);
}

export function matches(found: Found, criteria: SearchCriteria, facts: Facts): boolean {
  const { state, chain } = found;
  const { Name, AgentIds, Channels, InitiationMethods, QueueIds, ContactTags } = criteria;
  const { SearchableContactAttributes, SearchableSegmentAttributes } = criteria;
  return (
    (Name === undefined || matchesText(state.contact.name, Name.SearchText, Name.MatchType)) &&
    isAmong(
      agentOf(state)?.id,
      AgentIds?.map((id) => facts.agents.find(id)?.id ?? id),
    ) &&
    isAmong('TASK', Channels) &&
    isAmong(state.contact.initiationMethod, InitiationMethods) &&
    isAmong(
      queueInfoOf(state, facts)?.Id,
      QueueIds?.map((id) => facts.queues.find(id)?.id ?? id),
    ) &&
    matchesAttributes(chain.attributes, SearchableContactAttributes) &&
    matchesAttributes(textsOf(segmentAttributesOf(state)), SearchableSegmentAttributes) &&
    matchesTags(state.tags, ContactTags)
  );
}

// helpers

function isAmong(value: string | undefined, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || wanted.length === 0 || (value !== undefined && wanted.includes(value));
}

/** Capitals do not count, except for an exact match (assumed). */
function matchesText(name: string, texts: readonly string[], type: MatchType): boolean {
  const holds = (text: string): boolean => name.toLowerCase().includes(text.toLowerCase());
  return type === 'MATCH_EXACT' ? texts.includes(name) : holdsFor(texts, holds, type);
}

/** A criterion holds when the attribute is one of its values; all of them have to hold unless said (assumed). */
function matchesAttributes(
  attributes: Readonly<Record<string, string>>,
  searched: SearchCriteria['SearchableContactAttributes'],
): boolean {
  if (!searched) return true;
  const { Criteria, MatchType = 'MATCH_ALL' } = searched;
  return holdsFor(
    Criteria,
    ({ Key, Values }) => {
      const value = Object.hasOwn(attributes, Key) ? attributes[Key] : undefined;
      return value !== undefined && Values.includes(value);
    },
    MatchType,
  );
}

/** Segment attributes that are text. */
function textsOf(attributes: SegmentAttributesInput): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([key, { ValueString }]) => {
      return ValueString === undefined ? [] : [[key, ValueString] as const];
    }),
  );
}

function matchesTags(tags: Readonly<Record<string, string>>, searched: SearchCriteria['ContactTags'] = {}): boolean {
  const { OrConditions, AndConditions, TagCondition } = searched;
  const holds = ({ TagKey = '', TagValue }: TagCondition): boolean => {
    return Object.hasOwn(tags, TagKey) && (TagValue === undefined || tags[TagKey] === TagValue);
  };
  return (
    (OrConditions === undefined || OrConditions.length === 0 || OrConditions.some((all) => all.every(holds))) &&
    (AndConditions ?? []).every(holds) &&
    (TagCondition === undefined || holds(TagCondition))
  );
}

function holdsFor<Item>(items: readonly Item[], holds: (item: Item) => boolean, type: MatchType): boolean {
  switch (type) {
    case 'MATCH_ALL':
    case 'MATCH_EXACT':
      return items.every(holds);
    case 'MATCH_ANY':
      return items.some(holds);
    case 'MATCH_NONE':
      return !items.some(holds);
  }
}
