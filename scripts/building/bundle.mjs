// Bundles one TypeScript file for Node: `node bundle.mjs <source> <output> [--keep-packages]`.
// A process of its own, because it needs Vite, which may not be installed when the scripts start.
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../setup/world.mjs';

const [source, output, ...flags] = process.argv.slice(2);
if (!source || !output) throw new Error('usage: bundle.mjs <source> <output> [--keep-packages]');
const outputFolder = join(projectRoot, dirname(output));

await build({
  root: projectRoot,
  configFile: false,
  logLevel: 'warn',
  // Without packages of its own the result runs anywhere; tools that are used where they lie stay outside.
  ssr: flags.includes('--keep-packages') ? {} : { noExternal: true },
  build: {
    ssr: join(projectRoot, source),
    target: 'node18',
    outDir: outputFolder,
    emptyOutDir: false,
    minify: false,
    rollupOptions: {
      output: { format: 'esm', entryFileNames: basename(output), codeSplitting: false },
    },
  },
});
