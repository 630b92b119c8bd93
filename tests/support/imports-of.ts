/** Every address a file imports, and whether it imports types alone. */
export function importsOf(text: string): { address: string; isType: boolean }[] {
  const statements = text.matchAll(
    /(?:^|[\s;])(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]/g,
  );
  return [...statements].map(([, type, address, dynamic]) => ({
    address: address ?? dynamic ?? '',
    isType: Boolean(type),
  }));
}
