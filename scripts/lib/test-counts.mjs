/** A runner that ends badly without naming a failed test counts as one failure, so that no crash reads as success. */
const withCrash = (counts, code, runner) => {
  if (code === 0 || counts.failed > 0) return counts
  return {
    ...counts,
    failed: 1,
    troubles: [...counts.troubles, `${runner} ended with exit code ${code} without naming a failed test`],
  }
}

const NOTHING = { passed: 0, failed: 0, skipped: 0, troubles: [] }

/** Counts of a Vitest JSON report; a file that could not even be loaded is a failure too. */
export const countVitest = (report, code) => {
  if (report === null) return withCrash(NOTHING, code === 0 ? 1 : code, 'vitest')
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
    troubles: unloadable.map(({ name }) => `${name} could not be loaded`),
  }
  return withCrash(counts, code, 'vitest')
}

/** Counts of a Playwright JSON report; errors outside any test, and a test that passed only when repeated, fail. */
export const countPlaywright = (report, code) => {
  if (report === null) return withCrash(NOTHING, code === 0 ? 1 : code, 'playwright')
  const { expected, unexpected, flaky, skipped } = report.stats
  const counts = {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
    troubles: report.errors.map(({ message, value }) => (message ?? value ?? 'error').split('\n')[0]),
  }
  return withCrash(counts, code, 'playwright')
}

export const sum = (all) => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
  skipped: all.reduce((total, { skipped }) => total + skipped, 0),
  troubles: all.flatMap(({ troubles }) => troubles),
})
