import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import { useQuery } from '../../../api/use-query.ts'
import { classes } from '../../../ui/classes.ts'
import { KeyCap } from '../../../ui/key.tsx'
import { digitPressed } from '../../../ui/keys.ts'

const SHOWN = 9

/** One matter by name, pinyin or initials; no name has a digit, so a digit chooses while typing. */
export const ChooseMatter = ({
  chosen,
  onChoose,
}: {
  readonly chosen: string | null
  readonly onChoose: (code: string | null) => void
}): ReactElement => {
  const { t } = useTranslation('find')
  const [text, setText] = useState('')
  const [place, setPlace] = useState(0)
  const found = useQuery('matters.search', { text }, ['settings'])
  const hits = (found.value?.hits ?? []).slice(0, SHOWN)
  const at = Math.min(place, Math.max(0, hits.length - 1))
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
    const digit = digitPressed(event.nativeEvent)
    const meant =
      digit !== null
        ? hits[digit - 1]
        : event.code === 'Enter' || event.code === 'NumpadEnter'
          ? hits[at]
          : undefined
    if (meant !== undefined) onChoose(meant.code)
    else if (event.code === 'ArrowDown') setPlace(Math.min(at + 1, hits.length - 1))
    else if (event.code === 'ArrowUp') setPlace(Math.max(at - 1, 0))
    else return
    event.preventDefault()
  }
  return (
    <div className="found-matter">
      <input
        type="text"
        value={text}
        maxLength={40}
        role="combobox"
        aria-expanded
        aria-controls="found-matters"
        aria-activedescendant={hits[at] === undefined ? undefined : `found-matter-${hits[at].code}`}
        placeholder={t('matterField')}
        aria-label={t('matterField')}
        onChange={(event) => {
          setText(event.target.value)
          setPlace(0)
        }}
        onKeyDown={press}
      />
      <div id="found-matters" className="found-choices" role="listbox" aria-label={t('fields.matter')}>
        {hits.map(({ code, name }, index) => (
          <div
            key={code}
            id={`found-matter-${code}`}
            role="option"
            aria-selected={index === at}
            className={classes('found-choice', code === chosen && 'found-chosen', index === at && 'found-at')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(code)}
          >
            <span className="found-choice-word ui-clip">{name}</span>
            <KeyCap cap={String(index + 1)} />
          </div>
        ))}
        {found.value !== null && hits.length === 0 && <p className="ui-quiet">{t('noMatter')}</p>}
      </div>
      {chosen !== null && (
        <button type="button" className="ui-text-button" onClick={() => onChoose(null)}>
          {t('any')}
        </button>
      )}
    </div>
  )
}
