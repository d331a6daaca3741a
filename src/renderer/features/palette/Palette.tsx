import { useMemo, useState } from 'react';
import { invokeAction, isAvailable } from '#state/actions.ts';
import { capsOf } from '#state/keymap.ts';
import { platform } from '#state/platform.ts';
import { takeTypedAhead } from '#state/type-ahead.ts';
import { inspect, openDialog, openSource, showActor, showRail } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { ColourDot } from '#ui/ColourDot.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { Picker } from '#ui/Picker.tsx';
import { ACTOR_KIND_WORDS } from '#words/kinds.ts';
import { PALETTE, PALETTE_KINDS } from '#words/palette.ts';
import styles from './Palette.module.css';
import { matchingItems, type PaletteItem, paletteItems } from './palette-items.ts';

/** Everything by its name: commands with their keys, sources, actors, codes. */
export function Palette() {
  const workspace = useWorkspace();
  const [query, setQuery] = useState(takeTypedAhead);
  const items = useMemo(() => paletteItems(workspace, isAvailable), [workspace]);
  const shown = useMemo(() => matchingItems(items, query), [items, query]);
  const close = () => openDialog(null);
  return (
    <Dialog title={PALETTE.title} closeLabel={PALETTE.close} bare onClose={close}>
      <Picker
        label={PALETTE.field}
        query={query}
        onQuery={setQuery}
        empty={PALETTE.none}
        onLeave={close}
        className={styles.picker}
        options={shown.map((item) => ({
          key: `${item.kind}:${item.id}`,
          content: <Row item={item} />,
          onTake: () => take(item),
        }))}
      />
      <p className={styles.hint}>{PALETTE.hint}</p>
    </Dialog>
  );
}

function Row({ item }: { readonly item: PaletteItem }) {
  return (
    <>
      <span className={styles.kind} data-kind={item.kind}>
        {item.kind === 'actor' ? ACTOR_KIND_WORDS[item.actorKind] : PALETTE_KINDS[item.kind]}
      </span>
      {item.kind === 'code' ? <ColourDot colour={item.colour} /> : null}
      <span className={styles.name}>{item.names[0]}</span>
      {item.kind === 'action' ? <Kbd keys={capsOf(item.id, platform())} /> : null}
    </>
  );
}

/** The dialog gives the focus back first; what is taken may move it on. */
function take(item: PaletteItem): void {
  openDialog(null);
  requestAnimationFrame(() => {
    switch (item.kind) {
      case 'action':
        invokeAction(item.id);
        break;
      case 'source':
        showRail('library');
        openSource(item.id);
        break;
      case 'actor':
        showActor(item.id);
        break;
      case 'code':
        showRail('notes');
        inspect({ kind: 'code', id: item.id });
        break;
    }
  });
}
