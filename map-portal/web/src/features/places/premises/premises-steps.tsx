import type { Premises } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'
import { PdfButton } from '../../../shared/page/pdf-button'

interface Props {
  premises: Premises
  ask: ReturnType<typeof useAsking>['ask']
}

/** What may be done with the entry; the service says what that is. */
export function PremisesSteps({ premises, ask }: Props) {
  const { t, language } = useLanguage()
  const { id, number, may, shape } = premises
  const path = { id }
  const change = () =>
    ask({
      operation: 'changePremises',
      path,
      given: { position: undefined },
      initial: { ...premises, shape, inspectionDays: premises.ownInspectionDays },
    })
  return (
    <div className="section-actions">
      {may.includes('PLATE') && (
        <PdfButton
          address={`/api/place/premises/${id}/plate?language=${language}`}
          file={`${number}.pdf`}
          label={t('premises.plate')}
        />
      )}
      {may.includes('CHANGE') && <AskButton operation="changePremises" onClick={change} />}
      {may.includes('CLOSE') && (
        <AskButton
          operation="closePremises"
          danger
          onClick={() => ask({ operation: 'closePremises', path, danger: true, intro: <p>{t('premises.closeHint')}</p> })}
        />
      )}
      {may.includes('REOPEN') && (
        <AskButton operation="reopenPremises" onClick={() => ask({ operation: 'reopenPremises', path })} />
      )}
      {may.includes('MERGE') && (
        <AskButton
          operation="mergePremises"
          danger
          onClick={() => ask({ operation: 'mergePremises', path, danger: true, intro: <p>{t('premises.mergeHint')}</p> })}
        />
      )}
    </div>
  )
}
