/** Keeps folder names of this machine out of what crosses to the window: errors carry facts, not places. */
import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';

/** Absolute paths of every platform, up to the next quote, bracket or end of line. */
const ABSOLUTE_PATH = /(?<![\p{L}\p{N}])(?:[A-Za-z]:[\\/]|\\\\|\/(?=[^/\s]))[^\n'"`<>|]*/gu;

/**
 * The error with every absolute path cut down to its last name, but for paths inside the workspace and the folder
 * that the person chose.
 * @param workspaceFolder absolute path of the open workspace, or null
 */
export function withoutForeignPaths(error: AppError, workspaceFolder: string | null): AppError {
  const cut = (text: string): string =>
    text.replace(ABSOLUTE_PATH, (path) =>
      isInside(path, workspaceFolder)
        ? path
        : basename(path.replace(/[\\/]+$/u, '').replaceAll('\\', '/')),
    );
  const kept = 'folder' in error ? { folder: error.folder } : {};
  const fields = Object.entries(error).map(([key, value]) => [
    key,
    typeof value === 'string' ? cut(value) : value,
  ]);
  return { ...Object.fromEntries(fields), ...kept };
}

function isInside(path: string, folder: string | null): boolean {
  if (folder === null) return false;
  return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}\\`);
}
