// Astro writes the content security policy at the end of the head, and a policy holds from where it stands: a title, a
// description or a preview that broke out of its markup would come before it. Here it is moved to the beginning.

const POLICY = '<meta http-equiv="content-security-policy"';
/** Browsers look for it in the first kilobyte, so it stays before the policy. */
const CHARSET = '<meta charset="utf-8">';

/** Moves bytes of a page: to read and write its letters takes longer than to find its policy. */
export function policyFirst(html: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const from = html.indexOf(POLICY);
  const charset = html.indexOf(CHARSET);
  if (from < 0 || charset < 0 || charset > from) return html;
  const to = html.indexOf('>', from) + 1;
  const place = charset + CHARSET.length;
  return Buffer.concat([
    html.subarray(0, place),
    html.subarray(from, to),
    html.subarray(place, from),
    html.subarray(to),
  ]);
}
