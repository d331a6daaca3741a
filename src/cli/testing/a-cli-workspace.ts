/** A workspace for the command line to work on, in a folder of its own for each test. */
import { randomBytes } from 'node:crypto';
import { promises } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aCode, anActor, anAnnotation } from '#core/dossier/testing/a-workspace.ts';
import { makeId } from '#core/ids.ts';
import type { Command } from '#core/workspace/command.ts';
import { openWorkspace } from '#node/store/open-workspace.ts';
import { type Ran, runCli } from './run-cli.ts';

export const ONE = 'First headline of the day\n\n🚀 The plan costs €150 billion, said Musk.\n';
export const TWO = 'Second headline of the day\n\nNATO has 32 members, it said.\n';

export type CliFolder = {
  readonly root: string;
  /** Where `made` puts the workspace. */
  readonly workspace: string;
  readonly cli: (...args: string[]) => Promise<Ran>;
  readonly remove: () => Promise<void>;
};

/** A folder with two texts in it. */
export async function makeFolder(): Promise<CliFolder> {
  const root = await promises.realpath(await promises.mkdtemp(join(tmpdir(), 'dossier-cli-')));
  await promises.writeFile(join(root, 'one.txt'), ONE);
  await promises.writeFile(join(root, 'two.txt'), TWO);
  return {
    root,
    workspace: join(root, 'w'),
    cli: (...args) => runCli(root, args),
    remove: () => promises.rm(root, { recursive: true, force: true }),
  };
}

/** Makes a workspace of the two texts. */
export async function made({ cli }: CliFolder): Promise<void> {
  const { code, told } = await cli('init', 'w', 'one.txt', 'two.txt');
  if (code !== 0) {
    throw new Error(told);
  }
}

/** Marks "€150 billion" in the first source, as the app would. */
export async function marked(place: CliFolder): Promise<string> {
  await made(place);
  const random = (length: number) => randomBytes(length);
  const clock = () => '2025-03-10T09:00:00.000Z';
  const opened = await openWorkspace({ folder: place.workspace, random, clock });
  if (!opened.ok) {
    throw new Error(opened.error.code);
  }
  const { store } = opened.value;
  const source = Object.values(store.snapshot().sources).find(
    ({ original }) => original.name === 'one.txt',
  );
  const reading = source && (await store.readingText(source.id));
  if (source === undefined || reading?.ok !== true) {
    throw new Error('no source');
  }
  const actor = anActor('musk', { preferredName: 'Elon Musk' });
  const code = aCode('claim');
  const figure = {
    reading: { kind: 'money', value: 150e9, currency: 'EUR' },
    corrected: false,
    about: [],
  } as const;
  const commands: readonly Command[] = [
    { type: 'actor.add', actor },
    { type: 'code.add', code },
    {
      type: 'annotation.add',
      annotation: anAnnotation('plan', source, reading.value.text, '€150 billion', [
        { type: 'comment', text: 'Who pays? [x](javascript:alert(1)) $1 and $2' },
        { type: 'mention', actorId: actor.id },
        { type: 'figure', figure },
        { type: 'code', codeId: code.id },
      ]),
    },
    {
      type: 'dossier.set',
      definition: {
        id: makeId('dossier', random),
        title: 'Figures only',
        introduction: '',
        sections: ['figures'],
        sources: null,
        kinds: null,
        actors: null,
        actorKinds: null,
        figureKinds: null,
        codes: null,
        createdAt: clock(),
        modifiedAt: clock(),
      },
    },
  ];
  for (const command of commands) {
    const applied = await store.apply({ requestId: makeId('request', random), command });
    if (!applied.ok) {
      throw new Error(applied.error.code);
    }
  }
  await store.close();
  return source.id;
}
