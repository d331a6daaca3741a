import { useState } from 'react';
import type { BatchTarget } from '#core/batch/batch.ts';
import { fold } from '#core/text/normalise.ts';
import { createCode } from '#state/code-actions.ts';
import { useActorMatches, useCodeMatches } from '#state/matches.ts';
import { openDialog } from '#state/view-state.ts';
import { ColourDot } from '#ui/ColourDot.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Picker, type PickerOption } from '#ui/Picker.tsx';
import { Tag } from '#ui/Tag.tsx';
import { ACTOR_KIND_WORDS } from '#words/kinds.ts';
import { OCCURRENCES } from '#words/occurrences.ts';
import { SHELL } from '#words/shell.ts';
import { reviewOf } from './occurrence-actions.ts';

/** Asks whose occurrences are meant: an actor, a code, or a new code for the words. */
export function TargetDialog({ words }: { readonly words: string }) {
  const [query, setQuery] = useState(words);
  const actors = useActorMatches(query);
  const codes = useCodeMatches(query);
  const name = query.trim();
  const close = () => openDialog(null);
  const take = (target: BatchTarget) => {
    close();
    // The dialog gives the focus back first; the list takes it then.
    requestAnimationFrame(() => reviewOf(target, words));
  };
  const options: readonly PickerOption[] = [
    ...actors.map(({ actor }) => ({
      key: actor.id,
      content: (
        <>
          <Tag tone={actor.kind}>{ACTOR_KIND_WORDS[actor.kind]}</Tag>
          <bdi>{actor.preferredName}</bdi>
        </>
      ),
      onTake: () => take({ kind: 'actor', actorId: actor.id }),
    })),
    ...codes.map(({ code }) => ({
      key: code.id,
      content: (
        <>
          <ColourDot colour={code.colour} />
          <bdi>{code.name}</bdi>
        </>
      ),
      onTake: () => take({ kind: 'code', codeId: code.id }),
    })),
  ];
  const isNew = name !== '' && !codes.some(({ code }) => fold(code.name) === fold(name));
  const create = () =>
    void createCode(name).then((codeId) => {
      if (codeId !== null) {
        take({ kind: 'code', codeId });
      }
    });
  const made = { key: 'new', content: OCCURRENCES.newCode(name), onTake: create };
  return (
    <Dialog title={OCCURRENCES.dialog} closeLabel={SHELL.close} onClose={close}>
      <Picker
        label={OCCURRENCES.find}
        query={query}
        onQuery={setQuery}
        empty={OCCURRENCES.none}
        onLeave={close}
        options={isNew ? [...options, made] : options}
      />
    </Dialog>
  );
}
