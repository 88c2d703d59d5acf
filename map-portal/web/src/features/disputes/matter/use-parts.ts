import type { Answer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Dispatch, MatterWork, Triage } from '../../../api/types'
import { useMatterAnswer } from './matter-context'

/** Everything of the work; what was said in confidence is in it for handlers only, whose look is recorded. */
export function useWork(): Answer<MatterWork> {
  return useMatterAnswer('work', (id, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/work', { signal, params: { path: { id } } })),
  )
}

export function useSteps() {
  return useMatterAnswer('steps', (id, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/steps', { signal, params: { path: { id } } })),
  )
}

/** Whether the server offers a step now; false until it has said so. */
export function useOffered(): (step: string) => boolean {
  const steps = useSteps()
  return (step) => steps.data?.steps.some(({ name, allowed }) => name === step && allowed) ?? false
}

export function useDispatch(): Answer<Dispatch> {
  return useMatterAnswer('dispatch', (id, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/dispatch', { signal, params: { path: { id } } })),
  )
}

export function useTriage(asked = true): Answer<Triage> {
  return useMatterAnswer(
    'triage',
    (id, signal) => bodyOf(api.GET('/api/dispute/disputes/{id}/triage', { signal, params: { path: { id } } })),
    asked,
  )
}
