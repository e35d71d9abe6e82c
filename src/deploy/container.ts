// The site in a container: nginx with the site and nothing else, without the rights of root.
import { HIDDEN, WRITTEN, type SiteFacts } from './site-facts.ts';

export function toDockerfile({ folder }: SiteFacts): string {
  return `# syntax=docker/dockerfile:1
# ${WRITTEN}
#   docker build -f ${folder}.Dockerfile -t postmortems .
#   docker run --read-only --tmpfs /tmp -p 8080:8080 postmortems
FROM nginxinc/nginx-unprivileged:1.28-alpine
COPY ${folder}.nginx.conf /etc/nginx/hindsight.conf
COPY <<'END' /etc/nginx/conf.d/default.conf
${SERVER}END
COPY ${folder} /usr/share/nginx/html
EXPOSE 8080
`;
}

const SERVER = `server {
  listen 8080;
  server_tokens off;
  root /usr/share/nginx/html;
  include /etc/nginx/hindsight.conf;
}
`;

/** What Docker may read, so that no report in the folder around the site becomes part of an image. */
export const toDockerignore = ({ folder }: SiteFacts): string =>
  `# ${WRITTEN}\n*\n!${folder}\n!${folder}.nginx.conf\n${folder}/${HIDDEN}\n`;
