import { useId } from 'react';
import type { Mode } from './mode.ts';
import { texts } from '../../texts/texts.ts';

interface ModeSwitchProps {
  /** Of the field. */
  label: string;
  mode: Mode;
  onChange: (mode: Mode) => void;
}

/** Whether a value is set manually or dynamically, as the Amazon Connect designer asks it. */
export function ModeSwitch({ label, mode, onChange }: ModeSwitchProps) {
  const name = useId();
  return (
    <div className="mode-switch" role="radiogroup" aria-label={texts().properties.howItIsSet(label)}>
      {(['manually', 'dynamically'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={mode === one} onChange={() => onChange(one)} />
          {one === 'manually' ? texts().properties.setManually : texts().properties.setDynamically}
        </label>
      ))}
    </div>
  );
}
