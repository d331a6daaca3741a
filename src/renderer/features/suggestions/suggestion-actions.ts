/** The actions of the review. Their keys work in the queue; menu and palette reach them from everywhere. */
import { provideActions } from '#state/actions.ts';
import { setReview } from '#state/review-state.ts';
import {
  acceptCurrent,
  acceptGroup,
  editCurrent,
  rejectCurrent,
  stepSuggestion,
} from '#state/review-steps.ts';
import { changeSettings, useSettings } from '#state/settings-state.ts';
import { showRail, useView } from '#state/view-state.ts';

/** Shows the queue and gives it the focus, with the card beside it. */
function startReview(): boolean {
  setReview({ tab: 'queue', editing: false, focusAsked: true });
  showRail('suggestions');
  useView.setState(({ inspector }) => ({ inspector: { ...inspector, open: true } }));
  return true;
}

/** Only while the queue is shown: elsewhere nobody sees what would be accepted. */
const reviewing = (deed: () => boolean) => () =>
  useView.getState().rail === 'suggestions' ? deed() : startReview();

/** Answers to the review's actions until the returned function is called. */
export function provideSuggestionActions(): () => void {
  return provideActions({
    'suggestion.review': startReview,
    'suggestion.next': reviewing(() => stepSuggestion(1)),
    'suggestion.previous': reviewing(() => stepSuggestion(-1)),
    'suggestion.accept': reviewing(() => acceptCurrent()),
    'suggestion.accept-group': reviewing(() => acceptGroup()),
    'suggestion.edit': reviewing(editCurrent),
    'suggestion.reject': reviewing(() => rejectCurrent('alike')),
    'suggestion.reject-everywhere': reviewing(() => rejectCurrent('everywhere')),
    'suggestion.marks': () => {
      changeSettings({ suggestionMarks: !useSettings.getState().suggestionMarks });
      return true;
    },
  });
}
