// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { NavItem, Page, Site } from './readSite';
import { escapeHtml, Heading, Rendered } from './renderMarkdown';
import { stylesheet } from './stylesheet';

/** The page around the text, in the classes that the TechDocs reader knows. */
export function pageHtml(page: Page, rendered: Rendered, site: Site): string {
  const up = '../'.repeat(page.url.split('/').length - 1);
  const headings = rendered.headings.filter(
    ({ level }) => level === 2 || level === 3,
  );
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<title>${escapeHtml(page.title)} - ${escapeHtml(site.name)}</title>
<link rel="stylesheet" href="${up}${stylesheet.path}">
</head>
<body>
<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">
<label class="md-overlay" for="__drawer"></label>
<header class="md-header"><label class="md-header__button md-icon" for="__drawer"></label></header>
<div class="md-container">
<main class="md-main"><div class="md-main__inner md-grid">
${sidebar('primary', site.name, navHtml(site.nav, page, up))}
${sidebar('secondary', '', tocHtml(headings))}
<div class="md-content"><article class="md-content__inner md-typeset">
${rendered.html}
</article></div>
</div></main>
</div>
</body>
</html>
`;
}

function sidebar(side: string, title: string, links: string): string {
  const label = title
    ? `<span class="md-nav__title">${escapeHtml(title)}</span>`
    : '';
  return `<div class="md-sidebar md-sidebar--${side}" data-md-component="sidebar"><div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner"><nav class="md-nav md-nav--${side}">${label}${links}</nav></div></div></div>`;
}

function navHtml(items: readonly NavItem[], page: Page, up: string): string {
  return list(
    items.map(item => {
      if ('children' in item) {
        const title = `<span class="md-nav__title">${escapeHtml(
          item.title,
        )}</span>`;
        return `<li class="md-nav__item">${title}${navHtml(
          item.children,
          page,
          up,
        )}</li>`;
      }
      const active = item.page === page;
      return link(`${up || './'}${item.page.url}`, item.title, active);
    }),
  );
}

function tocHtml(headings: readonly Heading[]): string {
  return list(
    headings.map(({ id, level, text }) =>
      link(`#${id}`, text, false, level > 2 ? ' md-nav__item--nested' : ''),
    ),
  );
}

function list(items: readonly string[]): string {
  return items.length > 0
    ? `<ul class="md-nav__list">${items.join('')}</ul>`
    : '';
}

function link(href: string, title: string, active: boolean, more = ''): string {
  const current = active ? ' aria-current="page"' : '';
  const item = active ? ' md-nav__item--active' : '';
  return `<li class="md-nav__item${item}${more}"><a class="md-nav__link" href="${escapeHtml(
    href,
  )}"${current}>${escapeHtml(title)}</a></li>`;
}
