import { hostsDocument } from '../src/hosts/hosts-document.ts';
import { problemsDocument } from '../src/problems/explain-kind.ts';
import { articleSchema } from '../src/schemas/article-schema.ts';
import { frontMatterDocument } from '../src/schemas/front-matter-document.ts';
import { siteSchema } from '../src/schemas/site-schema.ts';
import { USUAL_PLAN } from './init/plan.ts';
import { fillTemplate, HOST_FILES, readTemplate } from './init/starter-files.ts';

/** This repository uses the same workflows as owners. */
const WORKFLOWS = HOST_FILES.github.map(([file, template]) => ({
  file,
  text: () => fillTemplate(readTemplate(template), USUAL_PLAN),
}));

/** Files of the repository that are generated from tables of the code. */
export const GENERATED: { file: string; text: () => string }[] = [
  { file: 'docs/problems.md', text: problemsDocument },
  { file: 'docs/hosts.md', text: hostsDocument },
  { file: 'docs/front-matter.md', text: frontMatterDocument },
  { file: 'article.schema.json', text: articleSchema },
  { file: 'site.schema.json', text: siteSchema },
  ...WORKFLOWS,
];
