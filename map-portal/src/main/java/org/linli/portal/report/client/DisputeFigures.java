package org.linli.portal.report.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.linli.dispute.api.DisputesApi;
import org.linli.dispute.api.FiguresApi;
import org.linli.dispute.api.model.Category;
import org.linli.dispute.api.model.CountRow;
import org.linli.dispute.api.model.Counts;
import org.linli.dispute.api.model.CountsBy;
import org.linli.dispute.api.model.Heat;
import org.linli.dispute.api.model.HeatBy;
import org.linli.dispute.api.model.HeatCell;
import org.linli.dispute.api.model.Outcome;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.Rate;
import org.linli.dispute.api.model.RateKind;
import org.linli.dispute.api.model.Rates;
import org.linli.dispute.api.model.RatesBy;
import org.linli.dispute.api.model.RatesRow;
import org.linli.dispute.api.model.Trend;
import org.linli.dispute.api.model.TrendPoint;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.portal.report.Amount;
import org.linli.portal.report.Compared;
import org.linli.portal.report.Dataset;
import org.linli.portal.report.Dataset.Column;
import org.linli.portal.report.Dataset.Row;
import org.linli.portal.report.FigureSource;
import org.linli.portal.report.Question;
import org.linli.portal.report.ReportPeriod;
import org.linli.portal.report.Section;
import org.linli.portal.report.Snapshot;
import org.linli.portal.report.Unit;
import org.linli.portal.report.Withholding;
import org.linli.portal.report.Words;
import org.springframework.context.MessageSource;

/** Counts, rates and trend of dispute-service, withheld where a document must not tell them. */
final class DisputeFigures implements FigureSource {

  private static final String NONE = "NONE";

  /** Longer periods are told by month. */
  private static final int MOST_WEEKS_DAYS = 190;

  private final FiguresApi figures;
  private final DisputesApi disputes;
  private final Children children;
  private final MessageSource messages;

  DisputeFigures(
      FiguresApi figures, DisputesApi disputes, Children children, MessageSource messages) {
    this.figures = figures;
    this.disputes = disputes;
    this.children = children;
    this.messages = messages;
  }

  @Override
  public Section section() {
    return Section.DISPUTES;
  }

  /** The three periods of a report, in the order of the columns. */
  private record Three<T>(T now, T previous, T lastYear) {
    List<T> all() {
      return List.of(now, previous, lastYear);
    }
  }

  @FunctionalInterface
  private interface OfPeriod<T> {
    T in(ReportPeriod period) throws SectionSilent;
  }

  private static <T> Three<T> three(Question question, OfPeriod<T> ask) throws SectionSilent {
    ReportPeriod period = question.period();
    return new Three<>(
        ask.in(period), ask.in(period.previous()), ask.in(period.lastYear()));
  }

  @Override
  public void gather(Question question, Snapshot.Builder into) throws SectionSilent {
    Words words = new Words(messages, question.english());
    Three<Counts> levels = three(question, p -> counts(CountsBy.LEVEL, question, p));
    Map<String, String> levelNames = new LinkedHashMap<>();
    for (TriageLevel level : TriageLevel.values()) {
      levelNames.put(level.getValue(), words.of("report.level." + level.getValue()));
    }
    levelNames.put(NONE, words.of("report.level.NONE"));
    Dataset byLevel = dataset(levelNames, levels, words);
    into.view("disputes.by-level", byLevel);
    into.figure(
        "disputes.received",
        new Compared(total(levels.now()), total(levels.previous()), total(levels.lastYear())));
    for (Row row : byLevel.rows()) {
      if (!row.code().equals(NONE)) {
        into.figure(
            "disputes." + row.code().toLowerCase(java.util.Locale.ROOT),
            new Compared(row.amounts().get(0), row.amounts().get(1), row.amounts().get(2)));
      }
    }
    into.view(
        "disputes.by-category",
        dataset(
            categories(question),
            three(question, p -> counts(CountsBy.CATEGORY, question, p)),
            words));
    into.view(
        "disputes.by-status",
        dataset(
            named(words, "report.status.", java.util.Arrays.stream(DisputeStatus.values()).map(DisputeStatus::getValue).toList()),
            three(question, p -> counts(CountsBy.STATUS, question, p)),
            words));
    into.view(
        "disputes.by-outcome",
        dataset(
            named(words, "report.outcome.", java.util.Arrays.stream(Outcome.values()).map(Outcome::getValue).toList()),
            three(question, p -> counts(CountsBy.OUTCOME, question, p)),
            words));
    into.view("disputes.by-area", byArea(question, words));
    into.view("disputes.trend", trend(question, words));
    Rates rates = rates(question, words, levels.now().getThreshold(), into);
    into.rules(
        new Snapshot.Rules(
            levels.all().stream().allMatch(Counts::getExact),
            levels.now().getThreshold(),
            rates.getMinimum()));
  }

