import {
  decodeShares,
  encodeShares,
  OPERATOR_NAMES,
  readWholeNumber,
  whyNotShares,
  type AuthoredConditions,
  type Branch,
  type PlacedBlock,
} from '@switchyard/blocks';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useDesigner } from '../DesignerContext.tsx';
import { addCondition, moveCondition, removeCondition, setConditions } from '../document/commands/conditions.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { secondsIn, unitFor, UNITS } from './duration.ts';

interface EditorProps {
  block: PlacedBlock;
  conditions: AuthoredConditions;
}

/** The conditions an author makes; each is a branch, and the first true one wins. */
export function ConditionsEditor({ block, conditions }: EditorProps) {
  const branches = block.branches.filter(({ kind, authored }) => kind === 'condition' && authored);
  if (conditions.editor === 'percentages') return <Percentages block={block} branches={branches} />;
  // Time in Queue is stored in milliseconds whatever its name says (flow-language §2.4).
  const asAge = conditions.editor === 'ages' && block.parameters['MetricType'] === 'OldestContactInQueueAgeSeconds';
  return (
    <section className="conditions" aria-label="Conditions">
      <h3>Conditions</h3>
      {branches.map((branch, index) => (
        <ConditionRow
          key={branch.name}
          block={block.id}
          branch={branch}
          index={index}
          count={branches.length}
          conditions={conditions}
          asAge={asAge}
        />
      ))}
      <AddCondition block={block} operator={conditions.operators[0] ?? 'Equals'} operand="" noun={conditions.noun} />
    </section>
  );
}

interface RowProps {
  block: string;
  branch: Branch;
  index: number;
  count: number;
  conditions: AuthoredConditions;
  asAge: boolean;
}

function ConditionRow({ block, branch, index, count, conditions, asAge }: RowProps) {
  const designer = useDesigner();
  const { operator = 'Equals', operand = '' } = branch;
  const place = `${conditions.noun.toLowerCase()} ${index + 1}`;
  const set = (next: { operator?: string; operand?: string }): void => {
    const condition = { operator, operand, ...next };
    designer.run(setConditions(block, { [branch.name]: condition }, branch.name));
  };
  const known = (conditions.operators as readonly string[]).includes(operator);
  return (
    <div className="condition-card" onBlur={() => designer.document.endMark()}>
      <div className="field-row">
        <select
          className="input"
          aria-label={`Operator of ${place}`}
          value={operator}
          onChange={(event) => set({ operator: event.target.value })}
        >
          {conditions.operators.map((one) => (
            <option key={one} value={one}>
              {OPERATOR_NAMES[one] ?? one}
            </option>
          ))}
          {known ? null : <option value={operator}>{OPERATOR_NAMES[operator] ?? operator}</option>}
        </select>
        <IconButton
          label={`Move ${place} up`}
          icon={<ArrowUp size={15} />}
          disabled={index === 0}
          onClick={() => designer.run(moveCondition(block, branch.name, -1))}
        />
        <IconButton
          label={`Move ${place} down`}
          icon={<ArrowDown size={15} />}
          disabled={index === count - 1}
          onClick={() => designer.run(moveCondition(block, branch.name, 1))}
        />
        <IconButton
          label={`Remove ${place}`}
          icon={<X size={15} />}
          onClick={() => designer.run(removeCondition(block, branch.name))}
        />
      </div>
      <div className="field-row">
        {asAge ? (
          <AgeInput label={`Value of ${place}`} milliseconds={operand} onChange={(value) => set({ operand: value })} />
        ) : (
          <input
            className="input"
            aria-label={`Value of ${place}`}
            placeholder="value"
            value={operand}
            spellCheck={false}
            onChange={(event) => set({ operand: event.target.value })}
          />
        )}
      </div>
    </div>
  );
}

/** A length of time with its unit, stored in milliseconds. */
function AgeInput({
  label,
  milliseconds,
  onChange,
}: {
  label: string;
  milliseconds: string;
  onChange: (value: string) => void;
}) {
  const ms = readWholeNumber(milliseconds);
  const whole = ms !== undefined && ms % 1000 === 0;
  if (ms !== undefined && !whole) {
    return (
      <input
        className="input"
        aria-label={`${label}, milliseconds`}
        value={milliseconds}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  const unit = unitFor((ms ?? 0) / 1000);
  const amount = ms === undefined ? milliseconds : String(ms / 1000 / secondsIn(unit));
  const store = (text: string, seconds: number): void => {
    const count = readWholeNumber(text);
    onChange(count === undefined ? text : String(count * seconds * 1000));
  };
  return (
    <>
      <input
        className="input"
        aria-label={label}
        value={amount}
        inputMode="numeric"
        onChange={(event) => store(event.target.value, secondsIn(unit))}
      />
      <select
        className="input unit"
        aria-label={`Unit of ${label.toLowerCase()}`}
        value={unit}
        onChange={(event) => store(amount, UNITS.find(({ name }) => name === event.target.value)?.seconds ?? 1)}
      >
        {UNITS.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </>
  );
}

/** Shares in percent; what is left goes to the default branch. */
function Percentages({ block, branches }: { block: PlacedBlock; branches: readonly Branch[] }) {
  const designer = useDesigner();
  const decoded = decodeShares(branches.map(({ operand = '' }) => operand));
  const shares = decoded?.shares ?? branches.map(() => 0);
  const set = (next: readonly number[]): void => {
    const thresholds = encodeShares(next);
    const changed = branches.map(
      ({ name }, index) => [name, { operator: 'NumberLessThan', operand: thresholds[index] ?? '' }] as const,
    );
    designer.run(setConditions(block.id, Object.fromEntries(changed), 'percentages'));
  };
  const why = branches.length === 0 ? undefined : whyNotShares(shares);
  return (
    <section className="conditions" aria-label="Percentages">
      <h3>Percentages</h3>
      {branches.map(({ name }, index) => (
        <div className="field-row" key={name} onBlur={() => designer.document.endMark()}>
          <input
            className="input"
            type="number"
            min={1}
            max={99}
            aria-label={`Percentage ${index + 1}`}
            value={shares[index] ?? 0}
            onChange={(event) =>
              set(shares.map((share, at) => (at === index ? Math.round(Number(event.target.value)) : share)))
            }
          />
          <span aria-hidden="true">%</span>
          <IconButton
            label={`Remove percentage ${index + 1}`}
            icon={<X size={15} />}
            onClick={() => designer.run(removeCondition(block.id, name))}
          />
        </div>
      ))}
      <p className={why ? 'field-problem' : 'field-help'} role="status">
        {why ?? `${decoded?.rest ?? 100} % goes to Default.`}
      </p>
      <AddCondition block={block} operator="NumberLessThan" operand={nextThreshold(branches)} noun="Percentage" />
    </section>
  );
}

function AddCondition({
  block,
  operator,
  operand,
  noun,
}: {
  block: PlacedBlock;
  operator: string;
  operand: string;
  noun: string;
}) {
  const designer = useDesigner();
  return (
    <div>
      <Button look="quiet" onClick={() => designer.run(addCondition(block.id, { operator, operand }))}>
        <Plus size={15} aria-hidden="true" /> Add {noun.toLowerCase()}
      </Button>
    </div>
  );
}

/** A further share of 10 % after those there are, or of whatever is left. */
function nextThreshold(branches: readonly Branch[]): string {
  const last = readWholeNumber(branches.at(-1)?.operand) ?? 1;
  return String(Math.min(last + 10, 100));
}
