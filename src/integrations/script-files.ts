// Where the scripts of pages stand. As files of their own a browser fetches them once, a page carries neither them nor their
// digests, and nobody computes these page by page. A copy that is opened from files has them in its pages: a browser loads
// no module from a file.

/** Vite's `build.assetsInlineLimit`; of other files than scripts Vite decides. */
export const scriptFiles =
  (isPortable: boolean) =>
  (file: string): boolean | undefined =>
    file.endsWith('.js') && !isPortable ? false : undefined;
