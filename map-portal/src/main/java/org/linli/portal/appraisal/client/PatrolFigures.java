package org.linli.portal.appraisal.client;

import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.portal.appraisal.FigureSource;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Source;
import tools.jackson.databind.JsonNode;

/** What was planned for patrols and what became of it; shifts held for households. */
final class PatrolFigures implements FigureSource {

  private final Answers answers;
  private final FabricHolder fabric;

  PatrolFigures(Answers answers, FabricHolder fabric) {
    this.answers = answers;
    this.fabric = fabric;
  }

  @Override
  public Source source() {
    return answers.source();
  }

  @Override
  public Map<String, Map<Indicator, Reading>> read(Question question) {
    JsonNode plan =
        answers.get(
            uri ->
                uri.path("/api/patrol/coverage/plan")
                    .queryParam("by", "AREA")
                    .queryParam("area", question.parent())
                    .queryParam("from", Indicator.SHIFTS_HELD.period().from(question.month()))
                    .queryParam("to", Indicator.SHIFTS_HELD.period().to(question.month()))
                    .build());
    Answers.Readings readings = new Answers.Readings();
    for (JsonNode row : plan.path("rows")) {
      String area = row.path("code").asString("");
      JsonNode figures = row.path("figures");
      readings.put(
          area,
          Indicator.ROUTES_COVERED,
          answers.counted(figures, "gridsVisited", "gridsPlanned"));
      // Absent where the row is no area of teams.
      if (figures.has("shiftsPlanned")) {
        readings.put(
            area, Indicator.SHIFTS_HELD, answers.counted(figures, "shiftsHeld", "shiftsPlanned"));
        readings.put(
            area,
            Indicator.SHIFTS_PER_HOUSEHOLDS,
            forHouseholds(area, answers.count(figures, "shiftsHeld")));
      }
    }
    return readings.all();
  }

  private @Nullable Reading forHouseholds(String area, long shifts) {
    Fabric now = fabric.current();
    OptionalInt ordinal = now.findArea(area);
    Integer households =
        ordinal.isPresent() ? now.areas().get(ordinal.getAsInt()).households() : null;
    return households == null ? null : new Reading.Counted(shifts, households);
  }
}
