/** Fingerprints of files of any size. */
import { createHash } from 'node:crypto';
import { makeBreather } from './slices.ts';

const PIECE = 1024 * 1024;

/** Hex SHA-256. The process goes on answering while it is made. */
export async function sha256InSlices(bytes: Uint8Array): Promise<string> {
  const breathe = makeBreather();
  const hash = createHash('sha256');
  for (let start = 0; start < bytes.byteLength; start += PIECE) {
    hash.update(bytes.subarray(start, start + PIECE));
    await breathe();
  }
  return hash.digest('hex');
}
