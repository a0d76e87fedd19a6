// Runs two public linters over an OpenAPI document; prints what they find and fails when that is anything.
// Usage: node lint.mjs DOCUMENT
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url));
const document = path.resolve(process.argv[2]);
const NOT_INSTALLED = 3;

function install() {
  const lock = path.join(here, 'package-lock.json');
  const installed = path.join(here, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  execFileSync('npm', ['ci', '--no-progress'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
}

function run(name, ...args) {
  const { status, stdout, stderr } = spawnSync(path.join(here, 'node_modules', '.bin', name), args, {
    cwd: here,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' },
  });
  console.log(`${name}: ${status === 0 ? 'nothing found' : 'findings'}`);
  if (status !== 0) console.log(stdout, stderr);
  return status === 0;
}

try {
  install();
} catch (e) {
  console.error(`the linters cannot be installed: ${e.message}`);
  process.exit(NOT_INSTALLED);
}
const results = [
  run('spectral', 'lint', '--fail-severity=hint', '--ruleset', '.spectral.yaml', document),
  run('redocly', 'lint', '--config', 'redocly.yaml', '--format', 'stylish', '--max-problems', '200', document),
];
process.exit(results.every(Boolean) ? 0 : 1);
