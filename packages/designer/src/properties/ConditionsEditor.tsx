import { OPERATOR_NAMES, type AuthoredConditions, type Branch, type PlacedBlock } from '@switchyard/blocks';
import type { OfferedReference } from '@switchyard/blocks/references';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useRef } from 'react';
import { useDesigner } from '../DesignerContext.tsx';
import { moveCondition, removeCondition, setConditions } from '../document/commands/conditions.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { AddCondition } from './AddCondition.tsx';
import { AgeInput } from './AgeInput.tsx';
import { TemplateInput } from './fields/TemplateInput.tsx';
import { moveKeys } from './moveKeys.ts';
import { Percentages } from './Percentages.tsx';
import { onceDrawn } from '../ui/onceDrawn.ts';
import { texts } from '../texts/texts.ts';

interface EditorProps {
  block: PlacedBlock;
  conditions: AuthoredConditions;
  offers: { readonly references: readonly OfferedReference[] };
}

/**
 * The conditions an author makes; each is a branch, and the first true one wins. They are put in order by buttons, or by
 * Alt with the arrow keys.
 */
export function ConditionsEditor({ block, conditions, offers }: EditorProps) {
  const frame = useRef<HTMLElement>(null);
  const branches = block.branches.filter(({ kind, authored }) => kind === 'condition' && authored);
  if (conditions.editor === 'percentages') return <Percentages block={block} branches={branches} />;
  // Time in Queue is stored in milliseconds whatever its name says (flow-language §2.4).
  const asAge = conditions.editor === 'ages' && block.parameters['MetricType'] === 'OldestContactInQueueAgeSeconds';
  /** Goes to a condition once it is drawn; without any, to where one is added. */
  const focusOn = (index: number): void =>
    onceDrawn(() => {
      const operators = frame.current?.querySelectorAll<HTMLElement>('[data-operator]') ?? [];
      const at = operators[Math.min(index, operators.length - 1)];
      (at ?? frame.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
    });
  return (
    <section className="conditions" aria-label={texts().properties.conditions} ref={frame}>
      <h3>{texts().properties.conditions}</h3>
      {branches.length > 1 ? <p className="field-help">{texts().properties.firstIsTaken}</p> : null}
      {branches.map((branch, index) => (
        <ConditionRow
          key={branch.name}
          block={block.id}
          branch={branch}
          index={index}
          count={branches.length}
          conditions={conditions}
          asAge={asAge}
          offers={conditions.dynamicOperands ? offers : NO_OFFERS}
          onFocus={focusOn}
        />
      ))}
      <AddCondition
        block={block.id}
        operator={conditions.operators[0] ?? 'Equals'}
        operand=""
        noun={nounOf(conditions)}
        onAdded={() => focusOn(branches.length)}
      />
    </section>
  );
}

const NO_OFFERS: EditorProps['offers'] = { references: [] };

interface RowProps {
  block: string;
  branch: Branch;
  index: number;
  count: number;
  conditions: AuthoredConditions;
  asAge: boolean;
  offers: EditorProps['offers'];
  onFocus: (index: number) => void;
}

function ConditionRow({ block, branch, index, count, conditions, asAge, offers, onFocus }: RowProps) {
  const designer = useDesigner();
  const { operator = 'Equals', operand = '' } = branch;
  const place = texts().properties.placeOfCondition(nounOf(conditions), index + 1);
  const set = (next: { operator?: string; operand?: string }): void => {
    const condition = { operator, operand, ...next };
    designer.run(setConditions(block, { [branch.name]: condition }, branch.name));
  };
  const move = (by: -1 | 1): void => {
    if (index + by < 0 || index + by >= count || !designer.run(moveCondition(block, branch.name, by))) return;
    onFocus(index + by);
  };
  const known = (conditions.operators as readonly string[]).includes(operator);
  return (
    <div className="condition-card" data-condition={branch.name} onBlur={() => designer.document.endMark()}>
      <div className="field-row">
        <select
          className="input"
          data-operator
          aria-label={texts().properties.operatorOf(place)}
          value={operator}
          onKeyDown={moveKeys(move)}
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
          label={texts().properties.moveUp(place)}
          keys="Alt+↑"
          icon={<ArrowUp size={15} />}
          disabled={index === 0}
          onClick={() => move(-1)}
        />
        <IconButton
          label={texts().properties.moveDown(place)}
          keys="Alt+↓"
          icon={<ArrowDown size={15} />}
          disabled={index === count - 1}
          onClick={() => move(1)}
        />
        <IconButton
          label={texts().properties.remove(place)}
          icon={<X size={15} />}
          onClick={() => {
            if (designer.run(removeCondition(block, branch.name))) onFocus(index);
          }}
        />
      </div>
      <div className="field-row">
        {asAge ? (
          <AgeInput
            onKeyDown={moveKeys(move)}
            label={texts().properties.valueOf(place)}
            milliseconds={operand}
            onChange={(value) => set({ operand: value })}
          />
        ) : (
          <TemplateInput
            aria-label={texts().properties.valueOf(place)}
            placeholder={conditions.dynamicOperands ? texts().properties.valueOrReference : texts().properties.value}
            value={operand}
            onKeyDown={moveKeys(move)}
            offers={offers}
            listLabel={texts().properties.suggestionsForValueOf(place)}
            onChange={(value) => set({ operand: value })}
          />
        )}
      </div>
    </div>
  );
}

// helpers

/** What a block calls its conditions; in the words of the catalogue where it is the usual one. */
function nounOf({ noun }: AuthoredConditions): string {
  return noun === 'Condition' ? texts().properties.condition : noun;
}
