import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { SavedFilter } from '#shared/contract/saved-filter.ts'
import { fieldsSet } from '#shared/domain/search/case-filter.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useQuery } from '../../../api/use-query.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { ActionButton, TextButton } from '../../../ui/button.tsx'
import { ChooseList } from './choose-list.tsx'
import { SavedManage } from './saved-manage.tsx'
import type { Asked } from './use-found.ts'

const NAME_LENGTH = 20

/** 常用筛选: a short list with digits, and the present filter under a name. */
export const SavedList = ({
  asked,
  onUse,
}: {
  readonly asked: Asked
  readonly onUse: (saved: SavedFilter) => void
}): ReactElement => {
  const { t } = useTranslation('find')
  const saved = useQuery('filters.list', {}, ['filters'])
  const [managing, setManaging] = useState(false)
  const filters = saved.value?.filters ?? []
  return (
    <div className="found-saved">
      {saved.value !== null && filters.length === 0 && <p className="ui-quiet">{t('saved.none')}</p>}
      {managing ? (
        <SavedManage filters={filters} onDone={() => setManaging(false)} />
      ) : (
        filters.length > 0 && (
          <>
            <ChooseList
              label={t('saved.label')}
              options={filters.map(({ id, name, own, shared, staffName }) => ({
                value: id,
                label: name,
                ...(own
                  ? shared
                    ? { aside: t('saved.shared') }
                    : {}
                  : { aside: t('saved.by', { name: staffName }) }),
              }))}
              chosen={[]}
              focusFirst
              onChoose={(id) => {
                const meant = filters.find((one) => one.id === id)
                if (meant !== undefined) onUse(meant)
              }}
            />
            {filters.some(({ own }) => own) && (
              <TextButton label={t('saved.manage')} onPress={() => setManaging(true)} />
            )}
          </>
        )
      )}
      {!managing && <SaveAs asked={asked} />}
    </div>
  )
}

const SaveAs = ({ asked }: { readonly asked: Asked }): ReactElement => {
  const { t } = useTranslation('find')
  const failureWords = useAreaFailure('find')
  const add = useCommand('filters.add')
  const [name, setName] = useState('')
  const nothing = fieldsSet(asked.filter).length === 0
  const save = async (): Promise<void> => {
    if (nothing || name.trim() === '') return
    const reply = await add.run({ name, filter: asked.filter, sort: asked.sort })
    if (reply?.ok === true) setName('')
  }
  return (
    <div className="found-save">
      <input
        type="text"
        value={name}
        maxLength={NAME_LENGTH}
        disabled={nothing}
        placeholder={t('saved.name')}
        aria-label={t('saved.name')}
        onChange={(event) => {
          add.clear()
          setName(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return
          event.preventDefault()
          void save()
        }}
      />
      <ActionButton
        label={t('saved.save')}
        disabled={nothing || name.trim() === ''}
        onPress={() => void save()}
      />
      {nothing && <p className="ui-quiet">{t('saved.nothing')}</p>}
      {add.failure !== null && <p role="alert">{failureWords(add.failure).title}</p>}
    </div>
  )
}
