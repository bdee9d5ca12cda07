import { useEffect } from 'react';
import type { Theme } from '../session/sessionStore.ts';

const DARK = '(prefers-color-scheme: dark)';
const KEY = 'switchyard:theme';

/** Shows the page in a theme, and remembers the choice. */
export function useTheme(theme: Theme): void {
  useEffect(() => {
    const query = matchMedia(DARK);
    const show = (): void => {
      document.documentElement.dataset['theme'] =
        theme === 'dark' || (theme === 'system' && query.matches) ? 'dark' : 'light';
    };
    show();
    localStorage.setItem(KEY, theme);
    query.addEventListener('change', show);
    return () => query.removeEventListener('change', show);
  }, [theme]);
}

/** The theme chosen the last time. */
export function rememberedTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}
