package org.linli.portal.appraisal.client;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.dispute.api.FiguresApi;
import org.linli.dispute.api.SupervisionApi;
import org.linli.dispute.api.model.CountRow;
import org.linli.dispute.api.model.Counts;
import org.linli.dispute.api.model.CountsBy;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.portal.appraisal.FigureSource;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Source;

/** Overdue promises of the administration and open matters, as they are now. */
final class PromiseFigures implements FigureSource {

  private static final List<DisputeStatus> OPEN =
      Arrays.stream(DisputeStatus.values()).filter(PromiseFigures::isOpen).toList();

  /** Before any matter. */
  private static final LocalDate BEGIN = LocalDate.of(1990, 1, 1);

  private final FiguresApi figures;
  private final SupervisionApi supervision;
  private final Clock clock;

  PromiseFigures(FiguresApi figures, SupervisionApi supervision, Clock clock) {
    this.figures = figures;
    this.supervision = supervision;
    this.clock = clock;
  }

  /** Whether a matter in this state is still being worked on. */
  private static boolean isOpen(DisputeStatus status) {
    return switch (status) {
      case CLOSED, ARCHIVED, NOT_ACCEPTED -> false;
      case RECEIVED,
          ACCEPTED,
          TRIAGED,
          ASSIGNED,
          MEDIATING,
          AGREED,
          NOT_AGREED,
          WITHDRAWN,
          REFERRED,
          CONFIRMATION_APPLIED,
          CONFIRMED,
          CONFIRMATION_REJECTED,
          PERFORMING,
          VISITED,
          SUSPENDED,
          REOPENED ->
          true;
    };
  }

  @Override
  public Source source() {
    return Source.PROMISES;
  }

  @Override
  public Map<String, Map<Indicator, Reading>> read(Question question) {
    Map<String, Long> open = open(question.parent());
    Asked.Readings readings = new Asked.Readings();
    for (String area : question.areas()) {
      long overdue = Asked.of(source(), () -> supervision.listOverdue(area, null)).getPromises();
      readings.put(area, Indicator.OVERDUE_PROMISES, overdue, open.getOrDefault(area, 0L));
    }
    return readings.all();
  }

  /** Areas with none are left out of the answer. */
  private Map<String, Long> open(String parent) {
    Counts counts =
        Asked.of(
            source(),
            () ->
                figures.getCounts(
                    CountsBy.AREA,
                    parent,
                    null,
                    BEGIN,
                    LocalDate.now(clock).plusDays(1),
                    List.of(),
                    List.of(),
                    OPEN));
    if (!Boolean.TRUE.equals(counts.getExact())) {
      throw new SourceSilent(source(), "perturbed counts");
    }
    Map<String, Long> open = new HashMap<>();
    for (CountRow row : counts.getRows()) {
      open.put(row.getCode(), row.getCount());
    }
    return open;
  }
}
