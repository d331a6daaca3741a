/** Starts the window: theme, the workspace, keys; then draws. */
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { boot } from '#state/boot.ts';
import { followPointer } from '#state/pressed-pointer.ts';
import { followTheme } from '#state/theme.ts';
import { App } from './App.tsx';

followTheme();
followPointer(window);
// What drives the window from outside waits for this, never for a time.
void boot().finally(() => {
  document.documentElement.dataset.ready = 'true';
});

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
