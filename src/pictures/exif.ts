// Of all that Exif holds (place, time, camera, owner, a small copy of the picture), a reader needs one thing: which
// way is up. This reads it, and writes an Exif block that holds nothing else.

const ORIENTATION = 0x0112;
const UPRIGHT = 1;

/** The orientation in a TIFF block, from 1 to 8; 1 where it says none, or nothing that can be read. */
export function orientationIn(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 14 || (order !== 'II' && order !== 'MM')) return UPRIGHT;
  const little = order === 'II';
  const two = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return UPRIGHT;
  const entries = two(first);
  for (let i = 0; i < entries; i++) {
    const entry = first + 2 + i * 12;
    if (entry + 12 > tiff.length) return UPRIGHT;
    if (two(entry) !== ORIENTATION) continue;
    const value = two(entry + 8);
    return value >= 1 && value <= 8 ? value : UPRIGHT;
  }
  return UPRIGHT;
}

/** A TIFF block with an orientation and nothing else; null where the picture stands upright, and needs none. */
export function tiffOf(orientation: number): Buffer | null {
  if (orientation === UPRIGHT) return null;
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4); // where the first list of entries stands
  tiff.writeUInt16BE(1, 8); // its entries
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(3, 12); // a short number
  tiff.writeUInt32BE(1, 14); // of them, one
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
