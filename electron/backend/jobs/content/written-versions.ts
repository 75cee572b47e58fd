import { safeFileName } from '#shared/domain/export/package-path.ts'
import { readArrangements } from '../../store/calendars.ts'
import type { PackageWriter } from '../package/package-writer.ts'
import { selectRows } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'

/** Where a version of a matter lies. */
export const catalogueFile = (code: string, version: number): string =>
  `data/catalogue/${safeFileName(`${code} v${version}.json`)}`

const calendarFile = (name: string): string => `data/calendars/${name}.json`

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

interface StoredVersion {
  readonly code: string
  readonly version: number
  readonly body: string
}

interface StoredYear {
  readonly year: number
  readonly body: string
}

/** Every version of every matter, every loaded year of the calendar, what the hall was ordered, and what changed when. */
export const addVersions = async (
  snapshot: Snapshot,
  writer: PackageWriter,
  done: (bytes: number) => void,
): Promise<void> => {
  const add = async (path: string, value: unknown): Promise<void> =>
    done((await writer.addFile(path, jsonText(value))).bytes)
  for (const { code, version, body } of selectRows<StoredVersion>(
    snapshot,
    'SELECT code, version, body FROM matter_version ORDER BY code, version',
  ))
    await add(catalogueFile(code, version), JSON.parse(body))
  for (const { year, body } of selectRows<StoredYear>(
    snapshot,
    'SELECT year, body FROM calendar_year ORDER BY year',
  ))
    await add(calendarFile(String(year)), JSON.parse(body))
  const { store, staffLogin } = snapshot
  await add(
    calendarFile('orders'),
    readArrangements(store.read).map(({ id: _id, staffId, ...order }) => ({
      ...order,
      staff: staffLogin(staffId),
    })),
  )
  await add(
    calendarFile('versions'),
    [
      ...selectRows<{ readonly staff: string | null }>(
        snapshot,
        `SELECT version, at, staff_id AS staff, what, subject, source, first_date AS first, last_date AS last
         FROM calendar_version ORDER BY version`,
      ),
    ].map((row) => ({ ...row, staff: staffLogin(row.staff) })),
  )
}

/** How many files {@link addVersions} writes. */
export const countVersions = ({ store }: Pick<Snapshot, 'store'>): number =>
  (store.read.get<{ n: number }>(
    'SELECT (SELECT count(*) FROM matter_version) + (SELECT count(*) FROM calendar_year) AS n',
  )?.n ?? 0) + 2
