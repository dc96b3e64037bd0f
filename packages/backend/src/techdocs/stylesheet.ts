// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'crypto';

/**
 * What the reader of TechDocs leaves to the stylesheet of the site. Colours and
 * sizes are its variables, which follow the theme of the app.
 */
const text = `
.md-toggle, .md-overlay { display: none; }
.md-header__button { cursor: pointer; display: inline-block; }
.md-header__button svg { display: block; height: 1.5rem; width: 1.5rem; }
.md-sidebar__scrollwrap { overflow-y: auto; }
.md-sidebar__inner { padding: 1rem 0.75rem; }
.md-nav__list { list-style: none; margin: 0; padding: 0; }
.md-nav__list .md-nav__list, .md-nav__item--nested { padding-left: 0.75rem; }
.md-nav__title { display: block; font-weight: 700; margin-top: 0.6rem; }
.md-nav__link { color: inherit; margin-top: 0.5rem; text-decoration: none; line-height: 1.3; }
.md-nav__link:hover, .md-nav__link:focus { text-decoration: underline; }
.md-content__inner { padding: 0 1.5rem 1rem; }
.md-typeset { color: var(--md-typeset-color); line-height: 1.6; overflow-wrap: break-word; }
.md-typeset a { color: var(--md-typeset-a-color); }
.md-typeset img { max-width: 100%; }
.md-typeset code { background: var(--md-code-bg-color); color: var(--md-code-fg-color); font-size: 0.85em; padding: 0.1em 0.3em; }
.md-typeset pre { background: var(--md-code-bg-color); overflow-x: auto; padding: 0.75rem 1rem; }
.md-typeset pre code { background: none; padding: 0; }
.md-typeset__scrollwrap { overflow-x: auto; }
.md-typeset table { border-collapse: collapse; font-size: 0.9em; }
.md-typeset th, .md-typeset td { border-bottom: 1px solid var(--md-default-fg-color--lighter); min-width: 6rem; padding: 0.5em 0.75em; text-align: left; vertical-align: top; overflow-wrap: normal; }
.md-typeset blockquote { border-left: 4px solid var(--md-default-fg-color--lighter); margin-left: 0; padding-left: 1rem; }
@media screen and (min-width: 76.25em) {
  .md-header__button { display: none; }
}
@media screen and (max-width: 76.1875em) {
  .md-sidebar--primary { background: var(--md-default-bg-color); bottom: 0; transition: transform 0.25s; }
  [data-md-toggle=drawer]:checked ~ .md-overlay { background: rgba(0, 0, 0, 0.5); display: block; inset: 0; position: fixed; z-index: 150; }
}
`;

const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);

/** By a name that the reader lets through: that of MkDocs' own stylesheet. */
export const stylesheet = {
  path: `assets/stylesheets/main.${hash}.min.css`,
  text,
};
