// A value quoted in a message, cut where it would drown the sentence.

export const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
