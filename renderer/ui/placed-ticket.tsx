import { memo } from 'react'
import type { CSSProperties, ReactElement } from 'react'
import type { Logo } from '#shared/contract/printer.ts'
import { qrModules } from '#shared/domain/printing/qr.ts'
import { QR_QUIET, RULE_DOTS } from '#shared/domain/queue/ticket-layout.ts'
import type { LineSize, PlacedLine, PlacedTicket } from '#shared/domain/queue/ticket-layout.ts'
import { dotsOf } from '#shared/domain/queue/ticket-text.ts'
import { classes } from './classes.ts'
import './placed-ticket.css'

/** A glyph between its width and its height: 1 × 2 is set as one and a half. */
const fontDots = ({ wide, high }: LineSize): number => 12 * (wide + high)
const lineStyle = (size: LineSize): CSSProperties => ({
  height: `calc(${String(24 * size.high)} * var(--dot))`,
  fontSize: `calc(${String(fontDots(size))} * var(--dot))`,
})

/** Large figures have nothing below their foot and may stand as tall as their line. */
const isFigures = (text: string, { high }: LineSize): boolean => high > 4 && /^[A-Z0-9]+$/.test(text)

/** Black dots as one path of horizontal runs. */
const runs = (width: number, height: number, isBlack: (x: number, y: number) => boolean): string => {
  let path = ''
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width;) {
      if (!isBlack(x, y)) {
        x += 1
        continue
      }
      const from = x
      while (x < width && isBlack(x, y)) x += 1
      path += `M${String(from)} ${String(y)}h${String(x - from)}v1h-${String(x - from)}z`
    }
  return path
}

const Picture = ({
  width,
  height,
  dotsEach,
  path,
}: {
  readonly width: number
  readonly height: number
  readonly dotsEach: number
  readonly path: string
}): ReactElement => (
  <svg
    className="placed-picture"
    aria-hidden="true"
    viewBox={`0 0 ${String(width)} ${String(height)}`}
    style={{
      width: `calc(${String(width * dotsEach)} * var(--dot))`,
      height: `calc(${String(height * dotsEach)} * var(--dot))`,
    }}
  >
    <path d={path} />
  </svg>
)

const QrCode = memo(({ data, dotsPerModule }: { readonly data: string; readonly dotsPerModule: number }) => {
  const modules = qrModules(data)
  const side = modules.length + 2 * QR_QUIET
  const path = runs(side, side, (x, y) => modules[y - QR_QUIET]?.[x - QR_QUIET] === true)
  return <Picture width={side} height={side} dotsEach={dotsPerModule} path={path} />
})

const LogoPicture = memo(({ logo }: { readonly logo: Logo }) => {
  const { width, height, bits } = logo
  const path = runs(
    width,
    height,
    (x, y) => (((bits[(y * width) / 8 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1,
  )
  return <Picture width={width} height={height} dotsEach={1} path={path} />
})

const Line = ({
  line,
  dots,
  logo,
}: {
  readonly line: PlacedLine
  readonly dots: number
  readonly logo: Logo | null
}): ReactElement | null => {
  switch (line.kind) {
    case 'feed':
      return <div style={{ height: `calc(${String(line.dots)} * var(--dot))` }} />
    case 'rule':
      return (
        <Picture
          width={dots}
          height={RULE_DOTS}
          dotsEach={1}
          path={`M0 0h${String(dots)}v${String(RULE_DOTS)}H0z`}
        />
      )
    case 'text':
      return (
        <div
          className={classes('placed-line', `placed-${line.align}`, line.bold && 'placed-bold')}
          style={lineStyle(line.size)}
        >
          <span
            className={isFigures(line.text, line.size) ? 'placed-figures' : undefined}
            data-cells={dotsOf(line.text, line.size.wide)}
          >
            {line.text}
          </span>
        </div>
      )
    case 'ends':
      return (
        <div
          className={classes('placed-line placed-ends', line.bold && 'placed-bold')}
          style={lineStyle(line.size)}
        >
          <span data-cells={dotsOf(line.left, line.size.wide)}>{line.left}</span>
          <span data-cells={dotsOf(line.right, line.size.wide)}>{line.right}</span>
        </div>
      )
    case 'qr':
      return <QrCode data={line.data} dotsPerModule={line.dotsPerModule} />
    case 'logo':
      return logo === null ? null : <LogoPicture logo={logo} />
  }
}

/**
 * A ticket drawn as it was placed: the same lines with the same breaks. After it is shown, `pressLines` (press-lines.ts)
 * presses together what this screen's font sets wider than the head.
 */
export const PlacedTicketView = ({
  ticket,
  logo,
}: {
  readonly ticket: PlacedTicket
  readonly logo: Logo | null
}): ReactElement => (
  <div className="placed-ticket" style={{ '--dots': ticket.dots } as CSSProperties}>
    {ticket.lines.map((line, index) => (
      <Line line={line} dots={ticket.dots} logo={logo} key={index} />
    ))}
  </div>
)
