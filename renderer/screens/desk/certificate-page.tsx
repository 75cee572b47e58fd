import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getFixedT } from 'i18next'
import type { ReactElement } from 'react'
import type { ForbiddenCertificate } from '#shared/contract/matter.ts'
import { TextButton } from '../../ui/button.tsx'
import { Key } from '../../ui/key.tsx'
import { NoticeLine } from '../../ui/notice-line.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { LogBar } from './log-bar.tsx'
import { LogChannelField, LogExtras } from './log-choices.tsx'
import { draftForCertificate } from './log-draft.ts'
import type { LogDraft } from './log-draft.ts'
import { LogPeople } from './log-people.tsx'
import type { Said } from './use-desk-log.ts'
import { useLogAdd } from './use-log-add.ts'
import type { LogPlace } from './use-log-add.ts'
import { useLogCard } from './use-log-card.ts'
import { useLogKeys } from './use-log-keys.ts'

/** As people say it and as it is called; recorded and printed, so in Chinese whatever the window speaks. */
const askedName = ({ name, askedAs }: ForbiddenCertificate): string =>
  askedAs === '' ? name : getFixedT('zh-CN', 'certificates')('asked', { name, asked: askedAs })

/** A certificate the committee must not issue: what to answer (民发〔2020〕20号), and recording that it was said. */
export const CertificatePage = ({
  certificate,
  place,
  onSaved,
  onClose,
}: {
  readonly certificate: ForbiddenCertificate
  readonly place: LogPlace
  readonly onSaved: (said: Said) => void
  readonly onClose: () => void
}): ReactElement => {
  const { t } = useTranslation('certificates')
  const page = useRef<HTMLElement>(null)
  const [draft, setDraft] = useState<LogDraft>(() => draftForCertificate(certificate, askedName(certificate)))
  const onDraft = (change: Partial<LogDraft>): void => setDraft({ ...draft, ...change })
  const adding = useLogAdd(draft, certificate.key, place, onSaved)
  useLogCard(page, draft, onDraft)
  const primary = useLogKeys(page, { draft, onDraft, adding, onClose, onNextKind: null })
  return (
    <section ref={page} className="log" aria-label={certificate.name}>
      <PageHead
        title={certificate.name}
        aside={
          <>
            <TextButton label={t('back')} onPress={onClose} />
            <Key name="escape" />
          </>
        }
      >
        <Tag tone="near">{t('refused')}</Tag>
        {certificate.askedAs !== '' && (
          <span className="ui-quiet">{t('askedAs', { asked: certificate.askedAs })}</span>
        )}
      </PageHead>
      {adding.failed !== null && (
        <NoticeLine tone="trouble" title={adding.failed.title} text={adding.failed.text} />
      )}
      <div className="log-body">
        <div className="certificate" tabIndex={-1} data-first="">
          <dl>
            <dt>{t('why')}</dt>
            <dd>{certificate.why}</dd>
            <dt>{t('instead')}</dt>
            <dd>
              {certificate.instead}
              {!certificate.certain && <span className="certificate-local">{t('local')}</span>}
            </dd>
            <dt>{t('basis')}</dt>
            <dd className="certificate-basis">{certificate.basis}</dd>
          </dl>
        </div>
        <div className="log-form" role="group" aria-label={t('record')}>
          <h2>{t('record')}</h2>
          <LogChannelField draft={draft} onDraft={onDraft} />
          <LogPeople draft={draft} onDraft={onDraft} lack={adding.lack} />
          <LogExtras draft={draft} onDraft={onDraft} adding={adding} place={place} />
        </div>
      </div>
      <LogBar draft={draft} adding={adding} written={t('written')} onPrimary={primary} />
    </section>
  )
}
