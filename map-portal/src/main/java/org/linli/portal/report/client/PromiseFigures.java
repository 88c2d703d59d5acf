package org.linli.portal.report.client;

import java.util.List;
import java.util.Objects;
import org.linli.dispute.api.SupervisionApi;
import org.linli.dispute.api.model.OverdueOverview;
import org.linli.portal.report.Amount;
import org.linli.portal.report.Compared;
import org.linli.portal.report.Dataset;
import org.linli.portal.report.Dataset.Column;
import org.linli.portal.report.Dataset.Row;
import org.linli.portal.report.FigureSource;
import org.linli.portal.report.Question;
import org.linli.portal.report.Section;
import org.linli.portal.report.Snapshot;
import org.linli.portal.report.Unit;
import org.linli.portal.report.Words;
import org.springframework.context.MessageSource;

/** Promises of the administration that are overdue now, by unit: nothing about residents. */
final class PromiseFigures implements FigureSource {

  private final SupervisionApi supervision;
  private final MessageSource messages;

  PromiseFigures(SupervisionApi supervision, MessageSource messages) {
    this.supervision = supervision;
    this.messages = messages;
  }

  @Override
  public Section section() {
    return Section.PROMISES;
  }

  @Override
  public void gather(Question question, Snapshot.Builder into) throws SectionSilent {
    Words words = new Words(messages, question.english());
    OverdueOverview overdue = Asking.of(() -> supervision.listOverdue(question.area(), null));
    into.figure("promises.overdue", Compared.now(Amount.of(overdue.getPromises())));
    List<Row> rows =
        overdue.getUnits().stream()
            .map(
                unit ->
                    new Row(
                        Objects.requireNonNullElse(unit.getUnitCode(), ""),
                        unit.getName(),
                        List.of(Amount.of(unit.getOverdue()), Amount.of(unit.getHighestRung()))))
            .toList();
    into.view(
        "promises.by-unit",
        new Dataset(
            List.of(
                new Column(words.of("report.column.overdue"), Unit.COUNT),
                new Column(words.of("report.column.rung"), Unit.STEP)),
            rows));
  }
}
