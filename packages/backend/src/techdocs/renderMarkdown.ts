// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import path from 'path';
import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { Page, Site } from './readSite';

export interface Heading {
  readonly id: string;
  /** As the text alone makes it; a second one of that text gets a number. */
  readonly slug: string;
  readonly level: number;
  readonly text: string;
}

/** What the search knows of: a page up to its first section, or a section. */
interface Section {
  readonly location: string;
  readonly title: string;
  text: string;
}

export interface Rendered {
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
}

// HTML in a page is shown as text, and an address that runs a script is no link.
const markdown = new MarkdownIt({ html: false, linkify: true });

export const { escapeHtml } = markdown.utils;

// What may be wider than the page scrolls by itself, with a keyboard too.
markdown.renderer.rules.table_open = () =>
  '<div class="md-typeset__scrollwrap" tabindex="0"><table>\n';
markdown.renderer.rules.table_close = () => '</table></div>\n';
const { fence } = markdown.renderer.rules;
markdown.renderer.rules.fence = (...args) =>
  (fence?.(...args) ?? '').replace(/^<pre>/, '<pre tabindex="0">');

/** Renders a page; its links and images lead where they do in the sources. */
export function renderMarkdown(page: Page, site: Site): Rendered {
  const tokens = markdown.parse(page.markdown, {});
  const headings = nameHeadings(tokens);
  for (const token of tokens) {
    for (const child of token.children ?? []) point(child, page, site);
  }
  return {
    html: markdown.renderer.render(tokens, markdown.options, {}),
    headings,
    sections: sectionsOf(tokens, page),
  };
}

function nameHeadings(tokens: readonly Token[]): Heading[] {
  const headings: Heading[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    const text = plain(tokens[index + 1]);
    const slug = slugOf(text);
    const same = headings.filter(heading => heading.slug === slug).length;
    const id = same > 0 ? `${slug}_${same}` : slug;
    token.attrSet('id', id);
    headings.push({ id, slug, level: Number(token.tag.slice(1)), text });
  });
  return headings;
}

function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLocaleLowerCase('en-US')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[\s-]+/g, '-');
}

function plain({ children, content }: Token): string {
  if (!children) return content;
  return children.map(child => child.content || ' ').join('');
}

function point(token: Token, page: Page, site: Site): void {
  const name = token.type === 'image' ? 'src' : 'href';
  const target = token.attrGet(name);
  if (target === null || /^([a-z][a-z0-9+.-]*:|\/|#)/i.test(target)) return;
  const [file, hash] = target.split(/(?=#)/);
  const source = path.posix.join(path.posix.dirname(page.source), file);
  const linked = site.pages.find(other => other.source === source);
  const up = '../'.repeat(page.url.split('/').length - 1);
  if (linked) {
    token.attrSet(name, `${up || './'}${linked.url}${hash ?? ''}`);
  } else if (site.assets.includes(source)) {
    token.attrSet(name, `${up}${source}`);
    // The reader opens pages only; a file is for who takes it along.
    if (name === 'href') token.attrSet('download', '');
  } else if (site.sources) {
    token.attrSet(name, new URL(source + (hash ?? ''), site.sources).href);
  }
}

function sectionsOf(tokens: readonly Token[], page: Page): Section[] {
  const first = { location: page.url, title: page.title, text: '' };
  const sections: Section[] = [first];
  let last: Section = first;
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open' && token.tag !== 'h1') {
      const location = `${page.url}#${token.attrGet('id')}`;
      last = { location, title: plain(tokens[index + 1]), text: '' };
      sections.push(last);
    } else if (token.type === 'inline' || token.type === 'fence') {
      if (tokens[index - 1]?.type === 'heading_open') return;
      last.text += `${plain(token).trim()}\n`;
    }
  });
  return sections;
}
