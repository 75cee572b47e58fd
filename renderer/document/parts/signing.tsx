import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { paperDate, usePaperText } from '../paper-text.ts'

/**
 * Acknowledgement and seal. A person may sign, give a fingerprint, be unable to sign before a witness, or refuse,
 * which the clerk notes; 8 mm a line leaves room for a hand.
 */
export const Signing = ({
  snapshot,
  acknowledged,
}: {
  readonly snapshot: DocumentSnapshot
  readonly acknowledged: string
}): ReactNode => {
  const text = usePaperText()
  return (
    <div className="signing" data-block data-keep="firm">
      <div className="receipt">
        <p>
          <b>{text('signing.heading')}</b>
          <span className="acknowledged">{acknowledged}</span>
        </p>
        <p className="choice">
          <i className="box" />
          <span>{text('signing.signed')}</span>
          <i className="box next" />
          <span>{text('signing.fingerprint')}</span>
          <i className="line" />
        </p>
        <p className="choice">
          <i className="box" />
          <span>{text('signing.witnessed')}</span>
          <i className="line" />
        </p>
        <p className="choice">
          <i className="box" />
          <span>{text('signing.refused')}</span>
          <i className="line" />
        </p>
        <p className="choice">
          <span>{text('signing.time')}</span>
          <i className="blank year" />
          <span>{text('signing.year')}</span>
          <i className="blank" />
          <span>{text('signing.month')}</span>
          <i className="blank" />
          <span>{text('signing.day')}</span>
          <i className="blank" />
          <span>{text('signing.hour')}</span>
          <i className="blank" />
          <span>{text('signing.minute')}</span>
        </p>
      </div>
      <div className="issuer">
        <p>
          <span>{text('signing.handler', { handler: snapshot.handler })}</span>
          {snapshot.counter !== '' && <span className="counter">{snapshot.counter}</span>}
        </p>
        {snapshot.officePhone !== '' && <p>{text('signing.phone', { phone: snapshot.officePhone })}</p>}
        <div className="seal">
          <p>{snapshot.organ}</p>
          <p>{text('signing.seal')}</p>
          <p>{paperDate(text, snapshot.date)}</p>
        </div>
      </div>
    </div>
  )
}
