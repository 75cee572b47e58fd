import { useEffect, useState } from 'react'
import { useConnection } from '../api/use-connection.ts'
import { useQuery } from '../api/use-query.ts'
import { useEvery, useServerClock } from '../ui/public-clock.ts'
import { useReady } from '../ui/public-ready.ts'
import { Phrases, useWords } from '../ui/public-text.tsx'
import type { Announcement } from './announcement.ts'
import { isCalling, nextAnnouncement } from './announcement.ts'
import { CounterScreen } from './counter-screen.tsx'
import { HallScreen } from './hall-screen.tsx'
import { stalenessOf } from './staleness.ts'
import { USUAL_EXTENT, widerExtent } from './type-size.ts'
import { useCallVoice } from './use-call-voice.ts'

/** A sign of life beside the events: an event that got lost is made up for within this time. */
const REFRESH_MILLISECONDS = 15_000

/** The whole display window, for the hall or for one counter. */
export const DisplayApp = ({ counter }: { readonly counter: number | null }) => {
  const { say } = useWords('display')
  const { connection } = useConnection()
  const query = useQuery('display.snapshot', {}, ['queue', 'settings'])
  const snapshot = query.value
  const settings = useQuery('display.settings', {}, ['settings']).value
  const now = useServerClock(snapshot === null ? null : snapshot.now)
  useEvery(REFRESH_MILLISECONDS, query.refetch)

  const [announcement, setAnnouncement] = useState<Announcement | null>(null)
  const [extent, setExtent] = useState(USUAL_EXTENT)
  useEffect(() => {
    if (snapshot === null) return
    setAnnouncement((before) => nextAnnouncement(before, snapshot.newest))
    setExtent((before) => widerExtent(before, snapshot))
  }, [snapshot])

  const { saying, audible } = useCallVoice(snapshot, settings)
  const answered = connection === 'up' && query.fresh && query.failure === null
  const lostAt = useLostAt(answered, now)
  useReady(snapshot !== null || !answered)

  if (snapshot === null || now === null)
    return (
      <main className="alone" role="status">
        <p>
          <Phrases text={say(answered ? 'starting' : 'stale')} />
        </p>
      </main>
    )
  // A call that was taken back while it is said stays in the air, not on the screen.
  const said = snapshot.standing.some(({ id }) => id === saying?.id) ? saying : null
  const screen = {
    snapshot,
    now,
    extent,
    staleness: stalenessOf(lostAt, now),
    lostAt,
    called: said ?? snapshot.newest,
    settings,
    // Said aloud, the word holds as long as the voice; only shown, it holds for a while.
    calling: said !== null || (!audible && isCalling(announcement, now)),
  }
  return counter === null ? <HallScreen {...screen} /> : <CounterScreen {...screen} counter={counter} />
}

/** The hall's time at which the server stopped answering: until then, what stands here was right. */
const useLostAt = (answered: boolean, now: number | null): number | null => {
  const [lostAt, setLostAt] = useState<number | null>(null)
  useEffect(() => {
    setLostAt((before) => (answered ? null : (before ?? now)))
  }, [answered, now])
  return lostAt
}