  private Counts counts(CountsBy by, Question question, ReportPeriod period) throws SectionSilent {
    return Asking.of(
        () ->
            figures.getCounts(
                by,
                question.area(),
                null,
                period.from(),
                period.to(),
                question.filters().categories(),
                levels(question),
                List.of()));
  }

  private static List<TriageLevel> levels(Question question) {
    return question.filters().levels().stream().map(TriageLevel::fromValue).toList();
  }

  private static Amount total(Counts counts) {
    return Withholding.one(counts.getTotal(), counts.getThreshold());
  }

  private Map<String, String> categories(Question question) throws SectionSilent {
    Map<String, String> names = new LinkedHashMap<>();
    for (Category category : Asking.of(disputes::listCategories)) {
      names.put(
          category.getCode(), question.english() ? category.getNameEn() : category.getName());
    }
    return names;
  }

  private static Map<String, String> named(Words words, String key, List<String> codes) {
    Map<String, String> names = new LinkedHashMap<>();
    codes.forEach(code -> names.put(code, words.of(key + code)));
    return names;
  }

  /** Rows that have something in one of the periods, in the order of the names. */
  private static Dataset dataset(Map<String, String> names, Three<Counts> counts, Words words) {
    Map<String, String> all = new LinkedHashMap<>(names);
    counts
        .all()
        .forEach(
            one ->
                one.getRows()
                    .forEach(
                        row ->
                            all.putIfAbsent(
                                row.getCode(),
                                row.getCode().equals(NONE)
                                    ? words.of("report.none")
                                    : row.getCode())));
    List<String> codes =
        all.keySet().stream()
            .filter(code -> counts.all().stream().anyMatch(one -> counted(one).containsKey(code)))
            .toList();
    List<List<Amount>> columns =
        counts.all().stream()
            .map(
                one ->
                    Withholding.together(
                        codes.stream()
                            .map(code -> counted(one).getOrDefault(code, 0L))
                            .toList(),
                        one.getThreshold()))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      int row = i;
      String code = codes.get(i);
      rows.add(
          new Row(
              code,
              Objects.requireNonNull(all.get(code)),
              columns.stream().map(column -> column.get(row)).toList()));
    }
    return new Dataset(compared(words), rows);
  }

  private static Map<String, Long> counted(Counts counts) {
    Map<String, Long> counted = new HashMap<>();
    for (CountRow row : counts.getRows()) {
      counted.put(row.getCode(), row.getCount());
    }
    return counted;
  }

  private static List<Column> compared(Words words) {
    return List.of(
        new Column(words.now(), Unit.COUNT),
        new Column(words.previous(), Unit.COUNT),
        new Column(words.lastYear(), Unit.COUNT));
  }

  /** As on the map, where small counts are withheld from everybody. */
  private Dataset byArea(Question question, Words words) throws SectionSilent {
    List<String> codes = children.codes(question);
    Three<List<Amount>> columns = three(question, p -> heat(question, p, codes));
    Map<String, List<Amount>> amounts = new HashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      int row = i;
      amounts.put(codes.get(i), columns.all().stream().map(column -> column.get(row)).toList());
    }
    return children.dataset(question, compared(words), amounts);
  }

  private List<Amount> heat(Question question, ReportPeriod period, List<String> codes)
      throws SectionSilent {
    Heat heat =
        Asking.of(
            () ->
                figures.getHeat(
                    Children.areGrids(question) ? HeatBy.GRID : HeatBy.AREA,
                    question.area(),
                    null,
                    null,
                    null,
                    period.from(),
                    period.to(),
                    question.filters().categories(),
                    levels(question),
                    List.of()));
    Map<String, Amount> cells = new HashMap<>();
    for (HeatCell cell : heat.getCells()) {
      cells.put(
          cell.getCode(),
          Boolean.TRUE.equals(cell.getWithheld())
              ? Amount.WITHHELD
              : Amount.ofNullable(cell.getCount()));
    }
    return Withholding.together(
        codes.stream().map(code -> cells.getOrDefault(code, Amount.of(0))).toList());
  }

  private Dataset trend(Question question, Words words) throws SectionSilent {
    String step = question.period().days() <= MOST_WEEKS_DAYS ? "week" : "month";
    Trend now = trend(question, question.period(), step);
    Trend before = trend(question, question.period().lastYear(), step);
    List<Amount> counts = told(now);
    List<Amount> countsBefore = told(before);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      String from = now.getPoints().get(i).getFrom().toString();
      rows.add(
          new Row(
              from,
              step.equals("month") ? from.substring(0, 7) : from,
              List.of(counts.get(i), i < countsBefore.size() ? countsBefore.get(i) : Amount.NONE)));
    }
    return new Dataset(
        List.of(new Column(words.now(), Unit.COUNT), new Column(words.lastYear(), Unit.COUNT)),
        rows);
  }

  private Trend trend(Question question, ReportPeriod period, String step) throws SectionSilent {
    return Asking.of(
        () ->
            figures.getTrend(
                step,
                question.area(),
                period.from(),
                period.to(),
                question.filters().categories(),
                levels(question),
                List.of()));
  }

  private static List<Amount> told(Trend trend) {
    return Withholding.together(
        trend.getPoints().stream().map(TrendPoint::getCount).toList(), trend.getThreshold());
  }

  private Rates rates(Question question, Words words, int threshold, Snapshot.Builder into)
      throws SectionSilent {
    Three<Rates> rates = three(question, p -> rates(question, p));
    List<Row> rows = new ArrayList<>();
    for (RateKind kind : RateKind.values()) {
      List<Amount> values =
          rates.all().stream().map(one -> share(one.getAll(), kind, threshold)).toList();
      into.figure(
          "disputes." + kind.getValue().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
          new Compared(values.get(0), values.get(1), values.get(2)));
      rows.add(
          new Row(
              kind.getValue(),
              words.of("report.rate." + kind.getValue()),
              List.of(
                  values.get(0),
                  part(rates.now().getAll(), kind, threshold, Rate::getNumerator),
                  part(rates.now().getAll(), kind, threshold, Rate::getDenominator),
                  values.get(1),
                  values.get(2))));
    }
    into.view(
        "disputes.rates",
        new Dataset(
            List.of(
                new Column(words.now(), Unit.SHARE),
                new Column(words.of("report.column.numerator"), Unit.COUNT),
                new Column(words.of("report.column.denominator"), Unit.COUNT),
                new Column(words.previous(), Unit.SHARE),
                new Column(words.lastYear(), Unit.SHARE)),
            rows));
    into.view("disputes.rates-by-area", ratesByArea(question, words, rates.now(), threshold));
    return rates.now();
  }

  private Dataset ratesByArea(Question question, Words words, Rates rates, int threshold) {
    Map<String, List<Amount>> amounts = new HashMap<>();
    for (RatesRow row : rates.getRows()) {
      List<Amount> values = new ArrayList<>();
      for (RateKind kind : RateKind.values()) {
        values.add(share(row.getRates(), kind, threshold));
      }
      amounts.put(row.getCode(), values);
    }
    List<Column> columns = new ArrayList<>();
    for (RateKind kind : RateKind.values()) {
      columns.add(new Column(words.of("report.rate." + kind.getValue()), Unit.SHARE));
    }
    return children.dataset(question, columns, amounts);
  }

  private Rates rates(Question question, ReportPeriod period) throws SectionSilent {
    return Asking.of(
        () ->
            figures.getRates(
                RatesBy.AREA,
                question.area(),
                null,
                period.from(),
                period.to(),
                question.filters().categories(),
                levels(question),
                List.of()));
  }

  /** No share either where it would tell a small numerator. */
  private static Amount share(List<Rate> rates, RateKind kind, int threshold) {
    for (Rate rate : rates) {
      if (rate.getKind() == kind && rate.getValue() != null) {
        return Withholding.one(rate.getNumerator(), threshold).withheld()
            ? Amount.WITHHELD
            : Amount.of(rate.getValue());
      }
    }
    return Amount.NONE;
  }

  private static Amount part(
      List<Rate> rates, RateKind kind, int threshold, ToLongFunction<Rate> which) {
    for (Rate rate : rates) {
      if (rate.getKind() == kind) {
        return Withholding.one(which.applyAsLong(rate), threshold);
      }
    }
    return Amount.NONE;
  }
}
