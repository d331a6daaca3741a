/** The theme of the system, and telling the window when it changes. */
import { nativeTheme } from 'electron';
import type { Theme } from '#ipc/view.ts';
import type { Emit } from './ipc/events.ts';

/** What menus and dialogs of the system should look like beside a theme of ours. */
export function nativeThemeOf(theme: Theme): 'system' | 'light' | 'dark' {
  if (theme === 'system') return 'system';
  return theme === 'dark' || theme === 'contrast' ? 'dark' : 'light';
}

/** Dresses the system's own parts of the window. */
export function applyNativeTheme(theme: Theme): void {
  nativeTheme.themeSource = nativeThemeOf(theme);
}

/** Whether the system is dark at this moment. */
export function systemIsDark(): boolean {
  return nativeTheme.shouldUseDarkColors;
}

/** Tells the window whenever the system's theme changes. */
export function followSystemTheme(emit: Emit): void {
  nativeTheme.on('updated', () => {
    emit('theme:changed', {
      dark: nativeTheme.shouldUseDarkColors,
      highContrast: nativeTheme.shouldUseHighContrastColors,
    });
  });
}
