/** The same workspace on another computer: a copy of the folder, in which somebody works with the app. */
import { copyFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { SourceId } from '#core/ids.ts';
import { openedView } from './bridge.ts';
import { apply, sourceCalled } from './commands.ts';
import { launchDossier } from './launch.ts';

/** Gives the first note of a source other words. */
export async function rewriteFirst(page: Page, sourceId: SourceId, text: string): Promise<void> {
  const { workspace } = await openedView(page);
  const rows = workspace.annotations[sourceId] as unknown as readonly Annotation[];
  const body = rows[0]?.bodies.find(({ type }) => type === 'comment');
  if (rows[0] === undefined || body?.type !== 'comment') throw new Error('there is no note');
  const annotationId = rows[0].id;
  await apply(page, { type: 'body.change', sourceId, annotationId, body: { ...body, text } });
}

/** Works on a copy of a closed workspace and closes it. Gives the file of the notes, relative to both folders. */
export async function workElsewhere(
  workspace: string,
  copy: string,
  sourceTitle: string,
  work: (page: Page, sourceId: SourceId) => Promise<unknown>,
): Promise<string> {
  await cp(workspace, copy, { recursive: true });
  const { page, close } = await launchDossier({ workspace: copy });
  const sourceId = await sourceCalled(page, sourceTitle);
  await work(page, sourceId);
  await close();
  return join('sources', sourceId, 'notes.json');
}

/** A synchronising program brings one file over, under a name of its own where one is given. */
export function bring(from: string, to: string, file: string, as: string = file): Promise<void> {
  return copyFile(join(from, file), join(to, as));
}
