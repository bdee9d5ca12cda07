/**
 * References: `$.Attributes.tier` in a parameter points at the contact's own data (flow-language §1.6, §1.7).
 * Text is parsed once into a template of literal pieces and paths; the runtime resolves it, the validator judges it.
 */

export interface Reference {
  /** As written, such as `$.SegmentAttributes['connect:Subtype']`. */
  readonly text: string;
  readonly path: readonly string[];
}

export type TemplatePart = string | Reference;

/** The first segments a path may have (flow-language §1.7.2). */
export const REFERENCE_ROOTS: ReadonlySet<string> = new Set(
  (
    'ContactId InitialContactId PreviousContactId Task Channel InstanceARN AwsRegion InitiationMethod Name Description ' +
    'References LanguageCode CustomerId CustomerEndpoint SystemEndpoint Queue TextToSpeechVoiceId StoredCustomerInput ' +
    'Tags SegmentAttributes Segment Attributes FlowAttributes External LambdaInvocation Metrics Agent Loop Lex Customer ' +
    'Case Views MediaStreams Media Email DataTables DataTableList Wisdom Capabilities Modules AdditionalEmailRecipients ' +
    'Metadata'
  ).split(' '),
);

/** The first segments that are nothing by themselves: what a task can read stands below them (flow-language §1.7). */
const HOLDERS = (
  'Task References CustomerEndpoint SystemEndpoint Queue Tags SegmentAttributes Attributes FlowAttributes External ' +
  'LambdaInvocation Metrics Agent Loop'
).split(' ');

// One reference: `$.` and a name, or `$[`/`$.[` and a bracket; then more of the same. A `$` before anything else is
// literal text, and a dot at the end belongs to the sentence around it (flow-language §1.7).
const SEGMENT = String.raw`[A-Za-z0-9_\-]+`;
const BRACKET = String.raw`\[(?:'[^'\]]*'|"[^"\]]*"|\d+)\]`;
const REFERENCE = new RegExp(String.raw`\$(?:\.${SEGMENT}|\.?${BRACKET})(?:\.${SEGMENT}|\.?${BRACKET})*`, 'g');
/** The whole text is one reference by names alone, as most are. */
const PLAIN = new RegExp(String.raw`^\$(?:\.${SEGMENT})+$`);
const UNFINISHED = new RegExp(String.raw`\$\.(?:${HOLDERS.join('|')})\.(?![A-Za-z0-9_\-[])`);
const STEP = new RegExp(String.raw`\.?(?:(${SEGMENT})|\[(?:'([^'\]]*)'|"([^"\]]*)"|(\d+))\])`, 'g');

/** Splits text into literal pieces and references, in order. Never throws; text without a reference is one piece. */
export function parseTemplate(text: string): readonly TemplatePart[] {
  if (!text.includes('$')) return text === '' ? [] : [text];
  if (PLAIN.test(text)) return [{ text, path: pathOf(text) }];
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push({ text: match[0], path: pathOf(match[0]) });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** The references in a text. */
export function referencesIn(text: string): readonly Reference[] {
  return parseTemplate(text).filter((part): part is Reference => typeof part !== 'string');
}

/** Whether a value takes anything from the contact. */
export function isDynamic(text: string): boolean {
  return text.includes('$') && text.search(REFERENCE) !== -1;
}

/** The reference a text consists of; undefined when anything stands beside it, even white space (flow-language §1.6). */
export function singleReference(text: string): Reference | undefined {
  const [only, more] = parseTemplate(text);
  return typeof only === 'object' && more === undefined ? only : undefined;
}

/**
 * The first reference of a text that somebody began and did not finish: `$.` that is all there is, or `$.Attributes.`,
 * which names what holds values but none of them. After the name of a value, a dot ends a sentence.
 */
export function unfinishedReference(text: string): string | undefined {
  if (!text.includes('$.')) return undefined;
  const trimmed = text.trim();
  return trimmed === '$.' ? trimmed : UNFINISHED.exec(text)?.[0];
}

function pathOf(reference: string): readonly string[] {
  if (!reference.includes('[')) return reference.slice(2).split('.');
  return [...reference.slice(1).matchAll(STEP)].map(([, name, single, double, index]) => {
    return name ?? single ?? double ?? index ?? '';
  });
}
