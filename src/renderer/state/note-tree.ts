/** Notes as trees, read once for each text. The grammar is fetched when the first note is shown. */
import { useEffect, useMemo, useState } from 'react';
import type { NoteBlock } from '#core/note/note-tree.ts';

type Parse = (text: string) => readonly NoteBlock[];

let parse: Parse | null = null;
let coming: Promise<Parse> | null = null;

function fetchParser(): Promise<Parse> {
  coming ??= import('#core/note/parse-note.ts').then(({ parseNote }) => {
    parse = parseNote;
    return parseNote;
  });
  return coming;
}

/** The newest trees; going through a long list of notes must not keep all of them. */
const KEPT = 500;
const trees = new Map<string, readonly NoteBlock[]>();

/** Notes without a sign of Markdown are shown as they are. */
const SIGNS = /[*_`#>~|[\]<&\\+]|^\s*(?:-|\d+[.)])\s|-{3}|={3}|https?:|www\.|@/mu;

function treeOf(text: string, read: Parse): readonly NoteBlock[] {
  const known = trees.get(text);
  if (known !== undefined) {
    return known;
  }
  const made = read(text);
  trees.set(text, made);
  for (const oldest of trees.keys()) {
    if (trees.size <= KEPT) {
      break;
    }
    trees.delete(oldest);
  }
  return made;
}

/** The tree of a note; `null` while the grammar is on its way, and for a note without markup. */
export function useNoteTree(text: string): readonly NoteBlock[] | null {
  const marked = SIGNS.test(text);
  const [ready, setReady] = useState(parse !== null);
  useEffect(() => {
    if (!marked || ready) {
      return;
    }
    let over = false;
    void fetchParser().then(() => {
      if (!over) {
        setReady(true);
      }
    });
    return () => {
      over = true;
    };
  }, [marked, ready]);
  return useMemo(
    () => (marked && ready && parse !== null ? treeOf(text, parse) : null),
    [text, marked, ready],
  );
}
