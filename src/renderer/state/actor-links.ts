/** Actors that may be one, made once for each state of the actors and of what was decided. */
import { useMemo } from 'react';
import { type ActorLinkProposal, findActorLinks } from '#core/suggestion/find-links.ts';
import { useWorkspace } from './workspace-state.ts';

export function useActorLinks(): readonly ActorLinkProposal[] {
  const { actors, decisions } = useWorkspace();
  return useMemo(
    () => findActorLinks(Object.values(actors), Object.values(decisions)),
    [actors, decisions],
  );
}
