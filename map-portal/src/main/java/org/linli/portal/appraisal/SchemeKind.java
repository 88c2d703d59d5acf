package org.linli.portal.appraisal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.portal.appraisal.Scheme.Bands;
import org.linli.portal.appraisal.Scheme.Days;
import org.linli.portal.appraisal.Scheme.Veto;
import org.linli.portal.appraisal.Scheme.Weighing;
import tools.jackson.databind.JsonNode;

/**
 * The setting {@code appraisal-scheme}. Indicators are chosen from {@link Indicator} and named by
 * it. The form has no text of one's own, so nothing can be appraised, and no veto be named, that is
 * not in the catalogue.
 */
public final class SchemeKind implements SettingKind<Scheme> {

  public static final SchemeKind KIND = new SchemeKind();

  /**
   * What the least count may be: never below the least that says something, and in few steps, so
   * that nobody finds a count out by trying one after the other.
   */
  static final List<String> LEAST_COUNTS = List.of("20", "50", "100", "200");

  private static final int GREATEST_SHARE = 100;
  private static final int GREATEST_VALUE = 1_000;

  private SchemeKind() {}

  @Override
  public String name() {
    return "appraisal-scheme";
  }

  @Override
  public Form form() {
    int all = Indicator.values().length;
    return Form.of(
        Field.list(
                "indicators",
                1,
                all,
                Field.choice("indicator", Indicator.class),
                Field.integer("weight", null, 1, 100),
                Field.number("zeroAt", null, 0, GREATEST_VALUE),
                Field.number("fullAt", null, 0, GREATEST_VALUE))
            .keyedBy("indicator"),
        Field.integer("blueFrom", null, 2, 100),
        Field.integer("yellowFrom", null, 1, 99),
        Field.choice("leastCount", LEAST_COUNTS),
        Field.integer("leastWeightPercent", "percent", 50, 100),
        Field.list(
                "vetoes",
                0,
                all,
                Field.choice("indicator", Indicator.class),
                Field.number("limit", null, 0, GREATEST_VALUE),
                Field.choice("atBest", List.of(Colour.YELLOW.name(), Colour.RED.name())))
            .keyedBy("indicator"),
        Field.integer("settleDays", "days", 1, 28),
        Field.integer("appealDays", "days", 5, 60),
        Field.integer("decisionDays", "days", 5, 60));
  }

  @Override
  public Scheme read(JsonNode body) {
    return new Scheme(
        body.path("indicators").valueStream().map(SchemeKind::weighing).toList(),
        new Bands(body.path("blueFrom").asInt(), body.path("yellowFrom").asInt()),
        Integer.parseInt(body.path("leastCount").asString()),
        body.path("leastWeightPercent").asInt(),
        body.path("vetoes").valueStream().map(SchemeKind::veto).toList(),
        new Days(
            body.path("settleDays").asInt(),
            body.path("appealDays").asInt(),
            body.path("decisionDays").asInt()));
  }

  @Override
  public void check(Scheme scheme, Faults faults) {
    for (int i = 0; i < scheme.weighings().size(); i++) {
      check(scheme.weighings().get(i), "/indicators/" + i, faults);
    }
    if (scheme.bands().blueFrom() <= scheme.bands().yellowFrom()) {
      faults.add("/blueFrom", "appraisal-bands");
    }
    Set<Indicator> weighed =
        scheme.weighings().stream().map(Weighing::indicator).collect(Collectors.toSet());
    for (int i = 0; i < scheme.vetoes().size(); i++) {
      Veto veto = scheme.vetoes().get(i);
      if (!weighed.contains(veto.indicator())) {
        faults.add("/vetoes/" + i + "/indicator", "appraisal-veto-unweighed");
      }
      checkShare(veto.indicator(), veto.limit(), "/vetoes/" + i + "/limit", faults);
    }
  }

  private static void check(Weighing weighing, String at, Faults faults) {
    if (!weighing.isDirected()) {
      faults.add(
          at + "/fullAt",
          weighing.indicator().moreIsBetter() ? "appraisal-more" : "appraisal-less");
    }
    checkShare(weighing.indicator(), weighing.zeroAt(), at + "/zeroAt", faults);
    checkShare(weighing.indicator(), weighing.fullAt(), at + "/fullAt", faults);
  }

  private static void checkShare(Indicator indicator, double value, String at, Faults faults) {
    if (indicator.measure() == Measure.SHARE && value > GREATEST_SHARE) {
      faults.add(at, "setting-range", 0, GREATEST_SHARE);
    }
  }

  private static Weighing weighing(JsonNode row) {
    return new Weighing(
        Indicator.valueOf(row.path("indicator").asString()),
        row.path("weight").asInt(),
        row.path("zeroAt").asDouble(),
        row.path("fullAt").asDouble());
  }

  private static Veto veto(JsonNode row) {
    return new Veto(
        Indicator.valueOf(row.path("indicator").asString()),
        row.path("limit").asDouble(),
        Colour.valueOf(row.path("atBest").asString()));
  }
}
