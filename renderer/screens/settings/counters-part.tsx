import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { CounterFields } from './counter-fields.tsx'
import { checkCounter, sameCounterForm, toCounterForm, unserved } from './layout-form.ts'
import type { Category, Counter } from './layout-form.ts'
import { RowEditor } from './row-editor.tsx'
import { useRowDraft } from './use-row-draft.ts'

const COLUMNS = [{ name: 'number' }, { name: 'name' }, { name: 'kind' }, { name: 'serves' }] as const

interface CountersPartProps {
  readonly categories: readonly Category[]
  readonly counters: readonly Counter[]
  readonly mayEdit: boolean
}

/** 窗口: where visitors are called to, and from which queues. */
export const CountersPart = ({ categories, counters, mayEdit }: CountersPartProps): ReactElement => {
  const { t } = useTranslation('settings')
  const words = useAreaFailure('settings')
  const saving = useCommand('settings.saveCounter')
  const edit = useRowDraft({
    rows: counters,
    toForm: (counter: Counter | null) => toCounterForm(counter, counters, categories),
    same: sameCounterForm,
    check: (form) => checkCounter(form, counters),
    refused: saving.failure?.code === 'number-taken' ? { number: 'numberTaken' } : {},
    send: async (input: Parameters<typeof saving.run>[0]) => {
      const reply = await saving.run(input)
      if (reply?.ok !== true) return null
      const saved = reply.value.id
      return ({ id }) => id === saved
    },
    clear: saving.clear,
    mayEdit,
  })
  const { form, pages } = edit
  const served = (counter: Counter): string =>
    categories
      .flatMap(({ id, prefix }) => {
        const weight = counter.serves.find(({ categoryId }) => categoryId === id)?.weight
        if (weight === undefined) return []
        return t('layout.weighted', { prefix, weight })
      })
      .join(t('layout.join'))
  const already = unserved(categories, counters)
  const left = unserved(categories, counters, form).filter((category) => !already.includes(category))

  return (
    <RowEditor
      edit={edit}
      label={t('layout.counters', { count: counters.length })}
      className="settings-counters-grid"
      columns={COLUMNS.map((column) => ({
        ...column,
        label: t(`layout.counterColumns.${column.name}`),
      }))}
      cells={(counter) => [
        String(counter.number),
        <span key="name" title={counter.name}>
          {counter.name}
        </span>,
        <span key="kind" className="quiet">
          {t(`layout.kinds.${counter.kind}`)}
        </span>,
        <span key="serves" className="quiet">
          {counter.serves.length === 0 ? t('layout.servesNothing') : served(counter)}
        </span>,
      ]}
      totalRows={counters.length}
      title={
        form.id === null
          ? t('layout.addingCounter')
          : t(mayEdit ? 'layout.editingCounter' : 'layout.oneCounter', {
              number: pages.current?.number ?? 0,
            })
      }
      failure={saving.failure === null ? null : words(saving.failure)}
      busy={saving.busy}
      mayEdit={mayEdit}
      chooseText={t('layout.chooseCounter')}
      addLabel={t('layout.addCounter')}
    >
      <CounterFields
        key={form.id ?? 'new'}
        form={form}
        wrong={edit.wrong}
        categories={categories}
        readOnly={!mayEdit}
        onChange={edit.change}
      />
      {edit.changed && left.length > 0 && (
        <p className="settings-near settings-after" role="status">
          {t('layout.wouldBeUnserved', {
            names: left.map(({ prefix, name }) => `${prefix} ${name}`).join(t('layout.join')),
          })}
        </p>
      )}
    </RowEditor>
  )
}
