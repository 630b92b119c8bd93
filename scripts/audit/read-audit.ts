interface Audit {
  message?: string;
  error?: { summary?: string };
  metadata?: { vulnerabilities: Record<string, number>; dependencies?: { total?: number } };
  vulnerabilities?: Record<string, { severity: string; range: string }>;
}

/** The result of npm's audit in a sentence. A registry without an audit service is reported, but is not a finding. */
export function readAudit(printed: string): { sentence: string; isClean: boolean } {
  const audit = parse(printed);
  if (!audit?.metadata || !audit.vulnerabilities)
    return {
      sentence: `Nothing was audited: ${(audit?.message ?? audit?.error?.summary ?? 'npm gave no answer').replace(/ - .*$/s, '')}.`,
      isClean: true,
    };
  const found = Object.entries(audit.vulnerabilities);
  const total = audit.metadata.dependencies?.total ?? 'All';
  if (found.length === 0) return { sentence: `${total} packages: no known vulnerability.`, isClean: true };
  const list = found.map(([name, { severity, range }]) => `  ${name} ${range}: ${severity}`).join('\n');
  return { sentence: `Known vulnerabilities, see npm audit:\n${list}`, isClean: false };
}

function parse(printed: string): Audit | null {
  try {
    return JSON.parse(printed) as Audit;
  } catch {
    return null;
  }
}
