import type { Issue } from '#model/issue.ts';
import type { Library } from '#model/library.ts';
import { components } from '#markdown/components.ts';
import { findMdxFaults } from '#markdown/mdx-faults.ts';

/**
 * Free pages may use registered components with literal attributes and nothing else. The renderer's own parser finds
 * the faults, so what passes here is what the renderer understands.
 */
export function mdxFaults(library: Library): Issue[] {
  return library.entries.pages.flatMap((page) =>
    findMdxFaults(page.body, components).map(({ line, column, message }) => ({
      rule: 'onlyRegisteredComponents',
      severity: 'error' as const,
      file: page.file,
      line: page.bodyLine + line - 1,
      column,
      field: 'body',
      message,
      fix: 'Исправьте текст страницы в этом месте: на свободных страницах работают разметка Markdown и подключённые компоненты.',
      basis: '',
    })),
  );
}
