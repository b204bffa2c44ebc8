import path from 'node:path';
import { encodePath } from '#format/path.ts';
import type { Issue } from '#model/issue.ts';
import { titleOfRule } from './problem.ts';
import type { ReportOptions } from './report-options.ts';

const levels: Record<Issue['severity'], 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  advice: 'note',
};
const strength = ['note', 'warning', 'error'] as const;

/** SARIF 2.1.0 (OASIS): what code hosts and editors show beside the lines. Columns are UTF-16 units. */
export function reportAsSarif(issues: readonly Issue[], { prefix = '' }: ReportOptions): string {
  const ruleIds = [...new Set(issues.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'nastavnichestvo',
            language: 'ru-RU',
            rules: ruleIds.map((id) => describeRule(id, issues)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: issues.map((issue) => describeResult(issue, ruleIds.indexOf(issue.rule), prefix)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function describeRule(id: string, issues: readonly Issue[]) {
  const ofRule = issues.filter(({ rule }) => rule === id);
  const basis = ofRule.find((issue) => issue.basis !== '')?.basis;
  const level =
    strength.findLast((name) => ofRule.some(({ severity }) => levels[severity] === name)) ?? 'error';
  return {
    id,
    shortDescription: { text: titleOfRule(id) },
    ...(basis !== undefined && { help: { text: basis } }),
    defaultConfiguration: { level },
  };
}

function describeResult(issue: Issue, ruleIndex: number, prefix: string) {
  const { rule, severity, file, line, column, field, message, fix, basis } = issue;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: fix ? `${message} ${fix}` : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodePath(path.posix.join(prefix, file)), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    properties: { field, fix, basis },
  };
}
