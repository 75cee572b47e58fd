import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import { HEAD_DOTS } from '#shared/contract/printer.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import type { TicketSample } from '#shared/contract/ticket-design.ts'
import { isFault } from '#shared/domain/queue/design-findings.ts'
import { STANDARD_DESIGN } from '#shared/domain/queue/ticket-design.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useQuery } from '../../../api/use-query.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { ActionButton } from '../../../ui/button.tsx'
import { LoadingRows } from '../../../ui/loading.tsx'
import { RowTable } from '../../../ui/row-table.tsx'
import type { RowMove } from '../../../ui/row-table.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { SaveBar } from '../save-bar.tsx'
import { DesignPreview } from './design-preview.tsx'
import type { HeadDots } from './design-preview.tsx'
import {
  addRow,
  changeRow,
  isAdded,
  isOn,
  mayAdd,
  moveRow,
  printedAs,
  removeRow,
  sameDesign,
  sizeNameOf,
  toDesign,
  toggled,
  toRows,
} from './design-rows.ts'
import type { DesignRow } from './design-rows.ts'
import { ElementFields } from './element-fields.tsx'
import './ticket.css'

/** 号票样式: what stands on a ticket and how large, seen as it comes out of the printer before it is saved. */
export const TicketTab = ({ mayEdit }: { readonly mayEdit: boolean }): ReactElement => {
  const stored = useQuery('tickets.design', {}, ['settings']).value
  return stored === null ? <LoadingRows rows={8} /> : <Designer stored={stored} mayEdit={mayEdit} />
}

const COLUMNS = [{ name: 'on' }, { name: 'element' }, { name: 'setting' }] as const

/** How a key moves the current row of so many. */
const moved = (move: RowMove, at: number, count: number): number => {
  const to = { up: at - 1, down: at + 1, 'page-up': 0, 'page-down': count - 1, first: 0, last: count - 1 }[
    move
  ]
  return Math.max(0, Math.min(count - 1, to))
}

