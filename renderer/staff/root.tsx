import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import { useConnection } from '../api/use-connection.ts'
import { useQuery } from '../api/use-query.ts'
import { BoardViewProvider, FIRST_VIEW } from '../ui/board-view.tsx'
import { classes } from '../ui/classes.ts'
import { useExportWarning } from '../ui/export/use-export-warning.ts'
import { HallProvider, useHall } from '../ui/hall.tsx'
import type { Hall, SessionState } from '../ui/hall.tsx'
import { ShelfProvider } from '../ui/kept.tsx'
import { NavigationProvider } from '../ui/navigate.tsx'
import type { Route } from '../ui/navigate.tsx'
import { QueueFoldProvider } from '../ui/queue-fold.tsx'
import { SignInScreen } from '../screens/sign-in/sign-in-screen.tsx'
import { DoubtfulDate } from '../screens/sign-in/doubtful-date.tsx'
import { AlertPanel } from './alert-panel.tsx'
import { ExportTop } from './export-top.tsx'
import { ExportWarningLine } from './export-warning-line.tsx'
import { Rail } from './rail.tsx'
import { SCREENS } from './routes.tsx'
import { RestoreLine } from './restore-line.tsx'
import { TopBar } from './top-bar.tsx'
import type { TopBarProps } from './top-bar.tsx'
import { startRoute } from './start-route.ts'

/** Asks who is signed in, and shows the sign-in page, the date check or the screens. */
export const StaffRoot = (): ReactElement | null => {
  const session = useQuery('session.current', {}, ['session', 'settings']).value
  const { t } = useTranslation()
  const hallName = session?.hall.name
  useEffect(() => {
    if (hallName !== undefined) document.title = t('staff:windowTitle', { hall: hallName })
  }, [hallName, t])
  const known = session !== null
  useEffect(() => {
    // The window is shown when it has something to show, not before. Said once: main answers with the connection, upon
    // which everything is asked again, this session too.
    if (known) window.yichuangtong.ready()
  }, [known])
  if (session === null) return null
  return <StaffWindow key={session.signedIn?.staffId ?? ''} session={session} />
}

const StaffWindow = ({ session }: { readonly session: SessionState }): ReactElement => {
  const { t } = useTranslation()
  const { connection } = useConnection()
  const { signedIn, clockDoubtful } = session
  const [route, navigate] = useState<Route>(() => startRoute(signedIn))
  const [queueOpen, setQueueOpen] = useState(false)
  const [boardView, setBoardView] = useState(FIRST_VIEW)
  const [shelf] = useState(() => new Map<string, unknown>())
  const [clockAhead, setClockAhead] = useState(() => session.now - Date.now())
  useEffect(() => setClockAhead(session.now - Date.now()), [session.now])
  const navigation = useMemo(() => ({ route, navigate }), [route])
  const viewing = useMemo(() => ({ view: boardView, setView: setBoardView }), [boardView])
  const fold = useMemo(() => ({ open: queueOpen, setOpen: setQueueOpen }), [queueOpen])

  const strip = connection === 'down' && (
    <p className="shell-reconnecting" role="status">
      {t('common:reconnecting')}
    </p>
  )
  const bar = { hallName: session.hall.name, demo: session.hall.demo, clockAhead }
  if (signedIn === null || clockDoubtful)
    return (
      <div className="shell">
        <TopBar {...bar} signedIn={null} />
        {strip}
        {signedIn === null ? (
          <SignInScreen session={session} />
        ) : (
          <DoubtfulDate session={session} signedIn={signedIn} />
        )}
      </div>
    )

  const hall: Hall = { ...session.hall, today: session.today, signedIn, clockAhead }
  const Screen = SCREENS[route.screen]
  return (
    <HallProvider value={hall}>
      <NavigationProvider value={navigation}>
        <ShelfProvider value={shelf}>
          <QueueFoldProvider value={fold}>
            <BoardViewProvider value={viewing}>
              <Shell bar={bar} strip={strip}>
                {Screen !== undefined && <Screen key={JSON.stringify(route)} />}
              </Shell>
            </BoardViewProvider>
          </QueueFoldProvider>
        </ShelfProvider>
      </NavigationProvider>
    </HallProvider>
  )
}

/** What stands around every screen: top bar, rail, and what nobody may overlook. */
const Shell = ({
  bar,
  strip,
  children,
}: {
  readonly bar: Omit<TopBarProps, 'signedIn' | 'children'>
  readonly strip: ReactNode
  readonly children: ReactNode
}): ReactElement => {
  const { signedIn } = useHall()
  const exports = useExportWarning()
  const restored = useQuery('restore.state', {}, ['session', 'settings']).value?.open ?? null
  const warned = exports !== null && exports.warning !== null && exports.warning.noted === null
  return (
    <div
      className={classes(
        'shell',
        warned !== (restored !== null) && 'shell-warned',
        warned && restored !== null && 'shell-warned-twice',
      )}
    >
      <TopBar {...bar} signedIn={signedIn}>
        {exports !== null && <ExportTop answer={exports} />}
      </TopBar>
      {strip}
      {warned && exports.warning !== null && (
        <ExportWarningLine warning={exports.warning} running={exports.running} />
      )}
      {restored !== null && <RestoreLine open={restored} />}
      <div className="shell-body">
        <Rail />
        <main className="shell-screen">{children}</main>
      </div>
      <AlertPanel />
    </div>
  )
}
