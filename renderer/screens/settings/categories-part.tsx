import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { Tag } from '../../ui/status-tag.tsx'
import { CategoryFields } from './category-fields.tsx'
import { checkCategory, sameCategoryForm, toCategoryForm } from './layout-form.ts'
import type { Category, Counter } from './layout-form.ts'
import { RowEditor } from './row-editor.tsx'
import { useRowDraft } from './use-row-draft.ts'

const COLUMNS = [
  { name: 'prefix' },
  { name: 'name' },
  { name: 'examples' },
  { name: 'quota', end: true },
  { name: 'servedBy' },
] as const

interface CategoriesPartProps {
  readonly categories: readonly Category[]
  readonly counters: readonly Counter[]
  readonly mayEdit: boolean
}

/** 业务: the queues a visitor chooses from, with the letter on their numbers. */
export const CategoriesPart = ({ categories, counters, mayEdit }: CategoriesPartProps): ReactElement => {
  const { t } = useTranslation('settings')
  const words = useAreaFailure('settings')
  const saving = useCommand('settings.saveCategory')
  const refusal = saving.failure?.code
  const edit = useRowDraft({
    rows: categories,
    toForm: (category: Category | null) => toCategoryForm(category, categories),
    same: sameCategoryForm,
    check: (form) => checkCategory(form, categories),
    refused:
      refusal === 'prefix-in-use'
        ? { prefix: 'prefixInUse' }
        : refusal === 'prefix-taken'
          ? { prefix: 'prefixTaken' }
          : {},
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
  const servedBy = (id: string): string =>
    counters
      .filter((counter) => counter.serves.some(({ categoryId }) => categoryId === id))
      .map(({ number }) => String(number))
      .join(t('layout.join'))

  return (
    <RowEditor
      edit={edit}
      label={t('layout.categories', { count: categories.length })}
      className="settings-categories-grid"
      columns={COLUMNS.map((column) => ({ ...column, label: t(`layout.columns.${column.name}`) }))}
      cells={({ id, prefix, name, examples, dailyQuota }) => [
        prefix,
        <span key="name" title={name}>
          {name}
        </span>,
        <span key="examples" className="quiet" title={examples}>
          {examples}
        </span>,
        <span key="quota" className="quiet">
          {dailyQuota ?? t('layout.unlimited')}
        </span>,
        servedBy(id) === '' ? (
          <Tag key="servedBy" tone="near">
            {t('layout.nobody')}
          </Tag>
        ) : (
          <span key="servedBy" className="quiet">
            {servedBy(id)}
          </span>
        ),
      ]}
      totalRows={categories.length}
      title={
        form.id === null
          ? t('layout.addingCategory')
          : mayEdit
            ? t('layout.editing', { name: pages.current?.name ?? '' })
            : (pages.current?.name ?? '')
      }
      failure={saving.failure === null ? null : words(saving.failure)}
      busy={saving.busy}
      mayEdit={mayEdit}
      chooseText={t('layout.chooseCategory')}
      addLabel={t('layout.addCategory')}
    >
      <CategoryFields
        key={form.id ?? 'new'}
        form={form}
        wrong={edit.wrong}
        readOnly={!mayEdit}
        onChange={edit.change}
      />
      {form.id === null ? (
        <p className="settings-note settings-after">{t('layout.tickOnceSaved')}</p>
      ) : (
        servedBy(form.id) === '' && (
          <p className="settings-near settings-after">{t('layout.tickAtCounter')}</p>
        )
      )}
    </RowEditor>
  )
}
