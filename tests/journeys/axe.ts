/** axe on the page as it stands: brought along once a document, then run at each screen. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const { resolve } = createRequire(import.meta.url);
const AXE = readFileSync(createRequire(resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Axe {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What is amiss, one line each. By the browser's debugger: the page's own policy lets no script in. */
async function axeFinds(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: Axe };
    const options = { runOnly: { type: "tag", values }, resultTypes: ["violations"] };
    const { violations } = await axe.run(document, options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" ")}`);
  }, TAGS);
}

/** Collects over a whole walk, so that one run tells all. */
export class AxeWalk {
  private readonly found = new Map<string, string>();
  looked = 0;
  constructor(private readonly page: Page) {}

  async look(at: string): Promise<void> {
    this.looked++;
    for (const line of await axeFinds(this.page)) if (!this.found.has(line)) this.found.set(line, at);
  }
  expectNothing(atLeast: number): void {
    expect([...this.found].map(([line, at]) => `${at}: ${line}`)).toEqual([]);
    expect(this.looked).toBeGreaterThanOrEqual(atLeast);
  }
}
