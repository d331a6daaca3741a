/** What opening a workspace found and mended, in words: what happened, what was kept, what to do now. */
import { momentOf } from './dates.ts';
import { type Counted, counted, listed } from './numbers.ts';

const FILES: Counted = { one: 'file was', other: 'files were' };
const MARKS: Counted = { one: 'mark', other: 'marks' };
const ENTRIES: Counted = { one: 'entry', other: 'entries' };
const CHANGES: Counted = { one: 'change', other: 'changes' };

/** The file that holds what was done since the other files were last written. */
const JOURNAL = 'journal.ndjson';

export const RECOVERY_WORDS = {
  region: 'What was recovered',
  calmTitle: 'About this workspace.',
  damagedTitle: 'Files of this workspace were damaged or missing.',
  keptTitle: 'The damaged files are kept in the workspace’s folder:',
} as const;

const ADVICE = {
  migrated: 'It was brought to the format of this version; the older files are in its backups.',
  'conflict-copies':
    'There are conflict copies in the folder: a synchronising program has worked on it. Only one program should write there.',
  'synchronised-folder':
    'The folder is kept by a synchronising program. Let it finish before you open the workspace elsewhere.',
} as const;

/** What is told of an opening; see `RecoveryNotice` of the contract. */
export type Recovered = {
  readonly replayed: number;
  readonly fromBackup: string | null;
  readonly quarantined: readonly { readonly what: string }[];
  readonly missing: readonly string[];
  readonly lost: number;
  readonly lostChanges: number;
  readonly unsure: readonly string[];
  readonly advice: readonly (keyof typeof ADVICE)[];
};

/** Whether it is more than replaying the journal: something is missing, damaged or lost. */
export function isAlarming(notice: Recovered): boolean {
  return notice.quarantined.length + notice.missing.length + notice.lost + notice.lostChanges > 0;
}

export const recoveryTitle = (notice: Recovered): string =>
  isAlarming(notice) ? RECOVERY_WORDS.damagedTitle : RECOVERY_WORDS.calmTitle;

/** What happened and what was kept, one sentence for each fact, and last what to do. */
export function recoveryFacts(notice: Recovered): readonly string[] {
  const calm = [...notice.advice.map((advice) => ADVICE[advice]), ...replayedFacts(notice)];
  return isAlarming(notice)
    ? [...damageFacts(notice), ...calm, ...lossFacts(notice), todo(notice)]
    : calm;
}

function replayedFacts({ replayed }: Recovered): readonly string[] {
  return replayed === 0
    ? []
    : [`${counted(replayed, CHANGES)} taken from the journal: nothing saved was lost.`];
}

function damageFacts({ quarantined, missing, fromBackup }: Recovered): readonly string[] {
  const facts: string[] = [];
  if (quarantined.length > 0) {
    facts.push(`${counted(quarantined.length, FILES)} not as Dossier had written them.`);
  }
  if (missing.length > 0) {
    facts.push(`Missing: ${listed(missing)}.`);
  }
  if (fromBackup !== null) {
    facts.push(
      `The backup of ${momentOf(fromBackup)} was used in their place, with every change since that could be read.`,
    );
  }
  return facts;
}

function lossFacts(notice: Recovered): readonly string[] {
  const { lost, lostChanges, unsure } = notice;
  const facts: string[] = [];
  const files = unsure.filter((file) => file !== JOURNAL);
  if (lost > 0) {
    facts.push(`${counted(lost, ENTRIES)} could not be read and had no other copy.`);
  }
  if (lostChanges > 0) {
    facts.push(`${counted(lostChanges, CHANGES)} in the journal could not be read.`);
  }
  if (files.length > 0) {
    facts.push(`There was no whole copy of ${listed(files)}: what stood only there is missing.`);
  }
  if (unsure.includes(JOURNAL) && lostChanges === 0) {
    facts.push(
      'If Dossier did not end in peace the last time, what was changed shortly before is missing.',
    );
  }
  return facts.length === 0 ? ['Nothing that was saved is missing.'] : facts;
}

function todo({ lost, lostChanges, unsure }: Recovered): string {
  return lost + lostChanges + unsure.length > 0
    ? 'Look through your last notes. If some are missing, keep the folder as it is and look in a backup of your own.'
    : 'You can go on working. If this happens again, check the disk, and whether another program writes there.';
}

/** "sources/…/notes.json: recovered 3 entries from 2 Jan 2026, 14:03; the damaged copy is kept at quarantine/…". */
export function keptAs({ what, kept, recovered, backupAt }: KeptFile): string {
  const from = backupAt === null ? '' : ` from ${momentOf(backupAt)}`;
  const done =
    recovered === null || recovered === 0
      ? ''
      : `recovered ${counted(recovered, countedIn(what))}${from}; `;
  return `${what}: ${done}the damaged copy is kept at ${kept}.`;
}

/** A file of which a damaged copy is kept; see `SetAsideNotice` of the contract. */
export type KeptFile = {
  readonly what: string;
  readonly kept: string;
  readonly recovered: number | null;
  readonly backupAt: string | null;
};

/** The notes of a source are marks with what is on them; every other file holds entries of several kinds. */
function countedIn(what: string): Counted {
  return /(?:^|\/)notes\.json$/u.test(what) ? MARKS : ENTRIES;
}
