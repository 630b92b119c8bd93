import type { Article } from '../article/article.ts';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import { languageByName } from '../site/languages.ts';

/** `summit.farsi.md`: what looks like the language of a translation, and is the name or a wrong code of one. */
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

/** Codes of countries that are taken for those of languages. */
const COMMON_SLIPS: Record<string, string> = { gr: 'el', dk: 'da', cz: 'cs', jp: 'ja', cn: 'zh', eng: 'en', ger: 'de' };
