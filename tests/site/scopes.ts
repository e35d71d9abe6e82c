/** The HTML of a built page without the marks that tie elements to the styles of their components. */
export const withoutScopes = (html: string): string =>
  html.replace(/\sdata-(?:astro-cid-\w+|\d+)(?:="true")?(?=[\s/>])/g, '');
