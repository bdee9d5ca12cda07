/** What a build has beside its scripts: a page that says what it may load, and a service worker that knows all files. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { CONTENT_POLICY } from './contentPolicy.ts';

export function offline(root: string): Plugin {
  return {
    name: 'switchyard-offline',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY },
        injectTo: 'head-prepend',
      },
    ],
    generateBundle: {
      // After everything else has a name.
      order: 'post',
      handler(_options, bundle) {
        const built = Object.values(bundle).filter(({ fileName }) => fileName !== 'index.html');
        const own = readdirSync(join(root, 'public'));
        const files = ['./', ...built.map(({ fileName }) => fileName), ...own].toSorted();
        const content = createHash('sha256').update(JSON.stringify(files));
        // Built files have their content in their names; the others are read.
        for (const name of own) content.update(readFileSync(join(root, 'public', name)));
        const page = bundle['index.html'];
        if (page?.type === 'asset') content.update(page.source);
        const source = readFileSync(join(root, 'offline/serviceWorker.js'), 'utf8');
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: source
            .replace('__REVISION__', content.update(source).digest('hex').slice(0, 12))
            .replace('__FILES__', JSON.stringify(files)),
        });
      },
    },
  };
}
