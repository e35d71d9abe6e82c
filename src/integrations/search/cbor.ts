// Data in the binary form of Pagefind's files (CBOR). An index is millions of small numbers in arrays, for which the library
// that reads it takes a tenth of a build after an edit; so these, and texts, are written here, and by the library whatever
// else there is. The bytes are those of the library.
import { encode } from 'cborg';

const [COUNT, BELOW_ZERO, TEXT, ARRAY] = [0x00, 0x20, 0x60, 0x80];
/** The longest head of a value. */
const HEAD = 5;

let buffer = Buffer.allocUnsafe(1 << 16);
let at = 0;

/** Plain data as CBOR. */
export function toCbor(value: unknown): Uint8Array {
  at = 0;
  write(value);
  return Uint8Array.from(buffer.subarray(0, at));
}

function write(value: unknown): void {
  if (typeof value === 'number' && isShort(value)) {
    if (value >= 0) head(COUNT, value);
    else head(BELOW_ZERO, -1 - value);
  } else if (typeof value === 'string') {
    const bytes = Buffer.byteLength(value);
    head(TEXT, bytes);
    room(bytes);
    at += buffer.write(value, at);
  } else if (Array.isArray(value)) {
    head(ARRAY, value.length);
    for (const one of value) write(one);
  } else {
    const bytes = encode(value);
    room(bytes.length);
    buffer.set(bytes, at);
    at += bytes.length;
  }
}

/** Whether a number is a whole one of four bytes. */
const isShort = (value: number): boolean =>
  Number.isInteger(value) && value < 2 ** 32 && value >= -(2 ** 32);

/** What kind of value follows, and its size, or the value itself. */
function head(kind: number, size: number): void {
  room(HEAD);
  if (size < 24) {
    buffer[at++] = kind | size;
  } else if (size < 2 ** 8) {
    buffer[at++] = kind | 24;
    buffer[at++] = size;
  } else if (size < 2 ** 16) {
    buffer[at++] = kind | 25;
    at = buffer.writeUInt16BE(size, at);
  } else {
    buffer[at++] = kind | 26;
    at = buffer.writeUInt32BE(size, at);
  }
}

function room(bytes: number): void {
  if (at + bytes <= buffer.length) return;
  const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, at + bytes));
  buffer.copy(larger, 0, 0, at);
  buffer = larger;
}
