import type { Problem, ProblemCode } from '../../problems.ts';
import { problem } from '../../problems.ts';
import type { BodyContext, BodySource } from '../body.ts';

/** What the dialects of one text share: its place, and what they keep for the parsed tree. */
export interface DialectReading {
  source: BodySource;
  context: BodyContext;
  /** Reports a problem at a line of the text, counted from 1. */
  report: (line: number, code: ProblemCode, found: string, cure: string) => void;
  /** Ids and titles of attribute lists, by the line of the list. */
  attributes: Map<number, { id?: string; title?: string }>;
  /** Captions in Markdown, by the placeholder title of their picture. */
  captions: Map<string, string>;
  /** Lines of list items that are definitions. */
  definitions: Set<number>;
  /** Abbreviations with their meanings. */
  abbreviations: Map<string, string>;
}

export function startReading(source: BodySource, context: BodyContext, problems: Problem[]): DialectReading {
  return {
    source,
    context,
    report: (line, code, found, cure) => {
      problems.push(problem(code, { file: source.file, field: 'body', line: line + source.line - 1 }, found, cure));
    },
    attributes: new Map(),
    captions: new Map(),
    definitions: new Set(),
    abbreviations: new Map(),
  };
}
