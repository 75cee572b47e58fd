import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ExportTarget } from '#shared/contract/export.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { useOrders } from '../../../api/use-orders.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { useMomentWords } from '../../../ui/export/moment-words.ts'
import { Tag } from '../../../ui/status-tag.tsx'
import type { Wrong } from '../layout-form.ts'
import { RowEditor } from '../row-editor.tsx'
import { useRowDraft } from '../use-row-draft.ts'
import { TargetFacts } from './target-facts.tsx'
import { checkTarget, sameTargetForm, toTargetForm } from './target-form.ts'
import type { TargetForm, TargetInput } from './target-form.ts'
import { TargetFields } from './target-fields.tsx'

const COLUMNS = [{ name: 'name' }, { name: 'form' }, { name: 'state' }, { name: 'lastGood' }] as const

/** What the backend refused, at the field that has to be changed. */
const refusedField = (code: string | undefined): Wrong<TargetForm> => {
  if (code === 'name-taken') return { name: 'nameTaken' }
  return code === 'no-password' ? { password: 'passwordNeeded' } : {}
}

/** 导出位置: where packages lie. The form of one never changes; another form is another place. */
export const TargetsPart = ({
  exports,
  mayEdit,
}: {
  readonly exports: OutputOf<'export.targets'>
  readonly mayEdit: boolean
}): ReactElement => {
  const { t } = useTranslation('exportSettings')
  const words = useAreaFailure('exportSettings')
  const moment = useMomentWords()
  const orders = useOrders()
  const { targets, maySeal } = exports
  const edit = useRowDraft({
    rows: targets,
    toForm: (target: ExportTarget | null) => toTargetForm(target, maySeal),
    same: sameTargetForm,
    check: (form) => checkTarget(form, targets, maySeal),
    refused: refusedField(orders.failure?.code),
    send: async (wish: TargetInput) => {
      if (wish.kind === 'save') {
        const reply = await orders.run('export.target.save', wish.input)
        return reply?.ok === true ? ({ id }) => id === wish.input.targetId : null
      }
      const reply = await orders.run('export.target.add', wish.input)
      if (reply?.ok !== true) return null
      const added = reply.value.targetId
      return ({ id }) => id === added
    },
    clear: orders.clear,
    mayEdit,
  })
  const { form, pages } = edit
  const chosen = form.id === null ? null : pages.current

  return (
    <RowEditor
      edit={edit}
      label={t('parts.targets', { count: targets.length })}
      className="settings-targets-grid"
      columns={COLUMNS.map((column) => ({ ...column, label: t(`columns.${column.name}`) }))}
      cells={({ name, place, form: shape, enabled, reach, lastGood }) => [
        <span key="name" title={place}>
          {name}
        </span>,
        <span key="form" className="quiet">
          {t(`exports:form.${shape}`)}
        </span>,
        enabled ? (
          <Tag key="state" tone={reach === 'ready' || reach === 'not-looked' ? 'plain' : 'near'}>
            {t(`exports:reach.${reach}`)}
          </Tag>
        ) : (
          <Tag key="state" tone="provisional">
            {t('disabled')}
          </Tag>
        ),
        <span key="lastGood" className={lastGood === null ? 'quieter' : 'quiet'}>
          {lastGood === null ? t('exports:noValue') : moment(lastGood.at)}
        </span>,
      ]}
      totalRows={targets.length}
      title={
        form.id === null
          ? t('adding')
          : t(mayEdit ? 'editing' : 'viewing', { name: pages.current?.name ?? '' })
      }
      failure={orders.failure === null ? null : words(orders.failure)}
      busy={orders.busy}
      mayEdit={mayEdit}
      chooseText={t('choose')}
      addLabel={t('add')}
    >
      <TargetFields
        key={form.id ?? 'new'}
        form={form}
        target={chosen}
        maySeal={maySeal}
        wrong={edit.wrong}
        readOnly={!mayEdit}
        onChange={edit.change}
      />
      {chosen !== null && (
        <TargetFacts key={`${chosen.id} facts`} target={chosen} mayEdit={mayEdit} onRemove={edit.leave} />
      )}
    </RowEditor>
  )
}
