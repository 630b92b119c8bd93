/** Matches runs of one script, for scripts without spaces. */
const RUN =
  /\p{Script=Han}+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|[^\s\p{Script=Han}\p{Script=Katakana}ー\p{Script=Hiragana}]+/gu;
/** Particles and endings: runs of Hiragana that are not words. */
const PARTICLE = /^\p{Script=Hiragana}{1,2}$/u;

/**
 * Splits a Japanese query into words where its script changes, without particles: "証明書 有効期限" from 証明書の有効期限. '' if the
 * result is the same query.
 */
export function partedByScript(query: string): string {
  const words = (query.match(RUN) ?? []).filter((run) => !PARTICLE.test(run));
  const parted = words.join(' ');
  return words.length < 2 || parted === query.trim().replace(/\s+/g, ' ') ? '' : parted;
}
