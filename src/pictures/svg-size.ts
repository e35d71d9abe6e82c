// How large a drawing is, as Astro reads it: by width and height, else by its view.

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  ex: 8,
};

/** In pixels; null where the drawing does not say. */
export function sizeOfSvg(
  root: Readonly<Record<string, string>>,
): { width: number; height: number } | null {
  const [width, height] = [lengthOf(root['width']), lengthOf(root['height'])];
  if (width && height) return { width, height };
  const [, , across, down] = (root['viewBox'] ?? '').trim().split(/[\s,]+/).map(lengthOf); // prettier-ignore
  if (!across || !down) return null;
  if (width) return { width, height: Math.floor((width * down) / across) };
  if (height) return { width: Math.floor((height * across) / down), height };
  return { width: across, height: down };
}

function lengthOf(text: string | undefined): number | null {
  const match = /^([\d.]+(?:e\d+)?)([a-z]*)$/.exec(text ?? '');
  const unit = match && UNITS[match[2]!];
  return match && unit ? Math.round(Number(match[1]) * unit) || null : null;
}
