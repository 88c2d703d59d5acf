package org.linli.portal.appraisal.web;

import org.jspecify.annotations.Nullable;
import org.linli.analysis.api.model.AppraisalColour;
import org.linli.analysis.api.model.AppraisalIndicator;
import org.linli.analysis.api.model.AppraisalIndicatorCode;
import org.linli.analysis.api.model.AppraisalMeasure;
import org.linli.analysis.api.model.AppraisalOutcome;
import org.linli.analysis.api.model.AppraisalPeriod;
import org.linli.analysis.api.model.AppraisalPreview;
import org.linli.analysis.api.model.AppraisalPreviewRow;
import org.linli.analysis.api.model.AppraisalRank;
import org.linli.analysis.api.model.AppraisalScheme;
import org.linli.analysis.api.model.AppraisalSource;
import org.linli.analysis.api.model.AppraisalVeto;
import org.linli.analysis.api.model.AppraisalWeighing;
import org.linli.portal.appraisal.Colour;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Scheme;
import org.linli.portal.appraisal.SchemePreview;
import org.linli.portal.appraisal.Standing;
import org.springframework.stereotype.Component;

/** The catalogue, schemes and standings as the contract shows them. */
@Component
class SchemeModels {

  /** A denominator that no indicator's own least count reaches. */
  private static final int OF_SCHEME = -1;

  private final AppraisalTexts texts;

  SchemeModels(AppraisalTexts texts) {
    this.texts = texts;
  }

  AppraisalIndicator indicator(Indicator indicator) {
    AppraisalIndicator shown =
        new AppraisalIndicator(
            code(indicator),
            texts.name(indicator),
            texts.meaning(indicator),
            texts.reason(indicator),
            AppraisalSource.fromValue(indicator.source().name()),
            AppraisalMeasure.fromValue(indicator.measure().name()),
            AppraisalPeriod.fromValue(indicator.period().name()),
            indicator.moreIsBetter());
    int least = indicator.leastCount(OF_SCHEME);
    shown.setLeastCount(least == OF_SCHEME ? null : least);
    return shown;
  }

  AppraisalScheme scheme(int version, Scheme scheme) {
    return new AppraisalScheme(
        version,
        scheme.weighings().stream().map(this::weighing).toList(),
        (double) scheme.bands().blueFrom(),
        (double) scheme.bands().yellowFrom(),
        scheme.leastCount(),
        scheme.leastWeightPercent(),
        scheme.vetoes().stream().map(this::veto).toList(),
        scheme.days().settle(),
        scheme.days().appeal(),
        scheme.days().decide());
  }

  private AppraisalWeighing weighing(Scheme.Weighing weighing) {
    return new AppraisalWeighing(
        code(weighing.indicator()),
        texts.name(weighing.indicator()),
        weighing.weight(),
        weighing.zeroAt(),
        weighing.fullAt());
  }

  private AppraisalVeto veto(Scheme.Veto veto) {
    return new AppraisalVeto(
        code(veto.indicator()),
        texts.name(veto.indicator()),
        veto.limit(),
        AppraisalColour.fromValue(veto.atBest().name()));
  }

  AppraisalPreview preview(String area, SchemePreview.Preview preview) {
    return new AppraisalPreview(
        area,
        preview.month().month().toString(),
        preview.month().revision(),
        preview.effects().stream()
            .map(
                effect ->
                    new AppraisalPreviewRow(
                        effect.areaCode(),
                        texts.area(effect.areaCode()),
                        outcome(effect.published()),
                        outcome(effect.proposed())))
            .toList());
  }

  AppraisalOutcome outcome(Standing standing) {
    AppraisalOutcome shown =
        new AppraisalOutcome(
            standing.weightPercent(), standing.vetoes().stream().map(SchemeModels::code).toList());
    shown.setTotal(standing.total());
    shown.setColour(colour(standing.colour()));
    shown.setWord(texts.word(standing.colour()));
    Standing.Rank rank = standing.rank();
    if (rank != null) {
      shown.setRank(new AppraisalRank(rank.place(), rank.best(), rank.worst(), rank.of()));
    }
    return shown;
  }

  static AppraisalIndicatorCode code(Indicator indicator) {
    return AppraisalIndicatorCode.fromValue(indicator.name());
  }

  private static @Nullable AppraisalColour colour(@Nullable Colour colour) {
    return colour == null ? null : AppraisalColour.fromValue(colour.name());
  }
}
