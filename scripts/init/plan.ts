/** Hosts for which `init` writes settings. */
export const HOSTS = ['github', 'gitlab', 'netlify', 'cloudflare'] as const;
export type Host = (typeof HOSTS)[number];

/** The initial data of an archive. */
export interface ArchivePlan {
  title: string;
  /** BCP 47. */
  language: string;
  url: string;
  content: string;
  public: string;
  out: string;
  hosts: Host[];
  /** The version or address of Backfile for package.json. */
  backfile: string;
  /** The day of the sample article, `2020-11-10`; null if there are articles already. */
  firstDay: string | null;
}

/** The plan of an archive in the default folders. */
export const USUAL_PLAN: ArchivePlan = {
  title: 'The Archive',
  language: 'en',
  url: 'https://archive.example/',
  content: 'content',
  public: 'public',
  out: 'dist',
  hosts: ['github'],
  backfile: '*',
  firstDay: null,
};
