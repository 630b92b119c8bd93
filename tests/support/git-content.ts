import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** A content folder, `content/` in a repository of Git of its own. */
export class GitContent {
  readonly repository: string;
  readonly content: string;
  #dates: Record<string, string> = {};

  constructor() {
    this.repository = temporaryFolder();
    this.content = join(this.repository, 'content');
    mkdirSync(this.content);
    this.git('init', '--quiet', '--initial-branch=main');
    this.write('site.yaml', 'title: Archive\n');
  }

  git(...words: string[]): string {
    const settings = ['user.name=Editor', 'user.email=editor@archive.example', 'core.hooksPath=none'];
    return execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...words], {
      cwd: this.repository,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', ...this.#dates },
    });
  }

  /** Commits everything as it is, on a day. */
  commit(day: string): void {
    this.#dates = { GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', day);
  }

  write(file: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.content, file)), { recursive: true });
    writeFileSync(join(this.content, file), text);
  }

  remove(file: string): void {
    rmSync(join(this.content, file));
  }
}
