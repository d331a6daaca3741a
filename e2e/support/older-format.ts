/** Makes a workspace one of the first format: what no table is needed for differs in the number only. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { filesBelow } from './on-disk.ts';

const sumOf = (members: string): string =>
  (crc32(Buffer.from(members)) >>> 0).toString(16).padStart(8, '0');

/** The line with this object in it, sealed anew after a change of its members. */
function resealed(line: string, change: (members: string) => string): string {
  return line.replace(/\{"crc":"[0-9a-f]{8}",(.*)\}/u, (_whole, members: string) => {
    const changed = change(members);
    return `{"crc":"${sumOf(changed)}",${changed}}`;
  });
}

const firstFormat = (members: string): string => members.replace(/"format":\d+/u, '"format":1');

/** The text of a stored file as the first format had it. */
function older(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => line.startsWith('"end":'));
  const body = [resealed(lines[0] ?? '', firstFormat), ...lines.slice(1, end)].join('\n');
  const sha256 = createHash('sha256').update(`${body}\n`).digest('hex');
  // The last brace is the file's.
  const last = resealed((lines[end] ?? '').slice(0, -1), (members) =>
    members.replace(/"sha256":"[0-9a-f]{64}"/u, `"sha256":"${sha256}"`),
  );
  return `${body}\n${last}}\n`;
}

/** Takes a closed workspace back to the first format. */
export async function makeOlder(workspace: string): Promise<void> {
  const files = await filesBelow(workspace);
  const stored = files.filter((file) =>
    /^(?:workspace\.json|trash\/deleted\.json|sources\/[^/]+\/notes\.json)$/u.test(file),
  );
  for (const file of stored) {
    const path = join(workspace, file);
    await writeFile(path, older(await readFile(path, 'utf8')));
  }
  const journal = join(workspace, 'journal.ndjson');
  const [head = '', ...rest] = (await readFile(journal, 'utf8')).split('\n');
  await writeFile(journal, [resealed(head, firstFormat), ...rest].join('\n'));
}

/** The format that the files of a workspace say they have. */
export async function formatOf(workspace: string): Promise<number> {
  const [head = ''] = (await readFile(join(workspace, 'workspace.json'), 'utf8')).split('\n');
  return Number(/"format":(\d+)/u.exec(head)?.[1]);
}
