import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { startBrowser } from './browser';
import { serve } from './serve';

interface VisitOptions extends BrowserContextOptions {
  /** The trouble that belongs to the test. */
  expected?: RegExp;
  /** Done before the page is opened. */
  prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** Opens a page of the site in a context of its own, which ends with the visitor. */
type Visit = (
  path: string,
  visitor: (page: Page, context: BrowserContext) => Promise<unknown>,
  options?: VisitOptions,
) => Promise<void>;

/** How long something may be waited for on a page, in milliseconds: a busy machine takes its time. */
export const patience = 150_000;

/** One browser for all tests of a file. It is there while they run. */
export function useBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  return () => browser;
}

/**
 * One browser and one host for all tests of a file. A visit fails on any error, and on any request that leads to another
 * host.
 * @param site the folder of the built site
 */
export function useSite(site = 'dist'): { origin: () => string; visit: Visit } {
  const browser = useBrowser();
  let host: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    host = await serve('/', {}, site);
  });
  afterAll(() => {
    host.close();
  });

  const visit: Visit = async (path, visitor, { expected = /^$/, prepare, ...options } = {}) => {
    const { origin } = new URL(path, host.origin);
    const context = await browser().newContext({ baseURL: host.origin, ...options });
    context.setDefaultTimeout(patience);
    const trouble: string[] = [];
    context.on('weberror', (error) => trouble.push(String(error.error())));
    context.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
    context.on('request', (request) => {
      if (new URL(request.url()).origin !== origin) trouble.push(`request to ${request.url()}`);
    });
    try {
      await prepare?.(context);
      const page = await context.newPage();
      await page.goto(path);
      await visitor(page, context);
      expect(trouble.filter((text) => !expected.test(text))).toEqual([]);
    } finally {
      await context.close();
    }
  };
  return { origin: () => host.origin, visit };
}
