/** Makes notes without the pointer, by the same commands that the page sends: for specs about what comes after. */
import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Body } from '#core/annotation/annotation.ts';
import type { AnnotationId, SourceId } from '#core/ids.ts';
import { type IdKind, type IdOf, makeId } from '#core/ids.ts';
import type { ReadingText } from '#core/source/source.ts';
import type { Command } from '#core/workspace/command.ts';
import { openedView, sendRequest } from './bridge.ts';

/** A new id, as the page makes them. */
export function newId<K extends IdKind>(kind: K): IdOf<K> {
  return makeId(kind, (length) => randomBytes(length));
}

/** Sends a command and waits until it is on the disk. */
export async function apply(page: Page, command: Command): Promise<void> {
  const answer = await sendRequest(page, 'workspace:apply', {
    requestId: newId('request'),
    command,
  });
  if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer.error)}`);
}

/** The id of the source whose title begins so. */
export async function sourceCalled(page: Page, beginning: string): Promise<SourceId> {
  const { workspace } = await openedView(page);
  const found = Object.values(workspace.sources).find(({ metadata }) =>
    metadata.title.value.startsWith(beginning),
  );
  if (found === undefined) throw new Error(`no source is called ${beginning}…`);
  return found.id;
}

/** The reading text of a source. */
export async function readingText(page: Page, sourceId: SourceId): Promise<ReadingText> {
  const answer = await sendRequest(page, 'source:text', sourceId);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return JSON.parse(String(answer.value)) as ReadingText;
}

type BodyPart = Body extends infer Each ? (Each extends Body ? Omit<Each, 'id'> : never) : never;

export type Marking = {
  readonly sourceId: SourceId;
  readonly words: string;
  /** Which time that the words stand there, from 0. */
  readonly nth?: number;
  readonly bodies?: readonly BodyPart[];
  readonly highlighted?: boolean;
};

/** Marks words of a source. Gives the id of the mark. */
export async function mark(page: Page, marking: Marking): Promise<AnnotationId> {
  const { sourceId, words, nth = 0, bodies = [], highlighted = bodies.length === 0 } = marking;
  const { workspace } = await openedView(page);
  const { text } = await readingText(page, sourceId);
  let start = -1;
  for (let count = 0; count <= nth; count += 1) start = text.indexOf(words, start + 1);
  if (start === -1) throw new Error(`these words are not in the text: ${words}`);
  const end = start + words.length;
  const at = new Date().toISOString();
  const id = newId('annotation');
  await apply(page, {
    type: 'annotation.add',
    annotation: {
      id,
      sourceId,
      target: {
        textSha256: workspace.sources[sourceId]?.text.sha256 ?? '',
        position: { start, end },
        quote: {
          exact: words,
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
        },
      },
      highlighted,
      bodies: bodies.map((body) => ({ ...body, id: newId('body') }) as Body),
      createdAt: at,
      modifiedAt: at,
    },
  });
  return id;
}

/** Writes a note on words of a source, and waits until it is on the disk. */
export function note(
  page: Page,
  sourceId: SourceId,
  words: string,
  text: string,
): Promise<AnnotationId> {
  return mark(page, { sourceId, words, bodies: [{ type: 'comment', text }] });
}
