/** What a command did, in words: for "Undo: merge Musk into Elon Musk". */
import type { AnnotationLook, BatchLabel, CommandSummary } from '#core/workspace/command.ts';
import { type Counted, counted, number } from './numbers.ts';

/** How much of a quotation is told before it is cut, in characters. */
const QUOTE_LENGTH = 32;

const MENTIONS: Counted = { one: 'mention', other: 'mentions' };
const MARKS: Counted = { one: 'mark', other: 'marks' };
const SUGGESTIONS: Counted = { one: 'suggestion', other: 'suggestions' };
const CHANGES: Counted = { one: 'change', other: 'changes' };

const ADDED: Readonly<Record<AnnotationLook, string>> = {
  highlight: 'highlight',
  actor: 'tag actor',
  figure: 'tag figure',
  code: 'apply code to',
  note: 'write note on',
};
const CHANGED: Readonly<Record<AnnotationLook, string>> = {
  highlight: 'change highlight of',
  actor: 'change actor of',
  figure: 'change figure',
  code: 'change code of',
  note: 'change note on',
};
const REMOVED: Readonly<Record<AnnotationLook, string>> = {
  highlight: 'delete highlight of',
  actor: 'take actor off',
  figure: 'delete figure',
  code: 'take code off',
  note: 'delete note on',
};
const BATCHES: Readonly<Record<BatchLabel, string>> = {
  'tag-actor': 'tag actor',
  'mark-all': 'mark all',
  'accept-suggestions': 'accept suggestions',
  import: 'add sources',
  'figure-about': 'change what a figure is about',
  'delete-many': 'delete',
  'code-many': 'apply code',
  'merge-foreign': 'take over changes made elsewhere',
  'restore-backup': 'restore the backup of',
  'remake-text': 'make the text anew of',
  're-anchor': 'put marks at their place',
  other: 'change',
};

function cut(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length <= QUOTE_LENGTH ? line : `${letters.slice(0, QUOTE_LENGTH).join('')}…`;
}

function quoted(name: string | undefined): string {
  return name === undefined ? '' : ` “${cut(name)}”`;
}

function plain(name: string | undefined): string {
  return name === undefined ? '' : ` ${cut(name)}`;
}

/** "merge Musk into Elon Musk"; starts with a small letter, to stand after "Undo:". */
export function describeSummary(summary: CommandSummary): string {
  const { type } = summary;
  if (type.startsWith('annotation.') || type.startsWith('body.')) {
    return aboutAnnotation(summary);
  }
  if (type.startsWith('actor.') || type === 'mention.assign') {
    return aboutActor(summary);
  }
  return aboutOther(summary);
}

function aboutAnnotation(summary: CommandSummary): string {
  const { type, name, look = 'highlight', count = 1 } = summary;
  switch (type) {
    case 'annotation.remove':
      return count > 1 ? `delete ${counted(count, MARKS)}` : REMOVED[look] + quoted(name);
    case 'annotation.move':
      return `move mark${quoted(name)}`;
    case 'annotation.highlight':
      return CHANGED.highlight + quoted(name);
    case 'body.change':
      return CHANGED[look] + quoted(name);
    case 'body.remove':
      return REMOVED[look] + quoted(name);
    default:
      return ADDED[look] + quoted(name);
  }
}

function aboutActor(summary: CommandSummary): string {
  const { type, name, other, count = 0 } = summary;
  switch (type) {
    case 'actor.add':
      return `create actor${plain(name)}`;
    case 'actor.merge':
      return `merge${plain(name)} into${plain(other)}`;
    case 'actor.split':
      return `split ${counted(count, MENTIONS)} off as${plain(name)}`;
    case 'mention.assign':
      return `give ${counted(count, MENTIONS)} to${plain(name)}`;
    case 'actor.remove':
      return `delete actor${plain(name)}`;
    default:
      return other === undefined || other === name
        ? `change actor${plain(name)}`
        : `rename${plain(name)} to${plain(other)}`;
  }
}

/** "mark all 12 of Elon Musk"; for a batch that was changed, what was added and taken off. */
function aboutBatch({ name, count = 0, taken = 0 }: CommandSummary): string {
  if (taken === 0) {
    return count === 0
      ? `change marks of${plain(name)}`
      : `mark all ${number(count)} of${plain(name)}`;
  }
  return count === 0
    ? `take ${counted(taken, MARKS)} off${plain(name)}`
    : `mark ${number(count)} more of${plain(name)} and take ${number(taken)} off`;
}

const OTHERS: Readonly<Record<string, string>> = {
  'source.add': 'add',
  'source.correct': 'correct',
  'source.remove': 'delete',
  'code.add': 'create code',
  'code.move': 'move code',
  'code.remove': 'delete code',
  'memo.set': 'write memo',
  'dossier.set': 'change dossier',
  'dossier.remove': 'delete dossier',
  'trash.restore': 'restore',
};

function aboutOther(summary: CommandSummary): string {
  const { type, name, other, count = 0, label = 'other' } = summary;
  switch (type) {
    case 'workspace.rename':
      return `rename workspace to${plain(other)}`;
    case 'code.change':
      return other === undefined || other === name
        ? `change code${plain(name)}`
        : `rename code${plain(name)} to${plain(other)}`;
    case 'suggestion.reject':
      return count > 1
        ? `reject ${counted(count, SUGGESTIONS)}`
        : `reject suggestion${quoted(name)}`;
    case 'suggestion.restore':
      return count > 1
        ? `bring back ${counted(count, SUGGESTIONS)}`
        : `bring back suggestion${quoted(name)}`;
    case 'trash.purge':
      return 'empty trash';
    case 'batch.mark':
      return aboutBatch(summary);
    case 'batch.withdraw':
      return `take back ${counted(count, MARKS)} of${plain(name)}`;
    case 'batch':
      return name === undefined
        ? `${BATCHES[label]} (${counted(count, CHANGES)})`
        : BATCHES[label] + plain(name);
    default:
      return (OTHERS[type] ?? type) + plain(name);
  }
}
