import puppeteer from 'puppeteer-core';
import { chromiumArguments } from '../setup/browser';
import { need, programs } from '../setup/programs';
import { worksAnywhere } from './suite';

worksAnywhere((name) =>
  puppeteer.launch({
    executablePath: need(programs.chromium),
    args: [...chromiumArguments, `--host-resolver-rules=MAP ${name} 127.0.0.1`],
  }),
);
