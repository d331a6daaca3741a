/** What the store says, in the words of the contract. */
import type { AppError } from '#core/app-error.ts';
import type {
  RecoveryAdvice,
  RecoveryNotice,
  SetAsideNotice,
  StoreStatus,
  WorkspaceChange,
} from '#ipc/contract.ts';
import type {
  Acknowledged,
  Incident,
  ReadOnlyReason,
  RecoveryReport,
  StoreStatus as StoredStatus,
} from '#node/store/types.ts';

/** The status as the window shows it. */
export function toStatus(status: StoredStatus, folder: string): StoreStatus {
  switch (status.state) {
    case 'saved':
    case 'saving':
      return status;
    case 'not-saved': {
      const { reason, detail } = status;
      const error = { code: 'store' as const, reason };
      return { state: 'not-saved', error: detail === undefined ? error : { ...error, detail } };
    }
    case 'read-only':
      return { state: 'read-only', error: READ_ONLY[status.reason](folder) };
  }
}

const READ_ONLY: Readonly<Record<ReadOnlyReason, (folder: string) => AppError>> = {
  'asked-for': () => ({ code: 'store', reason: 'read-only' }),
  'newer-format': (folder) => ({ code: 'open', reason: 'newer-format', folder }),
  locked: (folder) => ({ code: 'open', reason: 'locked', folder }),
  'no-permission': () => ({ code: 'store', reason: 'no-permission' }),
  'read-only-disk': () => ({ code: 'store', reason: 'read-only' }),
  'disk-full': () => ({ code: 'store', reason: 'disk-full' }),
};

/** What is worth telling about an opening; null after an ordinary one. */
export function toRecoveryNotice(report: RecoveryReport): RecoveryNotice | null {
  const { replayed, unclean, incidents } = report;
  if (incidents.length === 0 && !(unclean && replayed > 0)) return null;
  return {
    replayed,
    quarantined: incidents.flatMap(quarantinedBy),
    fromBackup: incidents.flatMap(backupOf).sort()[0] ?? null,
    missing: incidents.flatMap((incident) =>
      incident.kind === 'missing-file' ? [incident.file] : [],
    ),
    lost: incidents.reduce(
      (sum, incident) => sum + (incident.kind === 'damaged-file' ? incident.lost : 0),
      0,
    ),
    lostChanges: incidents.reduce(
      (sum, incident) => sum + (incident.kind === 'damaged-journal' ? incident.records : 0),
      0,
    ),
    unsure: incidents.flatMap(unsureOf),
    advice: [...new Set(incidents.flatMap(adviceOf))],
  };
}

function quarantinedBy(incident: Incident): SetAsideNotice[] {
  if (!('keptAt' in incident) || incident.keptAt === null) return [];
  const recovered = 'recovered' in incident ? incident.recovered : null;
  const [backupAt = null] = backupOf(incident);
  return [{ what: incident.file, kept: incident.keptAt, recovered, backupAt }];
}

function unsureOf(incident: Incident): string[] {
  switch (incident.kind) {
    case 'damaged-file':
    case 'missing-file':
    case 'older-file':
      return incident.from === 'rows' || incident.from === 'nothing' ? [incident.file] : [];
    case 'damaged-journal':
      return [incident.file];
    default:
      return [];
  }
}

function backupOf(incident: Incident): string[] {
  return 'backupAt' in incident && incident.backupAt !== undefined ? [incident.backupAt] : [];
}

function adviceOf({ kind }: Incident): RecoveryAdvice[] {
  return ADVICE.filter((advice) => advice === kind);
}

const ADVICE: readonly RecoveryAdvice[] = ['migrated', 'conflict-copies', 'synchronised-folder'];

/** The change that a window follows. */
export function toChange({ seq, history, requestId, command, at }: Acknowledged): WorkspaceChange {
  return { seq, history, record: { requestId, command, at } };
}
