import { useTranslation } from 'react-i18next'
import type { ReactElement, Ref } from 'react'
import { Key } from '../../../ui/key.tsx'

interface FindBoxProps {
  readonly ref: Ref<HTMLInputElement>
  readonly text: string
  readonly onText: (text: string) => void
  /** Down or Enter: into the list. */
  readonly onLeave: () => void
}

/** 查找 by anything people know of a case; answers while typing. */
export const FindBox = ({ ref, text, onText, onLeave }: FindBoxProps): ReactElement => {
  const { t } = useTranslation('find')
  return (
    <label className="cases-search">
      <input
        ref={ref}
        type="text"
        value={text}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('search')}
        aria-label={t('searchLabel')}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.code === 'ArrowDown' || event.code === 'Enter' || event.code === 'NumpadEnter') {
            event.preventDefault()
            onLeave()
          }
        }}
      />
      <Key name="find" />
    </label>
  )
}
