import { Monitor, Moon, Sun } from 'lucide-react';
import { useDesigner, useSession } from '../DesignerContext.tsx';
import { nextTheme } from '../session/sessionStore.ts';
import { IconButton } from './IconButton.tsx';
import { texts } from '../texts/texts.ts';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** Goes round the themes: the system's, light, dark. */
export function ThemeButton() {
  const designer = useDesigner();
  const theme = useSession((state) => state.theme);
  const Icon = ICONS[theme];
  return (
    <IconButton
      label={texts().ui.theme(texts().ui[theme], texts().ui[nextTheme(theme)])}
      icon={<Icon size={17} />}
      onClick={() => designer.session.set({ theme: nextTheme(theme) })}
    />
  );
}
