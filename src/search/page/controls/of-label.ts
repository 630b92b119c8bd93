import type { PageLabels } from '../../../site/labels.ts';
import { languageOfLabel } from '../../../site/languages.ts';

/** Marks an element whose text or name is a label: with the language of the label, if the page has another one. */
export function ofLabel<E extends HTMLElement>(made: E, labels: PageLabels, key: keyof PageLabels): E {
  return Object.assign(made, languageOfLabel(labels, key));
}
