/** The title of a fence, ```` ```yaml title="deploy.yaml" ````; null where it has none. */
export function titleOfFence(meta: string): string | null {
  const found = /(?:^|\s)title=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(meta);
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim() || null;
}
