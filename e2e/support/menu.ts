/** The native menu, used as a person would. */
import type { ElectronApplication } from '@playwright/test';
import type { ActionId } from '#ipc/actions.ts';

/** Chooses an item of the menu bar. Throws when it is not there or cannot be chosen. */
export async function chooseMenuItem(app: ElectronApplication, action: ActionId): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!item?.enabled) throw new Error(`no such menu item: ${id}`);
    item.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  }, action);
}

/** Labels and keys of every item, menu by menu, as the app shows them. */
export function menuItems(
  app: ElectronApplication,
): Promise<readonly { readonly id: string; readonly label: string; readonly keys: string }[]> {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
      (menu.submenu?.items ?? []).map(({ id, label, accelerator }) => ({
        id,
        label,
        keys: String(accelerator ?? ''),
      })),
    ),
  );
}
