import { slugify } from '../../urls.ts';

/** The placeholder for the text. */
export const NEW_ARTICLE_TEXT = 'Write the article here.';

export interface NewArticle {
  title: string;
  /** YYYY-MM-DD */
  day: string;
  section?: string | undefined;
  /** Separated by commas. */
  tags?: string | undefined;
  authors?: string | undefined;
  /** BCP 47; the site's language if absent. */
  lang?: string | undefined;
  isDraft?: boolean | undefined;
  /** Its permanent id. */
  id: string;
  /** The text, if there is one already. */
  text?: string | undefined;
}

/** The file of a new article: its path below the content folder, and its initial text. */
export function newArticle({ title, day, section, tags, authors, lang, isDraft, id, text: written }: NewArticle): {
  file: string;
  text: string;
} {
  const [year, month] = day.split('-');
  const list = (names: string | undefined) =>
    `[${(names ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => JSON.stringify(name))
      .join(', ')}]`;
  const text = `---
title: ${JSON.stringify(title)}
date: ${day}
id: ${id}
section: ${section ? JSON.stringify(section) : ''}
tags: ${list(tags)}
authors: ${list(authors)}
standfirst: ""
${lang ? `lang: ${lang}\n` : ''}${isDraft ? 'draft: true\n' : ''}# image: { src: photo.jpg, alt: "what it shows", caption: "", credit: "" }
---

${written ?? HINT}
`;
  return { file: `${year}/${month}/${slugify(title) || day}.md`, text };
}

const HINT = `${NEW_ARTICLE_TEXT} To show a picture that is in the same folder, write a line such as
\`![what it shows](photo.jpg "Caption. Credit: Name")\`.`;
