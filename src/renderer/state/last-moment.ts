/** What must be noted before the window goes: places that would otherwise wait until the reader stands still. */

const notes = new Set<() => void>();

/** Calls back just before the view is kept for the last time, until the returned function is called. */
export function atLastMoment(note: () => void): () => void {
  notes.add(note);
  return () => notes.delete(note);
}

/** The last moment is now. */
export function noteEverything(): void {
  for (const note of notes) {
    note();
  }
}
