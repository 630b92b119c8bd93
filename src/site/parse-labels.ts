import type { Raw, RawEntry } from '../raw/raw.ts';
import { LABELS } from './label-tables.ts';
import type { LabelOverrides } from './labels.ts';
import { pluralCategories } from './languages.ts';

/** Reports a faulty label: its key, its place, what was found, what to write, and the kind of problem. */
export type ReportLabel = (
  key: string,
  at: { line: number; column: number },
  found: string,
  cure: string,
  code?: 'plural-invalid',
) => void;

/**
 * Checks the owner's labels against the built-in keys. A label with plural forms is one text, for languages without
 * plurals, or one text for each plural category. Faulty labels are reported and left out.
 */
export function parseLabels(entries: RawEntry[], lang: string, report: ReportLabel): LabelOverrides {
  const english = LABELS['en'] as unknown as Record<string, unknown>;
  const words: Record<string, unknown> = {};
  for (const { key, value, at } of entries) {
    if (!Object.hasOwn(english, key)) report(key, at, `the label ${key}, which does not exist`, nearestKeys(key));
    else if (typeof english[key] === 'string') {
      if (value.kind === 'text') words[key] = value.text;
      else
        report(key, value.at, `${key}: a ${value.kind}`, `${key}: one text, such as ${JSON.stringify(english[key])}`);
    } else {
      const forms = pluralForms(key, value, lang, report);
      if (forms) words[key] = forms;
    }
  }
  return words as LabelOverrides;
}

function pluralForms(key: string, value: Raw, lang: string, report: ReportLabel): Record<string, string> | undefined {
  if (value.kind === 'text') return { other: value.text };
  const categories = pluralCategories(lang);
  const example = `${key}: { ${categories.map((category) => `${category}: "…"`).join(', ')} }`;
  if (value.kind !== 'map') {
    report(key, value.at, `${key}: a ${value.kind}`, example);
    return undefined;
  }
  const forms: Record<string, string> = {};
  for (const form of value.entries) {
    if (!categories.includes(form.key))
      report(key, form.at, `the plural category ${form.key}, which ${lang} does not have`, example, 'plural-invalid');
    else if (form.value.kind !== 'text') report(key, form.value.at, `${form.key}: a ${form.value.kind}`, example);
    else forms[form.key] = form.value.text;
  }
  if (forms['other'] !== undefined) return forms;
  report(key, value.at, `${key} without the category other`, example, 'plural-invalid');
  return undefined;
}

function nearestKeys(key: string): string {
  const keys = Object.keys(LABELS['en']!);
  const near = keys.filter((known) => known.toLowerCase().startsWith(key.slice(0, 4).toLowerCase()));
  return `one of ${(near.length > 0 ? near : keys).join(', ')}`;
}
