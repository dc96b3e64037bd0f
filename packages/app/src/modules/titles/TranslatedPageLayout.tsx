// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  BreadcrumbEntry,
  PageLayoutProps,
  useBreadcrumbEntries,
} from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { useResolvedPath } from 'react-router-dom';
import { useTitles } from './useTitles';

/** The frame of a plugin's page as Backstage draws it, in the chosen language. */
export function TranslatedPageLayout(props: PageLayoutProps) {
  const { title, icon, noHeader, titleLink, headerActions, tabs, children } =
    props;
  const translate = useTitles();
  const base = useResolvedPath('.').pathname.replace(/\/$/, '');
  const { items: breadcrumbs } = useBreadcrumbEntries();
  if (noHeader) return <>{children}</>;
  const label = title && translate(title);
  const content = (
    <>
      <PluginHeader
        title={label}
        icon={icon}
        titleLink={titleLink}
        breadcrumbs={breadcrumbs}
        customActions={headerActions}
        tabs={tabs?.map(tab => ({
          ...tab,
          label: translate(tab.label),
          href: tab.href.startsWith('/') ? tab.href : `${base}/${tab.href}`,
          matchStrategy: 'prefix' as const,
        }))}
      />
      {children}
    </>
  );
  if (!label) return content;
  return (
    <BreadcrumbEntry entry={{ label, href: titleLink ?? (base || '/') }}>
      {content}
    </BreadcrumbEntry>
  );
}
