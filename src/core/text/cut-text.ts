/** Long texts in pieces, for work that must not be done in one go. */

/** The text in pieces of at most `most` code units; no surrogate pair is cut. Joined, they are the text. */
export function* piecesOfText(text: string, most: number): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = cutBefore(text, Math.min(start + most, text.length));
    yield text.slice(start, end);
    start = end;
  }
}

function cutBefore(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  const high = unit >= 0xd800 && unit <= 0xdbff;
  return high && end < text.length && end > 1 ? end - 1 : end;
}
