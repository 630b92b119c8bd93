import type { WebEditor } from '../../site/editing/editing.ts';
import type { Site } from '../../site/site.ts';
import { permalink } from '../../urls.ts';
import type { OutputKind } from '../output.ts';
import { editorFields } from './editor-fields.ts';
import type { KnownNames } from './known-names.ts';
import { knownNames } from './known-names.ts';
import type { YearFolder } from './year-folders.ts';
import { yearFolders } from './year-folders.ts';

interface ConfigFacts {
  folders: YearFolder[];
  known: KnownNames;
}

/** Backends with which the editor proposes changes as pull requests. */
const WITH_PULL_REQUESTS: WebEditor['backend'][] = ['github', 'gitlab'];

/** The editor's configuration for this archive: JSON, which YAML parsers accept. */
export const EDITOR_CONFIG: OutputKind<ConfigFacts> = {
  name: 'editor-config',
  list: ({ catalog }) =>
    catalog.site.admin
      ? [{ path: '/admin/config.yml', facts: { folders: yearFolders(catalog), known: knownNames(catalog) } }]
      : [],
  make: { by: 'text', text: ({ site }, facts) => `${JSON.stringify(configOf(site, site.admin!, facts), null, 2)}\n` },
};

function configOf(site: Site, admin: WebEditor, { folders, known }: ConfigFacts): object {
  const fields = editorFields(known);
  return {
    backend: backendOf(admin),
    ...(WITH_PULL_REQUESTS.includes(admin.backend) ? { publish_mode: 'editorial_workflow' } : {}),
    media_folder: 'public',
    public_folder: '/',
    site_url: permalink('/', site),
    display_url: permalink('/', site),
    show_preview_links: false,
    slug: { encoding: 'unicode', clean_accents: false },
    // Empty keys would be reported as problems.
    output: { omit_empty_optional_fields: true },
    collections: folders.map(({ year, folder, path }) => ({
      name: `articles-${year}`,
      label: year,
      label_singular: `article of ${year}`,
      folder: `${admin.content}/${folder}`,
      path,
      create: true,
      // A published article keeps its address: editors withdraw it, and do not delete it.
      delete: false,
      extension: 'md',
      format: 'yaml-frontmatter',
      identifier_field: 'title',
      // Pictures are beside their article. Sveltia CMS puts them into a folder named after the
      // article.
      media_folder: '',
      public_folder: path.endsWith('/index') ? '' : './{{slug}}',
      sortable_fields: ['date', 'title'],
      editor: { preview: false },
      fields,
    })),
  };
}

/** https://decapcms.org/docs/backends-overview/ */
function backendOf({ backend, repo, branch, server, signIn, app }: WebEditor): object {
  const api = { github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1' }[backend];
  const base = backend === 'github' ? signIn : server;
  return {
    ...{ name: backend, repo, branch },
    ...(server ? { api_root: server + api } : {}),
    ...(base ? { base_url: base } : {}),
    ...(app ? { app_id: app, ...(backend === 'gitlab' ? { auth_type: 'pkce' } : {}) } : {}),
    commit_messages: { create: 'Add {{slug}}', update: 'Change {{slug}}', uploadMedia: 'Add {{path}}' },
  };
}
