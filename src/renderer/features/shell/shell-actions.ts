/** The actions that the window itself answers to. */
import type { ActionId } from '#ipc/actions.ts';
import { DEFAULT_SETTINGS, RAIL_VIEWS, THEMES } from '#ipc/view.ts';
import { type ActionHandler, provideActions } from '#state/actions.ts';
import { changeSettings, useSettings } from '#state/settings-state.ts';
import { chooseWorkspace, revealFolder, saveCopyElsewhere } from '#state/store-actions.ts';
import { type OpenDialog, openDialog, showRail, useView } from '#state/view-state.ts';
import { redo, undo } from '#state/workspace-state.ts';

type Provided = Partial<Record<ActionId, ActionHandler>>;

const opens = (
  kind: Exclude<OpenDialog['kind'], 'merge-actor' | 'new-actor' | 'mark-all' | 'withdraw-batch'>,
): ActionHandler => {
  return () => {
    openDialog({ kind });
    return true;
  };
};

const done = (act: () => void): ActionHandler => {
  return () => {
    act();
    return true;
  };
};

/** In a field the native undo is meant. */
function inField(command: 'undo' | 'redo'): boolean {
  const active = document.activeElement;
  return (
    (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) &&
    document.execCommand(command)
  );
}

function views(): Provided {
  return Object.fromEntries(RAIL_VIEWS.map((rail) => [`view.${rail}`, done(() => showRail(rail))]));
}

function themes(): Provided {
  return Object.fromEntries(
    THEMES.map((theme) => [`view.theme-${theme}`, done(() => changeSettings({ theme }))]),
  );
}

function panels(): Provided {
  return {
    'view.side': done(() =>
      useView.setState(({ side }) => ({ side: { ...side, open: !side.open } })),
    ),
    'view.inspector': done(() =>
      useView.setState(({ inspector }) => ({ inspector: { ...inspector, open: !inspector.open } })),
    ),
    'view.text-larger': done(() =>
      changeSettings({ textSize: useSettings.getState().textSize + 1 }),
    ),
    'view.text-smaller': done(() =>
      changeSettings({ textSize: useSettings.getState().textSize - 1 }),
    ),
    'view.text-reset': done(() => changeSettings({ textSize: DEFAULT_SETTINGS.textSize })),
  };
}

function dialogs(): Provided {
  return {
    'go.palette': opens('palette'),
    'help.shortcuts': opens('shortcuts'),
    'help.about': opens('about'),
    'view.settings': opens('settings'),
    'edit.trash': opens('trash'),
    'workspace.rename': opens('rename-workspace'),
    'workspace.memo': opens('workspace-memo'),
    'workspace.backups': opens('backups'),
    'workspace.elsewhere': opens('elsewhere'),
    'workspace.aside': opens('aside'),
  };
}

function store(): Provided {
  return {
    'workspace.choose': () => chooseWorkspace(),
    'workspace.reveal': () => revealFolder(),
    'workspace.save-copy': async () => {
      await saveCopyElsewhere();
    },
    'edit.undo': done(() => inField('undo') || void undo()),
    'edit.redo': done(() => inField('redo') || void redo()),
  };
}

/** Answers to the window's actions until the returned function is called. */
export function provideShellActions(): () => void {
  return provideActions({ ...views(), ...themes(), ...panels(), ...dialogs(), ...store() });
}
