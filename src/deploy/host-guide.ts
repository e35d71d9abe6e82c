// What the guide says of each host: how a site comes there, and what the host cannot do.
import type { HostName } from '../host/hosts.ts';

export interface HostGuide {
  /** Sentences; words between backticks are code. */
  readonly steps: readonly string[];
  readonly code?: string;
  /** What is lost there; left out: nothing. */
  readonly limits?: string;
}

export const HOST_GUIDE: Readonly<Record<HostName, HostGuide>> = {
  'github-pages': {
    steps: [
      'Choose “GitHub Actions” under Settings → Pages, and set `publish`: the workflow `reports.yml` asks for it, and publishes the main branch.',
      'It takes the address and the path from Pages, so that `site` and `base` need not be right for it.',
    ],
    limits:
      'Pages sends no headers of ours: nothing keeps other sites from framing a page, and an earlier address of a report is a page that leads on. The site is open to everybody in the world, unless Enterprise Cloud restricts it.',
  },
  'gitlab-pages': {
    steps: [
      '`.gitlab-ci.yml` publishes the main branch once `publish` says for whom. Turn on access control of Pages first where the site is internal.',
      'A site of a project lies below its name: `base` is `/postmortems` for `acme.gitlab.io/postmortems`.',
    ],
    limits: 'It reads `_redirects`, a thousand of them, and sends no headers of ours.',
  },
  netlify: {
    steps: [
      'Set `publish`, and connect the repository: `netlify.toml` names the command and the folder. Where nobody has chosen, the build stops on the machines of Netlify.',
    ],
    limits:
      'The site and every preview of it are open to everybody in the world, unless a password protects them.',
  },
  'cloudflare-pages': {
    steps: [
      'Set `publish`, and connect the repository, with the command `npm run build` and the folder `dist`: where nobody has chosen, the build stops there. Or bring a build for the public there yourself. Access of Cloudflare Zero Trust signs people in, who may read what is internal.',
    ],
    code: 'AUDIENCE=public npm run build\nnpx wrangler pages deploy dist',
  },
  s3: {
    steps: [
      '`dist.s3.sh` brings the site to a bucket: each file with its type and its time in caches, what pages name before the pages, and what is gone last.',
      'Give the distribution of CloudFront `dist.request.js` for the viewer request and `dist.response.js` for the viewer response, and let it answer 403 and 404 by `/404.html` with the status 404. The bucket stays private, read by Origin Access Control.',
      'The workflow that `create` writes runs the script for the main branch, once its secrets name the bucket and `publish` is set.',
    ],
    code: 'sh dist.s3.sh s3://acme-postmortems E2EXAMPLE',
    limits:
      'A function of CloudFront holds 10 kB: where more reports have moved, the pages at their earlier addresses lead on. An answer of 404 goes without our headers.',
  },
  nginx: {
    steps: [
      'Set `root` to the folder of the site, and include `dist.nginx.conf`: it has the headers, types, redirects, compression and the page for what is not there. A build writes it anew, so reload nginx after one.',
      'The workflow that `create` writes brings the main branch to the server over SSH, once its secrets name it and `publish` is set; it copies what pages name before the pages, and deletes last.',
    ],
    code: `server {
  server_name postmortems.acme.example;
  root /srv/archive/dist;
  include /srv/archive/dist.nginx.conf;
}`,
  },
  caddy: {
    steps: [
      'Set `root` to the folder of the site, and import `dist.Caddyfile`.',
      'The workflow that `create` writes brings the main branch to the server over SSH, as for nginx.',
    ],
    code: `postmortems.acme.example {
  root * /srv/archive/dist
  import /srv/archive/dist.Caddyfile
}`,
    limits: 'What stands behind `?` is lost where the address of a report has changed.',
  },
  container: {
    steps: [
      '`dist.Dockerfile` makes an image of nginx and the site: it runs without rights of root, on port 8080, and its files need not be writable. No report beside the site goes into it.',
      'The workflow that `create` writes brings the image of the main branch to the registry of GitHub, once `publish` is set.',
    ],
    code: `npm run build
docker build -f dist.Dockerfile -t postmortems .
docker run --read-only --tmpfs /tmp -p 8080:8080 postmortems`,
  },
};

/** A server of nginx that asks another whether somebody is signed in, before it gives anything away. */
export const SIGNED_IN = `server {
  server_name postmortems.acme.example;
  root /srv/archive/dist;
  auth_request /oauth2/auth;
  error_page 401 = @sign-in;
  include /srv/archive/dist.nginx.conf;

  location /oauth2/ {
    auth_request off;
    proxy_pass http://127.0.0.1:4180;
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-Uri $request_uri;
  }
  location @sign-in {
    return 302 /oauth2/start?rd=$request_uri;
  }
}`;
