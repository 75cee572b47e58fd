import { createHash } from 'node:crypto'
import { mkdtemp, readFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { openContainer } from '#electron/backend/jobs/package/container-package.ts'
import { openFolderPackage } from '#electron/backend/jobs/package/folder-package.ts'
import { openPackageReader } from '#electron/backend/jobs/package/open-package-reader.ts'
import type { PackageReader } from '#electron/backend/jobs/package/package-reader.ts'
import type {
  FinishedPackage,
  PackageContent,
  PackageWriter,
} from '#electron/backend/jobs/package/package-writer.ts'
import {
  verifyPackage,
  type Verification,
  type VerifyOptions,
} from '#electron/backend/jobs/package/verify-package.ts'
import { addDictionary, addTable } from '#electron/backend/jobs/write-tables.ts'
import type { BagLabels } from '#shared/domain/export/bag-text.ts'
import { documentFile, type ExportRow } from '#shared/domain/export/columns.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const bagLabels: BagLabels = {
  baggingDate: '2026-11-21',
  externalIdentifier: '青禾街道-20261121-1618',
  sourceOrganization: '青禾街道办事处',
  softwareAgent: 'yichuangtong 0.1.0',
  auditHead: { seq: 87, hash: 'a'.repeat(64) },
  databaseVersion: 60,
  databaseSnapshotAt: 1_795_249_080_000,
  form: 'open',
  missing: 1,
}

const caseRow: ExportRow<'cases'> = {
  case_number: '2026-0108',
  matter_code: 'm01',
  matter_version: 1,
  matter_name: '最低生活保障审核确认',
  hall_part: 'accept',
  status: 'closed',
  applicant_name: '林秀珍, "阿珍"',
  applicant_document_type: 'resident-id',
  applicant_document_number: '11010519491231002X',
  presence: 'self',
  representative_name: null,
  counter_number: 3,
  staff_name: '王芳',
  received_at: '2026-09-17T09:12:03.000+08:00',
  notified_at: '2026-09-17T09:20:00.000+08:00',
  accepted_on: '2026-09-22',
  due_on: '2026-10-30',
  decided_on: '2026-10-20',
  outcome: 'granted',
  delivered_at: '2026-10-21T10:00:00.000+08:00',
  closed_at: '2026-10-21T10:05:00.000+08:00',
  archive_code: '0194-ZY·2026-D30-BMFW-0042',
  documents: 2,
}

const catalogueRow: ExportRow<'catalogue'> = {
  sequence: 1,
  archive_code: '0194-ZY·2026-D30-BMFW-0042',
  document_number: '青街受字〔2026〕000087号',
  responsible: '青禾街道办事处',
  title: '[林秀珍最低生活保障审核确认]',
  date: '20261021',
  secrecy: null,
  pages: 10,
  remark: null,
  case_number: '2026-0108',
  term: 'D30',
  item_number: '0042',
  record_class: 'b',
  batch: '2026-3',
  locked_on: '2026-11-20',
}

const ticketRow: ExportRow<'tickets'> = {
  ticket_number: 'A001',
  day: '2026-09-17',
  category: '社会救助',
  via: 'kiosk',
  status: 'finished',
  issued_at: '2026-09-17T09:01:00.000+08:00',
  priority: false,
  called_at: '2026-09-17T09:10:00.000+08:00',
  started_at: '2026-09-17T09:11:00.000+08:00',
  finished_at: '2026-09-17T09:30:00.000+08:00',
  counter_number: 3,
  times_called: 1,
  times_missed: 0,
  result: 'notified',
  width: 3,
  line_day: '2026-09-17',
  priority_level: null,
  appointment: false,
  returned: 0,
  rejoined: 0,
  wait_seconds: 540,
  serve_seconds: 1140,
  held_seconds: 0,
}

const ticketEventRows: ExportRow<'ticket_events'>[] = (
  [
    ['issued', '09:01', null],
    ['called', '09:10', 3],
    ['started', '09:11', 3],
    ['finished', '09:30', 3],
  ] as const
).map(([type, time, counter], at) => ({
  day: '2026-09-17',
  ticket_number: 'A001',
  seq: at + 1,
  type,
  at: `2026-09-17T${time}:00.000+08:00`,
  counter_number: counter,
  staff_name: counter === null ? null : '王芳',
  category: type === 'issued' ? '社会救助' : null,
  detail: type === 'finished' ? 'notified' : null,
}))
const appointmentRow: ExportRow<'appointments'> = {
  appointment_number: 'Y0914-002',
  booked_on: '2026-09-14',
  booked_at: '2026-09-14T15:20:00.000+08:00',
  channel: 'phone',
  day: '2026-09-17',
  slot_from: '2026-09-17T09:00:00.000+08:00',
  slot_to: '2026-09-17T09:30:00.000+08:00',
  category: '社会救助',
  status: 'arrived',
  times_changed: 0,
  arrived_at: '2026-09-17T09:01:00.000+08:00',
  ticket_number: 'A001',
  ended_because: null,
}

