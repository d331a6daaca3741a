/** Changes of the stored shape: numbered, without gaps, each with a name that its failure carries. */

type Raw = Readonly<Record<string, unknown>>;

export type Migration = {
  /** The format it leads to, from the one before. */
  readonly to: number;
  readonly name: string;
  /** What becomes of the first line of a file. */
  readonly head?: (head: Raw) => Raw;
  /** What becomes of one row, in a file or in the journal. */
  readonly row?: (table: string, row: unknown) => unknown;
};

/**
 * All of them, in order. Formats 2 and 3 have each one table more; older files have no such rows, so none changes: the
 * number only keeps an older Dossier from taking the new rows for damage.
 */
export const MIGRATIONS: readonly Migration[] = [
  { to: 2, name: 'batches of marks' },
  { to: 3, name: 'decisions about suggestions' },
];

/** The format that a chain ends in. */
export function formatAfter(migrations: readonly Migration[]): number {
  migrations.forEach((migration, index) => {
    if (migration.to !== index + 2) {
      throw new Error(`migration ${migration.name} leads to ${migration.to}, not ${index + 2}`);
    }
  });
  return migrations.length + 1;
}

/** A migration that could not do its work; the files are as they were. */
export class MigrationFailure extends Error {
  constructor(migration: Migration, cause: unknown) {
    super(`migration ${migration.to} (${migration.name}): ${String(cause)}`);
    this.name = 'MigrationFailure';
  }
}

function named<T>(migration: Migration, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw new MigrationFailure(migration, error);
  }
}

/** A head brought to the present format; unchanged when it is newer. Throws `MigrationFailure`. */
export function migrateHead(head: Raw, migrations: readonly Migration[]): Raw {
  const from = head.format;
  let current = head;
  for (const migration of migrations) {
    if (typeof from === 'number' && migration.to > from) {
      const step = migration.head ?? ((unchanged: Raw) => unchanged);
      current = { ...named(migration, () => step(current)), format: migration.to };
    }
  }
  return current;
}

/** A row of this format brought to the present one. Throws `MigrationFailure`. */
export function migrateRow(
  table: string,
  row: unknown,
  format: number,
  migrations: readonly Migration[],
): unknown {
  let current = row;
  for (const migration of migrations) {
    const step = migration.row;
    if (migration.to > format && step !== undefined) {
      current = named(migration, () => step(table, current));
    }
  }
  return current;
}
