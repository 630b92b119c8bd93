import type { Problem, ProblemCode } from '../problems.ts';
import { problem } from '../problems.ts';
import { readSource } from '../read-content.ts';
import { parseLabelFile } from '../site/label-file.ts';
import { missingLabels } from '../site/label-tables.ts';
import { canonicalLanguage } from '../site/languages.ts';
import type { Site } from '../site/site.ts';
import { COMPONENTS, readComponents } from './components.ts';
import { EDITOR_PACKAGES, editorVersion } from './editor-version.ts';
import { missingCompiler } from './missing-compiler.ts';
import { readFont } from './read-font.ts';
import { shareFontFault } from './read-share-font.ts';

/** The owner's style sheet, in the content folder. */
const THEME = 'theme.css';

/**
 * Completes the settings from the owner's other files: label tables (`labels/fr.json`), the style sheet (`theme.css`),
 * components, and the fonts that `look:` names. `files` are the names below the content folder.
 */
export async function withOwnerFiles(
  content: string,
  files: string[],
  site: Site,
): Promise<{ site: Site; problems: Problem[] }> {
  const problems: Problem[] = [];
  const { components, problems: ofComponents } = readComponents(content, files);
  problems.push(...ofComponents);
  const compiler = components.names.length > 0 ? missingCompiler() : null;
  if (compiler) problems.push(compilerMissing(components.names, compiler));
  const whole: Site = {
    ...site,
    labelFiles: readLabelFiles(content, files, problems),
    look: await withLookFiles(content, site.look, problems),
    theme: files.includes(THEME) ? await readTheme(content, site.base, problems) : '',
    components: compiler ? { names: [], digest: '' } : components,
    shareFonts: await readableFonts(content, site.shareFonts, problems),
  };
  if (whole.admin) {
    const version = editorVersion();
    if (version) whole.admin = { ...whole.admin, version };
    else problems.push(editorMissing());
  }
  const missing = missingLabels(whole.language, whole);
  if (missing.length > 0) {
    const at = { file: 'site.yaml', field: 'language' };
    const found = `${whole.language}, in which ${missing.length} labels are missing, so they are in English`;
    problems.push(
      problem('labels-missing', at, found, `these labels in labels/${whole.language}.json: ${missing.join(', ')}`),
    );
  }
  return { site: whole, problems };
}

/** The fonts for share images that can be read. Backfile's own fonts replace the others. */
async function readableFonts(content: string, fonts: string[], problems: Problem[]): Promise<string[]> {
  const readable: string[] = [];
  for (const font of fonts) {
    const fault = await shareFontFault(content, font);
    if (fault === null) readable.push(font);
    else problems.push(problem('font-unreadable', { file: 'site.yaml', field: 'shareFonts' }, fault.found, fault.cure));
  }
  return readable;
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
  // The CSS parser is a large package, so we load it only if there is a style sheet.
  const { checkTheme } = await import('../look/theme.ts');
  const checked = checkTheme(THEME, source.text, base);
  problems.push(...checked.problems);
  return checked.theme;
}

/** The look with its fonts and logos read. Each that cannot be read is reported, and the built-in look is used. */
async function withLookFiles(content: string, look: Site['look'], problems: Problem[]): Promise<Site['look']> {
  const { fonts: named, logo, places, ...rest } = look;
  const report = (code: ProblemCode, field: string, found: string, cure: string) =>
    problems.push(problem(code, { file: 'site.yaml', field, ...places?.[field] }, found, cure));
  const read: Site['look'] = rest;
  for (const family of ['serif', 'sans'] as const) {
    for (const font of named?.[family] ?? []) {
      const found = await readFont(content, font, family);
      if ('found' in found)
        report(found.isTooLarge ? 'font-unreadable' : 'font-invalid', `look.fonts.${family}`, found.found, found.cure);
      else ((read.fonts ??= {})[family] ??= []).push(found);
    }
  }
  for (const scheme of ['light', 'dark'] as const) {
    const file = logo?.[scheme];
    if (typeof file !== 'string') continue;
    // Few archives have a logo, and the packages for it take as long to load as half of the others.
    const { readLogo } = await import('./read-logo.ts');
    const found = await readLogo(content, file);
    if ('reason' in found)
      report(
        found.isUnsafe ? 'logo-unsafe' : 'logo-unreadable',
        `look.logo.${scheme}`,
        `${file}: ${found.reason}`,
        'an SVG of shapes, or a PNG or WebP picture, of at most 300 kB',
      );
    else if (scheme === 'light') read.logo = { light: found, height: logo!.height };
    else if (read.logo) read.logo.dark = found;
  }
  return read;
}

function editorMissing(): Problem {
  const cure = `npm install ${EDITOR_PACKAGES.join(' ')}`;
  return problem(
    'editor-missing',
    { file: 'site.yaml', field: 'admin' },
    'an editor without its installed packages',
    cure,
  );
}

function compilerMissing(names: string[], compiler: string): Problem {
  return problem(
    'component-compiler-missing',
    { file: `${COMPONENTS}/${names[0]}.astro`, field: 'file' },
    'a component of your own, and no Astro to compile it',
    `npm install ${compiler}`,
  );
}
