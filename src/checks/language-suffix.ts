import type { Article } from '../article/article.ts';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import { languageByName } from '../site/languages.ts';

/** Finds file names such as `summit.farsi.md`: the suffix names a language, but is not its code. */
export function checkSuffix({ file }: Article): Problem[] {
  const [, stem, suffix] = /([^/]+)\.([A-Za-z]{2,12})\.(?:md|markdown)$/.exec(file) ?? [];
  if (!stem || !suffix) return [];
  const code = languageByName(suffix) ?? COMMON_SLIPS[suffix.toLowerCase()];
  if (!code || code === suffix.toLowerCase()) return [];
  const at = { file, field: 'file name' };
  return [
    problem('language-suffix', at, `${quote(`.${suffix}.md`)}: no language code`, `the file name ${stem}.${code}.md`),
  ];
}

/** Country codes that authors mistake for language codes. */
const COMMON_SLIPS: Record<string, string> = { gr: 'el', dk: 'da', cz: 'cs', jp: 'ja', cn: 'zh', eng: 'en', ger: 'de' };
