// Which addresses may be linked to. Anything with a scheme that is not listed could run something. Two slashes, of
// either kind, begin the name of another host, and look like an address of the site.

const SAFE = /^(?![/\\]{2})(?:(?:https?|mailto|tel):|[#/.?]|[^:/?#]*(?:[/?#]|$))/i;

/** True for web, mail and telephone addresses and for addresses without a scheme. */
export function isSafeAddress(address: string): boolean {
  // Browsers skip control characters and spaces before and inside a scheme.
  return SAFE.test(address.replace(/[\u0000-\u0020\u007f]/g, ''));
}
