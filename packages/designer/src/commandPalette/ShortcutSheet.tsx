import { useDesigner, useSession } from '../DesignerContext.tsx';
import type { MenuItem } from '../menuItem.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './commandPalette.css';
import { shortcutsOf } from './shortcuts.ts';
import { texts } from '../texts/texts.ts';

/** Every key the designer listens to, from the list the keyboard itself reads. */
export function ShortcutSheet({ menu }: { menu: readonly MenuItem[] }) {
  const { session } = useDesigner();
  const isOpen = useSession((state) => state.help === 'shortcuts');
  if (!isOpen) return null;
  const close = (): void => session.set({ help: undefined });
  return (
    <Dialog
      open
      wide
      title={texts().commandPalette.keyboardShortcuts}
      onClose={close}
      actions={<Button onClick={close}>{texts().commandPalette.close}</Button>}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached with the keyboard */}
      <div className="shortcuts" tabIndex={0} role="region" aria-label={texts().commandPalette.shortcuts}>
        <div className="shortcuts-columns">
          {shortcutsOf(menu).map(({ section, rows }) => (
            <section key={section} aria-label={section}>
              <h3>{section}</h3>
              <dl>
                {rows.map(({ label, keys }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {keys.map((key) => (
                        <kbd key={key} className="kbd">
                          {key}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
