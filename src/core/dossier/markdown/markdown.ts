/**
 * The few constructs that a written dossier is made of. `Inline` and `Lines` are already Markdown; everything else
 * enters through an encoder, so that no raw text can be put into a template by mistake.
 */
import { encodeInline, encodeParagraphs } from './encode-text.ts';

declare const brand: unique symbol;
/** Inline Markdown without line breaks. */
export type Inline = string & { readonly [brand]: 'inline' };
/** Block Markdown, line by line; an empty line parts blocks. */
export type Lines = readonly string[];

export function text(value: string): Inline {
  return encodeInline(value) as Inline;
}

/** Words of the program in bold, such as a label. */
export function strong(words: string): Inline {
  return `**${encodeInline(words)}**` as Inline;
}

/** A place that links can lead to. Ids are checked when they are read, and hold only letters, digits and `_`. */
export function anchor(id: string): Inline {
  return `<a id="${id}"></a>` as Inline;
}

/** A link within the dossier. */
export function link(label: string, id: string): Inline {
  return `[${encodeInline(label)}](#${id})` as Inline;
}

/** Markdown of the program with encoded parts in it: the type lets no raw text in. */
export function markdown(literal: TemplateStringsArray, ...parts: readonly Inline[]): Inline {
  return String.raw({ raw: literal }, ...parts) as Inline;
}

export function joined(parts: readonly Inline[], separator: string): Inline {
  return parts.join(separator) as Inline;
}

export function heading(level: 1 | 2 | 3 | 4, content: Inline): Lines {
  return [`${'#'.repeat(level)} ${content}`];
}

/** Text that keeps its line breaks and empty lines. */
export function paragraphs(value: string): Lines {
  return blocks(
    ...encodeParagraphs(value).map((lines) =>
      lines.map((line, index) => (index < lines.length - 1 ? `${line}\\` : line)),
    ),
  );
}

export function quotation(value: string): Lines {
  return paragraphs(value).map((line) => (line === '' ? '>' : `> ${line}`));
}

/** One item of a list: the first line after the bullet, the rest indented under it. */
export function item(lines: Lines): Lines {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`));
}

/** A GFM table. Cells are inline Markdown: `|` and line breaks are encoded there. */
export function table(head: readonly Inline[], rows: readonly (readonly Inline[])[]): Lines {
  const lineOf = (cells: readonly Inline[]) => `| ${cells.join(' | ')} |`;
  return [lineOf(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(lineOf)];
}

/** Blocks with an empty line between them; empty ones are left out. */
export function blocks(...parts: readonly Lines[]): Lines {
  const lines: string[] = [];
  for (const part of parts) {
    if (part.length > 0) {
      if (lines.length > 0) {
        lines.push('');
      }
      for (const line of part) {
        lines.push(line);
      }
    }
  }
  return lines;
}
