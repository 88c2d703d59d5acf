package org.linli.portal.appraisal.store;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.Statements;
import org.linli.portal.appraisal.AppraisalStore.Compared;
import org.linli.portal.appraisal.AppraisalStore.ComparedArea;
import org.linli.portal.appraisal.Colour;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Points;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Score;
import org.linli.portal.appraisal.Standing;
import org.linli.portal.appraisal.Value;

/** Writes the rows of one revision. */
final class AppraisalInserts {

  private final Statements statements;
  private final String county;
  private final UUID appraisal;
  private final int revision;

  AppraisalInserts(Statements statements, String county, UUID appraisal, int revision) {
    this.statements = statements;
    this.county = county;
    this.appraisal = appraisal;
    this.revision = revision;
  }

  void add(int place, Compared compared) {
    ComparedArea area = compared.area();
    Standing standing = compared.result().standing();
    Colour colour = standing.colour();
    Standing.Rank rank = standing.rank();
    statements.change(
        """
        insert into appraisal_result (county_code, appraisal_id, revision, place, area_code, path, households, weight_percent, total, colour, vetoes,
          rank_place, rank_best, rank_worst, rank_of)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?)
        """,
        county,
        appraisal,
        revision,
        place,
        area.code(),
        area.path(),
        area.households(),
        standing.weightPercent(),
        standing.total(),
        colour == null ? null : colour.name(),
        standing.vetoes().stream().map(Enum::name).toArray(String[]::new),
        rank == null ? null : rank.place(),
        rank == null ? null : rank.best(),
        rank == null ? null : rank.worst(),
        rank == null ? null : rank.of());
    addMargin(area, compared.result().total());
    int next = 0;
    for (Score score : compared.result().scores()) {
      addScore(area, next++, score);
    }
    for (Map.Entry<Indicator, Reading> figure : compared.figures().readings().entrySet()) {
      addFigure(area, figure.getKey(), figure.getValue());
    }
  }

  private void addMargin(ComparedArea area, @Nullable Points total) {
    if (total != null) {
      statements.change(
          """
          insert into appraisal_margin (county_code, appraisal_id, revision, area_code, path, total_low, total_high)
          values (?, ?, ?, ?, ?, ?, ?)
          """,
          county,
          appraisal,
          revision,
          area.code(),
          area.path(),
          total.low(),
          total.high());
    }
  }

  private void addScore(ComparedArea area, int place, Score score) {
    Value value = score.value();
    Points points = score.points();
    statements.change(
        """
        insert into appraisal_score (county_code, appraisal_id, revision, area_code, path, indicator, place, weight, absence, value, value_low,
          value_high, points, points_low, points_high)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        county,
        appraisal,
        revision,
        area.code(),
        area.path(),
        score.indicator().name(),
        place,
        score.weight(),
        score.absence() == null ? null : score.absence().name(),
        value == null ? null : value.value(),
        value == null ? null : value.low(),
        value == null ? null : value.high(),
        points == null ? null : points.points(),
        points == null ? null : points.low(),
        points == null ? null : points.high());
  }

  private void addFigure(ComparedArea area, Indicator indicator, Reading reading) {
    Reading.Counted counted = reading instanceof Reading.Counted both ? both : null;
    Reading.Missing missing = reading instanceof Reading.Missing none ? none : null;
    statements.change(
        """
        insert into appraisal_figure (county_code, appraisal_id, revision, area_code, path, indicator, absence, numerator, denominator)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        county,
        appraisal,
        revision,
        area.code(),
        area.path(),
        indicator.name(),
        missing == null ? null : missing.absence().name(),
        counted == null ? null : counted.numerator(),
        counted == null ? null : counted.denominator());
  }
}
