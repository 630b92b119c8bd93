import { join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, expect, test } from 'vitest';
import { readEdition } from './edition.ts';
import { foreignTo } from './foreign-words.ts';
import { buildWords, runScript, temporaryFolder } from './run-script.ts';
import { articleText, DRAWING, writeFiles } from './small-content.ts';

const undo: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const remove of undo) await remove();
});

/** Attributes whose words readers see or hear. */
const SPOKEN = ['alt', 'title', 'ariaLabel', 'placeholder', 'label'];
/** Metadata of a page that is made of words. */
const WORDED = /description|title|site_name|alt$/;

/** Titles, texts and names of an archive, none of them English. */
const ARCHIVES = {
  fr: { title: 'Le phare', text: 'Un phare éclaire le port.', name: 'Jeanne Dupuis', tag: 'Mer', section: 'Ville' },
  fa: { title: 'فانوس دریایی', text: 'فانوس بندر را روشن می‌کند.', name: 'مریم رضایی', tag: 'دریا', section: 'شهر' },
  ja: { title: '灯台', text: '灯台が港を照らす。', name: '山田花子', tag: '海', section: '町' },
} as const;

function contentOf(lang: keyof typeof ARCHIVES): Record<string, string> {
  const { title, text, name, tag, section } = ARCHIVES[lang];
  const keys = `tags: [${tag}]\nauthors: [${name}]\nsection: a\n`;
  const more = `standfirst: ${title}\nimage: { src: a.svg, alt: ${title}, caption: ${title}, credit: ${name} }\ncorrections: [{ date: 2020-02-01, text: ${title} }]\nupdated: 2020-03-01\nsource: { name: ${name}, url: https://example.org/ }\n`;
  const parts = ['a', 'b', 'c', 'd', 'e', 'f'].map(() => `## ${title}\n\n${text}\n`).join('\n');
  const body = `${text}[^1]\n\n| ${title} | ${title} |\n|---|---|\n| ${tag} | ${tag} |\n\n${parts}\n\n[^1]: ${title}`;
  const withdrawn = `withdrawn: { date: 2021-01-01, kind: retracted, reason: ${title} }\n`;
  return {
    'site.yaml': `title: ${title}\nlanguage: ${lang}\nurl: https://archive.example/\nsections: [{ slug: a, label: ${section} }]\nfooter: [{ label: ${tag}, url: /p/ }]\n`,
    'a.svg': DRAWING,
    'pages/p.md': `---\ntitle: ${title}\n---\n\n${text}\n`,
    ...Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`${i}.md`, articleText(title, `20${10 + i}-01-02`, text, keys)]),
    ),
    'whole.md': articleText(title, '2020-01-02', body, keys + more),
    'gone.md': articleText(title, '2020-01-03', text, keys + withdrawn),
  };
}

/** What readers of a page see or hear, a text node or attribute each. */
function spokenOf(html: string): string[] {
  const visit = (node: Root | Root['children'][number]): string[] => {
    if (node.type === 'text') return [node.value];
    if (node.type !== 'element' && node.type !== 'root') return [];
    if (node.type === 'element' && /^(script|style|code|pre)$/.test(node.tagName)) return [];
    const { properties = {} } = node.type === 'element' ? node : {};
    const isWorded = WORDED.test(String(properties['name'] ?? properties['property'] ?? ''));
    const said = [...SPOKEN, ...(isWorded ? ['content'] : [])].map((name) => String(properties[name] ?? ''));
    return [...said, ...node.children.flatMap(visit)];
  };
  return visit(fromHtml(html)).filter((text) => /\p{L}/u.test(text));
}

test.each(Object.keys(ARCHIVES) as (keyof typeof ARCHIVES)[])(
  'no page of a site in %s has an English label',
  {
    timeout: 300_000,
  },
  async (lang) => {
    const { folder, remove } = await temporaryFolder();
    undo.push(remove);
    await writeFiles(join(folder, 'content'), contentOf(lang));
    const out = join(folder, 'site');
    expect(await runScript('build', buildWords(join(folder, 'content'), out))).toMatchObject({ status: 0 });
    const own = (await import(`../../src/labels/${lang}.json`, { with: { type: 'json' } })) as {
      default: Record<string, unknown>;
    };
    const foreign = foreignTo(own.default);
    expect(foreign.length).toBeGreaterThan(100);
    const { pages } = readEdition(out);
    expect(pages.length).toBeGreaterThan(40);
    const found = new Set<string>();
    for (const { file, html } of pages)
      for (const text of spokenOf(html))
        for (const part of foreign)
          if (text.includes(part) && new RegExp(`(?<!\\p{L})${RegExp.escape(part)}(?!\\p{L})`, 'u').test(text))
            found.add(`${part}: ${file}`);
    expect([...found]).toEqual([]);
  },
);
