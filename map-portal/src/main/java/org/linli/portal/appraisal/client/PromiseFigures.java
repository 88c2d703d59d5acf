package org.linli.portal.appraisal.client;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.portal.appraisal.FigureSource;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Source;
import tools.jackson.databind.JsonNode;

/** Overdue promises of the administration and open matters, as they are now. */
final class PromiseFigures implements FigureSource {

  /** All states but NOT_ACCEPTED, CLOSED and ARCHIVED. */
  private static final List<String> OPEN =
      List.of(
          "RECEIVED",
          "ACCEPTED",
          "TRIAGED",
          "ASSIGNED",
          "MEDIATING",
          "AGREED",
          "NOT_AGREED",
          "WITHDRAWN",
          "REFERRED",
          "CONFIRMATION_APPLIED",
          "CONFIRMED",
          "CONFIRMATION_REJECTED",
          "PERFORMING",
          "VISITED",
          "SUSPENDED",
          "REOPENED");

  /** Before any matter. */
  private static final LocalDate BEGIN = LocalDate.of(1990, 1, 1);

  private final Answers answers;
  private final Clock clock;

  PromiseFigures(Answers answers, Clock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public Source source() {
    return answers.source();
  }

  @Override
  public Map<String, Map<Indicator, Reading>> read(Question question) {
    Map<String, Long> open = open(question.parent());
    Answers.Readings readings = new Answers.Readings();
    for (String area : question.areas()) {
      JsonNode overdue =
          answers.get(uri -> uri.path("/api/dispute/overdue").queryParam("area", area).build());
      readings.put(
          area,
          Indicator.OVERDUE_PROMISES,
          new Reading.Counted(
              answers.count(overdue, "promises"), open.getOrDefault(area, 0L)));
    }
    return readings.all();
  }

  /** Areas with none are left out of the answer. */
  private Map<String, Long> open(String parent) {
    JsonNode counts =
        answers.get(
            uri ->
                uri.path("/api/dispute/counts")
                    .queryParam("by", "area")
                    .queryParam("area", parent)
                    .queryParam("from", BEGIN)
                    .queryParam("to", LocalDate.now(clock).plusDays(1))
                    .queryParam("status", OPEN.toArray())
                    .build());
    if (!counts.path("exact").asBoolean()) {
      throw answers.silent("perturbed counts");
    }
    Map<String, Long> open = new HashMap<>();
    for (JsonNode row : counts.path("rows")) {
      open.put(row.path("code").asString(""), answers.count(row, "count"));
    }
    return open;
  }
}
