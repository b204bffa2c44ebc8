import { judgeContent } from '#publish/gate.ts';
import { exitCodes, readOptions, runCommand } from '#publish/command.ts';
import { UserError } from '#publish/user-error.ts';
import { isReportFormat, report, reportFormats } from '#reader/report.ts';

await runCommand(() => {
  const { content = 'content', today, format = 'text' } = readOptions(['content', 'today', 'format']);
  if (!isReportFormat(format)) {
    throw new UserError(`--format: «${format}» — нет такого вида отчёта. Есть: ${reportFormats.join(', ')}.`);
  }
  const { issues, errors } = judgeContent(content, { today });
  process.stdout.write(`${report(issues, format)}\n`);
  return errors > 0 ? exitCodes.refused : exitCodes.clean;
});
