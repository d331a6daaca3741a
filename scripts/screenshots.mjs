import { drive } from './e2e.mjs';

/**
 * `npm run screenshots`: a picture of every view, into docs/screenshots/.
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function main(args) {
  return drive('screenshots', args);
}
