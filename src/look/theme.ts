import { transform } from 'lightningcss';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';

const SYNTAX = 'valid CSS: https://www.w3.org/TR/css-syntax-3/';
const IMPORTED = 'its rules in this file';

/**
 * Checks the owner's style sheet. It may load nothing: no `@import`, and no addresses except paths of the archive
 * itself.
 * @returns the sheet as the parser prints it, so that every block is closed, with the base path before its addresses.
 * The sheet is empty if there is a problem. Each problem has its place.
 */
export function checkTheme(file: string, text: string, base: string): { theme: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = ({ line, column }: { line: number; column: number }, found: string, cure: string) =>
    problems.push(problem('theme-invalid', { file, field: 'theme', line, column }, found, cure));
  try {
    const code = new TextEncoder().encode(text);
    const result = transform({ filename: file, code, analyzeDependencies: true, errorRecovery: true });
    for (const { message, loc } of result.warnings)
      report(loc, message, message.startsWith('@import') ? IMPORTED : SYNTAX);
    let theme = new TextDecoder().decode(result.code);
    for (const dependency of result.dependencies ?? []) {
      if (dependency.type === 'import') report(dependency.loc.start, `@import ${quote(dependency.url)}`, IMPORTED);
      else if (dependency.type === 'url') {
        const { url, loc, placeholder } = dependency;
        if (/^\/(?!\/)[^"\\\s()]*$/.test(url)) theme = theme.replaceAll(placeholder, base.replace(/\/$/, '') + url);
        else
          report(
            loc.start,
            `url(${quote(url)})`,
            'a path of the archive, such as /images/paper.png for a file in public/',
          );
      }
    }
    return { theme: problems.length === 0 ? theme : '', problems };
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } };
    report(loc ?? { line: 1, column: 1 }, message, SYNTAX);
    return { theme: '', problems };
  }
}
