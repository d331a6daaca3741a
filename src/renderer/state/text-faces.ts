/**
 * The faces that texts are set in. A text is drawn once they are there: a place brought into view under another face
 * would be another place when the right one comes.
 */

/** So much of a text says which scripts it is written in, in characters. */
const SAMPLE = 20_000;

/** Resolves when the faces for a text's characters are there, or cannot be had: then it is set in what there is. */
export async function textFaces(text: string): Promise<void> {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-text');
  try {
    await document.fonts.load(`1em ${family}`, text.slice(0, SAMPLE));
  } catch {
    // A face that cannot be read must not keep the text from its reader.
  }
}
