import { Tooltip } from '@base-ui/react/tooltip';
import type { ComponentProps, ReactNode } from 'react';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  /** What it does; read out, and shown on hover and focus. */
  label: string;
  /** The keys that do the same. */
  keys?: string | undefined;
  icon: ReactNode;
};

/** A button that is only a sign. */
export function IconButton({ label, keys, icon, className = '', type = 'button', ...rest }: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={<button type={type} aria-label={label} className={`button quiet icon ${className}`} {...rest} />}
      >
        {icon}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className="tooltip">
            {label}
            {keys === undefined ? null : ` (${keys})`}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
