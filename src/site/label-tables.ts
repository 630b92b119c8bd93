import ar from '../labels/ar.json' with { type: 'json' };
import ckb from '../labels/ckb.json' with { type: 'json' };
import de from '../labels/de.json' with { type: 'json' };
import en from '../labels/en.json' with { type: 'json' };
import es from '../labels/es.json' with { type: 'json' };
import fa from '../labels/fa.json' with { type: 'json' };
import fr from '../labels/fr.json' with { type: 'json' };
import it from '../labels/it.json' with { type: 'json' };
import ja from '../labels/ja.json' with { type: 'json' };
import pt from '../labels/pt.json' with { type: 'json' };
import ru from '../labels/ru.json' with { type: 'json' };
import tr from '../labels/tr.json' with { type: 'json' };
import uk from '../labels/uk.json' with { type: 'json' };
import zh from '../labels/zh.json' with { type: 'json' };
import type { LabelOverrides, Labels, PageLabels } from './labels.ts';
import { canonicalLanguage, hasLatinDigits, primaryLanguage } from './languages.ts';
import type { Site } from './site.ts';

/** The built-in labels: one table a language, by its primary subtag. English is complete and defines the keys. */
export const LABELS: Record<string, Labels> = { ar, ckb, de, en, es, fa, fr, it, ja, pt, ru, tr, uk, zh };

/**
 * The labels that a site sets. `labelFiles` holds the owner's tables by language: `labels/fr.json` in the content
 * folder.
 */
export type SiteWords = Pick<Site, 'language' | 'labels' | 'labelFiles'>;

/** Whether pages can be printed in this language: Backfile has labels in it, or the owner wrote a table. */
export function hasLabels(lang: string, { labelFiles }: Pick<Site, 'labelFiles'>): boolean {
  const [whole, primary] = namesOf(lang);
  return [labelFiles, LABELS].some((tables) => Object.hasOwn(tables, whole) || Object.hasOwn(tables, primary));
}

/**
 * The labels of a language. Each later table overrides single labels of the earlier ones: English, the built-in table,
 * the digits of the region (`ar-MA`), the owner's file for the primary language, the owner's file for the whole tag,
 * and `labels:` of site.yaml for the site's own language.
 */
export function labelsFor(lang: string, site: SiteWords): Labels {
  const known = joined.get(site) ?? new Map<string, Labels>();
  joined.set(site, known);
  const labels = known.get(lang) ?? joinLabels(lang, site);
  known.set(lang, labels);
  return labels;
}

/** The labels that were joined for a site, by language. A parsed site does not change. */
const joined = new WeakMap<SiteWords, Map<string, Labels>>();

function joinLabels(lang: string, site: SiteWords): Labels {
  const [whole, primary] = namesOf(lang);
  const at = <T>(tables: Record<string, T>, name: string) => (Object.hasOwn(tables, name) ? tables[name] : undefined);
  return {
    ...en,
    ...at(LABELS, primary),
    ...(primary === 'ar' && hasLatinDigits(whole) ? { digits: en.digits, thousands: en.thousands } : {}),
    ...at(site.labelFiles, primary),
    ...at(site.labelFiles, whole),
    ...(primary === primaryLanguage(site.language) ? site.labels : {}),
  };
}

/** The labels of a page's language, and which of them are English because the language lacks them. */
export function pageLabels(lang: string, site: SiteWords): PageLabels {
  return { ...labelsFor(lang, site), lang, english: missingLabels(lang, site) };
}

/** The keys of labels that a language lacks, so that English is used. */
export function missingLabels(lang: string, site: SiteWords): string[] {
  const [whole, primary] = namesOf(lang);
  const own: LabelOverrides[] = [LABELS[primary] ?? {}, site.labelFiles[primary] ?? {}, site.labelFiles[whole] ?? {}];
  if (primary === primaryLanguage(site.language)) own.push(site.labels);
  return Object.keys(en).filter((key) => !own.some((table) => Object.hasOwn(table, key)));
}

function namesOf(lang: string): [whole: string, primary: string] {
  return [canonicalLanguage(lang), primaryLanguage(lang)];
}
