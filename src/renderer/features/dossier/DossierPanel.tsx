import { useMemo } from 'react';
import { ACTOR_KINDS } from '#core/actor/actor.ts';
import {
  DOSSIER_SECTIONS,
  type DossierDefinition,
  EXHIBIT_KINDS,
} from '#core/dossier/definition.ts';
import { FIGURE_KINDS } from '#core/figure/figure.ts';
import { sourcesOf } from '#core/workspace/selectors.ts';
import { changeDefinition, definitionOf, useDossier } from '#state/dossier-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { TextArea, TextField } from '#ui/Field.tsx';
import { PanelHeader } from '#ui/PanelHeader.tsx';
import { DOSSIER_SECTION_WORDS } from '#words/dossier.ts';
import { DOSSIER_VIEW, EXHIBIT_KIND_WORDS } from '#words/dossier-view.ts';
import { ACTOR_KIND_PLURALS, FIGURE_KIND_WORDS } from '#words/kinds.ts';
import { ActorChoice, CodeChoice } from './ConcernChoices.tsx';
import styles from './DossierPanel.module.css';
import { OrderedChoice } from './OrderedChoice.tsx';
import { PlainChoice } from './PlainChoice.tsx';

/** What goes into the dossier, and in which order. */
export function DossierPanel() {
  const workspace = useWorkspace();
  const draft = useDossier((state) => state.draft);
  const definition = definitionOf(workspace, draft);
  return (
    <>
      <PanelHeader title={DOSSIER_VIEW.panel} />
      <div className={styles.form}>
        <TextField
          label={DOSSIER_VIEW.title}
          value={definition.title}
          maxLength={300}
          onChange={(event) => changeDefinition({ title: event.target.value })}
        />
        <TextArea
          label={DOSSIER_VIEW.introduction}
          hint={DOSSIER_VIEW.introductionHint}
          rows={4}
          value={definition.introduction}
          onChange={(event) => changeDefinition({ introduction: event.target.value })}
        />
        <OrderedChoice
          legend={DOSSIER_VIEW.sections}
          all={DOSSIER_SECTIONS}
          chosen={definition.sections}
          nameOf={(section) => DOSSIER_SECTION_WORDS[section]}
          onChange={(sections) => changeDefinition({ sections: sections ?? DOSSIER_SECTIONS })}
        />
        <Sources definition={definition} />
        <Kinds definition={definition} />
        <ActorChoice definition={definition} />
        <CodeChoice definition={definition} />
        <Button size="small" look="quiet" onClick={() => changeDefinition(EVERYTHING)}>
          {DOSSIER_VIEW.reset}
        </Button>
      </div>
    </>
  );
}

const EVERYTHING = {
  sections: DOSSIER_SECTIONS,
  sources: null,
  kinds: null,
  actors: null,
  actorKinds: null,
  figureKinds: null,
  codes: null,
} as const;

function Sources({ definition }: { readonly definition: DossierDefinition }) {
  const workspace = useWorkspace();
  const all = useMemo(() => sourcesOf(workspace).map((source) => source.id), [workspace]);
  return (
    <OrderedChoice
      legend={DOSSIER_VIEW.sources}
      all={all}
      chosen={definition.sources}
      nameOf={(id) => workspace.sources[id]?.metadata.title.value ?? ''}
      onChange={(sources) => changeDefinition({ sources })}
    />
  );
}

function Kinds({ definition }: { readonly definition: DossierDefinition }) {
  return (
    <>
      <PlainChoice
        legend={DOSSIER_VIEW.kinds}
        all={EXHIBIT_KINDS}
        chosen={definition.kinds}
        names={EXHIBIT_KIND_WORDS}
        onChange={(kinds) => changeDefinition({ kinds })}
      />
      <PlainChoice
        legend={DOSSIER_VIEW.actorKinds}
        all={ACTOR_KINDS}
        chosen={definition.actorKinds}
        names={ACTOR_KIND_PLURALS}
        onChange={(actorKinds) => changeDefinition({ actorKinds })}
      />
      <PlainChoice
        legend={DOSSIER_VIEW.figureKinds}
        all={FIGURE_KINDS}
        chosen={definition.figureKinds}
        names={FIGURE_KIND_WORDS}
        onChange={(figureKinds) => changeDefinition({ figureKinds })}
      />
    </>
  );
}
