/** Text → bytes of an encoding that JavaScript can only read: by reading every character of it once. */

const encoders = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Throws when the encoding has no such character: a test that says so is wrong. */
export function encodeAs(label: string, text: string): Uint8Array {
  let encoder = encoders.get(label);
  if (encoder === undefined) {
    encoder = readAll(label);
    encoders.set(label, encoder);
  }
  const table = encoder;
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (bytes === undefined) {
        throw new Error(`${label} has no ${character}`);
      }
      return bytes;
    }),
  );
}

function readAll(label: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(label, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const note = (...bytes: number[]): boolean => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && !table.has(character)) {
        table.set(character, bytes);
      }
      return true;
    } catch {
      return false;
    }
  };
  for (let lead = 0; lead < 0x100; lead += 1) {
    if (!note(lead)) {
      for (let trail = 0x30; trail < 0x100; trail += 1) {
        note(lead, trail);
      }
    }
  }
  return table;
}

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
  for (const [at, unit] of [...(mark ? '\ufeff' : ''), ...text.split('')].entries()) {
    view.setUint16(at * 2, unit.charCodeAt(0), order === 'le');
  }
  return new Uint8Array(view.buffer);
}
