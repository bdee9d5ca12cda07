import '@fontsource-variable/inter';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createDesigner } from './designer.ts';
import { createBrowserWorkspace } from './files/browserWorkspace.ts';
import { rememberPanels } from './session/rememberPanels.ts';
import './styles/base.css';
import { rememberedTheme } from './ui/useTheme.ts';

const designer = createDesigner({ newId: () => crypto.randomUUID(), theme: rememberedTheme() });
rememberPanels(designer.session, localStorage);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App designer={designer} workspace={createBrowserWorkspace(designer)} />
    </StrictMode>,
  );
}
