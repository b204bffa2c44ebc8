/** The law in the editor's page: the panel, the guards, and the field that an address asks for. */
import { startPanel } from '../panel/panel.ts';
import { openWantedField } from '../panel/wanted-field.ts';
import { startGuards } from './guards.ts';

/** Starts all of it; called before Decap. */
export function startLaw(): void {
  startPanel();
  startGuards();
  void openWantedField();
}
