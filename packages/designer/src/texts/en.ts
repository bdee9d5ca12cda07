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
import { announcements } from './en/announcements.ts';
import { bottom } from './en/bottom.ts';
import { clipboard } from './en/clipboard.ts';
import { document } from './en/document.ts';
import { exports } from './en/exports.ts';
import { files } from './en/files.ts';
import { history } from './en/history.ts';
import { instance } from './en/instance.ts';
import { json } from './en/json.ts';
import { left } from './en/left.ts';
import { merge } from './en/merge.ts';
import { naming } from './en/naming.ts';
import { offline } from './en/offline.ts';
import { pages } from './en/pages.ts';
import { publish } from './en/publish.ts';
import { tabs } from './en/tabs.ts';
import { compare } from './en/compare.ts';
import { find } from './en/find.ts';
import { map } from './en/map.ts';
import { palette } from './en/palette.ts';
import { problems } from './en/problems.ts';
import { versions } from './en/versions.ts';
import { outline } from './en/outline.ts';
import { properties } from './en/properties.ts';
import { canvas } from './en/canvas.ts';

/** Every text of the screen, folder by folder. */
export const en = {
  canvas,
  properties,
  outline,
  versions,
  problems,
  palette,
  map,
  find,
  compare,
  tabs,
  publish,
  pages,
  offline,
  naming,
  merge,
  left,
  json,
  instance,
  history,
  files,
  exports,
  document,
  clipboard,
  bottom,
  announcements,
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
