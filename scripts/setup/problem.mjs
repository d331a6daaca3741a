import { statfsSync } from 'node:fs';

/**
 * A failure that a person can do something about. The launchers print `what` and `todo` and exit
 * with code 1; any other error is a bug in the scripts and keeps its stack.
 */
export class Problem extends Error {
  /**
   * @param {string} what what happened, one sentence
   * @param {string} todo what the person can do now, one or a few lines
   */
  constructor(what, todo) {
    super(what);
    this.name = 'Problem';
    this.todo = todo;
  }
}

/**
 * The words for the terminal.
 * @param {unknown} error
 * @returns {string}
 */
export function describeFailure(error) {
  if (error instanceof Problem) {
    const todo = error.todo
      .split('\n')
      .map((line) => `  ${line}`)
      .join('\n');
    return `\n✗ ${error.message}\n\n  What to do:\n${todo}\n`;
  }
  return `\n✗ The script itself failed; this is a bug worth reporting.\n${error instanceof Error ? error.stack : String(error)}\n`;
}

/**
 * Turns errors of the file system that everybody meets into a Problem; others come back unchanged.
 * @param {unknown} error
 * @param {string} doing what was being done, e.g. "unpacking Electron"
 * @returns {unknown}
 */
export function explainFileError(error, doing) {
  const failure = /** @type {NodeJS.ErrnoException} */ (error);
  if (failure?.code === 'ENOSPC' || failure?.code === 'EDQUOT') {
    return new Problem(
      `The disk is full (${doing}).`,
      'Free about 500 MB and run the same command again; the half-finished part is redone.',
    );
  }
  if (failure?.code === 'EACCES' || failure?.code === 'EPERM' || failure?.code === 'EROFS') {
    return new Problem(
      `No permission to write${failure.path ? ` ${failure.path}` : ''} (${doing}).`,
      'Make the folder writable for your user, or clone the project to a folder that is yours,\nthen run the same command again.',
    );
  }
  return error;
}

const tooLittle = 8 * 1024 * 1024;

/**
 * Programs that fill a disk often blame something else, so after a failure it is looked at.
 * @param {string} folder
 * @returns {boolean}
 */
export function diskIsFull(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < tooLittle;
  } catch {
    return false;
  }
}
