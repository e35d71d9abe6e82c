/** Text between the tags of XML. */
export const printText = (text: string): string =>
  text.replace(/[&<>\r]/g, (character) => ENTITIES[character]!);

/** The value of an attribute, to stand in double quotes; its line breaks are kept. */
export const printAttribute = (value: string): string =>
  value.replace(/[&<>"\r\n\t]/g, (character) => ENTITIES[character]!);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
