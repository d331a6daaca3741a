/** A note as it is shown: Markdown as a small typed tree. There is no place in it for HTML, and links lead nowhere. */

export type NoteInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'emphasis' | 'strong' | 'struck';
      readonly children: readonly NoteInline[];
    }
  /** Shown as words; the address is told, never followed. */
  | {
      readonly kind: 'link';
      readonly address: string;
      readonly children: readonly NoteInline[];
    };

export type NoteItem = {
  /** Whether a task is done; absent for what is no task. */
  readonly done?: boolean;
  readonly blocks: readonly NoteBlock[];
};

export type NoteBlock =
  | { readonly kind: 'paragraph'; readonly children: readonly NoteInline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly NoteInline[] }
  | { readonly kind: 'quotation'; readonly blocks: readonly NoteBlock[] }
  /** `start`: the first number; `null` for a list without numbers. */
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly NoteItem[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly NoteInline[])[])[] };
