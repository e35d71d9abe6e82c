// Shares of users for readers: "70%", "about 20%", "0.5%".
import { WHEN } from '../sentences/facts/when.ts';
import type { UserShare } from './report.ts';

export function formatShare({ share, approximate }: UserShare): string {
  // Two decimals keep what people write (99.95%) and drop what floating point adds.
  const text = `${Number((share * 100).toFixed(2))}%`;
  return approximate ? WHEN.about(text) : text;
}
