// From free text to an id: the form that file names, tags and vocabulary entries share.

/** What a piece of text looks like as an id; empty where nothing of it can stand in one. */
export function toId(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .replace(/[-.]{2,}/g, '-');
}
