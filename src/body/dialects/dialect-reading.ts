import type { Problem, ProblemCode } from '../../problems.ts';
import { problem } from '../../problems.ts';
import type { BodyContext, BodySource } from '../body.ts';

/** What the dialects of one text share: where it stands, and what its lines have set aside for the parsed tree. */
export interface DialectReading {
  source: BodySource;
  context: BodyContext;
  /** Reports a problem at a line of the text, counted from 1. */
  report: (line: number, code: ProblemCode, found: string, cure: string) => void;
  /** Ids and titles of attribute lists, by the line that held the list. */
  attributes: Map<number, { id?: string; title?: string }>;
  /** Captions in Markdown, by the title that their picture has in the meantime. */
  captions: Map<string, string>;
  /** Lines on which a list item is a definition. */
  definitions: Set<number>;
  /** Abbreviations with what they stand for. */
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
