import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { Choice } from '../../ui/choice.tsx'
import { Key } from '../../ui/key.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { CategoriesPart } from './categories-part.tsx'
import { CountersPart } from './counters-part.tsx'
import { unserved } from './layout-form.ts'
import type { Category, Counter } from './layout-form.ts'

interface LayoutTabProps {
  readonly categories: readonly Category[]
  readonly counters: readonly Counter[]
  readonly mayEdit: boolean
}

/** 业务和窗口: which queues there are and which counter calls from them. Nothing is deleted: events name both. */
export const LayoutTab = ({ categories, counters, mayEdit }: LayoutTabProps): ReactElement => {
  const { t } = useTranslation('settings')
  const [part, setPart] = useState<'categories' | 'counters'>('categories')
  useKeys({ caseAction8: () => setPart(part === 'categories' ? 'counters' : 'categories') })
  const left = unserved(categories, counters)
  return (
    <>
      <div className="settings-layout-head">
        <Choice
          label={t('layout.label')}
          chosen={part}
          onChoose={setPart}
          options={[
            { value: 'categories', label: t('layout.categories', { count: categories.length }) },
            { value: 'counters', label: t('layout.counters', { count: counters.length }) },
          ]}
        />
        <Key name="caseAction8" />
        {left.length > 0 && (
          <p className="settings-near" role="status">
            {t('layout.unserved', {
              names: left.map(({ prefix, name }) => `${prefix} ${name}`).join(t('layout.join')),
            })}
          </p>
        )}
      </div>
      {part === 'categories' ? (
        <CategoriesPart categories={categories} counters={counters} mayEdit={mayEdit} />
      ) : (
        <CountersPart categories={categories} counters={counters} mayEdit={mayEdit} />
      )}
    </>
  )
}
