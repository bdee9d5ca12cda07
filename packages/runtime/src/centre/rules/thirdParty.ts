/** Events of other systems that rules may make tasks of (task-contacts §10.1). */

/** What a rule may read of the events of a source. */
interface SourceFacts {
  /** Where conditions find it, and where variables do: the two differ for one source. */
  readonly condition: string;
  readonly variable: string;
  /** Values for EQUALS alone, and those CONTAINS is allowed for. */
  readonly equals: readonly string[];
  readonly contains: readonly string[];
  readonly variables: readonly string[];
}

const TICKET = {
  equals: [
    'Type',
    'Priority',
    'Status',
    'RequesterId',
    'SubmitterId',
    'AssigneeId',
    'OrganizationId',
    'BrandId',
    'FormId',
    'ExternalId',
    'Channel',
  ],
  contains: ['Tags'],
  variables: ['Id', 'Priority', 'CreatedAt'],
};

export const SOURCES: Readonly<Record<string, SourceFacts>> = {
  OnZendeskTicketCreate: {
    ...TICKET,
    condition: '$.ThirdParty.Zendesk.TicketCreate.',
    variable: '$.ThirdParty.Zendesk.TicketCreate.',
  },
  OnZendeskTicketStatusUpdate: {
    ...TICKET,
    condition: '$.ThirdParty.Zendesk.StatusUpdate.',
    variable: '$.ThirdParty.Zendesk.TicketStatusUpdate.',
  },
  OnSalesforceCaseCreate: {
    condition: '$.ThirdParty.Salesforce.CaseCreate.',
    variable: '$.ThirdParty.Salesforce.CaseCreate.',
    equals: ['AccountId', 'Type', 'Reason', 'Origin', 'Priority'],
    contains: ['Name', 'Email', 'Phone', 'Company', 'Subject', 'Description'],
    variables: [
      'CaseNumber',
      'Name',
      'Email',
      'Phone',
      'Company',
      'Type',
      'Reason',
      'Origin',
      'Subject',
      'Priority',
      'CreatedDate',
      'Description',
    ],
  },
};

/** An event, by the names its source gives its members. */
export interface ThirdPartyEvent {
  /** Such as `OnSalesforceCaseCreate`. */
  readonly source: string;
  /** The integration it came by; a rule that names another one does not look at it. */
  readonly associationId?: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** A member of an event, `CustomAttribute.<KEY>` among them. */
export function valueIn({ event }: ThirdPartyEvent, name: string): unknown {
  const custom = /^CustomAttribute\.(.+)$/.exec(name)?.[1];
  if (custom === undefined) return own(event, name);
  const attributes = own(event, 'CustomAttribute');
  return typeof attributes === 'object' && attributes !== null ? own(attributes, custom) : undefined;
}

/** A value as text; undefined for what is none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

// helpers

function own(values: object, name: string): unknown {
  return Object.hasOwn(values, name) ? (values as Readonly<Record<string, unknown>>)[name] : undefined;
}
