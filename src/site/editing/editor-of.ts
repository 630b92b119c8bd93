import type { WebEditor } from './editing.ts';

/** Forms of the addresses at which Git hosts edit files. */
const EDIT_PAGES: [backend: WebEditor['backend'], form: RegExp][] = [
  ['gitlab', /^(https:\/\/[^/]+)\/(.+?)\/-\/edit\/([^/]+)\/(.+)\/\{file\}$/],
  ['gitea', /^(https:\/\/[^/]+)\/([^/]+\/[^/]+)\/_edit\/([^/]+)\/(.+)\/\{file\}$/],
  ['github', /^(https:\/\/[^/]+)\/([^/]+\/[^/]+)\/edit\/([^/]+)\/(.+)\/\{file\}$/],
];

/** The usual origin of each Git host. */
export const USUAL_SERVERS: Record<WebEditor['backend'], string> = {
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
  gitea: 'https://gitea.com',
};

/** The editor with its repository. If `admin` does not name one, it comes from `edit`; null if neither names one. */
export function editorOf(admin: WebEditor, edit: string | undefined): WebEditor | null {
  if (admin.repo !== '') return admin;
  for (const [backend, form] of EDIT_PAGES) {
    const [, server, repo, branch, content] = form.exec(edit ?? '') ?? [];
    if (!repo) continue;
    const own = server === USUAL_SERVERS[backend] ? {} : { server: server! };
    return { ...admin, backend, repo, branch: branch!, content: content!, ...own };
  }
  return null;
}
