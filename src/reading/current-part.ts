/** In a wide window, the table of contents is open beside the text. */
const WIDE = matchMedia('(min-width: 64rem)');

/** Opens the table of contents beside the text, and marks the part that the reader is in. */
export function markCurrentPart(contents: HTMLDetailsElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a')];
  const parts = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const open = () => (contents.open = WIDE.matches);
  open();
  WIDE.addEventListener('change', open);
  const mark = () => {
    // The last heading above the upper third of the window.
    const at = parts.findLastIndex((part) => part && part.getBoundingClientRect().top < innerHeight / 3);
    for (const [i, link] of links.entries())
      if (i === at) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const part of parts) if (part) observer.observe(part);
  mark();
}
