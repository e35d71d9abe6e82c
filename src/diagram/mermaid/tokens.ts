/**
 * What the tokens of Mermaid's grammars stand for, as an author would write them.
 *
 * Names that are not listed are left out of a message: a shorter list of what would be right beats a dump.
 */
const WORDS: Readonly<Record<string, string>> = {
  // brackets and punctuation
  SQE: '`]`',
  PE: '`)`',
  DIAMOND_STOP: '`}`',
  SQS: '`[`',
  PS: '`(`',
  DIAMOND_START: '`{`',
  PIPE: '`|`',
  COLON: '`:`',
  COMMA: '`,`',
  STRUCT_START: '`{`',
  STRUCT_STOP: '`}`',
  BLOCK_START: '`{`',
  BLOCK_STOP: '`}`',
  CLOSE_ROW: '`]`',
  // words
  end: '`end`',
  AS: '`as`',
  // what stands between
  NL: 'a new line',
  NEWLINE: 'a new line',
  EOF: 'the end',
  LINK: 'a link such as `-->`',
  START_LINK: 'a link such as `-->`',
  SOLID_ARROW: 'an arrow such as `->>`',
  DOTTED_ARROW: 'an arrow such as `->>`',
  SOLID_OPEN_ARROW: 'an arrow such as `->>`',
  EDGE: 'a link such as `-->`',
  '-->': 'a link such as `-->`',
  // what an author names
  ACTOR: 'a participant',
  NODE_STRING: 'a node',
  ENTITY_NAME: 'an entity',
  ID: 'a name',
  TXT: '`:` and a text',
  DESCR: '`:` and a text',
  TEXT: 'a text',
  STR: 'a text in quotes',
  STRING: 'a text in quotes',
  ALPHA: 'a name',
  NUM: 'a number',
  NUMBER: 'a number',
  NUMBER_PIE: 'a number',
  NUMBER_WITH_DECIMAL: 'a number',
  taskData: '`:` and a date',
};

export function inWords(tokens: readonly string[]): string[] {
  const words = tokens.map((token) => {
    const name = token.replace(/^'|'$/g, '');
    return WORDS[name] ?? (/^[^\w\s]{1,4}$/.test(name) ? `\`${name}\`` : undefined);
  });
  return [...new Set(words.filter((word) => word !== undefined))];
}
