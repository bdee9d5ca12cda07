import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the designer's build is: beside this program when it was packed, else in its own package. */
export function findDesigner(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const places = ['designer', '../../designer/dist', '../../../designer/dist'].map((place) => join(here, place));
  return places.find((place) => existsSync(join(place, 'index.html'))) ?? (places[1] as string);
}
