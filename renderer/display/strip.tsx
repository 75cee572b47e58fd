import { wallTimeAt } from '../ui/public-format.ts'
import { Phrases, useWords } from '../ui/public-text.tsx'
import { noticeAt } from './rotation.ts'
import type { ScreenProps } from './screen.ts'

/** The last line: a notice that stands still, or that the screen cannot be relied on and since when. */
export const Strip = ({ snapshot, now, staleness, lostAt }: ScreenProps) => {
  const { label } = useWords('display')
  const notice = noticeAt(snapshot.notices, now)
  if (staleness !== 'fresh')
    return (
      <footer className="strip" role="status">
        <StaleLine lostAt={lostAt} />
      </footer>
    )
  return (
    <footer className="strip">
      {notice !== null && (
        <>
          <span className="strip-label">{label('notice')}</span>
          <p lang="zh-CN">{notice}</p>
        </>
      )}
    </footer>
  )
}

/** 叫号屏暂未更新，请听广播, with the time of the last update. */
export const StaleLine = ({ lostAt }: { readonly lostAt: number | null }) => {
  const { say, label } = useWords('display')
  return (
    <p className="stale">
      <b>
        <Phrases text={say('stale')} />
      </b>
      {lostAt !== null && <span>{label('staleSince', { time: wallTimeAt(lostAt) })}</span>}
    </p>
  )
}
