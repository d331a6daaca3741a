/** Words of the palette. */

export const PALETTE = {
  title: 'Go to or run',
  field: 'A command, source, actor or code',
  none: 'Nothing has this name.',
  hint: '> only commands · @ only actors · # only codes',
  close: 'Close',
} as const;

export const PALETTE_KINDS = {
  action: 'command',
  source: 'source',
  actor: 'actor',
  code: 'code',
} as const;
