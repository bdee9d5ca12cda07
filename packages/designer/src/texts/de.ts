import type { Texts } from './texts.ts';
import { language } from './de/language.ts';
import { simulation } from './de/simulation.ts';
import { world } from './de/world.ts';

/** The catalogue in German. The compiler names what is missing. */
export const de: Texts = {
  world,
  simulation,
  language,
};
