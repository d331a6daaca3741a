import { useCallback, useState } from 'react';
import type { DossierDefinition } from '#core/dossier/definition.ts';
import type { ActorId, CodeId } from '#core/ids.ts';
import type { ActorRow } from '#core/workspace/select-actors.ts';
import { codePath } from '#core/workspace/select-codes.ts';
import { changeDefinition } from '#state/dossier-state.ts';
import { useActorMatches, useCodeMatches } from '#state/matches.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { ColourDot } from '#ui/ColourDot.tsx';
import { DOSSIER_VIEW } from '#words/dossier-view.ts';
import { PickedChoice } from './PickedChoice.tsx';

/** An empty choice would let nothing through: taking the last one off means everything again. */
function orEverything<T>(chosen: readonly T[]): readonly T[] | null {
  return chosen.length === 0 ? null : chosen;
}

/** Only the marks that concern these actors. */
export function ActorChoice({ definition }: { readonly definition: DossierDefinition }) {
  const { actors } = useWorkspace();
  const [query, setQuery] = useState('');
  const chosen = definition.actors ?? [];
  const skip = useCallback(
    (row: ActorRow) => definition.actors?.includes(row.actor.id) ?? false,
    [definition.actors],
  );
  const rows = useActorMatches(query, skip);
  const set = (next: readonly ActorId[]) => changeDefinition({ actors: orEverything(next) });
  return (
    <PickedChoice
      legend={DOSSIER_VIEW.actors}
      everything={DOSSIER_VIEW.allActors}
      add={DOSSIER_VIEW.addActor}
      none={DOSSIER_VIEW.noActor}
      picked={chosen.flatMap((id) => {
        const actor = actors[id];
        return actor === undefined ? [] : [{ key: id, name: actor.preferredName }];
      })}
      query={query}
      onQuery={setQuery}
      options={rows.map(({ actor }) => ({
        key: actor.id,
        content: actor.preferredName,
        onTake: () => {
          set([...chosen, actor.id]);
          setQuery('');
        },
      }))}
      onRemove={(key) => set(chosen.filter((id) => id !== key))}
    />
  );
}

/** Only the marks with one of these codes. */
export function CodeChoice({ definition }: { readonly definition: DossierDefinition }) {
  const workspace = useWorkspace();
  const [query, setQuery] = useState('');
  const chosen = definition.codes ?? [];
  const nodes = useCodeMatches(query).filter(({ code }) => !chosen.includes(code.id));
  const set = (next: readonly CodeId[]) => changeDefinition({ codes: orEverything(next) });
  return (
    <PickedChoice
      legend={DOSSIER_VIEW.codes}
      everything={DOSSIER_VIEW.allCodes}
      add={DOSSIER_VIEW.addCode}
      none={DOSSIER_VIEW.noCode}
      picked={chosen.flatMap((id) => {
        const code = workspace.codes[id];
        return code === undefined
          ? []
          : [{ key: id, name: code.name, sign: <ColourDot colour={code.colour} /> }];
      })}
      query={query}
      onQuery={setQuery}
      options={nodes.map(({ code }) => ({
        key: code.id,
        content: (
          <>
            <ColourDot colour={code.colour} />
            {codePath(workspace, code.id).join(' › ')}
          </>
        ),
        onTake: () => {
          set([...chosen, code.id]);
          setQuery('');
        },
      }))}
      onRemove={(key) => set(chosen.filter((id) => id !== key))}
    />
  );
}
