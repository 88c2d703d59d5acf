import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { GradePreview } from './grade-preview'
import { useHazardForm } from './use-hazard-form'

interface Props {
  /** Known where it is reported from the page of the premises. */
  premises?: string
  reload: () => void
  reported?: (answer: unknown) => void
}

/** Reports a hazard: at premises, or at a place that is pointed at. */
export function ReportButton({ premises, reload, reported }: Props) {
  const { t } = useLanguage()
  const form = useHazardForm()
  const kind = (form.data?.kinds ?? []).map((one) => ({ value: one.kind, label: one.name }))
  const facts = (form.data?.facts ?? []).map(({ fact, name }) => ({ value: fact, label: name }))
  const { ask, drawer } = useAsking({ scope: {}, reload, done: reported })
  const report = () =>
    ask({
      operation: 'reportHazard',
      path: {},
      intro: <p>{t('hazards.reportHint')}</p>,
      options: { kind, facts },
      mayBeEmpty: ['facts'],
      follows: <GradePreview premises={premises} />,
      given: { campaign: undefined, ...(premises && { premises, position: undefined }) },
      initial: { source: 'OBSERVED' },
    })
  return (
    <>
      <AskButton operation="reportHazard" primary size="middle" onClick={report} />
      {drawer}
    </>
  )
}
