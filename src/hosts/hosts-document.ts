import { DEPLOY_HOSTS, HOST_LIMITS, HOST_NOTES } from './host-limits.ts';
import { many } from './many.ts';

/** Makes the document of host limits from their table. */
export function hostsDocument(): string {
  const rows = HOST_LIMITS.map(
    ({ host, name, limit, plan, beyond, cure, source, read }) =>
      `| ${host} | ${many(limit)} ${name}${plan ? `, ${plan} plan` : ''} | ${beyond} | ${cure} | [${read}](${source}) |`,
  );
  const notes = DEPLOY_HOSTS.filter((host) => HOST_NOTES[host].length > 0).map(
    (host) => `- **${host}**: ${HOST_NOTES[host].join(' ')}`,
  );
  return [
    '# Limits of hosts',
    '',
    'Made from `src/hosts/host-limits.ts` by `npm run documents`. `npm run deploy-check -- --host NAME` compares an edition with them.',
    '',
    '| host | limit | beyond the limit | what to do | source, and when we read it |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...notes,
    '',
  ].join('\n');
}
