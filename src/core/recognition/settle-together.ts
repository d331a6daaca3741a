/** What the kinds settled so far tell of the same names elsewhere: one name, one kind; a family name is its bearer's. */
import type { ActorKind } from './actor-types.ts';
import { ACTOR_KINDS } from './actor-types.ts';
import { NO_SCORES, plus, type Scores } from './draft.ts';
import type { Weighed } from './weigh-kinds.ts';
import { ANY_PLACE, CLASS } from './word-classes.ts';

const LISTED = ANY_PLACE | CLASS.organisation | CLASS.body;

function isPlainWord({ draft }: Weighed): boolean {
  const only = draft.atoms[0];
  if (draft.atoms.length !== 1 || only === undefined || only.phrase !== null) return false;
  return (only.classes & LISTED) === 0;
}

/** Family names of those found to be persons only by their context; gives back what has changed. */
export function shareFamilyNames(weighed: readonly Weighed[]): readonly Weighed[] {
  const families = new Set<string>();
  for (const { draft } of weighed) {
    const last = draft.atoms.at(-1);
    if (draft.kind !== 'person' || draft.atoms.length < 2 || last === undefined) continue;
    if (last.phrase === null && !last.common) families.add(last.lower);
  }
  const changed = weighed.filter(
    (item) =>
      item.draft.kind !== 'person' &&
      isPlainWord(item) &&
      families.has(item.draft.atoms[0]?.lower ?? ''),
  );
  for (const item of changed) item.total = { ...item.total, person: item.total.person + 3 };
  return changed;
}

function bestOf(total: Scores): ActorKind {
  return ACTOR_KINDS.reduce((best, kind) => (total[kind] > total[best] ? kind : best));
}

/** Whether the lists allow the name to be two things in one text: a town and its club, a house and those inside. */
function mayDiffer(item: Weighed): boolean {
  return item.draft.atoms.length === 1 && !isPlainWord(item);
}

/** One name is one kind: where its places in the text differ, all of them together decide. */
export function agree(weighed: readonly Weighed[]): readonly Weighed[] {
  const byKey = new Map<string, Weighed[]>();
  for (const item of weighed) {
    if (mayDiffer(item)) continue;
    const list = byKey.get(item.draft.key);
    if (list === undefined) byKey.set(item.draft.key, [item]);
    else list.push(item);
  }
  const changed: Weighed[] = [];
  for (const list of byKey.values()) {
    if (new Set(list.map((item) => item.draft.kind)).size < 2) continue;
    const sum = list.reduce((all, item) => plus(all, item.total), { ...NO_SCORES });
    const kind = bestOf(sum);
    for (const item of list) {
      if (item.draft.kind === kind) continue;
      item.total = { ...item.total, [kind]: Math.max(...Object.values(item.total)) + 0.8 };
      changed.push(item);
    }
  }
  return changed;
}
