/** The few calls of `node:fs/promises` that lowdb and steno make, as Node carries them out, on our port. */

import { codeOf } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { readWhole } from '#node/file-system/whole-file.ts';

/** Node opens with `w`: an existing file is emptied. Here it is replaced by an empty one, which is kinder to lowdb. */
async function openEmpty(fileSystem: FileSystem, path: string) {
  try {
    return await fileSystem.open(path, 'create');
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      throw error;
    }
    await fileSystem.unlink(path);
    return await fileSystem.open(path, 'create');
  }
}

export function nodePromises(fileSystem: FileSystem) {
  return {
    readFile: async (path: string) => (await readWhole(fileSystem, path)).bytes.toString('utf8'),
    writeFile: async (path: string, text: string) => {
      const file = await openEmpty(fileSystem, path);
      let rest: Uint8Array = Buffer.from(text);
      while (rest.byteLength > 0) {
        rest = rest.subarray(await file.write(rest));
      }
      await file.close();
    },
    rename: (from: string, to: string) => fileSystem.rename(from, to),
  };
}
