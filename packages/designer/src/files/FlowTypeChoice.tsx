import { FLOW_TYPE_FACTS, TASK_FLOW_TYPES, type FlowType } from '@switchyard/blocks';
import { useId } from 'react';

interface FlowTypeChoiceProps {
  legend: string;
  value: FlowType;
  onChange: (type: FlowType) => void;
}

/** The five types a task's flow may have, each with the sentence that says when to choose it. */
export function FlowTypeChoice({ legend, value, onChange }: FlowTypeChoiceProps) {
  const name = useId();
  return (
    <fieldset className="type-choice">
      <legend className="field-label">{legend}</legend>
      {TASK_FLOW_TYPES.map((type) => (
        <label key={type} className="type-option">
          <input
            type="radio"
            name={name}
            checked={value === type}
            aria-labelledby={`${name}-${type}-title`}
            aria-describedby={`${name}-${type}`}
            onChange={() => onChange(type)}
          />
          <span className="type-title" id={`${name}-${type}-title`}>
            {FLOW_TYPE_FACTS[type].title}
          </span>
          <span className="type-use" id={`${name}-${type}`}>
            {FLOW_TYPE_FACTS[type].use}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
