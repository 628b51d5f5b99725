import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { install } from './packages.ts';

const chromiumPlaces = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const firefoxPlaces = [
  process.env.FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** What a Chromium of a test needs: to run as root, and to ask nobody for anything. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium of this machine; Debian's is installed where that needs no password. */
export const startBrowser = (options: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments, ...options });

/** Where this machine has Chromium or Chrome. */
export const chromiumPath = () =>
  find(
    chromiumPlaces,
    ['chromium', 'fonts-noto-cjk'],
    'The browser tests need Chromium or Chrome and found none. Install it (Debian, Ubuntu: sudo apt install chromium), or name it: CHROMIUM=/path/to/chrome npm test',
  );

/** Where this machine has Firefox. */
export const firefoxPath = () =>
  find(
    firefoxPlaces,
    ['firefox-esr', 'fonts-noto-cjk'],
    'The browser tests need Firefox and found none. Install it (Debian: sudo apt install firefox-esr), or name it: FIREFOX=/path/to/firefox npm test',
  );

/** The first place with a file; packages are installed if there is none yet. */
function find(places: (string | undefined)[], packages: string[], complaint: string): string {
  const found = () => places.find((place): place is string => place !== undefined && existsSync(place));
  if (found() === undefined) install(...packages);
  const place = found();
  if (place === undefined) throw new Error(complaint);
  return place;
}
