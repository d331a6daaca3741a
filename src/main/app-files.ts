/** Where the files that come with the app lie, from source and installed. */
import { join } from 'node:path';

export type AppFiles = {
  readonly renderer: string;
  readonly preload: string;
  readonly parserPreload: string;
  readonly seeds: string;
  readonly icon: string;
};

/**
 * Absolute paths of the app's own files.
 * @param appPath the folder or archive with `out/`
 * @param extras the folder with `seeds` and `resources` beside the archive when installed, else the same folder
 */
export function locateAppFiles(appPath: string, extras: string): AppFiles {
  return {
    renderer: join(appPath, 'out', 'renderer'),
    preload: join(appPath, 'out', 'preload', 'index.cjs'),
    parserPreload: join(appPath, 'out', 'preload', 'parser.cjs'),
    seeds: join(extras, 'seeds'),
    icon: join(extras, 'resources', 'icon-512.png'),
  };
}
