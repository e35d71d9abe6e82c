// Data in the binary form of Pagefind's files (CBOR). An index is millions of small numbers in arrays, for which the library
// that reads it takes a tenth of a build after an edit; so these, and texts, are written here, and by the library whatever
// else there is. The bytes are those of the library.
import { encode } from 'cborg';

/** A value begins with its kind, and its size or itself. */
const KIND = 0xe0;
const [COUNT, BELOW_ZERO, TEXT, ARRAY] = [0x00, 0x20, 0x60, 0x80];
/** The longest head of a value. */
const HEAD = 5;

/** Plain data as CBOR. */
export function toCbor(value: unknown): Uint8Array {
  const writer = new CborWriter();
  writer.value(value);
  return writer.written();
}

/** How many values an array of CBOR holds. */
export function lengthOfArray(bytes: Uint8Array, at: number): number {
  const [length] = readHead(bytes, at);
  return length;
}

/** The size or the value that a head tells, and where the head ends. */
export function readHead(bytes: Uint8Array, at: number): readonly [size: number, end: number] {
  const size = bytes[at]! & 31;
  if (size < 24) return [size, at + 1];
  const end = at + 1 + 2 ** (size - 24);
  let number = 0;
  for (let i = at + 1; i < end; i++) number = number * 256 + bytes[i]!;
  return [number, end];
}

/** Whether the value that begins here is a number below zero. */
export const isBelowZero = (bytes: Uint8Array, at: number): boolean =>
  (bytes[at]! & KIND) === BELOW_ZERO;

/** Writes values one behind the other. */
export class CborWriter {
  #buffer = Buffer.allocUnsafe(1 << 12);
  #at = 0;

  /** How many bytes were written so far. */
  get length(): number {
    return this.#at;
  }

  /** All that was written so far, as bytes of its own. */
  written(): Uint8Array {
    return Uint8Array.from(this.#buffer.subarray(0, this.#at));
  }

  /** The head of an array: so many values follow. */
  array(length: number): void {
    this.#head(ARRAY, length);
  }

  /** Values that are CBOR already. */
  bytes(bytes: Uint8Array, from = 0, to = bytes.length): void {
    this.#room(to - from);
    // For a few bytes a call costs more than they do.
    if (to - from > 32) this.#buffer.set(bytes.subarray(from, to), this.#at);
    else for (let i = from; i < to; i++) this.#buffer[this.#at + i - from] = bytes[i]!;
    this.#at += to - from;
  }

  value(value: unknown): void {
    if (typeof value === 'number' && isShort(value)) {
      if (value >= 0) this.#head(COUNT, value);
      else this.#head(BELOW_ZERO, -1 - value);
    } else if (typeof value === 'string') {
      const bytes = Buffer.byteLength(value);
      this.#head(TEXT, bytes);
      this.#room(bytes);
      this.#at += this.#buffer.write(value, this.#at);
    } else if (Array.isArray(value)) {
      this.array(value.length);
      for (const one of value) this.value(one);
    } else this.bytes(encode(value));
  }

  #head(kind: number, size: number): void {
    this.#room(HEAD);
    const buffer = this.#buffer;
    if (size < 24) {
      buffer[this.#at++] = kind | size;
    } else if (size < 2 ** 8) {
      buffer[this.#at++] = kind | 24;
      buffer[this.#at++] = size;
    } else if (size < 2 ** 16) {
      buffer[this.#at++] = kind | 25;
      this.#at = buffer.writeUInt16BE(size, this.#at);
    } else {
      buffer[this.#at++] = kind | 26;
      this.#at = buffer.writeUInt32BE(size, this.#at);
    }
  }

  #room(bytes: number): void {
    const least = this.#at + bytes;
    if (least <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, least));
    this.#buffer.copy(larger, 0, 0, this.#at);
    this.#buffer = larger;
  }
}

/** Whether a number is a whole one of four bytes. */
const isShort = (value: number): boolean =>
  Number.isInteger(value) && value < 2 ** 32 && value >= -(2 ** 32);
