import type { ReactNode } from 'react';
import styles from './RichText.module.css';

export type RichInline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'emphasis' | 'strong' | 'struck'; readonly children: readonly RichInline[] }
  | { readonly kind: 'link'; readonly address: string; readonly children: readonly RichInline[] };

export type RichBlock =
  | { readonly kind: 'paragraph'; readonly children: readonly RichInline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly RichInline[] }
  | { readonly kind: 'quotation'; readonly blocks: readonly RichBlock[] }
  | {
      readonly kind: 'list';
      readonly start: number | null;
      readonly items: readonly { readonly done?: boolean; readonly blocks: readonly RichBlock[] }[];
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly RichInline[])[])[] };

export type RichTextProps = {
  /** `null`: the text is shown as it is. */
  readonly blocks: readonly RichBlock[] | null;
  readonly text: string;
};

/**
 * Text with its emphasis, lists and quotations, as elements of our own: nothing in it is ever markup of the page, and
 * a link is words that tell where it would lead. Only elements that may stand in a button are used.
 */
export function RichText({ blocks, text }: RichTextProps) {
  return (
    <span className={styles.rich} dir="auto">
      {blocks === null ? text : blocks.map((block, index) => blockOf(block, index))}
    </span>
  );
}

function blockOf(block: RichBlock, key: number): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <span key={key} className={styles.block} dir="auto">
          {block.children.map(inlineOf)}
        </span>
      );
    case 'heading':
      return (
        <strong key={key} className={styles.heading} data-level={block.level} dir="auto">
          {block.children.map(inlineOf)}
        </strong>
      );
    case 'quotation':
      return (
        <span key={key} className={styles.quotation}>
          {block.blocks.map(blockOf)}
        </span>
      );
    case 'list':
      return <List key={key} list={block} />;
    case 'code':
      return (
        <code key={key} className={styles.code}>
          {block.text}
        </code>
      );
    case 'rule':
      return <span key={key} className={styles.rule} />;
    case 'table':
      return <Table key={key} rows={block.rows} />;
  }
}

const DONE = { true: '☑', false: '☐' } as const;

function List({ list }: { readonly list: Extract<RichBlock, { kind: 'list' }> }) {
  return (
    <span className={styles.block}>
      {list.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items of a text have no other name than their place
        <span key={index} className={styles.item}>
          <span className={styles.mark}>
            {item.done === undefined
              ? list.start === null
                ? '•'
                : `${list.start + index}.`
              : DONE[`${item.done}`]}
          </span>
          <span className={styles.content}>{item.blocks.map(blockOf)}</span>
        </span>
      ))}
    </span>
  );
}

function Table({ rows }: { readonly rows: Extract<RichBlock, { kind: 'table' }>['rows'] }) {
  return (
    <span className={styles.table}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a text have no other name than their place
        <span key={index} className={styles.row} data-head={index === 0}>
          {row.map((cell, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <span key={at} className={styles.cell}>
              {cell.map(inlineOf)}
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}

function inlineOf(inline: RichInline, key: number): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code key={key}>{inline.text}</code>;
    case 'break':
      return <br key={key} />;
    case 'emphasis':
      return <em key={key}>{inline.children.map(inlineOf)}</em>;
    case 'strong':
      return <strong key={key}>{inline.children.map(inlineOf)}</strong>;
    case 'struck':
      return <s key={key}>{inline.children.map(inlineOf)}</s>;
    case 'link':
      return (
        <span key={key} className={styles.link} title={inline.address}>
          {inline.children.map(inlineOf)}
        </span>
      );
  }
}
