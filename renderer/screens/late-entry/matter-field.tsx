import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { MatterHit } from '#shared/contract/matter.ts'
import { useQuery } from '../../api/use-query.ts'
import { TextButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'

const MOST = 6

/** The matter by name, pinyin or initials; arrows choose, Enter takes. */
export const MatterField = ({
  id,
  describedBy,
  invalid,
  chosen,
  onChoose,
}: {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly chosen: MatterHit | null
  readonly onChoose: (matter: MatterHit | null) => void
}): ReactElement => {
  const { t } = useTranslation('outage')
  const listId = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const typed = text.trim()
  const found = useQuery('matters.search', chosen !== null || typed === '' ? null : { text: typed }, [
    'settings',
  ])
  const hits = found.value?.hits.slice(0, MOST) ?? []
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.code === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1))
    else if (event.code === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      const meant = hits[at]
      if (meant === undefined) return
      onChoose(meant)
    } else if (event.code === 'Escape' && typed !== '') setText('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (chosen !== null)
    return (
      <span className="late-matter">
        <b>{chosen.name}</b>
        <TextButton
          label={t('late.matterChosen')}
          onPress={() => {
            setText('')
            onChoose(null)
          }}
        />
      </span>
    )
  return (
    <>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={hits[at] === undefined ? undefined : `${listId}-${at}`}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        placeholder={t('late.matterPlaceholder')}
        value={text}
        onChange={(event) => {
          setAt(0)
          setText(event.target.value)
        }}
        onKeyDown={press}
      />
      <div id={listId} className="late-hits" role="listbox" aria-label={t('late.matter')}>
        {hits.map((hit, index) => (
          <div
            key={hit.code}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            className={classes('ui-row', 'late-hit', !hit.active && 'ui-quiet')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(hit)}
          >
            <span className="ui-clip">{hit.name}</span>
            <span className="ui-quiet ui-clip">{hit.field}</span>
          </div>
        ))}
        {typed !== '' && hits.length === 0 && !found.loading && (
          <p className="ui-field-hint">{t('late.noMatch', { text: typed })}</p>
        )}
      </div>
    </>
  )
}
