import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import { readBytes, reasonOf } from './read-bytes.ts';
import { readSource } from './read-content.ts';
import { parseLabelFile } from './site/label-file.ts';
import { missingLabels } from './site/label-tables.ts';
import { canonicalLanguage } from './site/languages.ts';
import type { FontFile } from './site/look.ts';
import type { Site } from './site/site.ts';

/** The owner's style sheet, in the content folder. */
const THEME = 'theme.css';
const MAX_FONT_BYTES = 2_000_000;

/**
 * The settings with what the owner's other files add to them: tables of words (`labels/fr.json`), the style sheet
 * (`theme.css`) and the fonts that `look:` names. `files` are the names below the content folder.
 */
export async function withOwnerFiles(
  content: string,
  files: string[],
  site: Site,
): Promise<{ site: Site; problems: Problem[] }> {
  const problems: Problem[] = [];
  const whole: Site = {
    ...site,
    labelFiles: readLabelFiles(content, files, problems),
    look: await withFonts(content, site.look, problems),
    theme: files.includes(THEME) ? await readTheme(content, site.base, problems) : '',
  };
  const missing = missingLabels(whole.language, whole);
  if (missing.length > 0) {
    const at = { file: 'site.yaml', field: 'language' };
    const found = `${whole.language}, for which ${missing.length} labels have no words, so that they are English`;
    problems.push(
      problem('labels-missing', at, found, `these labels in labels/${whole.language}.json: ${missing.join(', ')}`),
    );
  }
  return { site: whole, problems };
}

function readLabelFiles(content: string, files: string[], problems: Problem[]): Site['labelFiles'] {
  const tables: Site['labelFiles'] = {};
  for (const file of files.filter((name) => /^labels\/[^/]+\.json$/.test(name))) {
    const source = readSource(content, file);
    if ('code' in source) problems.push(source);
    else {
      const parsed = parseLabelFile(file, source.text);
      tables[canonicalLanguage(file.slice('labels/'.length, -'.json'.length))] = parsed.labels;
      problems.push(...parsed.problems);
    }
  }
  return tables;
}

async function readTheme(content: string, base: string, problems: Problem[]): Promise<string> {
  const source = readSource(content, THEME);
  if ('code' in source) {
    problems.push(source);
    return '';
  }
  // The parser of CSS is a program of its own, loaded where there is a style sheet.
  const { checkTheme } = await import('./look/theme.ts');
  const checked = checkTheme(THEME, source.text, base);
  problems.push(...checked.problems);
  return checked.theme;
}

/** The fonts that can be read, with their addresses and metrics; each other is a problem, and the built-in ones serve. */
async function withFonts(content: string, look: Site['look'], problems: Problem[]): Promise<Site['look']> {
  if (!look.fonts) return look;
  const fonts: NonNullable<Site['look']['fonts']> = {};
  for (const family of ['serif', 'sans'] as const) {
    const found = await Promise.all(
      (look.fonts[family] ?? []).map((font) => readFont(content, font, family, problems)),
    );
    const read = found.filter((font) => font !== undefined);
    if (read.length > 0) fonts[family] = read;
  }
  return { ...look, fonts };
}

async function readFont(
  content: string,
  font: FontFile,
  family: string,
  problems: Problem[],
): Promise<FontFile | undefined> {
  const report = (found: string, cure: string) => {
    problems.push(problem('font-unreadable', { file: 'site.yaml', field: `look.fonts.${family}` }, found, cure));
    return undefined;
  };
  let bytes: Buffer;
  try {
    const read = readBytes(join(content, font.file), MAX_FONT_BYTES);
    if ('size' in read)
      return report(
        `${font.file}, of ${read.size} bytes`,
        'a font of at most 2 MB: cut it to the scripts of the archive',
      );
    bytes = read;
  } catch (error) {
    return report(`${font.file}: ${reasonOf(error)}`, 'the path of a file in the content folder');
  }
  if (bytes.toString('latin1', 0, 4) !== 'wOF2')
    return report(`${font.file}, which is no WOFF2 file`, 'a font converted to WOFF2');
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const { metricsOf } = await import('./look/read-metrics.ts');
  const metrics = await metricsOf(bytes);
  if (metrics === null) return report(`${font.file}, whose tables cannot be read`, 'a font that browsers can show');
  return { ...font, path: `/assets/fonts/${family}-${digest}.woff2`, metrics };
}
