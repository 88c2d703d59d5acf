/** The steps of a request; each has its own entry in the browser's history, so that Back goes one step back and does not leave. */
const STEPS = ['start', 'who', 'consent', 'check'] as const
export type Step = (typeof STEPS)[number]

/** Which step an entry of the history stands for; the first where it stands for none. */
export function stepOf(state: unknown): Step {
  const named = typeof state === 'object' && state !== null && 'step' in state ? state.step : undefined
  return STEPS.find((step) => step === named) ?? 'start'
}

export function noteStep(step: Step) {
  if (stepOf(history.state) !== step || !history.state) history.pushState({ step }, '')
}
