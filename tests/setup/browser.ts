import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { install } from './packages';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium of this machine; Debian's is installed where that needs no password. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: find() ?? installed(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

const find = () => places.find((place): place is string => place !== undefined && existsSync(place));

function installed(): string {
  install('chromium', 'fonts-noto-cjk');
  const found = find();
  if (found === undefined) {
    throw new Error(
      'The browser tests need Chromium or Chrome and found none. Install it (Debian, Ubuntu: sudo apt install chromium), or name it: CHROMIUM=/path/to/chrome npm test',
    );
  }
  return found;
}
