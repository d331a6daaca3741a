/** The platform's encoder, present in every JavaScript runtime that Dossier meets; not part of the language. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/**
 * The bytes whose SHA-256 identifies a version of a reading text: plain UTF-8 without a byte-order mark, the
 * very bytes of the stored `text.txt`, so that anyone can check a hash with any tool.
 */
export function hashInput(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
