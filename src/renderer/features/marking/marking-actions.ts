/** The actions that mark what is selected. */

import { stateNames } from '#core/actor/state-names.ts';
import { describeSpan } from '#core/anchoring/describe.ts';
import { provideActions } from '#state/actions.ts';
import { useReadingTexts } from '#state/reading-texts.ts';
import { type MarkTool, useView } from '#state/view-state.ts';
import { useWorkspaceState } from '#state/workspace-state.ts';
import type { MarkPlace } from './mark-commands.ts';
import { highlightWords } from './mark-deeds.ts';

/** What is selected now, as the place of a mark. */
function selectedPlace(): MarkPlace | null {
  const { selection } = useView.getState();
  const source = useWorkspaceState.getState().workspace?.sources[selection?.sourceId ?? ''];
  const text = useReadingTexts.getState().texts[selection?.sourceId ?? ''];
  if (selection === null || source === undefined || text?.state !== 'ready') {
    return null;
  }
  return {
    sourceId: source.id,
    target: describeSpan(text.reading.text, source.text.sha256, selection.span),
  };
}

function opens(tool: MarkTool): () => boolean {
  return () => {
    if (selectedPlace() === null) {
      return false;
    }
    useView.setState({ tool });
    return true;
  };
}

/** Answers to the marking actions until the returned function is called. */
export function provideMarkingActions(): () => void {
  // Naming every state takes a moment: not the one in which someone tags the first actor.
  requestIdleCallback(() => stateNames());
  return provideActions({
    'mark.highlight': () => {
      const place = selectedPlace();
      if (place === null) {
        return false;
      }
      void highlightWords(place);
      return true;
    },
    'mark.actor': opens('actor'),
    'mark.figure': opens('figure'),
    'mark.code': opens('code'),
    'mark.note': opens('note'),
  });
}
