/** Fills a workspace with hostile text: every vector in every field that a file or a person can fill. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DossierDefinition } from '#core/dossier/definition.ts';
import { makeDefinition } from '#core/dossier/make-definition.ts';
import { aCode, anActor } from '#core/dossier/testing/a-workspace.ts';
import type { SourceId } from '#core/ids.ts';
import { asFileName } from '#core/testing/hostile/vectors.ts';
import type { Command } from '#core/workspace/command.ts';
import { openedView } from './bridge.ts';
import { apply, mark, newId } from './commands.ts';

export const AT = '2025-03-09T12:00:00.000Z';
/** Words in every text, to put marks on. */
export const WORDS = 'The plan costs';

/** One file for each vector, with other vectors in what it says of itself, and one that is no text. */
export async function writeHostileFiles(folder: string, vectors: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const at = (index: number): string => vectors[index % vectors.length] ?? '';
  for (const [index, vector] of vectors.entries()) {
    const name = asFileName(vector);
    const head = ['title', 'author', 'publisher', 'date', 'url']
      .map((field, more) => `${field}: ${JSON.stringify(at(index + more))}`)
      .join('\n');
    const body = `${WORDS} ${vector} and more.\n\n## ${at(index + 7)}\n\n- ${at(index + 8)}\n\n| ${at(index + 9)} | b |\n|---|---|\n| c | d |\n`;
    await writeFile(join(folder, `${name}.md`), `---\n${head}\n---\n\n# ${vector}\n\n${body}`);
  }
  const all = vectors.join('\n\n');
  await writeFile(
    join(folder, 'all of them.txt'),
    `All of them\n\nBy ${at(2)}\n\n${WORDS} much.\n\n${all}\n`,
  );
  await writeFile(
    join(folder, `${asFileName(at(2))}.png.txt`),
    Buffer.from('89504e470d0a1a0a00', 'hex'),
  );
}

function batch(parts: readonly Command[]): Command {
  return { type: 'batch', batchId: newId('batch'), label: 'other', parts };
}

/** Everything that a person can type, typed as vectors. Gives the dossier that holds it all. */
export async function fillHostile(
  page: Page,
  vectors: readonly string[],
): Promise<DossierDefinition> {
  const at = (index: number): string => vectors[index % vectors.length] ?? '';
  const { workspace } = await openedView(page);
  const sources = Object.values(workspace.sources);
  const target = sources.find(({ original }) => original.name === 'all of them.txt')
    ?.id as SourceId;
  const actors = vectors.map((name, index) => ({
    ...anActor('x', { aliases: [at(index + 1)], description: at(index + 2) }),
    id: newId('actor'),
    preferredName: name,
  }));
  const codes = vectors.map((name, order) => ({
    ...aCode('x', { description: at(order + 3), order }),
    id: newId('code'),
    name,
  }));
  await apply(page, batch(actors.map((actor) => ({ type: 'actor.add', actor }))));
  await apply(page, batch(codes.map((code) => ({ type: 'code.add', code }))));
  // What a file may not say of itself, a person may type.
  await apply(
    page,
    batch(
      sources.flatMap((source, index) =>
        (['date', 'url', 'credit', 'language', 'publisher'] as const).map((field, more) => ({
          ...{
            type: 'source.correct' as const,
            sourceId: source.id,
            field,
            value: at(index + more),
          },
        })),
      ),
    ),
  );
  const [actor, code] = [actors[0], codes[0]];
  if (actor === undefined || code === undefined) throw new Error('no vectors');
  const whole = vectors.join('\n');
  await apply(page, { type: 'memo.set', target: { kind: 'workspace' }, text: whole });
  await apply(page, { type: 'memo.set', target: { kind: 'source', id: target }, text: whole });
  await apply(page, { type: 'memo.set', target: { kind: 'actor', id: actor.id }, text: whole });
  await apply(page, { type: 'memo.set', target: { kind: 'code', id: code.id }, text: whole });
  const figure = { reading: null, corrected: false, about: [actor.id] };
  for (const source of sources.filter(({ text }) => text.parser.startsWith('markdown'))) {
    const index = sources.indexOf(source);
    await mark(page, {
      sourceId: source.id,
      words: WORDS,
      bodies: [
        { type: 'comment', text: at(index) },
        { type: 'mention', actorId: actors[index % actors.length]?.id ?? actor.id },
        { type: 'code', codeId: codes[index % codes.length]?.id ?? code.id },
        { type: 'figure', figure },
      ],
    });
  }
  await trashSome(
    page,
    sources.slice(-2).map(({ id }) => id),
    actors.at(-1)?.id,
    codes.at(-1)?.id,
  );
  const definition = { ...makeDefinition(newId('dossier'), at(2), AT), introduction: whole };
  await apply(page, { type: 'dossier.set', definition });
  await apply(page, { type: 'workspace.rename', title: at(3) });
  return definition;
}

async function trashSome(
  page: Page,
  sourceIds: readonly SourceId[],
  actorId: ReturnType<typeof newId<'actor'>> | undefined,
  codeId: ReturnType<typeof newId<'code'>> | undefined,
): Promise<void> {
  for (const sourceId of sourceIds) {
    await apply(page, { type: 'source.remove', sourceId, trashId: newId('trash') });
  }
  if (actorId !== undefined) {
    await apply(page, { type: 'actor.remove', actorId, trashId: newId('trash') });
  }
  if (codeId !== undefined) {
    await apply(page, { type: 'code.remove', codeId, trashId: newId('trash') });
  }
}
