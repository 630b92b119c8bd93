import { spawnSync } from 'node:child_process';
import { BenchError } from '../bench-error.ts';
import { writeFiles } from './write-files.ts';

/** Installs packages at exact versions into a separate folder. */
export function installPackages(folder: string, dependencies: Record<string, string>): void {
  writeFiles(folder, { 'package.json': JSON.stringify({ private: true, type: 'module', dependencies }) });
  const words = ['install', '--no-audit', '--no-fund', '--silent'];
  const { status, stderr, error } = spawnSync('npm', words, { cwd: folder, encoding: 'utf8' });
  if (status === 0) return;
  const names = Object.keys(dependencies).join(', ');
  throw new BenchError(
    `npm could not install ${names}. Mend the connection, or leave it out of --peers.\n${error?.message ?? stderr.trim()}`,
  );
}
