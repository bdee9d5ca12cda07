import { isObject, pointerTo, type PlacedProblem } from '@switchyard/blocks';
import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import {
  asLambdaKind,
  LAMBDA_KINDS,
  lambdaCalls,
  lambdaKind,
  writeLambdaCalls,
  type LambdaKind,
} from './lambdaAnswer.ts';
import { PLACES } from './places.ts';
import { ReturnsField } from './ReturnsField.tsx';
import { useWorldPlace } from './ShownWorld.tsx';
import { LengthField, LineField } from './ValueField.tsx';
import type { WorldField } from './worldField.ts';
import type { Path } from './worldPath.ts';
import { texts } from '../../texts/texts.ts';

/** What a Lambda function answers: on every call alike, or call by call. */
export function LambdaField({ field: { path, label } }: { field: WorldField }) {
  const frame = useRef<HTMLDivElement>(null);
  const { value, aside, problems, set } = useWorldPlace(path);
  const isList = Array.isArray(value);
  if (!isList && !isObject(value)) {
    return (
      <div data-world={pointerTo(path)}>
        <KindField
          label={label}
          kind={value === null ? 'none' : undefined}
          problems={problems}
          mayBeNone
          onChoose={(kind) =>
            set(
              kind === 'none' ? null : isObject(aside) ? asLambdaKind(aside, kind) : (aside ?? asLambdaKind({}, kind)),
            )
          }
        />
      </div>
    );
  }
  const calls = lambdaCalls(value);
  return (
    <div className="world-fields" data-world={pointerTo(path)} ref={frame}>
      {calls.map((_answer, index) => (
        // Calls have no identity but their order.
        <Answer
          key={index}
          path={isList ? [...path, String(index)] : path}
          label={isList ? labelOfCall(index, calls.length) : label}
          onNone={isList ? undefined : () => set(null)}
        />
      ))}
      <div className="world-buttons">
        <Button look="quiet" data-add-answer onClick={() => set([...calls, asLambdaKind({}, 'returns')])}>
          <Plus size={14} aria-hidden="true" /> {texts().world.anotherAnswer}
        </Button>
        {calls.length > 1 ? (
          <Button
            look="quiet"
            onClick={() => {
              set(writeLambdaCalls(calls.slice(0, -1)));
              // The button may be gone with the answer; the cursor stays here.
              frame.current?.querySelector<HTMLElement>('[data-add-answer]')?.focus();
            }}
          >
            <Trash2 size={14} aria-hidden="true" /> {texts().world.removeLastAnswer}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

interface AnswerProps {
  path: Path;
  label: string;
  /** Says that there is no such function; only where one answer stands for the function as a whole. */
  onNone: (() => void) | undefined;
}

function Answer({ path, label, onNone }: AnswerProps) {
  const { value, problems, set } = useWorldPlace(path);
  const kind = lambdaKind(value);
  return (
    <div
      className="world-fields"
      data-world={pointerTo(path)}
      {...(onNone ? {} : { role: 'group', 'aria-label': texts().world.answerTo(label.toLowerCase()) })}
    >
      <KindField
        label={label}
        kind={kind}
        problems={problems.filter(({ pointer }) => pointer === pointerTo(path))}
        mayBeNone={onNone !== undefined}
        onChoose={(next) => (next === 'none' ? onNone?.() : set(asLambdaKind(value, next)))}
      />
      {kind === 'returns' ? <ReturnsField path={[...path, 'returns']} /> : null}
      {kind === 'fails' ? (
        <LineField field={{ kind: 'text', path: [...path, 'fails'], label: texts().world.reason, empty: '' }} />
      ) : null}
      {kind === 'timesOut' ? null : (
        <LengthField
          field={{
            kind: 'length',
            path: [...path, 'after'],
            label: texts().world.itTakes,
            placeholder: texts().world.noTime,
            unit: 'seconds',
            help: texts().world.longerIsTimeOut,
          }}
        />
      )}
    </div>
  );
}

interface KindFieldProps {
  label: string;
  kind: LambdaKind | 'none' | undefined;
  problems: readonly PlacedProblem[];
  mayBeNone: boolean;
  onChoose: (kind: LambdaKind | 'none') => void;
}

function KindField({ label, kind, problems, mayBeNone, onChoose }: KindFieldProps) {
  return (
    <Field label={label} problems={problems}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={kind ?? ''}
          onChange={(event) => onChoose(event.target.value as LambdaKind | 'none')}
        >
          {kind === undefined ? <option value="">{texts().world.choose}</option> : null}
          {LAMBDA_KINDS.map((one) => (
            <option key={one.kind} value={one.kind}>
              {one.label}
            </option>
          ))}
          {mayBeNone ? <option value="none">{PLACES.lambdas.none}</option> : null}
        </select>
      )}
    </Field>
  );
}

// helpers

function labelOfCall(index: number, calls: number): string {
  return index === calls - 1 ? texts().world.callAndLater(index + 1) : texts().world.call(index + 1);
}
