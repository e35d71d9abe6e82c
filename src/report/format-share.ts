// Shares of users for readers: "70%", "about 20%", "0.5%".
import type { UserShare } from './report.ts';

export function formatShare({ share, approximate }: UserShare): string {
  // Two decimals keep what people write (99.95%) and drop what floating point adds.
  return `${approximate ? 'about ' : ''}${Number((share * 100).toFixed(2))}%`;
}
