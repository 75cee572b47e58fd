import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { SavedFilter } from '#shared/contract/saved-filter.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { TextButton } from '../../../ui/button.tsx'
import { useHall } from '../../../ui/hall.tsx'

const NAME_LENGTH = 20

/** Names, order, sharing and deleting of one's own saved filters. */
export const SavedManage = ({
  filters,
  onDone,
}: {
  readonly filters: readonly SavedFilter[]
  readonly onDone: () => void
}): ReactElement => {
  const { t } = useTranslation('find')
  const failureWords = useAreaFailure('find')
  const { signedIn } = useHall()
  const rename = useCommand('filters.rename')
  const remove = useCommand('filters.remove')
  const order = useCommand('filters.order')
  const share = useCommand('filters.share')
  const failure = rename.failure ?? remove.failure ?? order.failure ?? share.failure
  const mayShare = signedIn.roles.some((role) => role === 'lead' || role === 'admin')
  const own = filters.filter((one) => one.own)
  // What was deleted takes the focus with it.
  const panel = useRef<HTMLDivElement>(null)
  const { length } = filters
  useEffect(() => {
    if (panel.current?.contains(document.activeElement) === false)
      panel.current.querySelector<HTMLElement>('input, button')?.focus()
  }, [length])
  const ids = own.map(({ id }) => id)
  return (
    <div ref={panel} className="found-manage">
      {filters.map(({ own: isOwn, shared, staffName, ...one }) => {
        const at = ids.indexOf(one.id)
        const { id, revision, name } = one
        return (
          <div key={`${id} ${revision}`} className="found-manage-row">
            {isOwn ? (
              <NameField name={name} onName={(next) => void rename.run({ id, revision, name: next })} />
            ) : (
              <span className="ui-clip">{name}</span>
            )}
            {isOwn && at > 0 && (
              <TextButton
                label={t('saved.up')}
                describes={name}
                onPress={() => void order.run({ ids: moved(ids, at) })}
              />
            )}
            {isOwn && mayShare && (
              <TextButton
                label={t(shared ? 'saved.unshare' : 'saved.share')}
                describes={name}
                onPress={() => void share.run({ id, revision, shared: !shared })}
              />
            )}
            {!isOwn && <span className="found-choice-aside">{t('saved.by', { name: staffName })}</span>}
            {!isOwn && mayShare && (
              <TextButton
                label={t('saved.unshare')}
                describes={name}
                onPress={() => void share.run({ id, revision, shared: false })}
              />
            )}
            {isOwn && (
              <TextButton
                label={t('saved.remove')}
                describes={name}
                onPress={() => void remove.run({ id, revision })}
              />
            )}
          </div>
        )
      })}
      {failure !== null && <p role="alert">{failureWords(failure).title}</p>}
      <TextButton label={t('saved.done')} onPress={onDone} />
    </div>
  )
}

/** One place up. */
const moved = (ids: readonly string[], at: number): string[] => {
  const [one] = ids.slice(at, at + 1)
  const others = ids.toSpliced(at, 1)
  return one === undefined ? [...ids] : others.toSpliced(at - 1, 0, one)
}

/** Kept with Enter, or when somebody goes on. */
const NameField = ({
  name,
  onName,
}: {
  readonly name: string
  readonly onName: (name: string) => void
}): ReactElement => {
  const { t } = useTranslation('find')
  const [text, setText] = useState(name)
  const keep = (): void => {
    if (text.trim() !== '' && text.trim() !== name) onName(text)
  }
  return (
    <input
      type="text"
      value={text}
      maxLength={NAME_LENGTH}
      aria-label={t('saved.rename')}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return
        event.preventDefault()
        keep()
      }}
    />
  )
}
