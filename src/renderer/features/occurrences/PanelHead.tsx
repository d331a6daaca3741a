import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { MarkAllRequest } from '#state/mark-all-state.ts';
import { Checkbox, SelectField } from '#ui/Field.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { number } from '#words/numbers.ts';
import { FILTER_WORDS, GROUP_WORDS, OCCURRENCES, SCOPE_WORDS } from '#words/occurrences.ts';
import styles from './OccurrencesPanel.module.css';
import { countsByName, type Grouping, type PlaceFilter } from './review-rows.ts';
import type { Review, Scope } from './use-review.ts';

export type PanelHeadProps = {
  readonly request: MarkAllRequest;
  readonly review: Review;
  readonly name: string;
  readonly grouping: Grouping;
  readonly filter: PlaceFilter;
  readonly onGroup: (grouping: Grouping) => void;
  readonly onFilter: (filter: PlaceFilter) => void;
  readonly onClose: () => void;
};

const GROUPS: readonly Grouping[] = ['source', 'name'];

function optionsOf<T extends string>(words: Readonly<Record<T, string>>, values: readonly T[]) {
  return values.map((value) => ({ value, label: words[value] }));
}

/** What is looked for, where, and what of it is shown. */
export function PanelHead(props: PanelHeadProps) {
  const { request, review, name, grouping, filter } = props;
  const { asked, ask, batch } = review;
  const scopes: readonly Scope[] = [
    ...(batch !== null && batch.search.sources !== null ? (['kept'] as const) : []),
    ...(request.sourceId === null ? [] : (['source'] as const)),
    'open',
    'all',
  ];
  const filters = (Object.keys(FILTER_WORDS) as PlaceFilter[]).filter(
    (one) => one !== 'new' || batch !== null,
  );
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h2 className={styles.title}>
          {OCCURRENCES.title} <b>{name}</b>
        </h2>
        <SelectField
          label={OCCURRENCES.scope}
          value={asked.scope}
          options={optionsOf(SCOPE_WORDS, scopes)}
          onChoose={(scope) => ask({ scope })}
        />
        <SelectField
          label={OCCURRENCES.group}
          value={grouping}
          options={optionsOf(GROUP_WORDS, GROUPS)}
          onChoose={props.onGroup}
        />
        <SelectField
          label={OCCURRENCES.filter}
          value={filter}
          options={optionsOf(FILTER_WORDS, filters)}
          onChoose={props.onFilter}
        />
        <IconButton
          label={OCCURRENCES.close}
          icon={<X aria-hidden="true" />}
          onClick={props.onClose}
        />
      </div>
      <div className={styles.asked}>
        <Names review={review} />
        <Rules request={request} review={review} />
      </div>
    </header>
  );
}

/** The names, each a switch, with how many places it gives; another term can be added. */
function Names({ review }: { readonly review: Review }) {
  const { asked, ask, candidates } = review;
  const [typed, setTyped] = useState('');
  const counts = countsByName(candidates);
  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const name = typed.trim();
    if (name !== '' && !asked.names.some((one) => one.name === name)) {
      ask({ names: [...asked.names, { name, on: true }] });
      setTyped('');
    }
  }
  return (
    <form className={styles.names} onSubmit={handleSubmit} aria-label={OCCURRENCES.names}>
      <span className={styles.soft}>{OCCURRENCES.names}</span>
      {asked.names.map(({ name, on }) => (
        <button
          key={name}
          type="button"
          className={styles.name}
          aria-pressed={on}
          onClick={() =>
            ask({
              names: asked.names.map((one) => (one.name === name ? { name, on: !on } : one)),
            })
          }
        >
          <bdi>{name}</bdi>
          {on ? (
            <small>
              {number(counts.get(name) ?? 0)}
              <span className="visually-hidden"> {OCCURRENCES.places}</span>
            </small>
          ) : null}
        </button>
      ))}
      <input
        type="text"
        className={styles.add}
        aria-label={OCCURRENCES.addTerm}
        placeholder={OCCURRENCES.addTerm}
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  );
}

function Rules({ request, review }: Pick<PanelHeadProps, 'request' | 'review'>) {
  const { asked, ask } = review;
  const { rules } = asked;
  return (
    <div className={styles.rules}>
      {request.target.kind === 'code' ? (
        <Checkbox
          label={OCCURRENCES.plurals}
          checked={rules.plurals}
          onChange={(event) => ask({ rules: { ...rules, plurals: event.target.checked } })}
        />
      ) : (
        <Checkbox
          label={OCCURRENCES.anyCase}
          checked={rules.anyCase}
          onChange={(event) => ask({ rules: { ...rules, anyCase: event.target.checked } })}
        />
      )}
      <Checkbox
        label={OCCURRENCES.accents}
        checked={!rules.anyAccents}
        onChange={(event) => ask({ rules: { ...rules, anyAccents: !event.target.checked } })}
      />
    </div>
  );
}
