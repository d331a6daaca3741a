/** The reader's settings: theme, size, line height, column. Applied as attributes and custom properties of the page. */
import { create } from 'zustand';
import { DEFAULT_SETTINGS, SETTING_LIMITS, type Settings } from '#ipc/view.ts';
import { request } from './client.ts';
import { notify } from './notices.ts';

export const useSettings = create<Settings>()(() => DEFAULT_SETTINGS);

/** Changes settings, keeps them within their limits, and has them stored. */
export function changeSettings(change: Partial<Settings>): void {
  const next = { ...useSettings.getState(), ...change };
  for (const name of ['textSize', 'lineHeight', 'columnWidth'] as const) {
    const { min, max } = SETTING_LIMITS[name];
    next[name] = Math.min(max, Math.max(min, Math.round(next[name] * 100) / 100));
  }
  useSettings.setState(next);
  void request('settings:save', next).then((answer) => {
    if (!answer.ok) {
      notify({ kind: 'error', error: answer.error });
    }
  });
}
