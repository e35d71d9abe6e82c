// The digest by which an allowance names a secret without telling it.
import { createHash } from 'node:crypto';

/** Sixteen hexadecimal digits of SHA-256. */
export function secretDigest(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 16);
}
