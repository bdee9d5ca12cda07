import type { Texts } from './texts.ts';
import { language } from './de/language.ts';
import { simulation } from './de/simulation.ts';
import { world } from './de/world.ts';
import { home } from './de/home.ts';
import { ui } from './de/ui.ts';
import { toolbar } from './de/toolbar.ts';
import { menu } from './de/menu.ts';
import { screen } from './de/screen.ts';
import { commandPalette } from './de/commandPalette.ts';

/** The catalogue in German. The compiler names what is missing. */
export const de: Texts = {
  commandPalette,
  screen,
  menu,
  toolbar,
  ui,
  home,
  world,
  simulation,
  language,
};
