// Signs in as people of the demonstration, opens pages at several widths, lets axe judge them, keeps screenshots.
// usage: node look.mjs PLAN.json  -> prints one JSON document: [{user, path, width, title, violations, overflow}]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const plan = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({
  executablePath: plan.chromium,
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});
const seen = [];
try {
  for (const person of plan.people) {
    // axe is put into the page by the test, which the pages' own policy rightly forbids to others.
    const context = await browser.newContext({ bypassCSP: true, javaScriptEnabled: true });
    const page = await context.newPage();
    const refused = [];
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    page.on('pageerror', (error) => refused.push(String(error)));
    if (person.user) {
      await page.goto(plan.base + '/sign-in');
      await page.fill('#username', person.user);
      await page.fill('#password', plan.password);
      await Promise.all([page.waitForLoadState('load'), page.click('#kc-login')]);
      await page.waitForURL((url) => url.origin === new URL(plan.base).origin);
    }
    for (const path of person.paths) {
      for (const width of plan.widths) {
        await page.setViewportSize({ width, height: 900 });
        const answer = await page.goto(plan.base + path);
        await page.evaluate(axe);
        const result = await page.evaluate(() => window.axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }));
        const name = `${person.user ?? 'nobody'}${path.replace(/[^a-z0-9]+/gi, '-')}-${width}.png`;
        await page.screenshot({ path: `${plan.pictures}/${name}`, fullPage: true });
        seen.push({
          user: person.user ?? null,
          path,
          width,
          status: answer.status(),
          title: await page.title(),
          overflow: await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth),
          errors: refused.splice(0),
          violations: result.violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(' ')).join('; ')})`),
        });
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify(seen));
