import type { Platform } from './keymap.ts';

/** Whether this keyboard has a Command key. */
export function platform(): Platform {
  return navigator.userAgent.includes('Macintosh') ? 'mac' : 'other';
}
