import { useState } from 'react';
import { ACTION_IDS, ACTIONS, type ActionId, MENUS, type MenuName } from '#ipc/actions.ts';
import { fuzzyFilter } from '#state/fuzzy.ts';
import { capsOf } from '#state/keymap.ts';
import { platform } from '#state/platform.ts';
import { openDialog } from '#state/view-state.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { ACTION_LABELS, MENU_LABELS } from '#words/actions.ts';
import { SHORTCUT_WORDS } from '#words/settings.ts';
import { SHELL } from '#words/shell.ts';
import styles from './ShortcutsDialog.module.css';

/** Every action with its keys, by menu. */
export function ShortcutsDialog() {
  const [query, setQuery] = useState('');
  const found = new Set(fuzzyFilter(ACTION_IDS, query, (id) => [ACTION_LABELS[id]]));
  const menus = MENUS.filter((menu) => idsOf(menu, found).length > 0);
  return (
    <Dialog
      title={SHORTCUT_WORDS.title}
      closeLabel={SHELL.close}
      width="wide"
      onClose={() => openDialog(null)}
    >
      <SearchField
        label={SHORTCUT_WORDS.filter}
        clearLabel={SHELL.clear}
        value={query}
        onType={setQuery}
        autoFocus
      />
      {menus.length === 0 ? <p className={styles.none}>{SHORTCUT_WORDS.none}</p> : null}
      <div className={styles.menus}>
        {menus.map((menu) => (
          <section key={menu}>
            <h3>{MENU_LABELS[menu]}</h3>
            <ul>
              {idsOf(menu, found).map((id) => (
                <Shortcut key={id} id={id} />
              ))}
            </ul>
          </section>
        ))}
        {query === '' ? <ReadingKeys /> : null}
      </div>
    </Dialog>
  );
}

function idsOf(menu: MenuName, found: ReadonlySet<ActionId>): readonly ActionId[] {
  return ACTION_IDS.filter((id) => ACTIONS[id].menu === menu && found.has(id));
}

function Shortcut({ id }: { readonly id: ActionId }) {
  const { scope } = ACTIONS[id];
  return (
    <li>
      <span>
        {ACTION_LABELS[id]}
        {scope === undefined ? null : <small> {SHORTCUT_WORDS[scope]}</small>}
      </span>
      <Kbd keys={capsOf(id, platform())} />
    </li>
  );
}

function ReadingKeys() {
  return (
    <section>
      <h3>{SHORTCUT_WORDS.reading}</h3>
      <ul>
        {SHORTCUT_WORDS.readingKeys.map(([keys, words]) => (
          <li key={keys}>
            <span>{words}</span>
            <Kbd keys={[keys]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
