/**
 * The one door through which words come onto the page. Titles, names and file names stand in some hundred places; each
 * place that had to remember to make them harmless would be one that can forget it.
 */
import { visibleText } from '#core/text/visible-text.ts';

type Props = Readonly<Record<string, unknown>>;

/** What a person reads or hears although it is no content. Values of fields are edited, and stay as they are. */
const READ: readonly string[] = [
  'title',
  'alt',
  'placeholder',
  'aria-label',
  'aria-description',
  'aria-valuetext',
];

/** The same where nothing in it acts, so that what React remembers by identity is kept. */
function visibleChild(child: unknown): unknown {
  if (typeof child === 'string') {
    return visibleText(child);
  }
  if (!Array.isArray(child)) {
    return child;
  }
  const shown = child.map(visibleChild);
  return shown.every((one, index) => one === child[index]) ? child : shown;
}

/** Properties of an element, with everything that is shown made visible (`visibleText`). */
export function visibleProps(props: unknown): unknown {
  const given = props as Props;
  const changed: Record<string, unknown> = {};
  const children = visibleChild(given.children);
  if (children !== given.children) {
    changed.children = children;
  }
  for (const name of READ) {
    const value = given[name];
    const shown = typeof value === 'string' ? visibleText(value) : value;
    if (shown !== value) {
      changed[name] = shown;
    }
  }
  return Object.keys(changed).length === 0 ? props : { ...given, ...changed };
}
