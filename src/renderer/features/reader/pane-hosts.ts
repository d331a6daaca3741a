/**
 * Each pane is drawn into an element of its own, which moves to wherever the layout puts the pane. So splitting and
 * closing never draws the other panes anew: open editors, finding and the place that is read stay as they are.
 */

/** Sent to what is in a pane after it was moved: a browser forgets how far a moved element was scrolled. */
export const MOVED = 'dossier:pane-moved';

export class PaneHosts {
  private readonly hosts = new Map<string, HTMLDivElement>();
  private readonly className: string;

  constructor(className: string) {
    this.className = className;
  }

  /** The element that a pane is drawn into; the same one as long as there is such a pane. */
  of(paneId: string): HTMLDivElement {
    let host = this.hosts.get(paneId);
    if (host === undefined) {
      host = document.createElement('div');
      host.className = this.className;
      this.hosts.set(paneId, host);
    }
    return host;
  }

  /** Moves a pane into its place in the layout. */
  place(paneId: string, leaf: HTMLElement): void {
    const host = this.of(paneId);
    if (host.parentElement !== leaf) {
      leaf.append(host);
      host.querySelector('[data-scroller]')?.dispatchEvent(new Event(MOVED));
    }
  }

  /** Forgets panes that are no longer there. */
  keepOnly(paneIds: readonly string[]): void {
    for (const paneId of [...this.hosts.keys()]) {
      if (!paneIds.includes(paneId)) {
        this.hosts.delete(paneId);
      }
    }
  }
}
