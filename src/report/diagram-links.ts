// The addresses to which the parts of a Mermaid diagram lead, read from its source. Knows no other grammar of Mermaid.

export interface DiagramLink {
  /** The parts that lead there, as the diagram calls them: `a`, or `a,b`. */
  readonly part: string;
  readonly url: string;
}

/** `click a "/services/kafka/"`, `click a call f() href "…"`, and `link A "…"` of classes. */
const CLICK =
  /^([ \t]*(?:click|link)[ \t]+(\S+)[ \t]+(?:(?:call[ \t]+\w+\([^)\n]*\)[ \t]+)?href[ \t]+)?")([^"\n]*)(?=")/gm;
/** `link A: Dashboard @ https://…` of a sequence. */
const ACTOR_LINK = /^([ \t]*link[ \t]+([^:"\n]+):[^@\n]*@[ \t]*)(\S+)/gm;
/** `links A: {"Dashboard": "https://…"}` of a sequence. */
const ACTOR_LINKS = /^([ \t]*links[ \t]+([^:"\n]+):[ \t]*)(\{.*\})/gm;
const ENTRY = /("(?:[^"\\\n]|\\.)*"[ \t]*:[ \t]*")([^"\n]*)(?=")/g;

export function diagramLinks(diagram: string): DiagramLink[] {
  const found: DiagramLink[] = [];
  eachLink(diagram, (url, part) => {
    found.push({ part, url });
    return url;
  });
  return found;
}

/** The diagram with other addresses. */
export function withDiagramLinks(diagram: string, addressOf: (url: string) => string): string {
  return eachLink(diagram, addressOf);
}

function eachLink(diagram: string, addressOf: (url: string, part: string) => string): string {
  const one = (_: string, before: string, part: string, url: string): string =>
    before + addressOf(url, part.trim());
  return diagram
    .replace(CLICK, one)
    .replace(ACTOR_LINK, one)
    .replace(
      ACTOR_LINKS,
      (_, before: string, part: string, list: string) =>
        before +
        list.replace(ENTRY, (_, name: string, url: string) => name + addressOf(url, part.trim())),
    );
}
