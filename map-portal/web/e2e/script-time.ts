interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[]
  samples?: number[]
  timeDeltas?: number[]
}

const NOT_OURS = new Set(['(program)', '(idle)'])
const PAUSE_MICROS = 4000

/** The longest run of script in a profile, in milliseconds; pauses shorter than four milliseconds do not end a run and do not count. */
export function longestScriptMillis({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const names = new Map(nodes.map((node) => [node.id, node.callFrame.functionName]))
  let [longest, run, pause] = [0, 0, 0]
  for (const [index, sample] of samples.entries()) {
    const micros = timeDeltas[index] ?? 0
    if (NOT_OURS.has(names.get(sample) ?? '')) {
      pause += micros
      if (pause > PAUSE_MICROS) run = 0
    } else {
      pause = 0
      run += micros
      longest = Math.max(longest, run)
    }
  }
  return longest / 1000
}
