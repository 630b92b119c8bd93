/** A parsed tag: `img src="a.png" left`. Names are in lower case. */
export interface TagParts {
  name: string;
  named: Record<string, string>;
  values: TagValue[];
}

export interface TagValue {
  text: string;
  isQuoted: boolean;
}

/** A key precedes `=`, or a colon that is not part of an address. */
const PART = /(?:([A-Za-z_][\w-]*)\s*(?:=|:(?!\/\/))\s*)?("(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`|[^\s"'`]+)/g;

/** Parses the inside of a tag. An included template gives the tag its name: `include figure.html src="a.png"`. */
export function partsOf(inner: string): TagParts {
  const [, name = '', rest = ''] = /^\s*(\/?[\p{L}\p{N}_./-]+)(.*)$/su.exec(inner) ?? [];
  const named: Record<string, string> = Object.create(null);
  const values: TagValue[] = [];
  for (const [, key, written = ''] of rest.matchAll(PART)) {
    const isQuoted = /^(["'`]).*\1$/s.test(written);
    const text = isQuoted ? written.slice(1, -1).replace(/\\(["'])/g, '$1') : written.replace(/,$/, '');
    if (key) named[key.toLowerCase()] ??= text;
    else if (text !== '' && !/^[|=,;/]+$/.test(text)) values.push({ text, isQuoted });
  }
  const parts = { name: name.toLowerCase(), named, values };
  return INCLUDES.test(parts.name) ? ofTemplate(parts) : parts;
}

const INCLUDES = /^(?:include|include_relative|include_cached|render|partial|partialcached|snippet|component)$/;

function ofTemplate({ named, values }: TagParts): TagParts {
  const [template, ...others] = values;
  const [, name = ''] = /([^/]*?)(?:\.\w+)?$/.exec(template?.text ?? '') ?? [];
  return { name: `include ${name.toLowerCase()}`, named, values: others };
}
