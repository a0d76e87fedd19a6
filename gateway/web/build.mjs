// Builds the styles and scripts of the pages. Every file is named after its content, so that browsers may keep it for
// ever; assets.json says which name stands for which file.
// Usage: node build.mjs OUTPUT_FOLDER
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(process.argv[2] ?? path.join(here, 'dist'));
const assets = path.join(out, 'META-INF', 'resources', 'assets');
const govuk = path.join(here, 'node_modules', 'govuk-frontend', 'dist', 'govuk');
const names = {};

function install() {
  const lock = path.join(here, 'package-lock.json');
  const installed = path.join(here, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  execFileSync('npm', ['ci', '--no-progress'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
}

function publish(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const extension = path.extname(name);
  const file = `${path.basename(name, extension)}-${hash}${extension}`;
  writeFileSync(path.join(assets, file), content);
  names[name] = `/assets/${file}`;
  return names[name];
}

install();
const sass = await import('sass');
rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });

publish('icon.svg', readFileSync(path.join(here, 'src', 'icon.svg')));
const styles = sass.compile(path.join(here, 'src', 'kith.scss'), {
  style: 'compressed', loadPaths: [path.dirname(govuk)], quietDeps: true,
  // A byte order mark behind the comment below would make the first rule, which has the breakpoints, unreadable.
  charset: false,
});
publish('kith.css', `/*! Contains govuk-frontend, Crown copyright, MIT licence. */${styles.css}`);
const components = publish('govuk-frontend.js', readFileSync(path.join(govuk, 'govuk-frontend.min.js'), 'utf8')
  .replace(/\/\/# sourceMappingURL=.*\s*$/, ''));
publish('kith.js', readFileSync(path.join(here, 'src', 'kith.js'), 'utf8').replace('./govuk-frontend.js', components));
writeFileSync(path.join(out, 'assets.json'), JSON.stringify(names, null, 2) + '\n');
console.log(`styles and scripts: ${Object.keys(names).length} files, ${Math.round(styles.css.length / 1024)} KiB of styles`);
