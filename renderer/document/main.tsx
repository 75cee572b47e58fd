import { assertNever } from '#shared/kernel/assert-never.ts'
import type { PaperDrawn, PaperJob } from '../api/paper-bridge.ts'
import { paper as enPaper } from '../text/en/paper.ts'
import { startText } from '../text/start-text.ts'
import { paper as zhPaper } from '../text/zh-CN/paper.ts'
import { drawDocument } from './draw-document.tsx'
import { drawTicket } from './ticket/draw-ticket.tsx'

const draw = async (job: PaperJob, root: HTMLElement): Promise<number | null> => {
  switch (job.kind) {
    case 'document':
      await drawDocument(root, job.snapshot)
      return null
    case 'ticket':
      return drawTicket(root, job)
    case 'stored-pdf': {
      // Loaded only when asked for: the window is loaded anew after every paper, and most are not stored ones.
      const { drawStoredPdf } = await import('./stored-pdf/draw-stored-pdf.ts')
      await drawStoredPdf(root, job)
      return null
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
    return { ok: true, heightMillimetres: await draw(job, root) }
  } catch (problem) {
    return { ok: false, problem: String(problem).slice(0, 300) }
  }
}

// A hidden window may never be given a frame, so nothing here waits for one: layout is asked for and is then final.
window.yichuangtongPaper.drawn(await drawn())