const Designer = ({
  stored,
  mayEdit,
}: {
  readonly stored: OutputOf<'tickets.design'>
  readonly mayEdit: boolean
}): ReactElement => {
  const { t } = useTranslation('ticketDesign')
  const words = useAreaFailure('ticketDesign')
  const saving = useCommand('tickets.saveDesign')
  const [draft, setDraft] = useState<readonly DesignRow[] | null>(null)
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [sample, setSample] = useState<TicketSample>('ordinary')
  const [head, setHead] = useState<HeadDots | null>(null)
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const [wanted, setWanted] = useState(false)
  const rows = draft ?? toRows(stored.design)
  const design = toDesign(rows)
  const current = Math.max(
    0,
    rows.findIndex(({ id }) => id === currentId),
  )
  const row = rows[current]
  const changed = draft !== null && !sameDesign(design, stored.design)
  const dots = head ?? HEAD_DOTS.find((one) => one === stored.dots) ?? 576
  const look = useQuery('tickets.previewDesign', { design, sample, dots }, ['settings'])
  const preview = look.value
  const findings = preview?.findings ?? []
  const faults = findings.filter(isFault)
  const findingOf = (index: number) => findings.find(({ element }) => element === index)

  const change = (next: readonly DesignRow[]): void => {
    setSaved(false)
    saving.clear()
    setDraft(next)
  }
  const add = (kind: 'text' | 'rule'): void => {
    if (!mayEdit || !mayAdd(rows, kind)) return
    const added = addRow(rows, current, kind)
    change(added.rows)
    setCurrentId(added.id)
  }
  const send = (): void => {
    if (!changed) return
    setTried(true)
    if (faults.length > 0) {
      const first = faults.find(({ element }) => element !== null)?.element
      if (first != null) setCurrentId(rows[first]?.id ?? null)
      return
    }
    void saving.run({ design }).then((reply) => {
      if (reply?.ok !== true) return
      setDraft(null)
      setTried(false)
      setSaved(true)
    })
  }
  // Saved is what was looked at: a key pressed straight after the last letter waits for what is said about it.
  const latest = useRef(send)
  useLayoutEffect(() => {
    latest.current = send
  })
  useEffect(() => {
    if (!wanted || look.loading) return
    setWanted(false)
    latest.current()
  }, [wanted, look.loading])
  const save = (): void => setWanted(true)
  useKeys({
    primary: mayEdit ? save : null,
    caseAction7: () => add('text'),
    caseAction8: () => add('rule'),
  })

  const press = (event: KeyboardEvent, { id, element }: DesignRow): boolean => {
    if (!mayEdit || event.ctrlKey || event.metaKey) return false
    if (event.altKey && (event.code === 'ArrowUp' || event.code === 'ArrowDown')) {
      change(moveRow(rows, current, event.code === 'ArrowUp' ? -1 : 1))
      setCurrentId(id)
      return true
    }
    if (event.altKey) return false
    if (event.code === 'Space') change(changeRow(rows, id, toggled(element)))
    else if (event.code === 'Delete' && isAdded(element)) {
      change(removeRow(rows, id))
      setCurrentId(rows[current + 1]?.id ?? rows[current - 1]?.id ?? null)
    } else return false
    return true
  }
  const setting = (index: number, { element }: DesignRow): string => {
    const finding = findingOf(index)
    if (finding !== undefined) return t(`short.${finding.code}`, { lines: finding.lines })
    const size = sizeNameOf(element)
    return !isOn(element) || size === null ? '' : t(`size.${size}`)
  }
  const whole = faults.find(({ element }) => element === null)

  return (
    <>
      <div className="settings-split design-split">
        <div className="settings-list design-list">
          <RowTable
            label={t('list')}
            className="design-grid"
            columns={COLUMNS.map((column) => ({ ...column, label: t(`columns.${column.name}`) }))}
            rows={rows}
            rowKey={({ id }) => id}
            cells={(one) => [
              <span key="on" className={isOn(one.element) ? undefined : 'quiet'}>
                {t(`state.${printedAs(one.element)}`)}
              </span>,
              <span key="element" className={isOn(one.element) ? undefined : 'quiet'}>
                {one.element.kind === 'text' && one.element.text.trim() !== ''
                  ? one.element.text
                  : t(`element.${one.element.kind}`)}
              </span>,
              <span key="setting" className="quiet">
                {setting(rows.indexOf(one), one)}
              </span>,
            ]}
            current={current}
            onCurrent={(index) => setCurrentId(rows[index]?.id ?? null)}
            onMove={(move) => setCurrentId(rows[moved(move, current, rows.length)]?.id ?? null)}
            onKey={press}
            focusFirst
          />
        </div>
        {row !== undefined && (
          <aside className="settings-side design-side">
            <h2>
              {t(`element.${row.element.kind}`)}
              {mayEdit && <span>{t(isAdded(row.element) ? 'keysAdded' : 'keys')}</span>}
            </h2>
            <ElementFields
              key={row.id}
              element={row.element}
              finding={findingOf(current)}
              hasLogo={stored.logo !== null}
              readOnly={!mayEdit}
              onChange={(element) => change(changeRow(rows, row.id, element))}
            />
          </aside>
        )}
        <DesignPreview
          placed={preview?.placed ?? null}
          logo={stored.logo}
          sample={sample}
          dots={dots}
          onSample={setSample}
          onDots={setHead}
        />
      </div>
      <SaveBar
        state={changed ? (tried && faults.length > 0 ? 'wrong' : 'unsaved') : saved ? 'saved' : 'unchanged'}
        wrongCount={faults.length}
        failure={
          saving.failure !== null
            ? words(saving.failure)
            : tried && whole !== undefined
              ? { title: t(`finding.${whole.code}`, { lines: whole.lines }), text: '' }
              : null
        }
        busy={saving.busy}
        readOnly={mayEdit ? null : t('settings:readOnly.admin')}
        idle={{ outcome: t('settings:save.unchanged'), written: t('idle') }}
        onSave={save}
        onUndo={() => {
          setDraft(null)
          setTried(false)
          saving.clear()
        }}
      >
        {!sameDesign(design, STANDARD_DESIGN) && (
          <ActionButton label={t('standard')} onPress={() => change(toRows(STANDARD_DESIGN))} />
        )}
        <ActionButton
          label={t('addText')}
          keyName="caseAction7"
          disabled={!mayAdd(rows, 'text')}
          onPress={() => add('text')}
        />
        <ActionButton
          label={t('addRule')}
          keyName="caseAction8"
          disabled={!mayAdd(rows, 'rule')}
          onPress={() => add('rule')}
        />
      </SaveBar>
    </>
  )
}
