/** What is in a workspace's folder, read without the app's own reader: its files are plain JSON lines. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file below a folder, as paths relative to it, sorted. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Files that hold what the researcher made: the journal, and the files it is gathered into. */
function holdsNotes(file: string): boolean {
  return /^(?:workspace\.json|journal\.ndjson|trash\/deleted\.json|sources\/[^/]+\/notes\.json)$/u.test(
    file,
  );
}

/** Every string in the values of the workspace's files. A line that is no JSON gives nothing. */
export async function wordsOnDisk(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of (await filesBelow(folder)).filter(holdsNotes)) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    for (const line of lines) found.push(...stringsIn(parsed(line)));
  }
  return found;
}

/** How often a value stands in the files of a workspace. */
export async function countOnDisk(folder: string, words: string): Promise<number> {
  return (await wordsOnDisk(folder)).filter((found) => found === words).length;
}

/** One row of a file: `{"head":…,` first, then a row on each line, a comma after all but the last. */
function parsed(line: string): unknown {
  const row = line.replace(/^\{"head":(.*),$/u, '$1').replace(/,$/u, '');
  try {
    return JSON.parse(row);
  } catch {
    return null;
  }
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
