import { ArrowLeft } from 'lucide-react';
import { inspect } from '#state/view-state.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { INSPECTOR } from '#words/inspector.ts';

/** Leads from what is selected to the notes of the source. */
export function BackButton() {
  return (
    <IconButton
      label={INSPECTOR.back}
      icon={<ArrowLeft aria-hidden="true" />}
      onClick={() => inspect(null)}
    />
  );
}
