import { FLOW_TYPE_FACTS, type AnyFlowType } from '@switchyard/blocks';
import { useId } from 'react';

interface FlowTypeChoiceProps<Type extends AnyFlowType> {
  legend: string;
  types: readonly Type[];
  value: AnyFlowType;
  onChange: (type: Type) => void;
}

/** The types a flow may have, each with the sentence that says when to choose it. */
export function FlowTypeChoice<Type extends AnyFlowType>({
  legend,
  types,
  value,
  onChange,
}: FlowTypeChoiceProps<Type>) {
  const name = useId();
  return (
    <fieldset className="type-choice">
      <legend className="field-label">{legend}</legend>
      {types.map((type) => (
        <label key={type} className="type-option">
          <input
            type="radio"
            name={name}
            checked={value === type}
            aria-labelledby={`${name}-${type}-title`}
            aria-describedby={`${name}-${type}`}
            onChange={() => onChange(type)}
          />
          <span className="type-title" lang="en" id={`${name}-${type}-title`}>
            {FLOW_TYPE_FACTS[type].title}
          </span>
          <span className="type-use" lang="en" id={`${name}-${type}`}>
            {FLOW_TYPE_FACTS[type].use}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
