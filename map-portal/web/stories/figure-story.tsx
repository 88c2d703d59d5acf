import { useLanguage } from '../src/locales/language'
import { classColours, classifications, ground, hotSpotColours } from '../src/map/palette'
import { Swatch } from '../src/map/swatch'
import { FigureText } from '../src/shared/figures/figure-text'
import { ShareText } from '../src/shared/figures/share-text'
import { Section } from '../src/shared/page/section'
import { Terms } from '../src/shared/page/terms'
import { useSaid } from './said'

const counts = [0, 3, 1284]

/** Zero, withheld and no data look different, in words and in the legend of the map. */
export function FigureStory() {
  const said = useSaid()
  const { t, formats } = useLanguage()
  return (
    <div className="loaded">
      <Section title={said('计数', 'Counts')}>
        <Terms
          of={[
            ...counts.map((count) => [String(count), <FigureText key={count} figure={{ kind: 'count', count }} />] as const),
            [said('不予显示', 'Withheld'), <FigureText key="withheld" figure={{ kind: 'withheld' }} />],
            [said('没有数据', 'No data'), <FigureText key="none" figure={undefined} />],
          ]}
        />
      </Section>
      <Section title={said('占比', 'Shares')}>
        <Terms
          of={[
            [said('有分母', 'Of something'), <ShareText key="of" count={17} of={42} />],
            [said('没有分母', 'Of nothing'), <ShareText key="none" count={0} of={0} />],
          ]}
        />
      </Section>
      <Section title={said('图例：计数', 'Legend: counts')}>
        <ul>
          <Swatch colour={ground.zero} name={t('legend.zero')} />
          {classColours(5).map((colour, index) => (
            <Swatch key={colour} colour={colour} name={formats.number((index + 1) * 10)} />
          ))}
          <Swatch pattern="hatch" name={t('figures.withheld')} />
          <Swatch pattern="dots" name={t('figures.noData')} />
        </ul>
      </Section>
      <Section title={said('图例：热点', 'Legend: hot spots')}>
        <ul>
          {classifications.map((classification) => (
            <Swatch key={classification} colour={hotSpotColours[classification]} name={t(`hot.${classification}`)} count="4" />
          ))}
        </ul>
      </Section>
    </div>
  )
}
