// Reading numbers out of a file that may end too early. Whatever stands beyond the end is a fault of the file.
import { cutOff } from './broken.ts';

/** A part of the bytes, not copied. */
export function part(bytes: Buffer, start: number, length: number): Buffer {
  if (start < 0 || length < 0 || start + length > bytes.length) throw cutOff();
  return bytes.subarray(start, start + length);
}

export const u8 = (bytes: Buffer, at: number): number => part(bytes, at, 1)[0]!;
export const u16 = (bytes: Buffer, at: number): number => part(bytes, at, 2).readUInt16BE();
export const u32 = (bytes: Buffer, at: number): number => part(bytes, at, 4).readUInt32BE();
export const u16le = (bytes: Buffer, at: number): number => part(bytes, at, 2).readUInt16LE();
export const u24le = (bytes: Buffer, at: number): number => part(bytes, at, 3).readUIntLE(0, 3);
export const u32le = (bytes: Buffer, at: number): number => part(bytes, at, 4).readUInt32LE();

/** Four or so letters that name a part of a file. */
export const letters = (bytes: Buffer, at: number, length: number): string =>
  part(bytes, at, length).toString('latin1');
