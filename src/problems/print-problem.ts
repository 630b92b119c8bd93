import type { Problem } from '../problems.ts';

/** A problem as four lines for a terminal. */
export function printProblem(p: Problem): string {
  return [
    `${onTerminal(p.file)}:${p.line}:${p.column}  ${onTerminal(p.field)}  (${p.severity}: ${p.code})`,
    `  found     ${onTerminal(p.found)}`,
    `  expected  ${p.expected}`,
    `  write     ${onTerminal(p.cure)}`,
  ].join('\n');
}

/**
 * Shows control characters, and characters that change the direction of text, by their numbers. A file or its name may
 * hold any character.
 */
export function onTerminal(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, (sign) => {
    const number = sign.charCodeAt(0).toString(16);
    return number.length > 2 ? `\\u${number.padStart(4, '0')}` : `\\x${number.padStart(2, '0')}`;
  });
}
