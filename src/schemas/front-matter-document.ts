import { plainName } from '../article/keys/dialects.ts';
import { KEY_TABLE } from '../article/keys/key-table.ts';

/** Makes docs/front-matter.md: every key with an example. */
export function frontMatterDocument(): string {
  const sections = KEY_TABLE.map(({ key, names, takes, example, says }) => {
    const others = names.split(' ').filter((name) => name !== plainName(key));
    const also = others.length > 0 ? `\n\nRead too: ${others.map((name) => `\`${name}\``).join(', ')}.` : '';
    return `## ${key}\n\n${says} It takes ${takes.map((form) => (form === 'yes or no' ? form : `a ${form}`)).join(' or ')}.\n\n\`\`\`yaml\n${example}\n\`\`\`${also}\n`;
  });
  return `# Front matter

<!-- Made from src/site/article-keys.ts by scripts/write-documents.ts. -->

An article begins with lines between two lines of three hyphens: its front matter. Each line is a key, a colon, a space and
a value. \`title\` and \`date\` are needed, the others are there when you need them.

\`\`\`yaml
---
title: "Leaders meet in Geneva"
date: 2020-11-10
section: politics
tags: [Treaty talks, Geneva]
authors: [Jane Doe]
---
\`\`\`

Keys count without capitals, hyphens and underscores. Names that other systems use are read too.

${sections.join('\n')}`;
}
