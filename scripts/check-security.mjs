import { builtSources, faultsInSources } from './checking/check-sources.mjs';
import { sourceRules } from './checking/source-rules.mjs';
import { Problem } from './setup/problem.mjs';
import { realWorld } from './setup/world.mjs';

/**
 * `npm run check` runs it: what the sources may say only in certain places (docs/security.md). Every rule is tried on
 * planted lines first, so that a rule that stopped working is noticed.
 * @returns {Promise<number>}
 */
export async function main() {
  const world = realWorld();
  const files = builtSources(world.root);
  const faults = faultsInSources(files);
  if (faults.length > 0) {
    throw new Problem(
      `What docs/security.md promises is not so:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
      'Mend the source, or change scripts/checking/source-rules.mjs and docs/security.md with a reason.\nThen: npm run check',
    );
  }
  const planted = sourceRules.reduce((sum, rule) => sum + rule.planted.length, 0);
  world.say(
    `security: ${sourceRules.length} rules hold in ${files.length} files, ${planted} planted lines noticed`,
  );
  return 0;
}
