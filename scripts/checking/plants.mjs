/**
 * Imports that the layers forbid and allow, one entry per layer rule of biome.json. `place` is the
 * folder that the rule guards.
 * @typedef {{ place: string, forbidden: readonly string[], allowed: readonly string[] }} Plant
 * @type {readonly Plant[]}
 */
export const plants = [
  {
    place: 'src/core',
    forbidden: [
      '#node/x.ts',
      '#ipc/x.ts',
      '#words/x.ts',
      '#state/x.ts',
      '#main/x.ts',
      'electron',
      'react',
      'lowdb',
      'node:fs',
      '../node/x.ts',
    ],
    allowed: ['./x.ts', '#core/text/x.ts'],
  },
  {
    place: 'src/ipc',
    forbidden: ['#node/x.ts', '#main/x.ts', '#state/x.ts', 'electron', 'node:fs', '../main/x.ts'],
    allowed: ['./x.ts', '#core/x.ts'],
  },
  {
    place: 'src/words',
    forbidden: ['#node/x.ts', '#ui/x.ts', '#ipc/x.ts', 'react', 'node:fs'],
    allowed: ['./x.ts', '#core/x.ts'],
  },
  {
    place: 'src/node',
    forbidden: ['#main/x.ts', '#renderer/x.ts', '#ui/x.ts', 'electron', 'react', '../main/x.ts'],
    allowed: ['./x.ts', '#core/x.ts', 'node:fs', 'lowdb'],
  },
  {
    place: 'src/cli',
    forbidden: ['#main/x.ts', '#state/x.ts', 'electron', 'react', '../main/x.ts'],
    allowed: ['./x.ts', '#core/x.ts', '#node/x.ts', 'node:fs'],
  },
  {
    place: 'src/preload',
    forbidden: ['#main/x.ts', '#node/x.ts', '#state/x.ts', 'node:fs', '../main/x.ts'],
    allowed: ['./x.ts', '#ipc/x.ts', 'electron'],
  },
  {
    place: 'src/main',
    forbidden: [
      '#renderer/x.ts',
      '#ui/x.ts',
      '#state/x.ts',
      '#cli/x.ts',
      'react',
      '../renderer/x.ts',
    ],
    allowed: ['./x.ts', '#core/x.ts', '#node/x.ts', '#ipc/x.ts', 'electron'],
  },
  {
    place: 'src/renderer/ui',
    forbidden: [
      '#core/x.ts',
      '#state/x.ts',
      '#ipc/x.ts',
      '#renderer/features/x.ts',
      'electron',
      'node:fs',
      '../state/x.ts',
    ],
    allowed: ['./x.ts', 'react'],
  },
  {
    place: 'src/renderer/state',
    forbidden: [
      '#node/x.ts',
      '#ui/x.ts',
      '#main/x.ts',
      '#renderer/features/x.ts',
      'electron',
      'node:fs',
      '../features/x.ts',
    ],
    allowed: ['./x.ts', '#core/x.ts', 'react'],
  },
  {
    place: 'src/renderer/features/reader',
    forbidden: [
      '#renderer/features/notes/x.ts',
      '../notes/x.ts',
      '#node/x.ts',
      '#main/x.ts',
      'electron',
      'node:fs',
    ],
    allowed: ['./x.ts', '#core/x.ts', '#state/x.ts', '#ui/x.ts', 'react'],
  },
  {
    place: 'src/renderer',
    forbidden: ['#main/x.ts', 'electron', 'node:fs', 'lowdb', '../main/x.ts'],
    allowed: ['./x.ts', '#state/x.ts', 'react'],
  },
  {
    place: 'e2e',
    forbidden: ['#renderer/x.ts', '#node/x.ts', '#main/x.ts', '../src/core/x.ts', 'react'],
    allowed: ['./x.ts', '@playwright/test'],
  },
];

/**
 * What the compiler must refuse in a layer, whatever the linter says.
 * @type {readonly { layer: string, code: string, error: string }[]}
 */
export const compilerPlants = [
  {
    layer: 'core',
    code: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    error: 'TS2',
  },
  { layer: 'core', code: 'export const planted = document.title;\n', error: 'TS2584' },
  { layer: 'core', code: 'export const planted = process.pid;\n', error: 'TS2' },
  { layer: 'node', code: 'export const planted = document.title;\n', error: 'TS2584' },
  {
    layer: 'renderer',
    code: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    error: 'TS2',
  },
];
