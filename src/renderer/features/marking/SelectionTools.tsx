import { useMemo } from 'react';
import { describeSpan } from '#core/anchoring/describe.ts';
import type { SelectionToolsProps } from '#state/reader-slots.ts';
import { type MarkTool, select, useView } from '#state/view-state.ts';
import { MARKING, TOOL_WORDS } from '#words/marking.ts';
import { ActorTool } from './ActorTool.tsx';
import { CodeTool } from './CodeTool.tsx';
import { FigureTool } from './FigureTool.tsx';
import { FloatingBox } from './FloatingBox.tsx';
import type { MarkPlace } from './mark-commands.ts';
import { NoteTool } from './NoteTool.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import styles from './SelectionTools.module.css';
import type { ToolProps } from './tool-props.ts';

/** The bar at a selection, with the picker that was asked for. */
export function SelectionTools(props: SelectionToolsProps) {
  const { source, reading, span, anchor, returnFocus } = props;
  const tool = useView((view) => view.tool);
  const place = useMemo<MarkPlace>(
    () => ({
      sourceId: source.id,
      target: describeSpan(reading.text, source.text.sha256, span),
    }),
    [source, reading, span],
  );
  const leave = () => {
    useView.setState({ tool: null });
    returnFocus();
  };
  return (
    <FloatingBox
      label={MARKING.bar}
      anchor={anchor}
      onEscape={() => {
        if (tool === null) {
          select(null);
        }
        leave();
      }}
    >
      <SelectionBar tool={tool} />
      {tool === null ? null : (
        // biome-ignore lint/a11y/useSemanticElements: one tool of the bar
        <div className={styles.tool} role="group" aria-label={TOOL_WORDS[tool]}>
          <Tool
            key={`${tool} ${span.start} ${span.end}`}
            tool={tool}
            source={source}
            text={reading.text}
            place={place}
            onLeave={leave}
            onDone={returnFocus}
          />
        </div>
      )}
    </FloatingBox>
  );
}

function Tool({ tool, ...props }: ToolProps & { readonly tool: MarkTool }) {
  switch (tool) {
    case 'actor':
      return <ActorTool {...props} />;
    case 'figure':
      return <FigureTool {...props} />;
    case 'code':
      return <CodeTool {...props} />;
    case 'note':
      return <NoteTool {...props} />;
  }
}
