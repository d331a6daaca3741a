/** Ctrl+Enter makes a new one, whatever the list offers. */
import type { KeyboardEvent } from 'react';

export function isCreateKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey);
}

/** Does it and says that the key was used. */
export function doIt(deed: () => void): true {
  deed();
  return true;
}
