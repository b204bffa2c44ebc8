import type { Issue, Severity } from '#model/issue.ts';
import type { Library } from '#model/library.ts';

/** What a rule found in one place; a rule may be stricter or softer there than it usually is. */
export type Finding = {
  /** Path from the content directory, e.g. `news/pedsovet.md`. */
  file: string;
  /** Path of the field (`values.0.year`), `body:LINE:COLUMN` in the body, or empty for the whole file. */
  field: string;
  message: string;
  fix: string;
  severity?: Severity;
  basis?: string;
};

/** A finding in an entry that is already known. */
export type Fault = Omit<Finding, 'file'>;

export type Rule = {
  /** Permanent; the file of the rule is called the same. */
  name: string;
  severity: Severity;
  /** Law, clause or recommendation; empty when the rule is the product's own. */
  basis: string;
  /** `today` is `YYYY-MM-DD`. */
  judge: (library: Library, today: string) => Issue[];
};

/** A rule out of a function that finds what breaks it. */
export function defineRule({
  find,
  ...rule
}: Omit<Rule, 'judge'> & { find: (library: Library, today: string) => Finding[] }): Rule {
  return {
    ...rule,
    judge: (library, today) => find(library, today).map((one) => toIssue(one, rule, library)),
  };
}

function toIssue(finding: Finding, rule: Omit<Rule, 'judge'>, library: Library): Issue {
  const { file, field, message, fix, severity = rule.severity, basis = rule.basis } = finding;
  const { line, column } = library.locate?.(file, field) ?? { line: 1, column: 1 };
  return {
    rule: rule.name,
    severity,
    file,
    line,
    column,
    field,
    message: closeSentence(message),
    fix: closeSentence(fix),
    basis,
  };
}

/** A day at the end of a sentence brings the dot of its «г.» along. */
function closeSentence(text: string): string {
  return text.replace(/г\.\.$/u, 'г.');
}

/** The faults of each entry, with the file they lie in. */
export function findInEach<Subject extends { file: string }>(
  subjects: Iterable<Subject>,
  faultsOf: (subject: Subject) => readonly Fault[],
): Finding[] {
  const findings: Finding[] = [];
  for (const subject of subjects) {
    for (const fault of faultsOf(subject)) findings.push({ file: subject.file, ...fault });
  }
  return findings;
}

/** An answer that depends on one entry alone is worked out once: an entry that did not change is the same object. */
export function oncePerEntry<Key extends object, Answer>(
  answer: (entry: Key) => Answer,
): (entry: Key) => Answer {
  const known = new WeakMap<Key, Answer>();
  return (entry) => {
    const found = known.get(entry);
    if (found !== undefined) return found;
    const fresh = answer(entry);
    known.set(entry, fresh);
    return fresh;
  };
}
