/** Git hosts whose files the web editor can change. */
export const EDITOR_BACKENDS = ['github', 'gitlab', 'gitea'] as const;

export type EditorBackend = (typeof EDITOR_BACKENDS)[number];

/** The web editor: `admin:` of site.yaml. */
export interface WebEditor {
  backend: EditorBackend;
  /** `owner/name`; on GitLab possibly with groups between. */
  repo: string;
  branch: string;
  /** The content folder inside the repository, without leading and trailing slashes. */
  content: string;
  /** The origin of a self-hosted Git host, such as `https://git.example.org`. */
  server?: string;
  /** The origin of the service that signs users in for GitHub. Without it they sign in with a token. */
  signIn?: string;
  /** The application id with which GitLab and Gitea sign users in. */
  app?: string;
  /** The version of the editor's package, once it is found. */
  version?: string;
}

/** The placeholder in `edit:` for the path of an article's file below the content folder. */
export const FILE_PLACE = '{file}';
