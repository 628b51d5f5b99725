import puppeteer from 'puppeteer-core';
import { chromiumArguments, chromiumPath } from '../setup/browser';
import { worksAnywhere } from './suite';

worksAnywhere((name) =>
  puppeteer.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArguments, `--host-resolver-rules=MAP ${name} 127.0.0.1`],
  }),
);
