/**
 * Mermaid's entity codes (`#58;` is a colon), kept out of Mermaid's hands from the source to the finished picture.
 *
 * Mermaid decodes them at different moments in different diagrams: some measure the code instead of the character,
 * some print it. So a code that has a meaning in a grammar travels as one private character that means nothing
 * anywhere, and is put back when the picture is done; any other code simply becomes its character.
 */
const PRIVATE = 0xe000;
/** Beyond Latin-1 no character means anything to Mermaid, or is trimmed as white space. */
const MEANINGFUL = 0x100;
const NAMED: Readonly<Record<string, number>> = {
  amp: 38,
  apos: 39,
  gt: 62,
  lt: 60,
  nbsp: 160,
  quot: 34,
};
const CODE = /#(?:(\d{1,7})|(amp|apos|gt|lt|nbsp|quot));/g;
/** Lines on which `#123;` is a colour and the end of a statement. */
const STYLING = /^\s*(?:style|classDef|linkStyle|%%\{)/;

export function hideEntities(source: string): string {
  const hide = (line: string) =>
    line.replace(CODE, (_, code, name) => hidden(Number(code ?? NAMED[name])));
  return source
    .split('\n')
    .map((line) => (STYLING.test(line) ? line : hide(line)))
    .join('\n');
}

export function showEntities(text: string): string {
  return text.replace(/[\ue000-\ue0ff]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - PRIVATE),
  );
}

/** Puts the characters back into the texts and attributes of a picture, before it is judged for safety. */
export function showEntitiesIn(svg: Element): void {
  const texts = document.createTreeWalker(svg, 4); // NodeFilter.SHOW_TEXT
  while (texts.nextNode())
    texts.currentNode.nodeValue = showEntities(texts.currentNode.nodeValue ?? '');
  for (const element of [svg, ...svg.querySelectorAll('*')])
    for (const { name, value } of [...element.attributes])
      if (/[\ue000-\ue0ff]/.test(value)) element.setAttribute(name, showEntities(value));
}

function hidden(code: number): string {
  if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code < MEANINGFUL ? PRIVATE + code : code);
}
