/** Bundles the writer into one file that Node can run. */
import { join } from 'node:path';
import { build } from 'vite';

/** Gives the path of the program. */
export async function buildWriter(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'src/node/testing/writer.ts',
      outDir: folder,
      target: 'node18',
      minify: false,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, 'writer.mjs');
}
