import type { Page } from 'playwright-core';
import type { Watched } from './watch-pages.ts';

/** What a reader can follow, press, open, play or type into. */
const CONTROLS =
  'a, area, button, input, select, textarea, label, summary, audio, video, form, iframe, object, embed, [tabindex], [contenteditable], [onclick], [id]';

/** Events that a handler in an article could wait for, sent to every element of it. */
const EVENTS = [
  ...['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'mouseover', 'mouseenter', 'mousemove', 'mousedown'],
  ...['mouseup', 'dblclick', 'contextmenu', 'wheel', 'scroll', 'keydown', 'keyup', 'focus', 'focusin', 'blur', 'input'],
  ...[
    'change',
    'select',
    'submit',
    'reset',
    'toggle',
    'load',
    'error',
    'begin',
    'end',
    'animationstart',
    'animationend',
  ],
  ...['transitionend', 'copy', 'paste', 'drag', 'drop', 'touchstart', 'play', 'canplay', 'start', 'finish', 'bounce'],
];

/**
 * Has the pointer over every element of a part of the article, and clicks every control and link in it, by real input;
 * then everything in the article is sent every event, focused and clicked by a script.
 */
export async function actOnArticle(page: Page, part: string): Promise<void> {
  const places = await page.evaluate(placesIn, { part, controls: CONTROLS });
  for (const { x, y, isControl } of places) {
    await page.mouse.move(x, y);
    if (!isControl) continue;
    await page.mouse.down();
    await page.mouse.up();
  }
  await page.evaluate(sendEvents, { events: EVENTS, controls: CONTROLS });
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
}

/** Runs in the page: the middle of every element that shows in a part of the article, where its first line is. */
function placesIn({
  part,
  controls,
}: {
  part: string;
  controls: string;
}): { x: number; y: number; isControl: boolean }[] {
  const seen = new Map<string, { x: number; y: number; isControl: boolean }>();
  for (const element of document.querySelectorAll(`${part}, ${part} *`)) {
    const box = element.getClientRects()[0];
    if (!box || box.width === 0 || box.height === 0) continue;
    const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
    const place = `${x} ${y}`;
    const isControl = element.matches(controls) || (seen.get(place)?.isControl ?? false);
    seen.set(place, { x, y, isControl });
  }
  return [...seen.values()];
}

/** Runs in the page. Controls that did not show are focused and clicked here too. */
function sendEvents({ events, controls }: { events: string[]; controls: string }): void {
  const watched = globalThis as Watched;
  watched.isTestClicking = true;
  for (const element of document.querySelectorAll<HTMLElement>('article *')) {
    for (const name of events) element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
    if (!element.matches(controls)) continue;
    element.focus?.();
    element.click?.();
  }
  watched.isTestClicking = false;
}
