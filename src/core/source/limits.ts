/** How much is taken in at once: the importer keeps to it, and the words name it. */

/** Largest file, in bytes. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;
/** Most files of one folder, with those below it. */
export const MAX_FILES = 20_000;
/** How far down a folder is looked into. */
export const MAX_DEPTH = 32;
