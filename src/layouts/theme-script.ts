// The one script that stands in every page as it is: it puts the chosen theme on before the first paint. The content
// security policy (security.ts) allows it by its hash, so the text here is the text in the page.
export const THEME_SCRIPT =
  "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
