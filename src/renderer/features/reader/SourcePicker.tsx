import { Popover } from '@base-ui/react/popover';
import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SourceId } from '#core/ids.ts';
import type { Source } from '#core/source/source.ts';
import { fold } from '#core/text/normalise.ts';
import { sourcesOf } from '#core/workspace/selectors.ts';
import { openSource } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Picker } from '#ui/Picker.tsx';
import { statedDate } from '#words/dates.ts';
import { READER } from '#words/reader.ts';
import styles from './SourcePicker.module.css';

export type SourcePickerProps = {
  readonly paneId: string;
  /** What the button shows: the title of the source that is open. */
  readonly title: string | null;
};

/** The title of a pane; it opens a list of sources to show there instead. */
export function SourcePicker({ paneId, title }: SourcePickerProps) {
  const [open, setOpen] = useState(false);
  const name = title === null ? READER.chooseSource : `${title}. ${READER.chooseSource}`;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={styles.trigger} aria-label={name} title={title ?? undefined}>
        <bdi>{title ?? READER.chooseSource}</bdi>
        <ChevronDown aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} sideOffset={4} align="start">
          <Popover.Popup className={styles.popup} aria-label={READER.chooseSource}>
            <SourceChoice
              onLeave={() => setOpen(false)}
              onTake={(id) => {
                setOpen(false);
                openSource(id, { paneId });
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** A list of the sources, narrowed while typing. */
export function SourceChoice({
  onTake,
  onLeave,
  autoFocus = true,
}: {
  readonly onTake: (id: SourceId) => void;
  readonly onLeave: () => void;
  readonly autoFocus?: boolean;
}) {
  const workspace = useWorkspace();
  const [query, setQuery] = useState('');
  const found = useMemo(() => {
    const wanted = fold(query.trim());
    return sourcesOf(workspace)
      .filter((source) => fold(factsOf(source).join(' ')).includes(wanted))
      .slice(0, 200);
  }, [workspace, query]);
  return (
    <Picker
      label={READER.filterSources}
      query={query}
      onQuery={setQuery}
      empty={READER.noSuchSource}
      onLeave={onLeave}
      autoFocus={autoFocus}
      options={found.map((source) => ({
        key: source.id,
        content: (
          <span className={styles.source}>
            <b>{source.metadata.title.value}</b>
            <small>{factsOf(source).slice(1).join(' · ')}</small>
          </span>
        ),
        onTake: () => onTake(source.id),
      }))}
    />
  );
}

function factsOf({ metadata }: Source): readonly string[] {
  const { title, publisher, author, date, credit } = metadata;
  return [
    title.value,
    publisher?.value ?? credit?.value,
    author?.value,
    date === undefined ? undefined : statedDate(date.value),
  ].filter((value): value is string => value !== undefined);
}
