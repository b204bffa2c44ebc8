/** Issues for people and for programs. */
import type { Issue } from '#model/issue.ts';
import { reportForGithub } from './report-github.ts';
import { reportAsSarif } from './report-sarif.ts';
import type { ReportOptions } from './report-options.ts';
import { reportAsText } from './report-text.ts';

export const reportFormats = ['text', 'json', 'github', 'sarif'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export function isReportFormat(value: string): value is ReportFormat {
  return reportFormats.some((format) => format === value);
}

/**
 * The whole report, without a newline at the end.
 * - `text`: grouped by file, for a teacher; ends with the verdict
 * - `json`: `{ ok, errors, warnings, issues }`
 * - `github`: workflow commands that annotate a pull request
 * - `sarif`: SARIF 2.1.0
 */
export function report(issues: readonly Issue[], format: ReportFormat, options: ReportOptions = {}): string {
  return reporters[format](issues, options);
}

const reporters: Record<ReportFormat, (issues: readonly Issue[], options: ReportOptions) => string> = {
  text: reportAsText,
  json: reportAsJson,
  github: reportForGithub,
  sarif: reportAsSarif,
};

function reportAsJson(issues: readonly Issue[]): string {
  const count = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length;
  const errors = count('error');
  return JSON.stringify({ ok: errors === 0, errors, warnings: count('warning'), issues }, null, 2);
}
