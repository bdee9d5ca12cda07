import '@fontsource-variable/inter';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startWorker } from './background/startWorker.ts';
import { createDesigner } from './designer.ts';
import { createBrowserWorkspace } from './files/browserWorkspace.ts';
import { rememberPanels } from './session/rememberPanels.ts';
import './styles/base.css';
import { readKeptFlows } from './tabs/keptFlows.ts';
import { createOpenFlows } from './tabs/openFlows.ts';
import { beginIn, rememberedLanguage } from './texts/useLanguage.ts';
import { rememberedTheme } from './ui/useTheme.ts';

const language = rememberedLanguage();
await beginIn(language);
const designer = createDesigner({
  newId: () => crypto.randomUUID(),
  desk: startWorker,
  theme: rememberedTheme(),
  language,
});
rememberPanels(designer.session, localStorage);
const workspace = createBrowserWorkspace(designer);
const open = createOpenFlows(designer, workspace, readKeptFlows(sessionStorage));
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App designer={designer} workspace={workspace} open={open} />
    </StrictMode>,
  );
}

// Nobody should wait for the canvas: an address with a flow in it wants it now, any other one soon.
const fetchCanvas = (): void => void import('./DesignerScreen.tsx');
if (location.hash.length > 2) fetchCanvas();
else if ('requestIdleCallback' in window) requestIdleCallback(fetchCanvas);
else setTimeout(fetchCanvas, 500);
