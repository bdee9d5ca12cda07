/** Suggestions for what is typed, out of what a field is offered. Pure. */
import { namespaceOf, type NamespaceId } from '@switchyard/blocks/references';
import { resourceWords, type ResourceKind } from '../../instance/knownInstance.ts';
import type { Suggestion } from '../../ui/Suggest.tsx';
import type { FieldOffers } from './fieldEditor.ts';
import { texts } from '../../texts/texts.ts';

/** References that go on from what is typed, or have it in them; of one namespace where one is chosen. */
export function offeredReferences(
  { references }: Pick<FieldOffers, 'references'>,
  typed: string,
  namespace?: NamespaceId,
): readonly Suggestion[] {
  const isWhole = references.some(({ text }) => text === typed);
  const words = isWhole ? (namespaceOf(typed)?.prefix ?? '') : typed;
  return references
    .filter((one) => (namespace === undefined || one.namespace === namespace) && isLike(one.text, words))
    .map(({ text, about }) => ({ value: text, about }));
}

/** Resources of a kind, by name, with the values the flow uses elsewhere that are none of them. */
export function offeredResources(
  { instance, used }: Pick<FieldOffers, 'instance' | 'used'>,
  kind: ResourceKind | undefined,
  typed: string,
): readonly Suggestion[] {
  const known = kind === undefined ? [] : (instance?.all[kind] ?? []);
  const isTaken = kind !== undefined && instance?.find(kind, typed) !== undefined;
  const words = isTaken || used.includes(typed) ? '' : typed;
  return [
    ...known
      .filter(({ name, arn }) => isLike(name, words) || isLike(arn, words))
      .map(({ name, arn, detail }) => ({ value: arn, label: name, about: [detail, arn].filter(Boolean).join(' · ') })),
    ...used
      .filter((one) => isLike(one, words) && (kind === undefined || instance?.find(kind, one) === undefined))
      .map((value) => ({ value, about: texts().properties.usedElsewhere })),
  ];
}

/** What is said of a fixed value no resource of the instance is called by; undefined where there is nothing to say. */
export function whyUnknown(
  { instance }: Pick<FieldOffers, 'instance'>,
  kind: ResourceKind | undefined,
  value: string,
): string | undefined {
  if (!instance || kind === undefined || value === '' || instance.find(kind, value)) return undefined;
  const [one, many] = resourceWords(kind);
  const names = instance.all[kind].map(({ name }) => name);
  const known = names.length === 0 ? texts().properties.hasNone(many) : texts().properties.expectedOneOf(listed(names));
  return texts().properties.unknownResource(one, instance.path, known);
}

// helpers

/** As many names as a line holds. */
const MOST_NAMES = 4;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `"${name}"`);
  return names.length > MOST_NAMES
    ? texts().properties.andMoreNames(shown.join(', '), names.length - MOST_NAMES)
    : shown.join(', ');
}

function isLike(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}
