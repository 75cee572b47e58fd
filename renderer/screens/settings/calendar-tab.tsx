import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { EmptyLine } from '../../ui/loading.tsx'
import { RowTable } from '../../ui/row-table.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { usePages } from '../../ui/use-pages.ts'
import { CALENDAR_CHARACTERS } from './file-text.ts'
import { ImportButton, useFileImport } from './import-file.tsx'

type Year = OutputOf<'settings.get'>['calendars'][number]

const ROW = 38

const COLUMNS = [
  { name: 'year' },
  { name: 'workdays', end: true },
  { name: 'makeUpDays', end: true },
  { name: 'source' },
] as const

/** 工作日历: which years are loaded and by which notice; a new year counts every provisional date anew. */
export const CalendarTab = ({
  calendars,
  mayEdit,
}: {
  readonly calendars: readonly Year[]
  readonly mayEdit: boolean
}): ReactElement => {
  const { t } = useTranslation('settings')
  const importing = useCommand('settings.importCalendar')
  const opener = useRef<(() => void) | null>(null)
  const years = calendars.toSorted((a, b) => b.year - a.year)
  const pages = usePages(years, (year) => String(year.year), ROW)
  const work = useFileImport(CALENDAR_CHARACTERS, async (text) => {
    const reply = await importing.run({ text })
    if (reply === null) return null
    return reply.ok ? { ok: true, words: t('calendar.loaded', reply.value) } : reply
  })
  useKeys({ primary: mayEdit ? () => opener.current?.() : null })
  const last = years[0]
  return (
    <>
      <div ref={pages.listRef} className="settings-list">
        <RowTable
          label={t('tabs.calendar')}
          className="settings-calendar-grid"
          columns={COLUMNS.map((column) => ({ ...column, label: t(`calendar.columns.${column.name}`) }))}
          rows={pages.shown}
          rowKey={(year) => String(year.year)}
          cells={(year) => [
            <b key="year">{year.year}</b>,
            <span key="workdays" className="quiet">
              {t('calendar.days', { count: year.workdays })}
            </span>,
            <span key="makeUp" className="quiet">
              {t('calendar.days', { count: year.makeUpDays })}
            </span>,
            <span key="source" className="quiet" title={year.source}>
              {year.source}
            </span>,
          ]}
          current={pages.currentIndex}
          onCurrent={pages.setCurrent}
          onMove={pages.move}
          totalRows={years.length}
          focusFirst
        />
        {years.length === 0 && <EmptyLine title={t('calendar.empty.what')} text={t('calendar.empty.how')} />}
      </div>
      <BottomBar
        actions={
          mayEdit && (
            <ImportButton
              primary
              label={t('calendar.load')}
              busyLabel={t('calendar.busy')}
              work={work}
              opener={opener}
            />
          )
        }
      >
        {work.refused !== null ? (
          <div role="alert">
            <BottomWords outcome={work.refused.title} written={work.refused.text} />
          </div>
        ) : (
          <BottomWords
            outcome={
              work.taken ??
              (last === undefined ? t('calendar.empty.what') : t('calendar.covered', { year: last.year }))
            }
            written={t(mayEdit ? 'calendar.hint' : 'readOnly.lead')}
          />
        )}
      </BottomBar>
    </>
  )
}
