// The core's own limits, out of its data at build time: what comes from storage, a link or a file is
// cut to them before the core is asked.
import { limits } from '../../../core/data/defaults.json';

export const { text: longestText, evidence_off: mostSwitchedOff, card_tables: mostTables, card_rows: mostRows } = limits;
export const mostInAll = mostTables * mostRows;
