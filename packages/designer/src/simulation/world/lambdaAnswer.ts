/** What a Lambda stand-in answers, as a form shows it. A change of mind keeps what the answer said before. */
import { isObject, setOwn, toText } from '@switchyard/blocks';
import { texts } from '../../texts/texts.ts';

export const LAMBDA_KINDS = [
  {
    kind: 'returns',
    get label() {
      return texts().world.kindReturns;
    },
  },
  {
    kind: 'fails',
    get label() {
      return texts().world.kindFails;
    },
  },
  {
    kind: 'timesOut',
    get label() {
      return texts().world.timesOut;
    },
  },
] as const;

export type LambdaKind = (typeof LAMBDA_KINDS)[number]['kind'];

export interface ReturnRow {
  readonly key: string;
  readonly value: string;
}

/** What the runtime would make of it: a time-out comes before a failure, a failure before what is returned. */
export function lambdaKind(answer: unknown): LambdaKind {
  if (!isObject(answer)) return 'returns';
  if (answer['timesOut'] === true) return 'timesOut';
  return answer['fails'] === undefined ? 'returns' : 'fails';
}

/** The same answer of another kind. What it returns stays beside a failure, so that it is there again afterwards. */
export function asLambdaKind(answer: unknown, kind: LambdaKind): Record<string, unknown> {
  const { fails, returns, ...rest } = isObject(answer) ? answer : {};
  delete rest['timesOut'];
  const kept = returns === undefined ? rest : { returns, ...rest };
  switch (kind) {
    case 'returns':
      return { ...kept, returns: returns ?? { status: 'ok' } };
    case 'fails':
      return { ...kept, fails: fails ?? texts().world.theFunctionFailed };
    case 'timesOut':
      return { ...kept, ...(fails === undefined ? {} : { fails }), timesOut: true };
  }
}

/** The answers one after the other; a stand-in with one answer gives it on every call. */
export function lambdaCalls(standIn: unknown): readonly unknown[] {
  return Array.isArray(standIn) ? standIn : [standIn];
}

/** One answer stands alone, several as a list. */
export function writeLambdaCalls(calls: readonly unknown[]): unknown {
  return calls.length === 1 ? calls[0] : calls;
}

/** Rows of key and value; undefined for anything that is no flat object, which only JSON shows whole. */
export function readReturns(returns: unknown): readonly ReturnRow[] | undefined {
  if (returns === undefined) return [];
  if (!isObject(returns)) return undefined;
  const isFlat = Object.values(returns).every((value) => typeof value !== 'object');
  return isFlat ? Object.entries(returns).map(([key, value]) => ({ key, value: toText(value) })) : undefined;
}

/** Of two rows with one key the first counts; a row without a key waits for one. What was not changed keeps its type. */
export function writeReturns(rows: readonly ReturnRow[], before: unknown): Record<string, unknown> {
  const returns = {};
  for (const { key, value } of rows) {
    if (key === '' || Object.hasOwn(returns, key)) continue;
    const had = isObject(before) && Object.hasOwn(before, key) ? before[key] : undefined;
    setOwn(returns, key, toText(had) === value && had !== undefined ? had : value);
  }
  return returns;
}

/** Why some row is not returned as it stands; undefined when all are. */
export function whyNotReturned(rows: readonly ReturnRow[]): string | undefined {
  const nameless = rows.find(({ key, value }) => key === '' && value !== '');
  if (nameless) return texts().world.missingName(nameless.value);
  const named = rows.map(({ key }) => key).filter((key) => key !== '');
  const twice = named.find((key, index) => named.indexOf(key) !== index);
  return twice === undefined ? undefined : texts().world.duplicateValue(twice);
}
