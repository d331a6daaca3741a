import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The oldest runtime the code must run on is Electron 25 (Chrome 114, Node 18): see docs/decisions.
const nodeTarget = 'node18.15';
const chromeTarget = 'chrome114';

// A group takes along what its modules need: what the first sight needs too is taken first.
const CORE =
  /[\\/]src[\\/]core[\\/](?:text|workspace|annotation|actor|anchoring|memo|batch|ids|result)/;
const NAMES = /[\\/]src[\\/]core[\\/](?:occurrences|recognition)[\\/]/;
const MARKDOWN =
  /[\\/]node_modules[\\/](?:mdast-|micromark|unist-|decode-named|character-entit|ccount|escape-string|longest-streak|markdown-table|zwitch|fault|format[\\/])/;

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      outDir: 'out/main',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve('src/main/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: resolve('src/preload/index.ts'),
          parser: resolve('src/preload/parser.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    // Every word that is drawn goes through `src/renderer/jsx`.
    plugins: [react({ jsxImportSource: '#jsx' })],
    resolve: {
      alias: {
        // Its version for browsers decodes `&amp;` by writing HTML into an element, which the page's policy forbids.
        'decode-named-character-reference': resolve(
          'node_modules/decode-named-character-reference/index.js',
        ),
      },
    },
    build: {
      target: chromeTarget,
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      // One style sheet, and one file for what several views share: every file of the page is asked of the main process,
      // which has more to do at the start than at any other time.
      cssCodeSplit: false,
      rolldownOptions: {
        output: {
          // The lists of names and the grammar of Markdown are much, and nothing of the first sight needs them.
          codeSplitting: {
            groups: [
              { name: 'core', test: CORE, priority: 3 },
              { name: 'names', test: NAMES, priority: 2 },
              { name: 'markdown', test: MARKDOWN, priority: 2 },
              { name: 'shared', minShareCount: 2, priority: 1 },
            ],
          },
        },
        input: {
          index: resolve('src/renderer/index.html'),
          parser: resolve('src/renderer/parser.html'),
        },
      },
    },
  },
});
