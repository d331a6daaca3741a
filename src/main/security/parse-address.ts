/** The parsed address, or null for what is none. (`URL.canParse` is not in the oldest Electron we run on.) */
export function parseAddress(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
