import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { BottomBar, BottomWords } from '../../../ui/bottom-bar.tsx'
import { ActionButton } from '../../../ui/button.tsx'
import { EmptyLine } from '../../../ui/loading.tsx'
import { RowTable } from '../../../ui/row-table.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { usePages } from '../../../ui/use-pages.ts'
import { CALENDAR_CHARACTERS } from '../file-text.ts'
import { ImportButton, useFileImport } from '../import-file.tsx'
import type { CalendarState } from './calendar-state.ts'
import type { CalendarLook } from './use-calendar-look.ts'
import type { DoneWords } from './use-calendar-words.ts'

const ROW = 38

const COLUMNS = [
  { name: 'year' },
  { name: 'workdays', end: true },
  { name: 'makeUpDays', end: true },
  { name: 'source' },
] as const

const ACCEPT = '.json,.ics,application/json,text/calendar'

interface YearsPartProps {
  readonly state: CalendarState
  readonly look: CalendarLook
  readonly mayEdit: boolean
  readonly done: DoneWords | null
}

/** Which years are loaded and by which notice; a file is looked at before it is loaded. */
export const YearsPart = ({ state, look, mayEdit, done }: YearsPartProps): ReactElement => {
  const { t } = useTranslation('calendar')
  const opener = useRef<(() => void) | null>(null)
  const years = state.years.toSorted((a, b) => b.year - a.year)
  const pages = usePages(years, (year) => String(year.year), ROW)
  const work = useFileImport(CALENDAR_CHARACTERS, async (text) => {
    const failure = await look.look({ what: 'year', text, year: null })
    return failure === null ? null : { ok: false, error: failure }
  })
  useKeys({
    primary: mayEdit ? () => opener.current?.() : null,
    ...(look.busy ? { escape: look.cancel } : {}),
  })
  const last = years[0]
  return (
    <>
      <div ref={pages.listRef} className="settings-list">
        <RowTable
          label={t('parts.years', { count: years.length })}
          className="settings-calendar-grid"
          columns={COLUMNS.map((column) => ({ ...column, label: t(`columns.${column.name}`) }))}
          rows={pages.shown}
          rowKey={(year) => String(year.year)}
          cells={(year) => [
            <b key="year">{year.year}</b>,
            <span key="workdays" className="quiet">
              {t('days', { count: year.workdays })}
            </span>,
            <span key="makeUp" className="quiet">
              {t('days', { count: year.makeUpDays })}
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
        {years.length === 0 && <EmptyLine title={t('empty.what')} text={t('empty.how')} />}
      </div>
      <BottomBar
        actions={
          mayEdit && (
            <>
              {look.busy && <ActionButton label={t('cancel')} keyName="escape" onPress={look.cancel} />}
              <ImportButton
                primary
                label={t('load')}
                busyLabel={t('looking')}
                work={work}
                accept={ACCEPT}
                opener={opener}
              />
            </>
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
              done?.outcome ?? (last === undefined ? t('empty.what') : t('covered', { year: last.year }))
            }
            {...(done === null ? {} : { counts: done.counts })}
            written={t(mayEdit ? 'hint' : 'settings:readOnly.lead')}
          />
        )}
      </BottomBar>
    </>
  )
}
