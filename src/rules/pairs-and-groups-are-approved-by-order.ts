import type { Library } from '#model/library.ts';
import { defineRule, findInEach } from './rule.ts';
import { begunProgrammes } from './views/begun-programmes.ts';
import { publishedOf } from './views/published.ts';

/**
 * The pair or group of a programme that has begun is approved by an order: its number and date, a document of the
 * section, or a document that names the programme among those it approves.
 */
export const pairsAndGroupsAreApprovedByOrder = defineRule({
  name: 'pairsAndGroupsAreApprovedByOrder',
  severity: 'error',
  basis: 'Положение о системе наставничества, п. 6.2',
  find: (library, today) => {
    const approved = approvedProgrammes(library, today);
    return findInEach(begunProgrammes(library, today), ({ id, data: { order, formation } }) => {
      const hasRequisites = order?.number !== undefined && order.date !== undefined;
      if (hasRequisites || order?.regulation !== undefined || approved.has(id)) return [];
      const said = order?.number ?? order?.date;
      return [
        {
          field: 'order',
          message:
            said === undefined
              ? `Не указан приказ о закреплении: ${formation.label} утверждается приказом руководителя.`
              : `У приказа о закреплении указано только «${said}»: нужны и номер, и дата.`,
          fix: 'Укажите номер и дату приказа или выберите приказ среди документов раздела. Имена участников не пишите.',
        },
      ];
    });
  },
});

function approvedProgrammes(library: Library, today: string): ReadonlySet<string> {
  return new Set(publishedOf(library, 'regulations', today).flatMap(({ data }) => data.approvesProgrammes));
}
