import path from 'node:path';
import type { Issue } from '#model/issue.ts';
import { titleOfRule } from './problem.ts';
import type { ReportOptions } from './report-options.ts';

const commands: Record<Issue['severity'], string> = { error: 'error', warning: 'warning', advice: 'notice' };

/** Workflow commands of GitHub Actions: each annotates a line of a pull request. */
export function reportForGithub(
  issues: readonly Issue[],
  { advice = false, prefix = '' }: ReportOptions,
): string {
  return issues
    .filter(({ severity }) => advice || severity !== 'advice')
    .map((issue) => annotate(issue, prefix))
    .join('\n');
}

function annotate({ severity, file, line, column, rule, message, fix }: Issue, prefix: string): string {
  const properties = { file: path.posix.join(prefix, file), line, col: column, title: titleOfRule(rule) };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${escapeData(fix ? `${message} ${fix}` : message)}`;
}

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
