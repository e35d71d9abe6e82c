/**
 * The same picture under another id, for a diagram that stands more than once on a page.
 *
 * Every id of a picture begins with the id of its `<svg>`, which is made from a hash and occurs nowhere else in it.
 */
export function withIdPrefix(svg: string, prefix: string): string {
  const own = /^<svg[^>]*? id="(mermaid-[\da-f]+)"/.exec(svg)?.[1];
  return own ? svg.replaceAll(own, prefix) : svg;
}
