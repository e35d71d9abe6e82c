// Where a setting stands in the text of `hindsight.config.ts`: good enough to lead an eye there. It reads object and
// list literals by their brackets; what is put together elsewhere is found as far as it is written out.

export interface SettingPlace {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** What is wrong with the setting at a path. */
export interface SettingError {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type SettingPath = readonly PropertyKey[];

const TOKEN =
  /\/\/[^\n]*|\/\*[^]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|[\w$]+|[{}[\](),:]|\S/g;

/** The place of the value at a path, or of what is written out nearest above it; null where there is no object at all. */
export function settingPlace(text: string, path: SettingPath): SettingPlace | null {
  const places = placesIn(text);
  for (let length = path.length; length >= 0; length--) {
    const at = places.get(keyOf(path.slice(0, length)));
    if (at !== undefined) return toPlace(text, at);
  }
  return null;
}

const keyOf = (path: SettingPath): string => JSON.stringify(path.map(String));

interface Nesting {
  readonly path: SettingPath;
  /** Position in a list; null in an object. */
  index: number | null;
}

/** Where every key of the settings and every item of a list begins, by path. */
function placesIn(text: string): Map<string, number> {
  const places = new Map<string, number>();
  const frames: Nesting[] = [];
  let depth = 0;
  let last = '';
  let lastAt = 0;
  let next: SettingPath | null = null;
  const from = /export\s+default\s+(?:defineConfig\s*\(\s*)?(?=\{)/.exec(text);
  if (!from) return places;
  const start = from.index + from[0].length;
  for (const match of text.slice(start).matchAll(TOKEN)) {
    const [token] = match;
    if (/^\/[/*]/.test(token)) continue;
    const at = start + match.index;
    const frame = frames.at(-1);
    if (frame && frame.index !== null && depth === 0 && !/^[\],]$/.test(token)) {
      const path = [...frame.path, frame.index];
      if (!places.has(keyOf(path))) places.set(keyOf(path), at);
      next ??= path;
    }
    if (token === '(') depth++;
    else if (token === ')') depth--;
    else if (depth > 0) continue;
    else if (token === ':' && frame?.index === null && next === null) {
      next = [...frame.path, last.replace(/^['"`]|['"`]$/g, '')];
      places.set(keyOf(next), lastAt);
    } else if (token === '{' || token === '[') {
      frames.push({ path: next ?? [], index: token === '[' ? 0 : null });
      if (frames.length === 1) places.set(keyOf([]), at);
      next = null;
    } else if (token === '}' || token === ']') {
      frames.pop();
      if (frames.length === 0) break;
    } else if (token === ',') {
      next = null;
      if (frame && frame.index !== null) frame.index++;
    }
    last = token;
    lastAt = at;
  }
  return places;
}

function toPlace(text: string, at: number): SettingPlace {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
