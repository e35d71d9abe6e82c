// What each host wants to find in the repository: how the archive is checked, built and published there.
import type { Host } from './answers.ts';
import type { Common } from './common.ts';

export function hostFiles(host: Host, common: Common): Readonly<Record<string, string>> {
  switch (host) {
    case 'github':
      return {
        '.github/workflows/reports.yml': common.workflow,
        '.github/PULL_REQUEST_TEMPLATE.md': common.pullRequest,
        '.github/CODEOWNERS': CODEOWNERS,
      };
    case 'gitlab':
      return {
        '.gitlab-ci.yml': GITLAB,
        '.gitlab/merge_request_templates/Default.md': common.pullRequest,
        '.gitlab/CODEOWNERS': CODEOWNERS,
      };
    case 'netlify':
      return { 'netlify.toml': NETLIFY, '.github/PULL_REQUEST_TEMPLATE.md': common.pullRequest };
    default:
      return { '.github/PULL_REQUEST_TEMPLATE.md': common.pullRequest };
  }
}

const CODEOWNERS = `# Who reviews what. Put your own groups here, and remove the leading #.
# /postmortems/              @acme/reliability
# /postmortems/_vocabulary/  @acme/reliability-leads
# /hindsight.config.ts       @acme/reliability-leads
`;

const GITLAB = `# Checks every merge request, with the built site as an artifact; publishes the main branch to GitLab Pages.
# Pages of a private project are open to its members alone where "Access control" is on: look before you publish.
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
    - npm run -s check
    - DRAFTS=true npm run build
  artifacts:
    paths: [dist]
    expire_in: 1 week
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"

pages:
  script:
    - npm run build
    - rm -rf public
    - mv dist public
  artifacts:
    paths: [public]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;

const NETLIFY = `[build]
  command = "npm run build"
  publish = "dist"

[build.environment]
  NODE_VERSION = "22"
`;
