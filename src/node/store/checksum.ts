/** CRC-32 as in zlib and PNG, for single records: anyone can check it. Whole files carry a SHA-256. */

const TABLE = new Uint32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) {
    value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

/** CRC-32 of the bytes as eight hex digits. */
export function crc32(bytes: Uint8Array): string {
  let value = 0xffffffff;
  for (let index = 0; index < bytes.length; index += 1) {
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[index] ?? 0)) & 255] ?? 0);
  }
  return ((value ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

const PREFIX = '{"crc":"';
/** Bytes before the first member of a sealed line. */
export const SEAL_LENGTH = PREFIX.length + 8 + 2;

/** Writes the beginning of a sealed line. */
export function sealInto(bytes: Buffer, at: number, crc: string): void {
  bytes.write(`${PREFIX}${crc}",`, at, 'latin1');
}

/** One line: a JSON object whose first member, `crc`, is the CRC-32 of all that follows it on the line. */
export function sealLine(members: string): Buffer {
  const length = Buffer.byteLength(members);
  const line = Buffer.allocUnsafe(SEAL_LENGTH + length + 1);
  line.write(members, SEAL_LENGTH, 'utf8');
  sealInto(line, 0, crc32(line.subarray(SEAL_LENGTH, SEAL_LENGTH + length)));
  line[SEAL_LENGTH + length] = 0x7d;
  return line;
}

/** The object of a sealed line, or `null` when a byte of it is not as it was written. */
export function openLine(line: Uint8Array): Readonly<Record<string, unknown>> | null {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
  const last = bytes.length - 1;
  if (last <= SEAL_LENGTH || bytes[last] !== 0x7d) {
    return null;
  }
  const sum = bytes.toString('latin1', PREFIX.length, PREFIX.length + 8);
  const sealed =
    bytes.toString('latin1', 0, PREFIX.length) === PREFIX &&
    bytes.toString('latin1', PREFIX.length + 8, SEAL_LENGTH) === '",' &&
    crc32(bytes.subarray(SEAL_LENGTH, last)) === sum;
  return sealed ? parseObject(bytes.toString('utf8')) : null;
}

/** A JSON object, or `null`. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
