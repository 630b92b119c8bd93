import { digest } from '../digest.ts';
import type { Problem } from '../problems.ts';

/** Prints problems as a Code Quality report of GitLab. Two equal problems in one file get different fingerprints. */
export function printGitlab(problems: Problem[]): string {
  const seen = new Map<string, number>();
  const issues = problems.map((p) => {
    const key = `${p.file}\n${p.code}\n${p.found}`;
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return {
      description: `${p.field}: found ${p.found}; write ${p.cure}`,
      check_name: p.code,
      fingerprint: digest('fingerprint', `${key}\n${number}`),
      severity: p.severity === 'error' ? 'major' : 'minor',
      location: { path: p.file, lines: { begin: p.line } },
    };
  });
  return JSON.stringify(issues, null, 2);
}
