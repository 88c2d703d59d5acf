import type { ReportPassage } from '../../api/types'

/** Passages of one kind that follow each other, so that the entries of a list are one list. */
export function inRuns(passages: readonly ReportPassage[]): ReportPassage[][] {
  const runs: ReportPassage[][] = []
  for (const passage of passages) {
    const last = runs.at(-1)
    if (last?.[0]?.kind === passage.kind) last.push(passage)
    else runs.push([passage])
  }
  return runs
}
