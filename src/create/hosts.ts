// What each host wants to find in the repository: how the archive is checked, built and published there.
import type { Host } from './answers.ts';
import type { Common } from './common.ts';

export function hostFiles(host: Host, common: Common): Readonly<Record<string, string>> {
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
    default:
      return {
        ...(host === 'netlify' && { 'netlify.toml': NETLIFY }),
        '.github/workflows/reports.yml': checkAlone(common.workflow),
        ...onGithub,
      };
  }
}

/** The workflow without what publishes: who serves the site elsewhere takes the reports to it. */
export const checkAlone = (workflow: string): string =>
  workflow
    .replace(/\n\n {2}build:[^]*$/, '\n')
    .replace(/; publishes the main\n# branch[^]*? for whom\./, '.')
    .replace(/^ {2}workflow_dispatch:\n/m, '');

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
image: node:22

variables:
  # An address that was published must not end: the check compares with what was there before.
  GIT_DEPTH: 0

cache:
  key:
    files: [package-lock.json]
  paths: [.npm/, .cache/]

before_script:
  - npm ci --cache .npm

check:
  script:
${GITLAB_CHECK}
pages:
  script:
    # What is published, and to whom; nothing where nobody has chosen.
    - AUDIENCE=$(npm run -s pages -- --print)
    - export AUDIENCE
    - npm run build
    - rm -rf public
    - mv dist public
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
