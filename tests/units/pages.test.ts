import { describe, expect, test } from 'vitest';
import { alternateFaults } from '../setup/alternates';
import { foreignTexts } from '../setup/languages';
import { outlineFaults } from '../setup/outline';

// What is asked of every built page, against pages that lack it.

describe('the outline', () => {
  test('in order, with ids once, and headings that lead to their own', () => {
    expect(
      outlineFaults(
        '<h1>a</h1><h2 id="a"><a href="#a">b</a></h2><h3>c</h3><h2 id="b"><b>d</b> <a href="#b">d</a></h2>',
      ),
    ).toEqual([]);
  });

  test.each([
    ['<h2>a</h2>', 'has an h2 under an h0', 'has 0 h1'],
    ['<h1>a</h1><h1>b</h1>', 'has 2 h1'],
    ['<h1>a</h1><h2>b</h2><h4>c</h4>', 'has an h4 under an h2'],
    ['<h1 id="x">a</h1><p id=x>', 'has the id "x" twice'],
    ['<h1>a</h1><h2 id="x">b</h2><a href="#x">b</a>', 'has an h2 that does not lead to itself, "x"'],
    ['<h1>a</h1><h2 id="x"><a href="#y">b</a></h2>', 'has an h2 that does not lead to itself, "x"'],
    ['<h1>a</h1><h2 id="x"><a href="../x/">b</a></h2>', 'has an h2 that does not lead to itself, "x"'],
  ])('%s', (html, ...faults) => {
    expect(outlineFaults(html)).toEqual(faults);
  });
});

describe('languages', () => {
  test.each([
    '<html lang="en"><p title="x">English, <a lang="ko" href="ko/">한국어</a> and <code>한글</code></p>',
    '<html lang="ko"><title>한국어</title><p>서버는 <span lang="en">it is not here any more today</span>를 보냅니다.</p>',
    '<html lang="ko"><p>Network Authentication Required</p><pre>this is a line of some program</pre>',
    '<html lang="ko"><p>Flask, Express.js, Spring Boot, Go net/http, Ruby on Rails, ASP.NET Core</p>',
  ])('are as marked: %s', (html) => {
    expect(foreignTexts(html)).toEqual([]);
  });

  test.each([
    ['<html lang="en"><p>The server says 없음 here</p>', 'en: The server says 없음 here'],
    ['<html lang="en"><button aria-label="복사">x</button>', 'en: aria-label="복사"'],
    ['<html lang="en"><head><title>찾을 수 없음</title>', 'en: 찾을 수 없음'],
    ['<html lang="ko"><p>값 <span lang="en">찾을 수 없음</span></p>', 'en: 찾을 수 없음'],
    ['<html lang="ko"><p>See <b>what</b> the server has sent you.</p>', 'ko: See what the server has sent you.'],
    ['<html lang="ko"><p>서버는 <span>this is not here any more</span>를', 'ko: 서버는 this is not here any more를'],
    ['<html lang="en"><p>x <a lang="ko">Korean</a></p>', 'ko: Korean'],
  ])('that are not are named: %s', (html, fault) => {
    expect(foreignTexts(html)).toEqual([fault]);
  });
});

describe('links between the languages', () => {
  const locales = [
    ['', 'en'],
    ['ko/', 'ko'],
  ] as const;
  const page = (...links: [string, string][]) =>
    links.map(([language, href]) => `<link rel="alternate" hreflang="${language}" href="${href}">`).join('');
  const good = {
    'a/index.html': page(['en', './'], ['ko', '../ko/a/'], ['x-default', './']),
    'ko/a/index.html': page(['en', '../../a/'], ['ko', './'], ['x-default', '../../a/']),
  };
  const faults = (pages: Record<string, string>) => alternateFaults(new Map(Object.entries(pages)), locales);

  test('are whole', () => {
    expect(faults(good)).toEqual([]);
    const site = 'https://codes.example.org/docs/';
    const whole = page(['en', `${site}a/`], ['ko', `${site}ko/a/`], ['x-default', `${site}a/`]);
    expect(
      alternateFaults(
        new Map([
          ['a/index.html', whole],
          ['ko/a/index.html', whole],
        ]),
        locales,
        site,
      ),
    ).toEqual([]);
  });

  test.each([
    [{ 'a/index.html': good['a/index.html'] }, '/a/index.html has no partner ko/a/index.html'],
    [
      { ...good, 'ko/a/index.html': page(['en', '../../b/'], ['ko', './'], ['x-default', '../../a/']) },
      '/ko/a/index.html names b/index.html for en, not a/index.html',
    ],
    [
      { ...good, 'ko/a/index.html': page(['en', '../../a/'], ['ko', './']) },
      '/ko/a/index.html names 0 pages for x-default, not one',
    ],
    [
      { ...good, 'a/index.html': `${good['a/index.html']}${page(['ko', '../ko/a/'])}` },
      '/a/index.html names 2 pages for ko, not one',
    ],
    [
      { ...good, 'a/index.html': `${good['a/index.html']}${page(['ja', '../ja/a/'])}` },
      '/a/index.html names ../ja/a/ for ja, which is no language of the site',
    ],
  ])('that are not are named: %#', (pages, fault) => {
    expect(faults(pages)).toEqual([fault]);
  });
});
