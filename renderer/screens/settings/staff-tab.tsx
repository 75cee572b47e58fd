import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { Tag } from '../../ui/status-tag.tsx'
import { RowEditor } from './row-editor.tsx'
import { StaffFields } from './staff-fields.tsx'
import { checkStaff, sameStaffForm, toStaffForm } from './staff-form.ts'
import type { Person } from './staff-form.ts'
import { useRowDraft } from './use-row-draft.ts'

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
  const edit = useRowDraft({
    rows: staff,
    toForm: toStaffForm,
    same: sameStaffForm,
    check: checkStaff,
    refused: saving.failure?.code === 'login-taken' ? { login: 'loginTaken' } : {},
    send: async (input: Parameters<typeof saving.run>[0]) => {
      const reply = await saving.run(input)
      return reply?.ok === true ? ({ login }) => login === input.login : null
    },
    clear: saving.clear,
    mayEdit,
  })
  const { form } = edit

  return (
    <RowEditor
      edit={edit}
      label={t('tabs.staff')}
      className="settings-staff-grid"
      columns={COLUMNS.map((column) => ({ ...column, label: t(`staff.columns.${column.name}`) }))}
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
      totalRows={staff.length}
      title={form.id === null ? t('staff.adding') : t('staff.editing', { name: form.name })}
      failure={saving.failure === null ? null : words(saving.failure)}
      busy={saving.busy}
      mayEdit={mayEdit}
      chooseText={t('staff.choose')}
      addLabel={t('staff.add')}
    >
      <StaffFields
        key={form.id ?? 'new'}
        form={form}
        wrong={edit.wrong}
        readOnly={!mayEdit}
        onChange={edit.change}
      />
    </RowEditor>
  )
}
