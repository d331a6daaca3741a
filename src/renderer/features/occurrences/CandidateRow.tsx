import { Check, Minus } from 'lucide-react';
import { type Candidate, canTick } from '#core/occurrences/candidates.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { OCCURRENCES, tickedOf } from '#words/occurrences.ts';
import styles from './CandidateList.module.css';
import { factsOf } from './candidate-facts.ts';
import { lineAround, type ReviewRow } from './review-rows.ts';

/** One place: the words before it end where it begins, so that places stand below each other. */
export function CandidateRow({
  candidate,
  ticked,
  text,
}: {
  readonly candidate: Candidate;
  readonly ticked: boolean;
  readonly text: string | null;
}) {
  const workspace = useWorkspace();
  const { before, exact, after } = lineAround(text ?? '', candidate);
  const facts = factsOf(workspace, candidate);
  return (
    <div className={styles.row} data-fixed={!canTick(candidate)}>
      <Tick state={ticked ? 'all' : 'none'} disabled={!canTick(candidate)} />
      <span className={styles.before} dir="auto">
        <span>{before}</span>
      </span>
      <span className={styles.after} data-from dir="auto">
        <b>{exact}</b>
        {after}
      </span>
      <span className={styles.facts}>
        {candidate.isNew ? <i>{OCCURRENCES.isNew}</i> : null}
        {facts.length === 0 ? null : <span title={facts.join('; ')}>{facts.join('; ')}</span>}
      </span>
    </div>
  );
}

/** A source or a name with how many of its places are ticked. */
export function GroupRow({ row }: { readonly row: Extract<ReviewRow, { kind: 'group' }> }) {
  const { sources } = useWorkspace();
  const { ticked, open } = row.counts;
  return (
    <div className={styles.group}>
      <Tick
        state={ticked === 0 ? 'none' : ticked === open ? 'all' : 'some'}
        disabled={open === 0}
      />
      <span className={styles.title}>{sources[row.of]?.metadata.title.value ?? row.of}</span>
      <small>{tickedOf(row.counts)}</small>
    </div>
  );
}

const ICONS = { all: <Check />, some: <Minus />, none: null } as const;

/** What a tick box looks like; the option around it says the state to a screen reader. */
function Tick({
  state,
  disabled,
}: {
  readonly state: keyof typeof ICONS;
  readonly disabled: boolean;
}) {
  return (
    <span
      className={styles.tick}
      data-tick
      data-state={state}
      data-disabled={disabled}
      aria-hidden="true"
    >
      {ICONS[state]}
    </span>
  );
}
