/**
 * Whether the slash key leads to the search box, by the reader's last choice: WCAG 2.2, 2.1.4 Character Key Shortcuts.
 */
const STORED = 'backfile-slash-key';
const KEY = '/';
/** Elements in which the key types a letter. */
const TEXT = 'textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit])';

const box = document.querySelector<HTMLInputElement>('.search-form input[type=search]');
const choice = document.querySelector<HTMLInputElement>('#page-search-slash');

function isOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    // Some browsers store nothing.
    return true;
  }
}

function choose(on: boolean): void {
  try {
    if (on) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, 'off');
  } catch {
    // Then the choice holds for this page alone.
  }
  showState(on);
}

let on = isOn();

function showState(isNowOn: boolean): void {
  on = isNowOn;
  if (choice) choice.checked = on;
  if (on) box?.setAttribute('aria-keyshortcuts', KEY);
  else box?.removeAttribute('aria-keyshortcuts');
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TEXT));
}

/** A reader who focuses the search box will probably search, so we prefetch the search page. */
function prefetchSearch(): void {
  const address = box?.form?.action;
  if (!address || new URL(address).pathname === location.pathname) return;
  for (const href of [address, new URL('segments.json', address).href])
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }));
}

showState(on);
box?.addEventListener('focus', prefetchSearch, { once: true });
choice?.addEventListener('change', () => choose(choice.checked));
addEventListener('keydown', (event) => {
  const isPlain = event.key === KEY && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
  if (!box || !on || !isPlain || isTyping(event.target)) return;
  event.preventDefault();
  box.focus();
  box.select();
});
