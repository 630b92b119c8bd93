import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import type { RawEntry } from '../raw/raw.ts';
import { editorOf } from './editing/editor-of.ts';
import type { Site } from './site.ts';

/** The kinds of groups that every archive has. */
const KINDS = ['section', 'tag', 'author', 'language'];

/** Problems of settings that contradict another setting. `entries` are the entries of site.yaml. */
export function checkTogether(
  { head, policy, feeds, groupings, admin, edit }: Site,
  entries: RawEntry[],
  file: string,
): Problem[] {
  const at = (setting: string, field: string) => ({
    file,
    field,
    ...entries.find(({ key }) => key === setting)?.at,
  });
  const hosts = head.scripts.map(({ src }) => new URL(src).host).filter((host) => !policy.scripts.includes(host));
  const kinds = [...KINDS, ...groupings.map(({ key }) => key)];
  return [
    ...hosts.map((host) =>
      problem(
        'site-value',
        at('head', 'head.scripts'),
        `a script of ${host}, which the policy forbids`,
        `policy: { scripts: [${host}] }`,
      ),
    ),
    ...(admin && !editorOf(admin, edit)
      ? [
          problem(
            'site-value',
            at('admin', 'admin'),
            'an editor without a repository',
            'admin: { backend: github, repo: owner/name, branch: main }',
          ),
        ]
      : []),
    ...(feeds.groups ?? [])
      .filter((kind) => !kinds.includes(kind))
      .map((kind) => problem('site-value', at('feeds', 'feeds.groups'), quote(kind), `one of ${kinds.join(', ')}`)),
  ];
}
