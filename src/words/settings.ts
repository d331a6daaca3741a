/** Words of the reading settings, the page of shortcuts, About, and renaming the workspace. */

export const THEME_WORDS = {
  system: 'As the system',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  contrast: 'High contrast',
} as const;

export const SETTINGS_WORDS = {
  title: 'Reading settings',
  theme: 'Theme',
  textSize: 'Text size',
  lineHeight: 'Line height',
  columnWidth: 'Column width',
  marginNotes: 'Show notes in the margin',
  suggestionMarks: 'Show suggestions in the text',
  reset: 'As at first',
  sample:
    'The officials discussed a proposal that includes as much as €150 billion in loans to member states.',
} as const;

export const pixels = (value: number): string => `${value} px`;
export const letters = (value: number): string => `${value} characters`;

export const SHORTCUT_WORDS = {
  title: 'Keyboard shortcuts',
  filter: 'Find a shortcut',
  none: 'No action has this name.',
  pane: 'in a text',
  selection: 'with words selected',
  review: 'in the queue of suggestions',
  reading: 'Moving in a text',
  readingKeys: [
    ['Arrow keys', 'Move the caret by character and line'],
    ['Ctrl+← / →', 'Move by word'],
    ['Ctrl+↑ / ↓', 'Move by paragraph'],
    ['. / ,', 'Move by sentence'],
    ['Home / End', 'Go to the end of the line; with Ctrl, of the text'],
    ['W  S  P', 'Select the word, sentence or paragraph at the caret'],
    ['Enter', 'Open the mark at the caret'],
    ['Alt+← / →', 'Change the kind of a new actor while naming it'],
    ['Shift with any of these', 'Select'],
    ['Esc', 'Leave the selection, the picker or the dialog'],
    ['Ctrl+Enter', 'Save the note being written'],
  ],
} as const;

export const ABOUT_WORDS = {
  title: 'About Dossier',
  tagline:
    'A desktop workspace for people who read overlapping sources and must be able to prove what they say.',
  version: 'Version',
  platform: 'System',
  licence: 'MIT licence. Fonts: Inter, Source Serif 4 and JetBrains Mono (OFL 1.1).',
  offline: 'It works offline: nothing you read or write leaves this machine.',
} as const;

export const RENAME_WORDS = { title: 'Rename workspace', label: 'Name', save: 'Rename' } as const;
export const WORKSPACE_MEMO_WORDS = { title: 'Memo on the workspace' } as const;
