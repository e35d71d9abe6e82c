// What each host wants to find in the repository: how the archive is checked, built and published there.
import type { HostChoice } from './answers.ts';
import type { Common } from './common.ts';

export function hostFiles(host: HostChoice, common: Common): Readonly<Record<string, string>> {
  const onGithub = {
    '.github/workflows/source.yml': common.sourceWorkflow,
    '.github/PULL_REQUEST_TEMPLATE.md': common.pullRequest,
    '.github/CODEOWNERS': CODEOWNERS,
  };
  switch (host) {
    case 'github-pages':
      return { '.github/workflows/reports.yml': common.workflow, ...onGithub };
    case 'gitlab-pages':
      return {
        '.gitlab-ci.yml': GITLAB,
        '.gitlab/source.yml': GITLAB_SOURCE,
        '.gitlab/merge_request_templates/Default.md': common.pullRequest,
        '.gitlab/CODEOWNERS': CODEOWNERS,
      };
    case 'netlify':
    case 'cloudflare-pages':
      // They build what is pushed by themselves.
      return {
        ...(host === 'netlify' && { 'netlify.toml': NETLIFY }),
        '.github/workflows/reports.yml': checkAlone(common.workflow),
        ...onGithub,
      };
    default:
      return { '.github/workflows/reports.yml': toOwnHost(common.workflow, host), ...onGithub };
  }
}

/** The workflow without what publishes: who serves the site elsewhere takes the reports to it. */
export const checkAlone = (workflow: string): string =>
  checked(workflow, '').replace(/^ {2}workflow_dispatch:\n/m, '');

