/** Runs of one script, of scripts that put no space between words. */
const RUN =
  /\p{Script=Han}+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|[^\s\p{Script=Han}\p{Script=Katakana}ー\p{Script=Hiragana}]+/gu;
/** Particles and endings: a run of Hiragana that is no word of its own. */
const PARTICLE = /^\p{Script=Hiragana}{1,2}$/u;

/**
 * A Japanese query in words, cut where its script changes and without particles: "証明書 有効期限" of 証明書の有効期限. ''
 * where that is no other query.
 */
export function partedByScript(query: string): string {
  const words = (query.match(RUN) ?? []).filter((run) => !PARTICLE.test(run));
  const parted = words.join(' ');
  return words.length < 2 || parted === query.trim().replace(/\s+/g, ' ') ? '' : parted;
}
