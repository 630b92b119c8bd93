import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import { readJson } from '../raw/read-json.ts';
import type { LabelOverrides } from './labels.ts';
import { isLanguageCode } from './languages.ts';
import { parseLabels } from './parse-labels.ts';

/** Reads `labels/fr.json`, the owner's labels in one language. */
export function parseLabelFile(file: string, text: string): { labels: LabelOverrides; problems: Problem[] } {
  const lang = /([^/]+)\.json$/.exec(file)?.[1] ?? '';
  const at = { file, field: 'labels' };
  if (!isLanguageCode(lang))
    return {
      labels: {},
      problems: [problem('label-invalid', at, `the language ${quote(lang)}`, 'a name such as labels/fr.json')],
    };
  const result = readJson(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), 1);
  if (!result.ok)
    return {
      labels: {},
      problems: [problem('label-invalid', { ...at, ...result.at }, result.reason, '{ "newest": "Latest" }')],
    };
  const problems: Problem[] = [];
  const labels = parseLabels(result.map.entries, lang, (key, place, found, cure, code) =>
    problems.push(problem(code ?? 'label-invalid', { file, field: key, ...place }, found, cure)),
  );
  return { labels, problems };
}
