import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ACTOR_KINDS, type Actor, type ActorKind } from '#core/actor/actor.ts';
import { guessKind } from '#core/actor/guess-kind.ts';
import { isStrong, matchNames, type NameMatch } from '#core/actor/match-name.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Kbd } from '#ui/Kbd.tsx';
import { Picker, type PickerOption } from '#ui/Picker.tsx';
import { Tag } from '#ui/Tag.tsx';
import { ACTOR_KIND_WORDS } from '#words/kinds.ts';
import { MARKING, mentionCount } from '#words/marking.ts';
import styles from './ActorTool.module.css';
import { actorUses } from './actor-uses.ts';
import { doIt, isCreateKey } from './create-key.ts';
import { KindChoice } from './KindChoice.tsx';
import { tagActor, tagNewActor } from './mark-deeds.ts';
import type { ToolProps } from './tool-props.ts';

/** How many actors are offered at most. */
const OFFERED = 12;

/** Around the words, this many code units are looked at for what kind of actor they name. */
const CONTEXT = 60;

/** Tags an actor: the best guess first, a new one always at hand. */
export function ActorTool({ source, text, place, onLeave, onDone }: ToolProps) {
  const { start, end } = place.target.position;
  const words = place.target.quote.exact.replaceAll(/\s+/gu, ' ').trim();
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const language = source.metadata.language?.value;
  const [query, setQuery] = useState(words);
  const [chosenKind, setChosenKind] = useState<ActorKind | null>(null);
  const kind =
    chosenKind ??
    guessKind(
      query,
      query === words ? { before, after, ...optional(language) } : optional(language),
    );
  const matches = useMatches(query);
  const box = useWordsSelected();

  const finish = (done: Promise<boolean>) =>
    void done.then((ok) => {
      if (ok) {
        onDone();
      }
    });
  const create = () => {
    const name = query.trim();
    if (name !== '') {
      finish(tagNewActor(place, name, kind));
    }
  };
  const options = optionsOf(matches, query.trim(), kind, {
    take: (actor) => finish(tagActor(place, actor)),
    create,
  });

  return (
    <div ref={box}>
      <Picker
        label={MARKING.findActor}
        query={query}
        onQuery={setQuery}
        options={options}
        empty={MARKING.noActor}
        onLeave={onLeave}
        onKey={(event) =>
          isCreateKey(event)
            ? doIt(create)
            : isKindKey(event) && doIt(() => setChosenKind(stepKind(kind, event.key)))
        }
      />
      <KindChoice kind={kind} onChoose={setChosenKind} />
    </div>
  );
}

function optional(language: string | undefined): { readonly language?: string } {
  return language === undefined ? {} : { language };
}

function useMatches(query: string): readonly NameMatch[] {
  const workspace = useWorkspace();
  const actors = useMemo(() => Object.values(workspace.actors), [workspace.actors]);
  const uses = useMemo(() => actorUses(workspace), [workspace]);
  return useMemo(() => matchNames(query, actors, uses, OFFERED), [query, actors, uses]);
}

/** The words stand in the field, selected: typing replaces them. */
function useWordsSelected() {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector('input')?.select(), []);
  return box;
}

function isKindKey(event: KeyboardEvent): boolean {
  return event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight');
}

function stepKind(kind: ActorKind, key: string): ActorKind {
  const step = key === 'ArrowRight' ? 1 : -1;
  const at = ACTOR_KINDS.indexOf(kind) + step + ACTOR_KINDS.length;
  return ACTOR_KINDS[at % ACTOR_KINDS.length] ?? kind;
}

type Deeds = { readonly take: (actor: Actor) => void; readonly create: () => void };

/** Sure matches, then a new actor, then likenesses: what Enter takes first is what is most likely meant. */
function optionsOf(
  matches: readonly NameMatch[],
  name: string,
  kind: ActorKind,
  { take, create }: Deeds,
): readonly PickerOption[] {
  const row = ({ actor, uses }: NameMatch): PickerOption => ({
    key: actor.id,
    content: (
      <>
        <Tag tone={actor.kind}>{ACTOR_KIND_WORDS[actor.kind]}</Tag>
        <span className={styles.name} dir="auto">
          {actor.preferredName}
        </span>
        <small className={styles.facts}>{mentionCount(uses)}</small>
      </>
    ),
    onTake: () => take(actor),
  });
  const sure = name === '' ? matches : matches.filter(isStrong);
  const alike = name === '' ? [] : matches.filter((match) => !isStrong(match));
  const made: PickerOption = {
    key: 'new',
    content: (
      <>
        <Tag tone={kind}>{ACTOR_KIND_WORDS[kind]}</Tag>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <small className={styles.facts}>
          {MARKING.newActor} <Kbd keys={['Ctrl', '↵']} />
        </small>
      </>
    ),
    onTake: create,
  };
  return [...sure.map(row), ...(name === '' ? [] : [made]), ...alike.map(row)];
}
