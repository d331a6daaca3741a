/** Applies the reader's settings to the page: a theme as an attribute, sizes as custom properties. */
import { type Settings, THEMES, type Theme } from '#ipc/view.ts';
import { listen } from './client.ts';
import { useSettings } from './settings-state.ts';

export type SystemTheme = { readonly dark: boolean; readonly highContrast: boolean };

/** The theme that is drawn: what was chosen, or what the system has. */
export function drawnTheme(chosen: Theme, system: SystemTheme): Exclude<Theme, 'system'> {
  if (chosen !== 'system') {
    return chosen;
  }
  if (system.highContrast) {
    return 'contrast';
  }
  return system.dark ? 'dark' : 'light';
}

function systemTheme(): SystemTheme {
  return {
    dark: window.matchMedia('(prefers-color-scheme: dark)').matches,
    highContrast: window.matchMedia('(forced-colors: active)').matches,
  };
}

function draw(settings: Settings, system: SystemTheme): void {
  const page = document.documentElement;
  page.dataset.theme = drawnTheme(settings.theme, system);
  page.style.setProperty('--text-size', `${settings.textSize}px`);
  page.style.setProperty('--text-line', String(settings.lineHeight));
  page.style.setProperty('--column', `${settings.columnWidth}ch`);
}

/** The theme that the page's address names: known before the workspace is open, so that nothing flashes. */
function addressedTheme(): Theme | null {
  const named = /[#&]theme=(\w+)/u.exec(location.hash)?.[1];
  return THEMES.find((theme) => theme === named) ?? null;
}

/** Draws the settings now and whenever they, or the system's theme, change. */
export function followTheme(): () => void {
  let system = systemTheme();
  const theme = addressedTheme();
  if (theme !== null) {
    useSettings.setState({ theme });
  }
  draw(useSettings.getState(), system);
  const stops = [
    useSettings.subscribe((settings) => draw(settings, system)),
    listen('theme:changed', (changed) => {
      system = changed;
      draw(useSettings.getState(), system);
    }),
  ];
  return () => {
    for (const stop of stops) {
      stop();
    }
  };
}
