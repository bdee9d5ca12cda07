import { Menu } from '@base-ui/react/menu';
import { Languages } from 'lucide-react';
import { useDesigner, useSession } from '../DesignerContext.tsx';
import { ALL_LANGUAGES, LANGUAGES, type LanguageChoice } from './languages.ts';
import { texts } from './texts.ts';

/** Chooses the language; each is called as its own speakers call it. */
export function LanguageMenu() {
  const { session } = useDesigner();
  const chosen = useSession((state) => state.language);
  const choose = (language: LanguageChoice): void => session.set({ language });
  return (
    <Menu.Root>
      <Menu.Trigger className="button quiet icon" aria-label={texts().language.title} title={texts().language.title}>
        <Languages size={17} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end">
          <Menu.Popup className="menu">
            <Menu.RadioGroup value={chosen} onValueChange={choose}>
              <Choice of="system" name={texts().language.asTheSystem} />
              {ALL_LANGUAGES.map((language) => (
                <Choice key={language} of={language} name={LANGUAGES[language].name} lang={language} />
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Choice({ of, name, lang }: { of: LanguageChoice; name: string; lang?: string }) {
  return (
    <Menu.RadioItem className="menu-item" value={of} lang={lang} closeOnClick>
      {name}
      <Menu.RadioItemIndicator className="kbd-plain">✓</Menu.RadioItemIndicator>
    </Menu.RadioItem>
  );
}
