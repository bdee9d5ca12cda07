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
import { announcements } from './de/announcements.ts';
import { bottom } from './de/bottom.ts';
import { clipboard } from './de/clipboard.ts';
import { document } from './de/document.ts';
import { exports } from './de/exports.ts';
import { files } from './de/files.ts';
import { history } from './de/history.ts';
import { instance } from './de/instance.ts';
import { json } from './de/json.ts';
import { left } from './de/left.ts';
import { merge } from './de/merge.ts';
import { naming } from './de/naming.ts';
import { offline } from './de/offline.ts';
import { pages } from './de/pages.ts';
import { publish } from './de/publish.ts';
import { tabs } from './de/tabs.ts';
import { compare } from './de/compare.ts';
import { find } from './de/find.ts';
import { map } from './de/map.ts';
import { palette } from './de/palette.ts';
import { problems } from './de/problems.ts';
import { versions } from './de/versions.ts';
import { outline } from './de/outline.ts';
import { properties } from './de/properties.ts';
import { canvas } from './de/canvas.ts';

/** The catalogue in German. The compiler names what is missing. */
export const de: Texts = {
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
