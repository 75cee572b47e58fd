import { assertNever } from '#shared/kernel/assert-never.ts'
import type { PaperDrawn, PaperJob } from '../api/paper-bridge.ts'
import { paper as enPaper } from '../text/en/paper.ts'
import { startText } from '../text/start-text.ts'
import { paper as zhPaper } from '../text/zh-CN/paper.ts'
import { drawDots } from './dots/draw-dots.ts'
import { drawDocument } from './draw-document.tsx'
import { drawTicket } from './ticket/draw-ticket.tsx'

type Drawn = Omit<Extract<PaperDrawn, { ok: true }>, 'ok'>

const draw = async (job: PaperJob, root: HTMLElement): Promise<Drawn> => {
  switch (job.kind) {
    case 'document':
      await drawDocument(root, job.snapshot)
      return { heightMillimetres: null }
    case 'ticket':
      return { heightMillimetres: await drawTicket(root, job) }
    case 'dots':
      return { heightMillimetres: null, pictures: drawDots(job) }
    case 'stored-pdf': {
      // Loaded only when asked for: the window is loaded anew after every paper, and most are not stored ones.
      const { drawStoredPdf } = await import('./stored-pdf/draw-stored-pdf.ts')
      await drawStoredPdf(root, job)
      return { heightMillimetres: null }
    }
    default:
      return assertNever(job)
  }
}

const drawn = async (): Promise<PaperDrawn> => {
  try {
    const root = document.getElementById('root')
    if (root === null) return { ok: false, problem: 'no root' }
    await startText({ zh: { paper: zhPaper }, en: { paper: enPaper } })
    const job = await window.yichuangtongPaper.job()
    return { ok: true, ...(await draw(job, root)) }
  } catch (problem) {
    return { ok: false, problem: String(problem).slice(0, 300) }
  }
}

// A hidden window may never be given a frame, so nothing here waits for one: layout is asked for and is then final.
window.yichuangtongPaper.drawn(await drawn())
