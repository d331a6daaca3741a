/**
 * The little of the profile that the window needs before it opens: its theme and its place. Read by hand: the schemas
 * of the rest take longer to load than the window takes to ask for its page.
 */
import { THEMES, type Theme } from '#ipc/view.ts';
import type { Rectangle, WindowPlace } from './window/window-bounds.ts';

export type ProfileGlance = { readonly theme: Theme; readonly place: WindowPlace | null };

type Unknown = Readonly<Record<string, unknown>>;

function members(value: unknown): Unknown {
  return typeof value === 'object' && value !== null ? (value as Unknown) : {};
}

function isPixels(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= 100_000;
}

function placeOf(value: unknown): WindowPlace | null {
  const { bounds, maximised } = members(value);
  const { x, y, width, height } = members(bounds);
  const sound = [x, y, width, height].every(isPixels) && typeof maximised === 'boolean';
  return sound ? { bounds: { x, y, width, height } as Rectangle, maximised } : null;
}

/** Reads theme and place from what was stored, whatever that is; what cannot be read is as at a first start. */
export function glanceAt(stored: unknown): ProfileGlance {
  const { settings, place } = members(stored);
  const { theme } = members(settings);
  return { theme: THEMES.find((known) => known === theme) ?? 'system', place: placeOf(place) };
}
