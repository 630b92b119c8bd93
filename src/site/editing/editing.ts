/** Git hosts whose files the web editor can change. */
export const EDITOR_BACKENDS = ['github', 'gitlab', 'gitea'] as const;

export type EditorBackend = (typeof EDITOR_BACKENDS)[number];

/** The web editor: `admin:` of site.yaml. */
export interface WebEditor {
  backend: EditorBackend;
  /** `owner/name`; of GitLab also with groups between. */
  repo: string;
  branch: string;
  /** The content folder in the repository, without slashes around it. */
  content: string;
  /** The origin of the Git host, such as `https://git.example.org`, where it is one of one's own. */
  server?: string;
  /** The origin that signs people in for GitHub; without it they sign in with a token. */
  signIn?: string;
  /** The number of the application by which GitLab and Gitea sign people in. */
  app?: string;
  /** Of the editor's package, once it is found. */
  version?: string;
}

/** What stands for the file of an article in `edit:`, its path below the content folder. */
export const FILE_PLACE = '{file}';
