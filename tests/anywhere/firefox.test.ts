import puppeteer from 'puppeteer-core';
import { firefoxPath } from '../setup/browser';
import { worksAnywhere } from './suite';

worksAnywhere((name) =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    extraPrefsFirefox: { 'network.dns.localDomains': name },
  }),
);
