import { bibtex } from '../views/citing/bibtex.ts';
import type { Citation } from '../views/citing/citation.ts';
import { cslJson } from '../views/citing/csl-json.ts';
import { ris } from '../views/citing/ris.ts';

/** Formats that reference managers import. */
const FORMS = [
  ['BibTeX', bibtex],
  ['RIS', ris],
  ['CSL-JSON', cslJson],
] as const;

/** Adds the citation in each form to the element that shows it as text. */
export function addCiteForms(cite: HTMLElement): void {
  const citation = citationOnPage((name) =>
    [...document.querySelectorAll<HTMLMetaElement>(`meta[name=citation_${name}]`)].map(({ content }) => content),
  );
  if (!citation.address) return;
  for (const [name, print] of FORMS) {
    const form = document.createElement('details');
    const text = Object.assign(document.createElement('pre'), { dir: 'ltr', textContent: print(citation) });
    form.append(Object.assign(document.createElement('summary'), { textContent: name }), text);
    cite.append(form);
  }
}

/** The citation that the metadata of a page states. `all` gives the values of `citation_…`, in their order. */
export function citationOnPage(all: (name: string) => string[]): Citation {
  const one = (name: string) => all(name)[0] ?? '';
  const [publisher] = all('publisher');
  return {
    title: one('title'),
    authors: all('author'),
    site: one('journal_title'),
    ...(publisher ? { publisher } : {}),
    day: one('publication_date').replaceAll('/', '-'),
    address: one('public_url'),
    lang: one('language'),
  };
}
