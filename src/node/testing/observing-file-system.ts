/** Calls back after every call that may have changed the disk: the moments at which the power may go. */
import type { FileSystem, OpenFile } from '#node/file-system/file-system.ts';

export function observingFileSystem(inner: FileSystem, observe: () => void): FileSystem {
  const after =
    <A extends readonly unknown[], R>(run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const result = await run(...args);
      observe();
      return result;
    };
  const file = (open: OpenFile): OpenFile => ({
    ...open,
    write: after(open.write),
    syncData: after(open.syncData),
    sync: after(open.sync),
  });
  return {
    ...inner,
    open: async (path, mode) => {
      const opened = await inner.open(path, mode);
      if (mode === 'create') {
        observe();
      }
      return mode === 'read' ? opened : file(opened);
    },
    rename: after(inner.rename),
    link: after(inner.link),
    unlink: after(inner.unlink),
    makeFolder: after(inner.makeFolder),
    removeFolder: after(inner.removeFolder),
    syncFolder: after(inner.syncFolder),
  };
}
