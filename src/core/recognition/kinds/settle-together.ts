/** What the kinds settled so far tell of the same names elsewhere: one name, one kind; a family name is its bearer's. */
import type { ActorKind } from '#core/recognition/actor-types.ts';
import { ACTOR_KINDS } from '#core/recognition/actor-types.ts';
import { addAll, type Scores, says } from '#core/recognition/mentions/draft.ts';
import { ANY_PLACE, CLASS } from '#core/recognition/reading/word-classes.ts';
import type { SameName, Weighed } from './weigh-kinds.ts';

const LISTED = ANY_PLACE | CLASS.organisation | CLASS.body;

function isPlainWord({ draft }: Weighed): boolean {
  const only = draft.atoms[0];
  if (draft.atoms.length !== 1 || only === undefined || only.phrase !== null) return false;
  return (only.classes & LISTED) === 0;
}

/** The last words of the names of several words that are persons'. */
function familiesOf(weighed: readonly Weighed[]): ReadonlySet<string> {
  const families = new Set<string>();
  for (const { draft } of weighed) {
    const last = draft.atoms.at(-1);
    if (draft.kind !== 'person' || draft.atoms.length < 2 || last === undefined) continue;
    if (last.phrase === null && !last.common) families.add(last.lower);
  }
  return families;
}

/** Family names of those found to be persons only by their context; gives back what has changed. */
export function shareFamilyNames(weighed: readonly Weighed[]): readonly Weighed[] {
  const families = familiesOf(weighed);
  const changed: Weighed[] = [];
  if (families.size === 0) return changed;
  for (const item of weighed) {
    const { draft, total } = item;
    if (draft.kind === 'person' || !isPlainWord(item)) continue;
    if (!families.has(draft.atoms[0]?.lower ?? '')) continue;
    total.person += 3;
    changed.push(item);
  }
  return changed;
}

function bestOf(total: Scores): ActorKind {
  return ACTOR_KINDS.reduce((best, kind) => (total[kind] > total[best] ? kind : best));
}

/** Whether the lists allow the name to be two things in one text: a town and its club, a house and those inside. */
function mayDiffer(item: Weighed): boolean {
  return item.draft.atoms.length === 1 && !isPlainWord(item);
}

/** The places of each name that has several and must be one kind. */
function sameNames(weighed: readonly Weighed[]): Iterable<readonly Weighed[]> {
  const byName = new Map<SameName, Weighed[]>();
  for (const item of weighed) {
    if (item.same.mentions === 1 || mayDiffer(item)) continue;
    const list = byName.get(item.same);
    if (list === undefined) byName.set(item.same, [item]);
    else list.push(item);
  }
  return byName.values();
}

/** One name is one kind: where its places in the text differ, all of them together decide. */
export function agree(weighed: readonly Weighed[]): readonly Weighed[] {
  const changed: Weighed[] = [];
  for (const list of sameNames(weighed)) {
    const kind = list[0]?.draft.kind;
    if (list.every(({ draft }) => draft.kind === kind)) continue;
    const sum = says({});
    for (const { total } of list) addAll(sum, total);
    const best = bestOf(sum);
    for (const item of list) {
      const { draft, total } = item;
      if (draft.kind === best) continue;
      total[best] = Math.max(total.person, total.organisation, total.state, total.place) + 0.8;
      changed.push(item);
    }
  }
  return changed;
}
