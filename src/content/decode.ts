export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';
  /** Sequences that no encoding could read and that became U+FFFD. */
  readonly replaced: number;
}

const BOMS: readonly (readonly [readonly number[], DecodedText['encoding'], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8-bom', 'utf-8'],
  [[0xff, 0xfe], 'utf-16le', 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be', 'utf-16be'],
];

function countReplaced(text: string): number {
  return text.split('\uFFFD').length - 1;
}

function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined;
    throw error;
  }
}

/** Few broken bytes in a long UTF-8 file are a damaged UTF-8 file, not GB18030: half of what is not ASCII must fail before another encoding is tried. */
function isMostlyUtf8(bytes: Uint8Array, lenient: string): boolean {
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  return countReplaced(lenient) * 4 < high;
}

/**
 * Bytes of a text file of unknown encoding as text: by byte order mark, else strict UTF-8, else GB18030 (what Chinese Excel writes as CSV), else
 * UTF-8 with its broken sequences replaced and counted.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const bom = BOMS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (bom) {
    const text = new TextDecoder(bom[2]).decode(bytes);
    return { text, encoding: bom[1], replaced: countReplaced(text) };
  }
  const strict = decodeStrictly(bytes, 'utf-8');
  if (strict !== undefined) return { text: strict, encoding: 'utf-8', replaced: 0 };
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const gb = isMostlyUtf8(bytes, lenient) ? undefined : decodeStrictly(bytes, 'gb18030');
  return gb === undefined
    ? { text: lenient, encoding: 'utf-8', replaced: countReplaced(lenient) }
    : { text: gb, encoding: 'gb18030', replaced: 0 };
}
