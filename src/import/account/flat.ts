// A text as it is compared: lower case, letters and digits, one space between words; each sign of it knows where in the
// text it came from.

export interface Flat {
  readonly text: string;
  /** For each sign of `text` the characters that it stands for: from, to. */
  readonly places: readonly (readonly [from: number, to: number])[];
}

/** A reference to a sign, or a sign with the marks that stand on it. */
const PIECE = /&(?:#x[\da-f]+|#\d+|amp|lt|gt|quot|nbsp|apos|emsp|ensp);|%20|.\p{M}*/gisu;

/** Flattens a text; nothing but letters and digits is compared. */
export function flatten(text: string): Flat {
  let signs = '';
  const places: (readonly [number, number])[] = [];
  let space: readonly [number, number] | null = null;
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0];
    const place = [match.index, match.index + piece.length] as const;
    for (const sign of comparable(piece)) {
      if (!/[\p{L}\p{N}]/u.test(sign)) {
        space = place;
        continue;
      }
      if (space && signs !== '') {
        signs += ' ';
        places.push(space);
      }
      space = null;
      signs += sign;
      for (let i = 0; i < sign.length; i++) places.push(place);
    }
  }
  return { text: signs, places };
}

function comparable(piece: string): string {
  if (piece.length === 1 && piece < '\u0080') return piece.toLowerCase();
  return decoded(piece).normalize('NFKC').toLowerCase();
}

function decoded(piece: string): string {
  if (piece === '%20') return ' ';
  if (piece.length === 1 || !piece.startsWith('&')) return piece;
  const code = /^&#(x?)([\da-f]+);$/i.exec(piece);
  if (!code) return ' ';
  const point = Number.parseInt(code[2] ?? '', code[1] ? 16 : 10);
  return point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
}
