import puppeteer from 'puppeteer-core';
import { need, programs } from '../setup/programs';
import { worksAnywhere } from './suite';

worksAnywhere((name) =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: need(programs.firefox),
    extraPrefsFirefox: { 'network.dns.localDomains': name },
  }),
);
