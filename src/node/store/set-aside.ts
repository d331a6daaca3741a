/** The list of what is in the quarantine: what each file was, why it was set aside, and what was done about it. */
import { join } from 'node:path';
import { z } from 'zod';
import { isId, type SourceId } from '#core/ids.ts';
import { codeOf, isAbsent } from '#node/file-system/failure.ts';
import { readWhole } from '#node/file-system/whole-file.ts';
import type { Conflict, CopyHolds, SetAside, SetAsideReason } from './care-types.ts';
import { type CopyPlace, writtenAt } from './copies.ts';
import { QUARANTINE_FOLDER, SOURCES_FOLDER } from './paths.ts';
import type { ForeignChange } from './types.ts';

const incidentSchema = z.object({
  kind: z.enum(['damaged-file', 'missing-file', 'older-file', 'damaged-journal']),
  keptAt: z.string().nullable(),
  from: z.enum(['rows', 'backup', 'journal', 'nothing']).optional(),
  recovered: z.number().optional(),
  lost: z.number().optional(),
  records: z.number().optional(),
  backupAt: z.string().optional(),
});

type Told = z.infer<typeof incidentSchema>;

const REASONS: Readonly<Record<Told['kind'], SetAsideReason>> = {
  'damaged-file': 'damaged',
  'missing-file': 'damaged',
  'older-file': 'older',
  'damaged-journal': 'journal',
};

async function listed(place: CopyPlace): Promise<readonly string[]> {
  try {
    return await place.fileSystem.list(join(place.folder, QUARANTINE_FOLDER));
  } catch (error) {
    if (isAbsent(error)) {
      return [];
    }
    throw error;
  }
}

/** What earlier openings wrote down, by the name of the kept copy. A report that cannot be read tells nothing. */
async function reports(
  place: CopyPlace,
  names: readonly string[],
): Promise<ReadonlyMap<string, Told>> {
  const told = new Map<string, Told>();
  for (const name of names.filter((one) => /^report-.*\.json$/u.test(one))) {
    try {
      const { bytes } = await readWhole(
        place.fileSystem,
        join(place.folder, QUARANTINE_FOLDER, name),
      );
      const parsed = z.array(incidentSchema).safeParse(JSON.parse(bytes.toString('utf8')));
      for (const incident of parsed.success ? parsed.data : []) {
        if (incident.keptAt !== null) {
          told.set(incident.keptAt, incident);
        }
      }
    } catch (error) {
      if (codeOf(error) === null && !(error instanceof SyntaxError)) {
        throw error;
      }
    }
  }
  return told;
}

/** The place that a kept copy was taken from, by its name: the fingerprint, then the path with `-` for `/`. */
export function originOf(name: string): string {
  const flat = name.slice('0123456789ab-'.length);
  const [, id, file] = /^sources-(src_[0-9a-z]+)-(.+)$/u.exec(flat) ?? [];
  if (id !== undefined && file !== undefined) {
    return `${SOURCES_FOLDER}/${id}/${file}`;
  }
  return flat.startsWith('trash-') ? `trash/${flat.slice('trash-'.length)}` : flat;
}

function holdsOf(what: string): { readonly holds: CopyHolds; readonly sourceId: SourceId | null } {
  const [, id = '', file] = /^sources\/([^/]+)\/(.+)$/u.exec(what) ?? [];
  const sourceId = isId('source', id) ? id : null;
  if (what.endsWith('.ndjson')) {
    return { holds: 'journal', sourceId: null };
  }
  if (file !== undefined) {
    const holds = file.startsWith('notes') || file.includes('notes') ? 'notes' : 'text';
    return { holds, sourceId };
  }
  return { holds: what.startsWith('trash/') ? 'trash' : 'workspace', sourceId: null };
}

export type AsideNews = {
  readonly changes: readonly ForeignChange[];
  readonly conflicts: readonly Conflict[];
};

function reasonOf(
  file: string,
  told: Told | undefined,
  holds: CopyHolds,
  news: AsideNews,
): SetAsideReason {
  if (told !== undefined) {
    return REASONS[told.kind];
  }
  if (holds === 'text') {
    return 'text';
  }
  const brought = news.changes.some(({ files }) => files.some(({ keptAt }) => keptAt === file));
  return brought ? 'elsewhere' : 'unknown';
}

function recoveryOf(told: Told | undefined): SetAside['recovery'] {
  return told?.from === undefined
    ? null
    : {
        from: told.from,
        recovered: told.recovered ?? 0,
        lost: told.lost ?? told.records ?? 0,
        backupAt: told.backupAt ?? null,
      };
}

/** The kept copies, newest first. Throws the file system's failure. */
export async function listSetAside(
  place: CopyPlace,
  news: AsideNews,
): Promise<readonly SetAside[]> {
  const all = await listed(place);
  const told = await reports(place, all);
  const found: SetAside[] = [];
  for (const name of all.filter((one) => /^[0-9a-f]{12}-./u.test(one))) {
    const file = `${QUARANTINE_FOLDER}/${name}`;
    const facts = await place.fileSystem.linkStat(join(place.folder, file));
    if (facts.kind === 'file') {
      const what = originOf(name);
      const holds = holdsOf(what);
      const incident = told.get(file);
      found.push({
        file,
        what,
        at: writtenAt(facts),
        bytes: facts.size,
        ...holds,
        reason: reasonOf(file, incident, holds.holds, news),
        recovery: recoveryOf(incident),
      });
    }
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
