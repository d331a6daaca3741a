/** Keys of names that are one actor: each is found through its root. */

/** Disjoint sets of keys (union and find, with the ways shortened as they are walked). */
export class Sets {
  private readonly parent = new Map<string, string>();

  /** The key that stands for all that are one with it. */
  root(key: string): string {
    let root = key;
    for (let up = this.parent.get(key); up !== undefined; up = this.parent.get(root)) root = up;
    this.shorten(key, root);
    return root;
  }

  /** All on the way to the root lead straight to it from now on: long ways are gone once. */
  private shorten(key: string, root: string): void {
    let at = key;
    while (at !== root) {
      const up = this.parent.get(at) ?? root;
      if (up !== root) this.parent.set(at, root);
      at = up;
    }
  }

  /** Makes two one; the root of the first stands for both. */
  join(a: string, b: string): void {
    const [one, other] = [this.root(a), this.root(b)];
    if (one !== other) this.parent.set(other, one);
  }

  get isEmpty(): boolean {
    return this.parent.size === 0;
  }
}
