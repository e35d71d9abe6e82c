// What a result shows of a report: a file for each, as Pagefind packed it. Asked for when the result is drawn.
import { PAGEFIND_MARK, type Fragment } from '../../ask/fragment.ts';

export type Fragments = (report: number) => Promise<Fragment>;

/** @param bundle address of the folder of Pagefind @param names of the fragments, by the numbers of their reports */
export function openFragments(bundle: string, names: readonly string[]): Fragments {
  const known = new Map<number, Promise<Fragment>>();
  const load = async (report: number): Promise<Fragment> => {
    const response = await fetch(`${bundle}fragment/${names[report]!}.pf_fragment`);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const unpacked = response.body!.pipeThrough(new DecompressionStream('gzip'));
    const text = await new Response(unpacked).text();
    const fragment = JSON.parse(text.slice(PAGEFIND_MARK.length)) as Fragment;
    return { ...fragment, url: `${bundle.replace(/\/pagefind\/$/, '')}${fragment.url}` };
  };
  return (report) => {
    let loading = known.get(report);
    if (!loading) {
      known.set(report, (loading = load(report)));
      loading.catch(() => known.delete(report));
    }
    return loading;
  };
}
