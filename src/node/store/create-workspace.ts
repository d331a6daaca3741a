/** Making a new workspace. */
import { join } from 'node:path';
import { makeId } from '#core/ids.ts';
import { err } from '#core/result.ts';
import { emptyWorkspace } from '#core/workspace/workspace.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { openWorkspace } from './open-workspace.ts';
import type { CreateWorkspace } from './types.ts';
import { storeError } from './writable-store.ts';
import { namesInTheWay, writeWorkspace } from './write-copy.ts';

/** Makes a workspace in a new or empty folder and opens it. Errors: `open` with `not-empty`; `store`. */
export const createWorkspace: CreateWorkspace = async (options) => {
  const { folder, random, clock, title } = options;
  const place = { fileSystem: options.fileSystem ?? nodeFileSystem, folder: join(folder), random };
  try {
    if ((await namesInTheWay(place)).length > 0) {
      return err({ code: 'open', reason: 'not-empty', folder });
    }
    const workspace = emptyWorkspace(makeId('workspace', random), title.trim(), clock());
    await writeWorkspace(place, workspace, 0);
  } catch (error) {
    return err(storeError(error));
  }
  return await openWorkspace(options);
};
