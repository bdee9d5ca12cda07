/** The catalogue in English, the source of truth: what is said here, every other language has to say. */
import { language } from './en/language.ts';
import { simulation } from './en/simulation.ts';
import { world } from './en/world.ts';

/** Every text of the screen, folder by folder. */
export const en = {
  world,
  simulation,
  language,
};
