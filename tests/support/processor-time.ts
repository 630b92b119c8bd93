/** Milliseconds of the processor that this process has taken: however busy the machine is, a guard against hanging. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