export const noticePath = documentFile('2026-0108', '一次性告知书〔2026〕000123号.pdf')
export const missingPath = documentFile('2026-0108', '受理通知书〔2026〕000087号.pdf')
export const noticeBytes = new TextEncoder().encode(`%PDF-1.7\n${'告知 '.repeat(60)}\n%%EOF\n`)

/** Rows of the sample before writing, for tests that want one of them to tell a lie. */
export const sampleTables = () => {
  const documentRow: ExportRow<'documents'> = {
    document_id: 'd1',
    case_number: '2026-0108',
    kind: 'notice',
    number: '〔2026〕000123号',
    created_at: '2026-09-17T09:20:00.000+08:00',
    template_version: 1,
    void: false,
    state: 'present',
    pages: 2,
    file: noticePath,
    bytes: noticeBytes.byteLength,
    sha256: sha256(noticeBytes),
  }
  return {
    cases: [caseRow],
    catalogue: [catalogueRow],
    tickets: [ticketRow],
    ticket_events: ticketEventRows,
    appointments: [appointmentRow],
    documents: [
      documentRow,
      {
        ...documentRow,
        document_id: 'd2',
        kind: 'acceptance',
        number: '青街受字〔2026〕000087号',
        state: 'missing',
        pages: null,
        file: missingPath,
        bytes: null,
        sha256: null,
      },
    ],
  }
}
export type SampleTables = ReturnType<typeof sampleTables>

export const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'package-'))

/** Opens a package, reads it back and closes it again. */
export const verifyAt = async (
  place: string,
  options: VerifyOptions = {},
  password: string | null = null,
): Promise<Verification> => {
  const reader = await openPackageReader(place, password)
  try {
    return await verifyPackage(reader, options)
  } finally {
    await reader.close()
  }
}

type Changed = Readonly<Record<string, PackageContent | null>>

/**
 * A small but complete package: one case with a rendered and an unrendered document, its catalogue line, a ticket.
 * `changed` replaces whole payload files by other content, adds them, or leaves them out (null): the package is then
 * a sound bag that does not tell the truth.
 */
export const writeSample = async (
  writer: PackageWriter,
  tables: SampleTables = sampleTables(),
  changed: Changed = {},
): Promise<FinishedPackage> => {
  const unlessChanged = (path: string, write: () => Promise<unknown>): Promise<unknown> =>
    path in changed ? Promise.resolve() : write()
  await unlessChanged(noticePath, () => writer.addFile(noticePath, noticeBytes))
  await unlessChanged('data/cases.csv', () => addTable(writer, 'cases', tables.cases))
  await unlessChanged('data/catalogue.csv', () => addTable(writer, 'catalogue', tables.catalogue))
  await unlessChanged('data/documents.csv', () => addTable(writer, 'documents', tables.documents))
  await unlessChanged('data/tickets.csv', () => addTable(writer, 'tickets', tables.tickets))
  await unlessChanged('data/ticket_events.csv', () => addTable(writer, 'ticket_events', tables.ticket_events))
  await unlessChanged('data/appointments.csv', () => addTable(writer, 'appointments', tables.appointments))
  await addDictionary(writer)
  for (const [path, content] of Object.entries(changed))
    if (content !== null) await writer.addFile(path, content)
  return writer.finish(bagLabels)
}

/** The sample as a folder. */
export const writeSamplePackage = async (
  target: string,
  tables?: SampleTables,
  changed?: Changed,
  reuseFrom: string | null = null,
): Promise<FinishedPackage> => writeSample(await openFolderPackage(target, { reuseFrom }), tables, changed)

/** Opens the sample's container in tests. */
export const samplePassword = 'Kx7-mq2Wd-99tRz'

/** The sample as a container. */
export const writeSampleContainer = async (
  target: string,
  tables?: SampleTables,
  changed?: Changed,
): Promise<FinishedPackage> => writeSample(await openContainer(target, samplePassword), tables, changed)

/** A package held in memory, so that a test can change it a thousand times. */
export const readerOf = (files: ReadonlyMap<string, Uint8Array>): PackageReader => ({
  kind: 'folder',
  name: 'in memory',
  found: new Map([...files.keys()].map((path) => [path, 'file'])),
  size: (path) => Promise.resolve(files.get(path)?.byteLength ?? 0),
  read: async function* (path) {
    const bytes = files.get(path)
    if (!bytes) throw new Error(`no file of the package: ${path}`)
    yield await Promise.resolve(bytes)
  },
  cache: () => 'not-bypassed',
  isPresent: () => Promise.resolve(true),
  close: () => Promise.resolve(),
})

/** Every file of a folder package by its path. */
export const filesInMemory = async (root: string): Promise<Map<string, Uint8Array>> =>
  new Map(
    await Promise.all(
      (await filesBelow(root)).map(async (path) => [path, await readFile(join(root, path))] as const),
    ),
  )

/** Every file below a folder, by its path with `/`. */
export const filesBelow = async (root: string): Promise<string[]> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()
}
