import type { ExportTable } from '#shared/domain/export/columns.ts'
import { archiveBatchRows, catalogueRows } from './archive-rows.ts'
import { caseEventRows, demandRows } from './case-event-rows.ts'
import { caseRows } from './case-rows.ts'
import {
  calendarDayRows,
  categoryRows,
  counterRows,
  hallRows,
  matterRows,
  outageSlipRows,
  staffRows,
} from './hall-rows.ts'
import { documentRows } from './placed-documents.ts'
import { appointmentRows, deskLogRows, ticketEventRows, ticketRows, visitRows } from './queue-rows.ts'
import { fieldsOf } from './snapshot.ts'
import type { Fields, Snapshot } from './snapshot.ts'

/** The rows of every table but that of the documents, which says of each whether its file is there. */
const ROWS: {
  readonly [T in Exclude<ExportTable, 'documents'>]: (snapshot: Snapshot) => Iterable<Fields>
} = {
  hall: (snapshot) => fieldsOf('hall', hallRows(snapshot)),
  cases: (snapshot) => fieldsOf('cases', caseRows(snapshot)),
  case_events: caseEventRows,
  demands: (snapshot) => fieldsOf('demands', demandRows(snapshot)),
  catalogue: (snapshot) => fieldsOf('catalogue', catalogueRows(snapshot)),
  archive_batches: archiveBatchRows,
  tickets: (snapshot) => fieldsOf('tickets', ticketRows(snapshot)),
  ticket_events: ticketEventRows,
  appointments: (snapshot) => fieldsOf('appointments', appointmentRows(snapshot)),
  visits: visitRows,
  desk_log: deskLogRows,
  outage_slips: outageSlipRows,
  matters: (snapshot) => fieldsOf('matters', matterRows(snapshot)),
  calendar_days: (snapshot) => fieldsOf('calendar_days', calendarDayRows(snapshot)),
  staff: staffRows,
  counters: counterRows,
  categories: categoryRows,
}

/** `absent`: see {@link documentRows}. */
export const tableRows = (
  snapshot: Snapshot,
  table: ExportTable,
  absent: ReadonlySet<number>,
): Iterable<Fields> =>
  table === 'documents' ? fieldsOf('documents', documentRows(snapshot, absent)) : ROWS[table](snapshot)
