/** What is wrong, where, what to do, and the clause it stands on. All texts are Russian. */
export type Severity = 'error' | 'warning' | 'advice';

export type Issue = {
  /** Permanent name: a rule of `src/rules`, or `schema`, `yaml`, `encoding`… of the reader. */
  rule: string;
  severity: Severity;
  /** Path from the content directory with `/`, e.g. `practices/otkrytyj-urok.md`. */
  file: string;
  /** Both count from 1. */
  line: number;
  column: number;
  /** Path of the field, e.g. `sections.0.activities.2.deadline`; empty when the whole file is meant. */
  field: string;
  message: string;
  fix: string;
  /** Law, clause or recommendation; empty when the rule is the product's own. */
  basis: string;
};

/** Sorted by file, line, column, rule: the order in which people mend them. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
