/**
 * Draws search hits through the CSS Custom Highlight API: they are few and change often, and drawing them must not
 * touch the text's elements. The registry is the page's, so the panes share it here.
 */
import type { Span } from '#core/text/span.ts';
import type { TextSurface } from './text-surface.ts';

const HIT = 'dossier-hit';
const CURRENT = 'dossier-hit-current';

type PaneHits = { readonly hits: readonly Range[]; readonly current: Range | null };

const panes = new Map<string, PaneHits>();

function draw(): void {
  if (typeof Highlight === 'undefined' || CSS.highlights === undefined) {
    return;
  }
  const all = [...panes.values()];
  CSS.highlights.set(HIT, new Highlight(...all.flatMap(({ hits }) => hits)));
  const current = new Highlight(
    ...all.flatMap((pane) => (pane.current === null ? [] : [pane.current])),
  );
  current.priority = 1;
  CSS.highlights.set(CURRENT, current);
}

function rangeOf(surface: TextSurface, span: Span): Range | null {
  const from = surface.pointOf(span.start);
  const to = surface.pointOf(span.end, true);
  if (from === null || to === null) {
    return null;
  }
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Draws the hits of a pane as far as their rows are drawn; none with an empty list. */
export function showHits(
  paneId: string,
  surface: TextSurface,
  hits: readonly Span[],
  current: number,
): void {
  const ranges: Range[] = [];
  let currentRange: Range | null = null;
  for (const [index, hit] of hits.entries()) {
    const range = surface.isDrawn(hit.start) ? rangeOf(surface, hit) : null;
    if (range !== null && index === current) {
      currentRange = range;
    } else if (range !== null) {
      ranges.push(range);
    }
  }
  if (ranges.length === 0 && currentRange === null) {
    panes.delete(paneId);
  } else {
    panes.set(paneId, { hits: ranges, current: currentRange });
  }
  draw();
}
