import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host, ArchivePlan } from './plan.ts';

const TEMPLATES = join(import.meta.dirname, '..', 'templates');

/** A file to write, by its path from the folder of the archive. */
export interface StarterFile {
  path: string;
  text: string;
}

/** The workflows of GitHub Actions. */
export const WORKFLOWS = ['check', 'check-publish', 'publish', 'preview-build', 'preview-publish', 'weekly'];

/** Files for a host, by their paths in the archive and among the templates. */
export const HOST_FILES: Record<Host, [path: string, template: string][]> = {
  github: [
    ...WORKFLOWS.map((name): [string, string] => [`.github/workflows/${name}.yml`, `github/${name}.yml`]),
    ['.github/dependabot.yml', 'github/dependabot.yml'],
  ],
  gitlab: [['.gitlab-ci.yml', 'gitlab-ci.yml']],
  netlify: [['netlify.toml', 'netlify.toml']],
  cloudflare: [['wrangler.jsonc', 'wrangler.jsonc']],
};

/** Commands for package.json, so that editors can type `npm run NAME`. */
export const SCRIPTS = [
  ...['build', 'check', 'fix', 'dev', 'preview', 'start', 'new', 'addresses', 'editions', 'headers', 'due'],
  ...['deploy-check', 'probe', 'review', 'links'],
];

/** All files of a new archive. */
export function starterFiles(plan: ArchivePlan): StarterFile[] {
  const { content, firstDay, hosts } = plan;
  const template = (path: string, name: string): StarterFile => ({
    path,
    text: fillTemplate(readTemplate(name), plan),
  });
  return [
    template(`${content}/site.yaml`, 'site.yaml'),
    ...(hasUsualFolders(plan) ? [] : [template('backfile.yaml', 'backfile.yaml')]),
    ...(firstDay === null
      ? []
      : [template(`${content}/${firstDay.slice(0, 7).replace('-', '/')}/the-archive-opens.md`, 'article.md')]),
    { path: 'package.json', text: packageJson(plan) },
    template('.gitignore', 'gitignore'),
    template('tsconfig.json', 'tsconfig.json'),
    template('README.md', 'README.md'),
    ...hosts.flatMap((host) => HOST_FILES[host].map(([path, name]) => template(path, name))),
  ];
}

/** Fills a template from a plan: `%title%` and similar placeholders. */
export function fillTemplate(text: string, plan: ArchivePlan): string {
  const values: Record<string, string> = {
    title: plan.title,
    'title-yaml': JSON.stringify(plan.title),
    language: plan.language,
    url: plan.url,
    content: plan.content,
    public: plan.public,
    out: plan.out,
    day: plan.firstDay ?? '',
  };
  return text.replace(/%([a-z-]+)%/g, (written, name: string) =>
    Object.hasOwn(values, name) ? values[name]! : written,
  );
}

export function readTemplate(name: string): string {
  return readFileSync(join(TEMPLATES, name), 'utf8');
}

function hasUsualFolders({ content, public: publicFolder, out }: ArchivePlan): boolean {
  return content === 'content' && publicFolder === 'public' && out === 'dist';
}

function packageJson({ title, backfile }: ArchivePlan): string {
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const made = {
    name: name || 'archive',
    private: true,
    engines: { node: '>=24' },
    scripts: Object.fromEntries(SCRIPTS.map((script) => [script, `backfile ${script}`])),
    dependencies: { backfile },
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}
