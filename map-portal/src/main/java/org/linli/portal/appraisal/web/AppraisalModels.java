package org.linli.portal.appraisal.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linli.analysis.api.model.AppraisalAbsence;
import org.linli.analysis.api.model.AppraisalHistoryMonth;
import org.linli.analysis.api.model.AppraisalRevision;
import org.linli.analysis.api.model.AppraisalRow;
import org.linli.analysis.api.model.AppraisalScore;
import org.linli.analysis.api.model.AppraisalSource;
import org.linli.analysis.api.model.AppraisalState;
import org.linli.analysis.api.model.AppraisalSummary;
import org.linli.portal.appraisal.Absence;
import org.linli.portal.appraisal.Appraisal;
import org.linli.portal.appraisal.AppraisalAppeals;
import org.linli.portal.appraisal.AppraisalFile;
import org.linli.portal.appraisal.AppraisalStore.Listed;
import org.linli.portal.appraisal.AppraisalStore.Margin;
import org.linli.portal.appraisal.AppraisalStore.PastMonth;
import org.linli.portal.appraisal.AppraisalStore.Shown;
import org.linli.portal.appraisal.Appraisals;
import org.linli.portal.appraisal.Colour;
import org.linli.portal.appraisal.Points;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Revision;
import org.linli.portal.appraisal.Score;
import org.linli.portal.appraisal.Standing;
import org.linli.portal.appraisal.Value;
import org.springframework.stereotype.Component;

/** Months as the contract shows them. */
@Component
class AppraisalModels {

  /** By place; those without one last, in the order of the areas. */
  private static final Comparator<Shown> BY_PLACE =
      Comparator.comparingInt(
          row -> {
            Standing.Rank rank = row.standing().rank();
            return rank == null ? Integer.MAX_VALUE : rank.place();
          });

  private final SchemeModels schemes;
  private final AppraisalTexts texts;
  private final Appraisals appraisals;
  private final AppraisalAppeals appeals;

  AppraisalModels(
      SchemeModels schemes, AppraisalTexts texts, Appraisals appraisals, AppraisalAppeals appeals) {
    this.schemes = schemes;
    this.texts = texts;
    this.appraisals = appraisals;
    this.appeals = appeals;
  }

  AppraisalSummary summary(Listed listed) {
    Appraisal appraisal = listed.appraisal();
    int red = listed.colours().getOrDefault(Colour.RED, 0);
    int yellow = listed.colours().getOrDefault(Colour.YELLOW, 0);
    int blue = listed.colours().getOrDefault(Colour.BLUE, 0);
    AppraisalSummary shown =
        new AppraisalSummary(
            appraisal.id(),
            appraisal.where().areaCode(),
            texts.area(appraisal.where().areaCode()),
            appraisal.month().toString(),
            AppraisalState.fromValue(appraisal.state().name()),
            appraisal.revision(),
            listed.areas(),
            red,
            yellow,
            blue,
            listed.areas() - red - yellow - blue,
            listed.openAppeals(),
            appraisal.version());
    Appraisal.Publication publication = appraisal.publication();
    if (publication != null) {
      shown.setPublishedAt(at(publication.at()));
      shown.setAppealsUntil(publication.appealsUntil());
    }
    return shown;
  }

  org.linli.analysis.api.model.Appraisal file(AppraisalFile file) {
    org.linli.analysis.api.model.Appraisal shown =
        new org.linli.analysis.api.model.Appraisal(
            summary(listed(file)),
            schemes.scheme(file.shown().schemeVersion(), file.shown().scheme()),
            file.silent().stream().map(source -> AppraisalSource.fromValue(source.name())).toList(),
            file.revisions().stream().map(AppraisalModels::revision).toList(),
            file.rows().stream().sorted(BY_PLACE).map(row -> row(file.appraisal(), row)).toList(),
            appraisals.mayPublish(file),
            appraisals.mayRetake(file.appraisal()));
    shown.setShown(file.shown().number());
    return shown;
  }

  AppraisalHistoryMonth month(PastMonth month) {
    return new AppraisalHistoryMonth(
        month.appraisal().id(),
        month.appraisal().month().toString(),
        month.appraisal().revision(),
        month.schemeVersion(),
        schemes.outcome(month.standing()));
  }

  private static Listed listed(AppraisalFile file) {
    Map<Colour, Integer> colours = new EnumMap<>(Colour.class);
    for (Shown row : file.rows()) {
      Colour colour = row.standing().colour();
      if (colour != null) {
        colours.merge(colour, 1, Integer::sum);
      }
    }
    return new Listed(file.appraisal(), file.rows().size(), colours, file.openAppeals());
  }

  private static AppraisalRevision revision(Revision revision) {
    AppraisalRevision shown =
        new AppraisalRevision(
            revision.number(),
            AppraisalRevision.KindEnum.fromValue(revision.kind().name()),
            at(revision.at()),
            revision.by(),
            revision.schemeVersion());
    shown.setReason(revision.reason());
    return shown;
  }

  private AppraisalRow row(Appraisal appraisal, Shown row) {
    String code = row.area().code();
    AppraisalRow shown =
        new AppraisalRow(
            code,
            texts.area(code),
            schemes.outcome(row.standing()),
            appeals.mayAppeal(appraisal, code));
    shown.setHouseholds(row.area().households());
    Margin margin = row.margin();
    if (margin != null) {
      shown.setLow(margin.low());
      shown.setHigh(margin.high());
    }
    List<AppraisalScore> scores =
        row.scores().stream()
            .map(score -> score(score, row.figures().of(score.indicator())))
            .toList();
    shown.setScores(scores.isEmpty() ? null : scores);
    return shown;
  }

  private AppraisalScore score(Score score, Reading figure) {
    AppraisalScore shown =
        new AppraisalScore(
            SchemeModels.code(score.indicator()), texts.name(score.indicator()), score.weight());
    Absence absence = score.absence();
    if (absence != null) {
      shown.setAbsence(AppraisalAbsence.fromValue(absence.name()));
      shown.setAbsenceWord(texts.word(absence));
    }
    Value value = score.value();
    if (value != null) {
      shown.setValue(value.value());
      shown.setLow(value.low());
      shown.setHigh(value.high());
    }
    Points points = score.points();
    if (points != null) {
      shown.setPoints(points.points());
      shown.setPointsLow(points.low());
      shown.setPointsHigh(points.high());
    }
    if (figure instanceof Reading.Counted counted) {
      shown.setNumerator(counted.numerator());
      shown.setDenominator(counted.denominator());
    }
    return shown;
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
