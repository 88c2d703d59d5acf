package org.linli.portal.report.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.linli.dispute.api.DisputesApi;
import org.linli.dispute.api.model.Category;
import org.linli.dispute.api.model.CountRow;
import org.linli.dispute.api.model.Counts;
import org.linli.dispute.api.model.CountsBy;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.Heat;
import org.linli.dispute.api.model.HeatCell;
import org.linli.dispute.api.model.Outcome;
import org.linli.dispute.api.model.Rates;
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

  /** Rows with nothing in them are left out of answers. */
  private static final Compared NOTHING = new Compared(Amount.of(0), Amount.of(0), Amount.of(0));

  /** Longer periods are told by month. */
  private static final int MOST_WEEKS_DAYS = 190;

  private final DisputeAnswers answers;
  private final DisputesApi disputes;
  private final Children children;
  private final MessageSource messages;

  DisputeFigures(
      DisputeAnswers answers, DisputesApi disputes, Children children, MessageSource messages) {
    this.answers = answers;
    this.disputes = disputes;
    this.children = children;
    this.messages = messages;
  }

  @Override
  public Section section() {
    return Section.DISPUTES;
  }

  @Override
  public void gather(Question question, Snapshot.Builder into) throws SectionSilent {
    Words words = new Words(messages, question.english());
    Three<Counts> levels = Three.of(question, p -> answers.counts(CountsBy.LEVEL, question, p));
    Map<String, String> levelNames = new LinkedHashMap<>();
    for (TriageLevel level : TriageLevel.values()) {
      levelNames.put(level.getValue(), words.of("report.level." + level.getValue()));
    }
    levelNames.put(NONE, words.of("report.level.NONE"));
    Dataset byLevel = dataset(levelNames, levels, words);
    into.view("disputes.by-level", byLevel);
    into.figure("disputes.received", levels.compared(DisputeFigures::total));
    for (TriageLevel level : TriageLevel.values()) {
      into.figure(
          "disputes." + level.getValue().toLowerCase(Locale.ROOT),
          byLevel.rows().stream()
              .filter(row -> row.code().equals(level.getValue()))
              .map(Row::amounts)
              .map(row -> new Compared(row.get(0), row.get(1), row.get(2)))
              .findFirst()
              .orElse(NOTHING));
    }
    into.view(
        "disputes.by-category",
        dataset(
            categories(question),
            Three.of(question, p -> answers.counts(CountsBy.CATEGORY, question, p)),
            words));
    into.view(
        "disputes.by-status",
        dataset(
            named(
                words,
                "report.status.",
                Arrays.stream(DisputeStatus.values()).map(DisputeStatus::getValue).toList()),
            Three.of(question, p -> answers.counts(CountsBy.STATUS, question, p)),
            words));
    into.view(
        "disputes.by-outcome",
        dataset(
            named(
                words,
                "report.outcome.",
                Arrays.stream(Outcome.values()).map(Outcome::getValue).toList()),
            Three.of(question, p -> answers.counts(CountsBy.OUTCOME, question, p)),
            words));
    into.view("disputes.by-area", byArea(question, words));
    into.view("disputes.trend", trend(question, words));
    Rates told =
        new DisputeRates(answers, children)
            .tell(question, words, levels.now().getThreshold(), into);
    into.rules(
        new Snapshot.Rules(
            levels.all().stream().allMatch(Counts::getExact),
            levels.now().getThreshold(),
            told.getMinimum()));
  }

  private static Amount total(Counts counts) {
    return Withholding.one(counts.getTotal(), counts.getThreshold());
  }

  private Map<String, String> categories(Question question) throws SectionSilent {
    Map<String, String> names = new LinkedHashMap<>();
    for (Category category : Asking.of(disputes::listCategories)) {
      names.put(category.getCode(), question.english() ? category.getNameEn() : category.getName());
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
                        codes.stream().map(code -> counted(one).getOrDefault(code, 0L)).toList(),
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
    Three<List<Amount>> columns = Three.of(question, p -> heat(question, p, codes));
    Map<String, List<Amount>> amounts = new HashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      int row = i;
      amounts.put(codes.get(i), columns.all().stream().map(column -> column.get(row)).toList());
    }
    return children.dataset(question, compared(words), amounts);
  }

  private List<Amount> heat(Question question, ReportPeriod period, List<String> codes)
      throws SectionSilent {
    Heat heat = answers.heat(question, period);
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
    Trend now = answers.trend(question, question.period(), step);
    Trend before = answers.trend(question, question.period().lastYear(), step);
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

  private static List<Amount> told(Trend trend) {
    return Withholding.together(
        trend.getPoints().stream().map(TrendPoint::getCount).toList(), trend.getThreshold());
  }
}
