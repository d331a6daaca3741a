// The entry of every npm script: `node scripts/run.mjs <task> [arguments]`.
// It loads nothing but the version check before it knows that this Node can read the rest, and it
// is written so that a Node of 2020 can still read this file.
import { checkNodeVersion } from './setup/node-version.mjs';
import { describeFailure } from './setup/problem.mjs';

const [task, ...args] = process.argv.slice(2);

async function main() {
  checkNodeVersion({ nodeVersion: process.versions.node });
  const { main: runTask } = await import(`./${task}.mjs`);
  process.exitCode = await runTask(args);
}

main().catch((error) => {
  process.stderr.write(describeFailure(error));
  process.exitCode = 1;
});
