import { expect, test } from 'vitest';
import { faultsInOutput, outputRules } from './check-output.mjs';

const places = [
  'main/index.cjs',
  'preload/index.cjs',
  'renderer/index.html',
  'renderer/assets/a.js',
];

test.each(outputRules)('a planted line is found: $what, $planted', ({ where, planted, what }) => {
  const path = places.find((place) => where?.test(place) ?? true) ?? '';
  expect(faultsInOutput([{ path, text: `a();\n${planted}\n` }])).toContain(`out/${path} ${what}`);
});

test.each([
  ['renderer/assets/a.js', 'const a="https://example.com/x"', 'names https://example.com/x'],
  [
    'renderer/assets/a.css',
    '@import "https://fonts.example/x.css"',
    'names https://fonts.example/x.css',
  ],
  ['main/index.cjs', 'const a = "wss://example.com"', 'names wss://example.com'],
  ['main/index.cjs', 'const http = require("node:http");', 'asks for node:http'],
  ['main/index.cjs', 'await import("undici")', 'asks for undici'],
  ['cli/dossier.mjs', 'import { get } from "node:https";', 'asks for node:https'],
  ['renderer/assets/a.js.map', '{}', 'is no file of the app'],
])('%s with %s is told', (path, text, fault) => {
  expect(faultsInOutput([{ path, text }])).toEqual([`out/${path} ${fault}`]);
});

test.each([
  ['renderer/assets/a.js', 'e.createElementNS("http://www.w3.org/2000/svg","svg")'],
  ['main/index.cjs', '/* see https://example.com */ const fs = require("node:fs");'],
  ['renderer/index.html', '<script type="module" src="./assets/a.js"></script>'],
  ['renderer/assets/a.js', 'this.prefetch(1)'],
])('%s with %s is fine', (path, text) => {
  expect(faultsInOutput([{ path, text }])).toEqual([]);
});
