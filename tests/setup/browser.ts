import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { need, programs } from './programs.ts';

/** What a Chromium of a test needs: to run as root, and to ask nobody for anything. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium of this machine. */
export const startBrowser = (options: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch({ executablePath: need(programs.chromium), args: chromiumArguments, ...options });
