/**
 * Opens pictures above the page. Without this script their links lead to the picture file. `close` is the label of the
 * button.
 */
export function openOverPage(close: string): void {
  let dialog: HTMLDialogElement | undefined;
  const make = () => {
    const made = document.createElement('dialog');
    made.className = 'large-picture';
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: close });
    made.append(document.createElement('img'), button);
    made.addEventListener('click', () => made.close());
    document.body.append(made);
    return made;
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.open-large') : null;
    const own = link?.querySelector('img');
    if (!link || !own || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    dialog ??= make();
    const { alt, width, height } = own;
    Object.assign(dialog.querySelector('img')!, {
      src: link.href,
      alt,
      width: Number(own.getAttribute('width')) || width,
      height: Number(own.getAttribute('height')) || height,
    });
    dialog.setAttribute('aria-label', alt || link.ariaLabel || '');
    dialog.showModal();
  });
}
