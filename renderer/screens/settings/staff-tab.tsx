import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { ActionButton } from '../../ui/button.tsx'
import { RowTable } from '../../ui/row-table.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { usePages } from '../../ui/use-pages.ts'
import { SaveBar } from './save-bar.tsx'
import { StaffFields } from './staff-fields.tsx'
import { checkStaff, sameStaffForm, toStaffForm } from './staff-form.ts'
import type { Person, StaffForm } from './staff-form.ts'

const ROW = 38

const COLUMNS = [{ name: 'name' }, { name: 'login' }, { name: 'roles' }, { name: 'state' }] as const

/** 人员: nobody is deleted, only deactivated, because every event names who did it. */
export const StaffTab = ({
  staff,
  mayEdit,
}: {
  readonly staff: readonly Person[]
  readonly mayEdit: boolean
}): ReactElement => {
  const { t } = useTranslation('settings')
  const words = useAreaFailure('settings')
  const saving = useCommand('settings.saveStaff')
  const pages = usePages(staff, (person) => person.id, ROW)
  const [draft, setDraft] = useState<StaffForm | null>(null)
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const chosen = pages.current
  const original = toStaffForm(draft?.id === null ? null : chosen)
  // A draft belongs to its person; choosing another person leaves it, which the bar has said.
  const form = draft !== null && (draft.id === null || draft.id === chosen?.id) ? draft : original
  const changed = draft !== null && form === draft && (form.id === null || !sameStaffForm(draft, original))
  const check = checkStaff(form)
  const wrong = tried && !check.ok ? check.wrong : {}
  const drop = (): void => {
    setDraft(null)
    setTried(false)
    saving.clear()
  }
  const save = (): void => {
    if (!changed) return
    setTried(true)
    if (!check.ok) return
    void saving.run(check.input).then((reply) => {
      if (reply?.ok !== true) return
      setDraft(null)
      setTried(false)
      setSaved(true)
    })
  }
  const add = (): void => {
    drop()
    setSaved(false)
    setDraft(toStaffForm(null))
  }
  useKeys({ primary: mayEdit ? save : null, caseAction7: mayEdit ? add : null })

  return (
    <>
      <div className="settings-split">
        <div ref={pages.listRef} className="settings-list">
          <RowTable
            label={t('tabs.staff')}
            className="settings-staff-grid"
            columns={COLUMNS.map((column) => ({ ...column, label: t(`staff.columns.${column.name}`) }))}
            rows={pages.shown}
            rowKey={(person) => person.id}
            cells={(person) => [
              person.name,
              <span key="login" className="quiet">
                {person.login}
              </span>,
              <span key="roles" className="quiet">
                {person.roles.map((role) => t(`staff:role.${role}`)).join(t('staff.join'))}
              </span>,
              <Tag key="state" tone={person.active ? 'plain' : 'provisional'}>
                {t(person.active ? 'staff.active' : 'staff.inactive')}
              </Tag>,
            ]}
            current={pages.currentIndex}
            onCurrent={(index) => {
              drop()
              setSaved(false)
              pages.setCurrent(index)
            }}
            onMove={(move) => {
              drop()
              setSaved(false)
              pages.move(move)
            }}
            totalRows={staff.length}
            focusFirst
          />
        </div>
        <aside className="settings-side">
          <h2>{form.id === null ? t('staff.adding') : t('staff.editing', { name: form.name })}</h2>
          <StaffFields
            key={form.id ?? 'new'}
            form={form}
            wrong={wrong}
            readOnly={!mayEdit}
            onChange={(change) => {
              setSaved(false)
              saving.clear()
              setDraft({ ...form, ...change })
            }}
          />
        </aside>
      </div>
      <SaveBar
        state={changed ? (tried && !check.ok ? 'wrong' : 'unsaved') : saved ? 'saved' : 'unchanged'}
        wrongCount={Object.keys(wrong).length}
        failure={saving.failure === null ? null : words(saving.failure)}
        busy={saving.busy}
        readOnly={mayEdit ? null : t('readOnly.admin')}
        idle={{ outcome: t('save.unchanged'), written: t('staff.choose') }}
        onSave={save}
        onUndo={drop}
      >
        {!changed && <ActionButton label={t('staff.add')} keyName="caseAction7" onPress={add} />}
      </SaveBar>
    </>
  )
}
