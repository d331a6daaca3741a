/** A source dragged from a list onto a pane. */
import type { SourceId } from '#core/ids.ts';

const TYPE = 'application/x-dossier-source';

/** Makes a drag carry a source. */
export function carrySource(transfer: DataTransfer, sourceId: SourceId): void {
  transfer.setData(TYPE, sourceId);
  transfer.effectAllowed = 'copy';
}

/** Whether a drag carries a source. */
export function carriesSource(transfer: DataTransfer): boolean {
  return transfer.types.includes(TYPE);
}

/** The id that a drop carries, empty when it carries none. Nothing says that there is such a source. */
export function carriedSource(transfer: DataTransfer): string {
  return transfer.getData(TYPE);
}
