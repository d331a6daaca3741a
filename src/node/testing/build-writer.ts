/** Bundles a program of the tests into one file that Node can run. */
import { join } from 'node:path';
import { build } from 'vite';

/** Gives the path of the writer. */
export function buildWriter(folder: string): Promise<string> {
  return buildProgram(folder, 'writer');
}

/** Gives the path of a program that lies beside this file under that name. */
export async function buildProgram(
  folder: string,
  name: 'writer' | 'lock-contender',
): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: `src/node/testing/${name}.ts`,
      outDir: folder,
      target: 'node18',
      minify: false,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, `${name}.mjs`);
}
