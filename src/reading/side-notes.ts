/** From this width on, the margin has room for notes. The style sheet of the text names the same width. */
const WIDE = matchMedia('(min-width: 64rem)');
/** Space between two notes, in pixels. */
const GAP = 12;

/**
 * Puts each footnote beside the line that refers to it first, below the note before it. Only the place of a note
 * changes: its links and its order stay. In a narrow window, on paper and without this script the notes follow the text.
 */
export function putNotesBeside(text: HTMLElement): void {
  const notes = [...text.querySelectorAll<HTMLElement>('.footnotes > ol > li')];
  const marks = notes.map(({ id }) => text.querySelector(`a[data-footnote-ref][href="#${CSS.escape(id)}"]`));
  if (notes.length === 0) return;
  const contents = text.parentElement?.querySelector('.contents');
  const place = () => {
    text.classList.toggle('has-side-notes', WIDE.matches);
    if (!WIDE.matches) return;
    const top = text.getBoundingClientRect().top;
    // A table of contents stays above the notes.
    let free = contents ? contents.getBoundingClientRect().bottom - top + GAP : 0;
    for (const [i, note] of notes.entries()) {
      const at = Math.max(free, (marks[i]?.getBoundingClientRect().top ?? 0) - top);
      note.style.insetBlockStart = `${at}px`;
      free = at + note.offsetHeight + GAP;
    }
    text.style.setProperty('--notes-end', `${free}px`);
  };
  new ResizeObserver(place).observe(text.parentElement ?? text);
  place();
}
