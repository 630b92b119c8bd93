import { slugify } from '../urls.ts';

export interface NewArticle {
  title: string;
  /** YYYY-MM-DD */
  day: string;
  section?: string | undefined;
  /** With commas. */
  tags?: string | undefined;
  authors?: string | undefined;
  /** Its id for good. */
  id: string;
}

/** The file of a new article: its place below the content folder, and its text to be written on. */
export function newArticle({ title, day, section, tags, authors, id }: NewArticle): { file: string; text: string } {
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
# image: { src: photo.jpg, alt: "what it shows", caption: "", credit: "" }
---

Write the article here. A picture that lies beside this file is shown by a line such as
\`![what it shows](photo.jpg "Caption. Credit: Name")\`.
`;
  return { file: `${year}/${month}/${slugify(title) || day}.md`, text };
}
