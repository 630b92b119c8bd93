import type { Article } from '../article/article.ts';
import { placeOf } from '../article/places.ts';
import { printDay } from '../dates.ts';
import { shareFonts } from '../media/share/share-fonts.ts';
import type { ShareCard } from '../media/share/share-picture.ts';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import { directionOf } from '../site/languages.ts';
import type { SectionNode, Site } from '../site/site.ts';
import { href, slugify } from '../urls.ts';
import type { RenderedBody } from '../views/rendered-body.ts';
import type { BodySurroundings } from './body-surroundings.ts';

const ACCENT = '#8f1d2c';
const known = new WeakMap<Site, ReturnType<typeof shareFonts>>();

/**
 * Draws the share image of an article, if the settings want one. If the headline cannot be drawn, this is reported and
 * the image left out.
 */
export async function drawShareCard(
  { site, folders }: BodySurroundings,
  article: Article,
  hasPicture: boolean,
  problems: Problem[],
): Promise<RenderedBody['share']> {
  const { shareImages, shareFonts: files } = site;
  if (article.kind !== 'article' || shareImages === 'none' || (shareImages === 'missing' && hasPicture))
    return undefined;
  let found = known.get(site);
  if (!found) known.set(site, (found = shareFonts(folders.content, files)));
  const report = (what: string, cure: string) => {
    problems.push(
      problem('share-picture', { file: article.file, field: 'title', ...placeOf(article, 'title') }, what, cure),
    );
    return undefined;
  };
  if (found.faults.length > 0) return report(found.faults.join('; '), 'shareFonts: [look/headlines.ttf]');
  try {
    // The drawing code is 4 MB, which most archives do not need.
    const { sharePicture } = await import('../media/share/share-picture.ts');
    const drawn = await sharePicture(cardOf(site, article), found.fonts, folders.media);
    if ('src' in drawn) return { ...drawn, src: href(drawn.src, site.base) };
    return report(`no font has ${quote(drawn.missing)}`, 'shareFonts: [look/headlines.ttf] with these letters');
  } catch (error) {
    // A full disk is a fault of the machine.
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
    return report(`it cannot be drawn: ${(error as Error).message}`, 'another headline, or another font in shareFonts');
  }
}

function cardOf(site: Site, { title, date, lang, section }: Article): ShareCard {
  return {
    site: site.title,
    headline: title,
    section: sectionLabel(site.sections, section),
    date: date ? printDay(date.day, lang, 'long', site.calendar) : '',
    lang,
    dir: directionOf(lang),
    accent: site.look.accent ?? ACCENT,
    ...logoOf(site),
  };
}

/** The logo for a light page. One with text would be drawn with the fonts of this machine. */
function logoOf({ look: { logo } }: Site): Pick<ShareCard, 'logo'> {
  if (typeof logo?.light !== 'object') return {};
  const { light } = logo;
  const hasText = light.path.endsWith('.svg') && Buffer.from(light.data, 'base64').includes('<text');
  return hasText ? {} : { logo: light };
}

/** The label of the innermost section: from site.yaml if it lists the section, else as written. */
function sectionLabel(nodes: SectionNode[], written: string[]): string {
  const [first, ...rest] = written;
  if (first === undefined) return '';
  const node = nodes.find(({ slug, label }) => slugify(slug) === slugify(first) || label === first);
  if (rest.length === 0) return node?.label ?? first;
  return sectionLabel(node?.sections ?? [], rest);
}
