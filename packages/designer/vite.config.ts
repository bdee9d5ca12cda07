import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { offline } from './offline/plugin.ts';

export default defineConfig({
  plugins: [react(), offline(import.meta.dirname)],
  // Wherever the files are put, also below an address: the designer's own addresses stand after the #.
  base: './',
  // Our packages are taken from their sources, so that nothing has to be built before the designer is.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 900 },
});
