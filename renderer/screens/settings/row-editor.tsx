import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import { ActionButton } from '../../ui/button.tsx'
import type { FailureWords } from '../../ui/failure-words.ts'
import { RowTable } from '../../ui/row-table.tsx'
import type { RowColumn } from '../../ui/row-table.tsx'
import { ListRange } from './list-range.tsx'
import { SaveBar } from './save-bar.tsx'
import type { RowDraft } from './use-row-draft.ts'

interface RowEditorProps<Row, Form> {
  readonly edit: RowDraft<Row, Form>
  readonly label: string
  readonly className: string
  readonly columns: readonly RowColumn[]
  readonly cells: (row: Row) => ReactNode[]
  readonly totalRows: number
  /** Heads the fields: which row, or that one is added. */
  readonly title: string
  /** The fields of the chosen row, and what is said below them. */
  readonly children: ReactNode
  readonly failure: FailureWords | null
  readonly busy: boolean
  readonly mayEdit: boolean
  /** Said instead of 没有改动 while nothing was touched. */
  readonly idle?: string
  readonly chooseText: string
  /** Null where the rows are given and none is added. */
  readonly addLabel: string | null
}

/** A list whose current row is edited beside it, and the one bar that saves; choosing another row leaves the draft. */
export const RowEditor = <Row extends { readonly id: string }, Form>(
  props: RowEditorProps<Row, Form>,
): ReactElement => {
  const { edit, mayEdit, addLabel } = props
  const { pages } = edit
  const { t } = useTranslation('settings')
  return (
    <>
      <div ref={edit.box} className="settings-split">
        <div ref={pages.listRef} className="settings-list">
          <RowTable
            label={props.label}
            className={props.className}
            columns={props.columns}
            rows={pages.shown}
            rowKey={({ id }) => id}
            cells={props.cells}
            current={pages.currentIndex}
            onCurrent={(index) => {
              edit.leave()
              pages.setCurrent(index)
            }}
            onMove={(move) => {
              edit.leave()
              pages.move(move)
            }}
            totalRows={props.totalRows}
            focusFirst
          />
          <ListRange pages={pages} total={props.totalRows} />
        </div>
        <aside className="settings-side">
          <h2>{props.title}</h2>
          {props.children}
        </aside>
      </div>
      <SaveBar
        state={edit.state}
        wrongCount={Object.keys(edit.wrong).length}
        failure={props.failure}
        busy={props.busy}
        readOnly={mayEdit ? null : t('readOnly.admin')}
        idle={{ outcome: props.idle ?? t('save.unchanged'), written: props.chooseText }}
        onSave={edit.save}
        onUndo={edit.undo}
      >
        {addLabel !== null && !edit.changed && (
          <ActionButton label={addLabel} keyName="caseAction7" onPress={edit.add} />
        )}
      </SaveBar>
    </>
  )
}
