// What is written beside a site for the host that it was built for, and what to do with it.
import { HOSTS, type HostName } from '../host/hosts.ts';
import { toCaddy } from './caddy.ts';
import { holdsRedirects, MOST_BYTES, toRequestFunction, toResponseFunction } from './cloudfront.ts';
import { toDockerfile, toDockerignore } from './container.ts';
import { toNginx } from './nginx.ts';
import { toS3Script } from './s3.ts';
import { WRITTEN, type SiteFacts } from './site-facts.ts';

type Writer = (site: SiteFacts) => string;
interface Deployment {
  /** Files beside the site, by what follows the name of its folder: `dist.nginx.conf`. */
  readonly files: Readonly<Record<string, Writer>>;
  /** What to do now, one sentence. */
  readonly next: (folder: string) => string;
}

const DEPLOYMENTS: Readonly<Record<HostName, Deployment>> = {
  'github-pages': {
    files: {},
    next: (folder) =>
      `Publish \`${folder}\` by the workflow; GitHub Pages sends no headers of ours.`,
  },
  'gitlab-pages': {
    files: {},
    next: (folder) => `Publish \`${folder}\` as \`public\`, as .gitlab-ci.yml does.`,
  },
  netlify: { files: {}, next: (folder) => `Publish \`${folder}\`, as netlify.toml says.` },
  'cloudflare-pages': {
    files: {},
    next: (folder) => `Publish it: \`npx wrangler pages deploy ${folder}\`.`,
  },
  s3: {
    files: {
      's3.sh': toS3Script,
      'request.js': toRequestFunction,
      'response.js': toResponseFunction,
    },
    next: (folder) =>
      `Publish it: \`sh ${folder}.s3.sh s3://your-bucket\`; give CloudFront ${folder}.request.js and ${folder}.response.js as its functions.`,
  },
  nginx: {
    files: { 'nginx.conf': toNginx },
    next: (folder) =>
      `In a server of nginx, \`root\` is the folder \`${folder}\`, and \`include\` names ${folder}.nginx.conf.`,
  },
  caddy: {
    files: { Caddyfile: toCaddy },
    next: (folder) =>
      `In a site of Caddy, \`root\` is the folder \`${folder}\`, and \`import\` names ${folder}.Caddyfile.`,
  },
  container: {
    files: {
      'nginx.conf': toNginx,
      Dockerfile: toDockerfile,
      'Dockerfile.dockerignore': toDockerignore,
    },
    next: (folder) => `Make the image: \`docker build -f ${folder}.Dockerfile -t postmortems .\`.`,
  },
};

/** Names of the files that are written beside a site, `dist.nginx.conf`. */
export const namesFor = (host: HostName, folder: string): readonly string[] =>
  Object.keys(DEPLOYMENTS[host].files).map((ending) => `${folder}.${ending}`);

/** Texts of the files beside a site, by name. */
export function filesFor(host: HostName, site: SiteFacts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(DEPLOYMENTS[host].files).map(([ending, write]) => [
      `${site.folder}.${ending}`,
      write(site),
    ]),
  );
}

/** Whether a text is of a file that a build wrote beside a site. */
export const isWritten = (text: string): boolean =>
  text.split('\n', 3).some((line) => line.endsWith(` ${WRITTEN}`));

/** GitLab Pages reads so many redirects and no more. */
const MOST_REDIRECTS = 1000;

/** What to do with a site that was built for a host, and what the host cannot do of it. */
export function nextSteps(host: HostName, site: SiteFacts): readonly string[] {
  const told = [`For ${HOSTS[host].title}: ${DEPLOYMENTS[host].next(site.folder)}`];
  const lost = redirectsLost(host, site);
  if (lost !== null)
    told.push(
      `${lost} Pages at earlier addresses lead on all the same; copies for machines do not.`,
    );
  return told;
}

function redirectsLost(host: HostName, site: SiteFacts): string | null {
  const { redirects } = site;
  if (redirects.size === 0) return null;
  if (host === 'github-pages') return null;
  if (host === 'gitlab-pages' && redirects.size > MOST_REDIRECTS)
    return `GitLab Pages reads ${MOST_REDIRECTS} redirects, and there are ${redirects.size}.`;
  if (host === 's3' && !holdsRedirects(toRequestFunction(site)))
    return `A function of CloudFront holds ${MOST_BYTES} bytes, too few for ${redirects.size} redirects.`;
  return null;
}
