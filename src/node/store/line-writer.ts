/**
 * Sealed lines written into large pieces: a hundred thousand rows are a hundred thousand strings and not three hundred
 * thousand buffers, so that a checkpoint is short and leaves little to collect.
 */
import { crc32, SEAL_LENGTH, sealInto } from './checksum.ts';

/** Size of the first piece, in bytes: most files are small. Each one after it is larger. */
const FIRST = 8 * 1024;
/** Size of a piece at most; a longer line has one of its own. */
const PIECE = 256 * 1024;

/** Most bytes that a UTF-16 code unit takes in UTF-8. */
const WIDEST = 3;

export class LineWriter {
  #size = FIRST;
  #piece = Buffer.allocUnsafe(FIRST);
  #length = 0;
  #full: Buffer[] = [];

  /** Text as it is. */
  text(text: string): void {
    this.#reserve(text.length * WIDEST);
    this.#length += this.#piece.write(text, this.#length, 'utf8');
  }

  /** A JSON object made of `members` with their checksum before them. */
  sealed(members: string): void {
    this.#reserve(members.length * WIDEST + SEAL_LENGTH + 1);
    const start = this.#length + SEAL_LENGTH;
    const end = start + this.#piece.write(members, start, 'utf8');
    sealInto(this.#piece, this.#length, crc32(this.#piece.subarray(start, end)));
    this.#piece[end] = 0x7d;
    this.#length = end + 1;
  }

  /** The pieces that are full; each is given once. */
  take(): readonly Buffer[] {
    const full = this.#full;
    this.#full = [];
    return full;
  }

  /** All that is left. */
  rest(): readonly Buffer[] {
    this.#finishPiece();
    return this.take();
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes > this.#piece.length) {
      this.#finishPiece();
      this.#size = Math.min(2 * this.#size, PIECE);
      this.#piece = Buffer.allocUnsafe(Math.max(this.#size, bytes));
    }
  }

  #finishPiece(): void {
    if (this.#length > 0) {
      this.#full.push(this.#piece.subarray(0, this.#length));
    }
    this.#piece = Buffer.alloc(0);
    this.#length = 0;
  }
}
