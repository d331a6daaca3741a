import { lazy, Suspense } from 'react';
import { useMarkAll } from '#state/mark-all-state.ts';

// The rules about names are much, and the window's first sight has no list open.
const OccurrencesPanel = lazy(() =>
  import('./OccurrencesPanel.tsx').then((module) => ({ default: module.OccurrencesPanel })),
);

/** Where the list of places stands while it is open: below the reading panes, so that each is seen in its text. */
export function OccurrencesDock() {
  const request = useMarkAll((state) => state.request);
  return request === null ? null : (
    <Suspense fallback={null}>
      <OccurrencesPanel key={keyOf(request)} request={request} />
    </Suspense>
  );
}

const keys = new WeakMap<object, number>();
let lastKey = 0;

/** Another request is another list: nothing of the old one stays. */
function keyOf(request: object): number {
  const known = keys.get(request);
  if (known !== undefined) {
    return known;
  }
  lastKey += 1;
  keys.set(request, lastKey);
  return lastKey;
}
