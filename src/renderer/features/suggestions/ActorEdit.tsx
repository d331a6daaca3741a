import { useLayoutEffect, useRef, useState } from 'react';
import { ACTOR_KINDS, type ActorKind } from '#core/actor/actor.ts';
import type { ActorFinding } from '#core/suggestion/finding.ts';
import type { ActorGroup } from '#core/suggestion/review.ts';
import type { AcceptedActor } from '#core/workspace/accept-suggestions.ts';
import { useActorMatches } from '#state/matches.ts';
import { setReview } from '#state/review-state.ts';
import { acceptEdited } from '#state/review-steps.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox, SelectField } from '#ui/Field.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { Picker, type PickerOption } from '#ui/Picker.tsx';
import { Tag } from '#ui/Tag.tsx';
import { ACTOR_KIND_WORDS } from '#words/kinds.ts';
import { REVIEW } from '#words/suggestions.ts';
import { SpanEdit } from './SpanEdit.tsx';
import styles from './SuggestionCard.module.css';
import { useEditedSpan } from './use-edited-span.ts';

const KINDS = ACTOR_KINDS.map((value) => ({ value, label: ACTOR_KIND_WORDS[value] }));

/** Actors that are offered beside the new one. */
const OFFERED = 8;

export function leaveEditing(): void {
  setReview({ editing: false, focusAsked: true });
}

/** Another name, another kind, another actor, other words: whatever of a proposed actor is to be different. */
export function ActorEdit({
  group,
  finding,
}: {
  readonly group: ActorGroup;
  readonly finding: ActorFinding;
}) {
  const [name, setName] = useState(group.name);
  const [kind, setKind] = useState<ActorKind>(group.actorKind);
  const [whole, setWhole] = useState(group.items.length > 1);
  const { span, words, move } = useEditedSpan(finding);
  const moved = span.start !== finding.start || span.end !== finding.end;
  const take = (actor: AcceptedActor) =>
    acceptEdited(whole && !moved ? { keys: group.key, actor } : { span, actor });
  const options = useOptions(name, kind, take);
  const form = useRef<HTMLFormElement>(null);
  // The name stands in the field, selected: typing replaces it.
  useLayoutEffect(() => form.current?.querySelector('input')?.select(), []);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        options[0]?.onTake();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          leaveEditing();
        }
      }}
    >
      <Picker
        label={REVIEW.linkTo}
        query={name}
        onQuery={setName}
        options={options}
        empty={REVIEW.noActor}
        onLeave={leaveEditing}
        className={styles.picker}
      />
      <SelectField label={REVIEW.kind} value={kind} options={KINDS} onChoose={setKind} />
      <SpanEdit words={words} onMove={move} />
      {group.items.length > 1 ? (
        <Checkbox
          label={REVIEW.wholeGroup(group.items.length)}
          checked={whole && !moved}
          disabled={moved}
          onChange={(event) => setWhole(event.target.checked)}
        />
      ) : null}
      <div className={styles.buttons}>
        <Button size="small" look="primary" type="submit">
          {REVIEW.save}
        </Button>
        <Button size="small" look="quiet" onClick={leaveEditing}>
          {REVIEW.cancel} <Kbd keys={['Esc']} />
        </Button>
      </div>
    </form>
  );
}

/** A new actor of this name first, unless one has it; then those that fit what was typed. */
function useOptions(
  name: string,
  kind: ActorKind,
  onTake: (actor: AcceptedActor) => void,
): readonly PickerOption[] {
  const rows = useActorMatches(name).slice(0, OFFERED);
  const trimmed = name.trim();
  const made: PickerOption = {
    key: 'new',
    content: (
      <>
        <Tag tone={kind}>{ACTOR_KIND_WORDS[kind]}</Tag>
        <span className={styles.name} dir="auto">
          {trimmed}
        </span>
        <small className={styles.new}>{REVIEW.newActor}</small>
      </>
    ),
    onTake: () => onTake({ kind: 'new', name: trimmed, actorKind: kind }),
  };
  const known = rows.map(
    ({ actor }): PickerOption => ({
      key: actor.id,
      content: (
        <>
          <Tag tone={actor.kind}>{ACTOR_KIND_WORDS[actor.kind]}</Tag>
          <span className={styles.name} dir="auto">
            {actor.preferredName}
          </span>
        </>
      ),
      onTake: () => onTake({ kind: 'known', actorId: actor.id }),
    }),
  );
  const same = rows.some(({ actor }) =>
    [actor.preferredName, ...actor.aliases].some((one) => one === trimmed),
  );
  return trimmed === '' ? known : same ? [...known, made] : [made, ...known];
}
