import { Phrases, useWords } from '../ui/public-text.tsx'

interface LeaveBarProps {
  readonly left: { readonly seconds: number; readonly share: number } | null
}

/** How long the page still stays, as a bar and as a number; touching anywhere starts the time again. */
export const LeaveBar = ({ left }: LeaveBarProps) => {
  const { say, label } = useWords('kiosk')
  if (left === null) return null
  return (
    <div className="leave">
      <progress max={1} value={left.share} aria-label={label('leave.bar')} />
      <p className="countdown">
        <Phrases text={say('leave.countdown', { seconds: left.seconds })} />
      </p>
    </div>
  )
}
