/** The catalogue in English, the source of truth: what is said here, every other language has to say. */
import { language } from './en/language.ts';
import { simulation } from './en/simulation.ts';
import { world } from './en/world.ts';
import { home } from './en/home.ts';
import { ui } from './en/ui.ts';
import { toolbar } from './en/toolbar.ts';
import { menu } from './en/menu.ts';
import { screen } from './en/screen.ts';
import { commandPalette } from './en/commandPalette.ts';

/** Every text of the screen, folder by folder. */
export const en = {
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
