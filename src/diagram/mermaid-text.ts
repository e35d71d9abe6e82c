/**
 * Text on its way into Mermaid: any string becomes a label that Mermaid's gantt and timeline grammars read as
 * one label and draw as the same string.
 *
 * Knows Mermaid's entity codes (`#58;` is a colon) and the traps of those two lexers. Refuses to know what the
 * label says, how long it may be, and the grammar of any other diagram type.
 *
 * The traps: `:` ends a label, `;` and `#` start or end an entity or a comment, a `%` in second place turns the
 * whole line into a comment ("5% of logins failed" vanishes), `<` reaches an HTML sanitizer, and a label that
 * opens with a word of the grammar ("Click rate fell", "Section 4 …") is taken for that statement.
 */

/** Characters that end a label, start a comment, a directive or an entity, or reach the HTML sanitizer. */
const UNSAFE = /[:;#%"<>&{}[\]`\\ﬂ¶]|\$(?=\$)/g;

/** Openings that the lexers would take for a statement; a date counts as one. */
const STATEMENT =
  /^(?:acc(?:Title|Descr)|axisFormat|call|class(?:Def)?|click|dateFormat|direction|excludes|gantt|href|includes|inclusiveEndDates|section|style|tickInterval|timeline|title|todayMarker|topAxis|vert|week(?:day|end)|\d{4}-\d\d-\d\d)/i;

/** What XML cannot hold even as an entity: control characters, lone surrogates, non-characters. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Escapes a text for use as a label in a Mermaid gantt or timeline, on one line. White space collapses to
 * single spaces; what cannot be written in XML is dropped; a text without any visible character becomes a
 * no-break space, so that the line still parses.
 */
export function escapeMermaidText(text: string): string {
  const line = text.replace(UNWRITABLE, ' ').replace(/\s+/g, ' ').trim();
  if (line === '') return entity('\u00a0');
  const escaped = line.replace(UNSAFE, entity);
  return STATEMENT.test(line) ? escaped.replace(/^./u, entity) : escaped;
}

function entity(character: string): string {
  return `#${character.codePointAt(0)};`;
}
