import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { RowTable } from '../../ui/row-table.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { usePages } from '../../ui/use-pages.ts'
import { CATALOGUE_CHARACTERS } from './file-text.ts'
import { ImportButton, useFileImport } from './import-file.tsx'
import { ListRange } from './list-range.tsx'
import { MatterSide } from './matter-side.tsx'
import { SaveBar } from './save-bar.tsx'
import { checkSettle, toSettleForm } from './settle-form.ts'
import type { Catalogued, SettleForm } from './settle-form.ts'

const ROW = 38

const COLUMNS = [
  { name: 'name' },
  { name: 'field' },
  { name: 'state' },
  { name: 'time' },
  { name: 'materials' },
  { name: 'missing' },
] as const

const NO_MATTERS: readonly Catalogued[] = []

interface MattersTabProps {
  readonly categories: OutputOf<'settings.get'>['categories']
  readonly mayEdit: boolean
}

/** 事项目录: what can be used, where its facts come from, and what the hall still has to decide. */
export const MattersTab = ({ categories, mayEdit }: MattersTabProps): ReactElement => {
  const { t } = useTranslation('settings')
  const words = useAreaFailure('settings')
  const found = useQuery('matters.catalogue', {}, ['settings'])
  const settling = useCommand('matters.settle')
  const importing = useCommand('matters.import')
  const matters = useMemo(() => byField(found.value?.matters ?? NO_MATTERS), [found.value])
  const pages = usePages(matters, ({ matter }) => matter.code, ROW)
  const chosen = pages.current
  const [draft, setDraft] = useState<SettleForm | null>(null)
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const file = useFileImport(CATALOGUE_CHARACTERS, async (text) => {
    const reply = await importing.run({ text })
    if (reply === null) return null
    found.refetch()
    return reply.ok ? { ok: true, words: t('matters:imported', reply.value) } : reply
  })

  const body = useRef<HTMLDivElement>(null)
  const form = draft ?? (chosen === null ? null : toSettleForm(chosen))
  const check = chosen === null || form === null ? null : checkSettle(chosen.matter, form)
  const wrong = tried && check?.ok === false ? check.wrong : {}
  const drop = (): void => {
    setDraft(null)
    setTried(false)
    setSaved(false)
    settling.clear()
  }
  const save = (): void => {
    if (draft === null || check === null) return
    setTried(true)
    if (!check.ok) {
      requestAnimationFrame(() => goToFirstWrong(body.current))
      return
    }
    void settling.run({ hall: check.hall, confirmed: draft.confirmed }).then((reply) => {
      if (reply?.ok !== true) return
      drop()
      setSaved(true)
      found.refetch()
    })
  }
  useKeys({ primary: mayEdit ? save : null })

  const active = matters.filter((entry) => entry.active).length
  const summary = {
    outcome: file.taken ?? t('matters:summary', { active, total: matters.length }),
    written: t('matters:summaryHow'),
  }
  const failure = file.refused ?? (settling.failure === null ? null : words(settling.failure))
  return (
    <>
      <div ref={body} className="settings-split settings-split-matters">
        <div ref={pages.listRef} className="settings-list">
          <RowTable
            label={t('tabs.matters')}
            className="settings-matters-grid"
            columns={COLUMNS.map((column) => ({ ...column, label: t(`matters:columns.${column.name}`) }))}
            rows={pages.shown}
            rowKey={({ matter }) => matter.code}
            cells={({ matter, active: usable, accuracy, missing }) => [
              <span key="name" title={matter.name}>
                {matter.name}
                {matter.sample && <Tag tone="provisional">{t('matters:sample')}</Tag>}
              </span>,
              <span key="field" className="quiet">
                {matter.field}
              </span>,
              <Tag key="state" tone={usable ? 'plain' : 'near'}>
                {t(usable ? 'matters:active' : 'matters:inactive')}
              </Tag>,
              <span key="time" className="quiet">
                {t(`matters:accuracy.${accuracy.time}`)}
              </span>,
              <span key="materials" className="quiet">
                {t(`matters:accuracy.${accuracy.materials}`)}
              </span>,
              <span key="missing" className="quiet">
                {missing.length === 0
                  ? t('matters:nothingMissing')
                  : missing.map((code) => t(`matters:missing.${code}`)).join(t('matters:join'))}
              </span>,
            ]}
            current={pages.currentIndex}
            onCurrent={(index) => {
              drop()
              pages.setCurrent(index)
            }}
            onMove={(move) => {
              drop()
              pages.move(move)
            }}
            totalRows={matters.length}
            focusFirst
          />
          <ListRange pages={pages} total={matters.length} />
          {found.value === null && <LoadingRows rows={8} />}
          {found.value !== null && matters.length === 0 && (
            <EmptyLine title={t('matters:empty.what')} text={t('matters:empty.how')} />
          )}
        </div>
        {chosen === null || form === null ? (
          <aside className="settings-side">
            <p className="settings-note">{t('matters:choose')}</p>
          </aside>
        ) : (
          <MatterSide
            key={chosen.matter.code}
            entry={chosen}
            form={form}
            saved={toSettleForm(chosen)}
            wrong={wrong}
            categories={categories}
            readOnly={!mayEdit}
            onChange={(change) => {
              setSaved(false)
              settling.clear()
              setDraft({ ...form, ...change })
            }}
          />
        )}
      </div>
      <SaveBar
        state={
          draft === null
            ? saved
              ? 'saved'
              : 'unchanged'
            : tried && check?.ok === false
              ? 'wrong'
              : 'unsaved'
        }
        wrongCount={Object.keys(wrong).length}
        failure={failure}
        busy={settling.busy}
        readOnly={mayEdit ? null : t('readOnly.admin')}
        saveLabel={t('matters:save')}
        idle={summary}
        onSave={save}
        onUndo={drop}
      >
        <ImportButton label={t('matters:import')} busyLabel={t('matters:importing')} work={file} />
      </SaveBar>
    </>
  )
}

/** Field by field, as a hall's own list is; within one in the order of the catalogue. */
const byField = (matters: readonly Catalogued[]): readonly Catalogued[] =>
  matters.toSorted((a, b) => a.matter.field.localeCompare(b.matter.field, 'zh-CN'))

/** The panel is longer than the window, so what is wrong may be out of sight; a row of choices is gone to by its choices. */
const goToFirstWrong = (box: HTMLElement | null): void => {
  const note = box?.querySelector<HTMLElement>('.ui-field-error')
  const place = note?.closest('.ui-field') ?? box
  const field =
    place?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    place?.querySelector<HTMLElement>('select, [role="radio"][tabindex="0"]')
  field?.focus({ preventScroll: true })
  note?.scrollIntoView({ block: 'center' })
}
