/** The top of a scale: the next 1, 2, 4, 6 or 10 of the power of ten, even, so that its half is a whole number too. */
export const roundTop = (largest: number): number => {
  if (largest <= 2) return 2
  const power = 10 ** Math.floor(Math.log10(largest))
  const top = [1, 2, 4, 6, 10].map((step) => step * power).find((value) => value >= largest) ?? largest
  return top % 2 === 0 ? top : top + 1
}

/** Stretches of neighbours that have a value, as places in the row: a line is not drawn through what is not known. */
export const runsOf = (values: readonly (number | null)[]): readonly (readonly number[])[] => {
  const runs: number[][] = []
  values.forEach((value, at) => {
    if (value === null) return
    const last = runs.at(-1)
    if (last?.at(-1) === at - 1) last.push(at)
    else runs.push([at])
  })
  return runs
}

/** Which names fit below the parts: every first, second, third … */
export const labelEvery = (step: number, width: number): number =>
  step <= 0 ? 1 : Math.max(1, Math.ceil(width / step))
