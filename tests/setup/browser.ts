import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { need, programs } from './programs.ts';

/** What Playwright 1.65 switches off. Of two such lists Chromium takes the last one, so ours has these too. */
const offByPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** Two pages of the browser's own, for what its address bar opens. Each window loads both, and a test never sees them. */
const popups = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** What a Chromium of a test needs: to run as root, to ask nobody for anything, and a third less work for each window. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...offByPlaywright, ...popups].join(',')}`,
];

/** A Chromium of this machine. */
export const startBrowser = (options: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch({ executablePath: need(programs.chromium), args: chromiumArguments, ...options });
