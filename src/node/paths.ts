/** Where the default workspace lies: the same folder for the app and for the command line. */
import { readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';

export type PlaceOptions = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The person's home folder, absolute. */
  readonly home: string;
  /** As `process.platform`. */
  readonly platform: string;
  /** The text of a file, `null` where it cannot be read. */
  readonly readText?: (path: string) => string | null;
};

/** Names the workspace to use where none is given; relative ones count from the home folder. */
export const WORKSPACE_VARIABLE = 'DOSSIER_WORKSPACE';
const FOLDER_NAME = 'Dossier';

function readTextFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * The documents folder by the XDG user directories, which is not called "Documents" everywhere.
 * https://www.freedesktop.org/wiki/Software/xdg-user-dirs/
 */
function xdgDocuments(options: PlaceOptions): string | null {
  const { environment, home, readText = readTextFile } = options;
  const stated = environment.XDG_DOCUMENTS_DIR;
  if (stated !== undefined && isAbsolute(stated)) {
    return stated;
  }
  const config = environment.XDG_CONFIG_HOME ?? '';
  const folder = isAbsolute(config) ? config : join(home, '.config');
  const line = /^XDG_DOCUMENTS_DIR="(?<path>[^"\n]+)"\s*$/mu.exec(
    readText(join(folder, 'user-dirs.dirs')) ?? '',
  );
  const path = line?.groups?.path?.replace(/^\$HOME(?=\/|$)/u, () => home);
  return path !== undefined && isAbsolute(path) ? path : null;
}

/** Absolute path of the workspace to open where a person names none. */
export function defaultWorkspaceFolder(options: PlaceOptions): string {
  const { environment, home, platform } = options;
  const chosen = environment[WORKSPACE_VARIABLE];
  if (chosen !== undefined && chosen !== '') {
    return resolve(home, chosen);
  }
  const documents = platform === 'linux' ? xdgDocuments(options) : null;
  return join(documents ?? join(home, 'Documents'), FOLDER_NAME);
}
