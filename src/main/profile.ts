/** What is remembered for this person on this machine: settings, layout, drafts, the window's place. No notes. */
import { z } from 'zod';
import type { AppError } from '#core/app-error.ts';
import type { WorkspaceId } from '#core/ids.ts';
import type { Result } from '#core/result.ts';
import { DEFAULT_SETTINGS, type Drafts, type Settings, type ViewState } from '#ipc/view.ts';
import { draftsSchema, settingsSchema, viewStateSchema } from '#ipc/view-schema.ts';
import type { WindowPlace } from './window/window-bounds.ts';

type Saved = Promise<Result<null, AppError>>;

export type Profile = {
  readonly settings: () => Settings;
  readonly view: (workspace: WorkspaceId) => ViewState | null;
  readonly drafts: (workspace: WorkspaceId) => Drafts;
  readonly windowPlace: () => WindowPlace | null;
  /** The workspace that was open last, as an absolute path. */
  readonly lastWorkspace: () => string | null;
  /** The folder of a first start that was begun and has not come to its end: its example texts may not all be in. */
  readonly firstStart: () => string | null;
  readonly saveSettings: (settings: Settings) => Saved;
  readonly saveView: (workspace: WorkspaceId, view: ViewState) => Saved;
  readonly saveDrafts: (workspace: WorkspaceId, drafts: Drafts) => Saved;
  readonly rememberPlace: (place: WindowPlace) => Saved;
  readonly rememberWorkspace: (folder: string) => Saved;
  /** `null` when the first start has come to its end. */
  readonly rememberFirstStart: (folder: string | null) => Saved;
};

/** The profile as it is stored. */
export type ProfileData = {
  readonly settings: Settings;
  readonly views: Readonly<Record<string, ViewState>>;
  readonly drafts: Readonly<Record<string, Drafts>>;
  readonly place: WindowPlace | null;
  readonly lastWorkspace: string | null;
  readonly firstStart: string | null;
};

/** Where the profile lasts: a durable file. */
export type ProfileStorage = {
  /** What was stored; anything, for it may be of another version or damaged. */
  readonly stored: unknown;
  /** Resolves when it is on the disk. Later calls overtake earlier ones that have not begun. */
  readonly write: (data: ProfileData) => Saved;
};

const pixels = z.number().int().min(-100_000).max(100_000);
const placeSchema: z.ZodType<WindowPlace> = z.strictObject({
  bounds: z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels }),
  maximised: z.boolean(),
});

/**
 * Makes the profile from what was stored. Each part is read by itself: an unreadable one falls back to its default
 * without taking the others with it.
 */
export function makeProfile({ stored, write }: ProfileStorage): Profile {
  let data = readProfile(stored);
  const save = (change: Partial<ProfileData>): Saved => {
    data = { ...data, ...change };
    return write(data);
  };
  return {
    settings: () => data.settings,
    view: (workspace) => data.views[workspace] ?? null,
    drafts: (workspace) => data.drafts[workspace] ?? {},
    windowPlace: () => data.place,
    lastWorkspace: () => data.lastWorkspace,
    firstStart: () => data.firstStart,
    saveSettings: (settings) => save({ settings }),
    saveView: (workspace, view) => save({ views: { ...data.views, [workspace]: view } }),
    saveDrafts: (workspace, drafts) => save({ drafts: withDrafts(data.drafts, workspace, drafts) }),
    rememberPlace: (place) => save({ place }),
    rememberWorkspace: (lastWorkspace) => save({ lastWorkspace }),
    rememberFirstStart: (firstStart) => save({ firstStart }),
  };
}

function withDrafts(
  all: ProfileData['drafts'],
  workspace: WorkspaceId,
  drafts: Drafts,
): ProfileData['drafts'] {
  const { [workspace]: _old, ...others } = all;
  return Object.keys(drafts).length === 0 ? others : { ...others, [workspace]: drafts };
}

function readProfile(stored: unknown): ProfileData {
  const parts = z.record(z.string(), z.unknown()).catch({}).parse(stored);
  return {
    settings: settingsSchema.catch(DEFAULT_SETTINGS).parse(parts.settings),
    views: readEach(parts.views, viewStateSchema),
    drafts: readEach(parts.drafts, draftsSchema),
    place: placeSchema.nullable().catch(null).parse(parts.place),
    lastWorkspace: z.string().nullable().catch(null).parse(parts.lastWorkspace),
    firstStart: z.string().nullable().catch(null).parse(parts.firstStart),
  };
}

function readEach<T>(stored: unknown, schema: z.ZodType<T>): Record<string, T> {
  const entries = Object.entries(z.record(z.string(), z.unknown()).catch({}).parse(stored));
  return Object.fromEntries(
    entries.flatMap(([key, value]) => {
      const read = schema.safeParse(value);
      return read.success ? [[key, read.data]] : [];
    }),
  );
}
