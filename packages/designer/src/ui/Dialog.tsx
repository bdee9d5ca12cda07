import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';

interface DialogProps {
  open: boolean;
  title: string;
  description?: ReactNode;
  onClose: () => void;
  /** Buttons at the foot, the one that goes on last. */
  actions?: ReactNode;
  children?: ReactNode;
  /** Wider than a question; `all` takes the whole window. */
  wide?: boolean | 'all';
}

/** A question or a form over everything else; Escape closes it, and focus goes back to where it was. */
export function Dialog({ open, title, description, onClose, actions, children, wide = false }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup className="dialog" style={wide === false ? undefined : { width: wide === 'all' ? ALL : WIDE }}>
          <Base.Title className="dialog-title">{title}</Base.Title>
          {description === undefined ? null : <Base.Description render={<div />}>{description}</Base.Description>}
          {children}
          {actions === undefined ? null : <div className="dialog-actions">{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

// helpers

const WIDE = 'min(820px, calc(100vw - 32px))';
const ALL = 'calc(100vw - 48px)';