const checked = (workflow: string, published: string): string =>
  workflow
    .replace(/\n\n {2}build:[^]*$/, '\n')
    .replace(/; publishes the main\n# branch[^]*? for whom\./, `${published}.`);

/** The workflow with the main branch brought to a host of the team's own. */
function toOwnHost(workflow: string, host: keyof typeof BRINGING): string {
  const [, build = ''] =
    /\n\n( {2}build:[^]*?)(?= {6}- name: What is published)/.exec(workflow) ?? [];
  const { title, permissions = '', steps } = BRINGING[host];
  const job = build
    .replace('build:\n    name: Build for Pages', `publish:\n    name: ${title}`)
    .replace(
      '    steps:',
      `    # One after the other, so that an older site never comes last.
    concurrency:
      group: publish
      cancel-in-progress: false
${permissions}    steps:`,
    );
  const [upload = ''] = /actions\/upload-artifact@.*/.exec(workflow) ?? [];
  return `${checked(workflow, '; brings the main branch to its host')}\n${job}${steps.replace('UPLOAD', upload)}`;
}

/** Where nobody has chosen `publish` in the settings, nothing is brought anywhere. */
const BUILD_CHOSEN = `      - name: What is published, and to whom
        id: publish
        run: npm run -s pages
      - name: Build
        run: npm run build
        env:
          AUDIENCE: \${{ steps.publish.outputs.audience }}
`;

/** A server that is reached by SSH; what pages name comes before the pages, and what is gone goes last. */
const toServer = (
  rules: string,
): string => `${BUILD_CHOSEN}      # Under Settings → Secrets and variables → Actions. Secrets: PUBLISH_TO, such as deploy@web1.acme.example:/srv/archive;
      # PUBLISH_KEY, the private key of that account; PUBLISH_HOST, the line of the server in known_hosts (ssh-keyscan prints
      # it). Variable: PUBLISH_RELOAD, what makes the server read its rules anew, such as sudo systemctl reload nginx.
      - name: Bring the site to the server
        env:
          TO: \${{ secrets.PUBLISH_TO }}
          KEY: \${{ secrets.PUBLISH_KEY }}
          HOST: \${{ secrets.PUBLISH_HOST }}
          RELOAD: \${{ vars.PUBLISH_RELOAD }}
        run: |
          if [ -z "$TO" ]; then
            echo '::error::PUBLISH_TO is missing: reports.yml says which secrets bring the site to the server.'
            exit 1
          fi
          (umask 077 && printf '%s\\n' "$KEY" >"$RUNNER_TEMP/key")
          printf '%s\\n' "$HOST" >"$RUNNER_TEMP/known_hosts"
          export RSYNC_RSH="ssh -i $RUNNER_TEMP/key -o UserKnownHostsFile=$RUNNER_TEMP/known_hosts"
          rsync -a --exclude '*.html' dist/ "$TO/dist/"
          rsync -a --delete-after dist/ "$TO/dist/"
          rsync -a ${rules} "$TO/"
          if [ -n "$RELOAD" ]; then $RSYNC_RSH "\${TO%%:*}" "$RELOAD"; fi
`;

/** The steps that bring a built site to its host, and the title of their job. */
const BRINGING: Readonly<
  Record<
    's3' | 'nginx' | 'caddy' | 'container' | 'other',
    { readonly title: string; readonly permissions?: string; readonly steps: string }
  >
> = {
  nginx: { title: 'Publish', steps: toServer('dist.nginx.conf') },
  caddy: { title: 'Publish', steps: toServer('dist.Caddyfile') },
  s3: {
    title: 'Publish',
    steps: `${BUILD_CHOSEN}      # Under Settings → Secrets and variables → Actions. Secrets: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, of an account that
      # may write this bucket and nothing else. Variables: AWS_REGION; BUCKET, such as s3://acme-postmortems; DISTRIBUTION, the
      # id of the distribution of CloudFront, whose caches are emptied.
      - name: Bring the site to the bucket
        run: sh dist.s3.sh "$BUCKET" "$DISTRIBUTION"
        env:
          AWS_ACCESS_KEY_ID: \${{ secrets.AWS_ACCESS_KEY_ID }}
          AWS_SECRET_ACCESS_KEY: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
          AWS_REGION: \${{ vars.AWS_REGION }}
          BUCKET: \${{ vars.BUCKET }}
          DISTRIBUTION: \${{ vars.DISTRIBUTION }}
`,
  },
  container: {
    title: 'Publish the image',
    permissions: `    permissions:
      contents: read
      packages: write
`,
    steps: `${BUILD_CHOSEN}      # The image goes to the registry of GitHub, as private as the repository; what runs it takes it from there.
      - name: Bring the image to the registry
        env:
          TOKEN: \${{ github.token }}
        run: |
          image="ghcr.io/$(echo "$GITHUB_REPOSITORY" | tr '[:upper:]' '[:lower:]')"
          docker build -f dist.Dockerfile -t "$image:$GITHUB_SHA" -t "$image:latest" .
          printf '%s' "$TOKEN" | docker login ghcr.io -u "$GITHUB_ACTOR" --password-stdin
          docker push --all-tags "$image"
`,
  },
  other: {
    title: 'Build',
    steps: `      - run: npm run build
      # Whoever may read the repository may fetch it. What brings it to your host goes below, instead.
      - name: Keep the site
        uses: UPLOAD
        with:
          name: site-to-publish
          path: dist
          retention-days: 7
`,
  },
};

const CODEOWNERS = `# Who reviews what. Put your own groups here, and remove the leading #.
# /postmortems/              @acme/reliability
# /postmortems/_vocabulary/  @acme/reliability-leads
# /hindsight.config.ts       @acme/reliability-leads
`;

/** Steps of a check, in the folder of the archive. */
const GITLAB_CHECK = `    - FOUND=0
    - npm run -s check -- --format gitlab --changed "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --summary "$CI_PROJECT_DIR/summary.md" >"$CI_PROJECT_DIR/gl-code-quality-report.json" || FOUND=$?
    - cat "$CI_PROJECT_DIR/summary.md"
    - test "$FOUND" -eq 0
    # Drafts and reports in review are shown, marked as such. The copy needs no host: open index.html among the artifacts.
    - DRAFTS=true PORTABLE=true OUT_DIR="$CI_PROJECT_DIR/preview" npm run build
  artifacts:
    when: always
    expire_in: 1 week
    expose_as: Preview of the reports
    paths: [preview/, summary.md]
    reports:
      codequality: gl-code-quality-report.json
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
`;

const GITLAB = `# Checks every merge request, with findings beside its lines and the built site as an artifact; publishes the main branch to
# GitLab Pages once \`publish\` in hindsight.config.ts says for whom.
.reports:
  image: node:22
  variables:
    # An address that was published must not end: the check compares with what was there before.
    GIT_DEPTH: 0
  cache:
    key: postmortems
    paths: [.npm/, .cache/]
  before_script:
    - npm ci --cache .npm

check-reports:
  extends: .reports
  script:
${GITLAB_CHECK}
pages:
  extends: .reports
  script:
    # What is published, and to whom; nothing where nobody has chosen.
    - AUDIENCE=$(npm run -s pages -- --print)
    - export AUDIENCE
    - npm run build
    - rm -rf "$CI_PROJECT_DIR/public"
    - mv dist "$CI_PROJECT_DIR/public"
  artifacts:
    paths: [public]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;

const GITLAB_SOURCE = `# For the repository of a team whose reports are a source of this archive: checks them in its merge requests. There:
#
#   include:
#     - project: acme/postmortems
#       file: .gitlab/source.yml
#   postmortems:
#     extends: .postmortems
#     variables:
#       ARCHIVE: acme/postmortems
#       SOURCE: payments # its name among the sources of hindsight.config.ts
#
# The archive has to let that project read it: Settings → CI/CD → Job token permissions.
.postmortems:
  image: node:22
  variables:
    GIT_DEPTH: 0
  script:
    - git clone --quiet --depth 1 "https://gitlab-ci-token:$CI_JOB_TOKEN@$CI_SERVER_HOST/$ARCHIVE.git" /tmp/archive
    - cd /tmp/archive
    - npm ci
    - export SOURCE_DIR="$SOURCE=$CI_PROJECT_DIR"
${GITLAB_CHECK}`;

const NETLIFY = `[build]
  command = "npm run build"
  publish = "dist"

[build.environment]
  NODE_VERSION = "22"
`;
