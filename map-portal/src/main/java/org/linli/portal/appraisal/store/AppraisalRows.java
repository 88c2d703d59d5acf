package org.linli.portal.appraisal.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.text;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.portal.appraisal.Absence;
import org.linli.portal.appraisal.Appeal;
import org.linli.portal.appraisal.Appraisal;
import org.linli.portal.appraisal.AppraisalStore.ComparedArea;
import org.linli.portal.appraisal.AppraisalStore.Listed;
import org.linli.portal.appraisal.AppraisalStore.Margin;
import org.linli.portal.appraisal.AppraisalStore.PastMonth;
import org.linli.portal.appraisal.Colour;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Points;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Revision;
import org.linli.portal.appraisal.Score;
import org.linli.portal.appraisal.Standing;
import org.linli.portal.appraisal.Value;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows. */
final class AppraisalRows {

  private AppraisalRows() {}

  /** A score of an area, with its place among the others. */
  record ScoreRow(String area, int place, Score score) {}

  /** A figure of an area. */
  record FigureRow(String area, Indicator indicator, Reading reading) {}

  static Appraisal appraisal(ResultSet row, int number) throws SQLException {
    String publishedBy = row.getString("published_by");
    return new Appraisal(
        id(row, "id"),
        new Appraisal.Where(text(row, "county_code"), text(row, "area_code"), text(row, "path")),
        YearMonth.from(day(row, "month")),
        row.getInt("revision"),
        publishedBy == null
            ? null
            : new Appraisal.Publication(
                row.getInt("published_revision"),
                at(row, "published_at"),
                publishedBy,
                day(row, "appeals_until")),
        row.getInt("version"));
  }

  static Listed listed(ResultSet row, int number) throws SQLException {
    Map<Colour, Integer> colours = new EnumMap<>(Colour.class);
    colours.put(Colour.RED, row.getInt("red"));
    colours.put(Colour.YELLOW, row.getInt("yellow"));
    colours.put(Colour.BLUE, row.getInt("blue"));
    return new Listed(
        appraisal(row, number), row.getInt("areas"), colours, row.getInt("open_appeals"));
  }

  static PastMonth pastMonth(ResultSet row, int number) throws SQLException {
    return new PastMonth(appraisal(row, number), row.getInt("scheme_version"), standing(row));
  }

  static Revision revision(ResultSet row, int number) throws SQLException {
    return new Revision(
        row.getInt("revision"),
        row.getInt("scheme_version"),
        JsonMapper.shared().readTree(text(row, "scheme")),
        at(row, "at"),
        text(row, "by_username"),
        row.getString("reason"));
  }

  static ComparedArea area(ResultSet row) throws SQLException {
    return new ComparedArea(
        text(row, "area_code"), text(row, "path"), row.getObject("households", Integer.class));
  }

  static Standing standing(ResultSet row) throws SQLException {
    String colour = row.getString("colour");
    Integer place = row.getObject("rank_place", Integer.class);
    return new Standing(
        row.getInt("weight_percent"),
        number(row, "total"),
        colour == null ? null : Colour.valueOf(colour),
        Arrays.stream(texts(row, "vetoes")).map(Indicator::valueOf).toList(),
        place == null
            ? null
            : new Standing.Rank(
                place, row.getInt("rank_best"), row.getInt("rank_worst"), row.getInt("rank_of")));
  }

  static @Nullable Margin margin(ResultSet row) throws SQLException {
    Double low = number(row, "total_low");
    Double high = number(row, "total_high");
    return low == null || high == null ? null : new Margin(low, high);
  }

  static ScoreRow score(ResultSet row, int number) throws SQLException {
    String absence = row.getString("absence");
    Indicator indicator = Indicator.valueOf(text(row, "indicator"));
    int weight = row.getInt("weight");
    Score score =
        absence == null
            ? new Score(
                indicator,
                weight,
                null,
                new Value(
                    row.getDouble("value"),
                    row.getDouble("value_low"),
                    row.getDouble("value_high")),
                new Points(
                    row.getDouble("points"),
                    row.getDouble("points_low"),
                    row.getDouble("points_high")))
            : new Score(indicator, weight, Absence.valueOf(absence), null, null);
    return new ScoreRow(text(row, "area_code"), row.getInt("place"), score);
  }

  /** Scores of each area in their order. */
  static Map<String, List<Score>> byArea(List<ScoreRow> rows) {
    Map<String, List<Score>> scores = new HashMap<>();
    rows.stream()
        .sorted(Comparator.comparingInt(ScoreRow::place))
        .forEach(
            row -> scores.computeIfAbsent(row.area(), code -> new ArrayList<>()).add(row.score()));
    return scores;
  }

  static FigureRow reading(ResultSet row, int number) throws SQLException {
    String absence = row.getString("absence");
    return new FigureRow(
        text(row, "area_code"),
        Indicator.valueOf(text(row, "indicator")),
        absence == null
            ? new Reading.Counted(row.getLong("numerator"), row.getLong("denominator"))
            : new Reading.Missing(Absence.valueOf(absence)));
  }

  static Map<String, Map<Indicator, Reading>> readings(List<FigureRow> rows) {
    Map<String, Map<Indicator, Reading>> readings = new HashMap<>();
    for (FigureRow row : rows) {
      readings
          .computeIfAbsent(row.area(), code -> new EnumMap<>(Indicator.class))
          .put(row.indicator(), row.reading());
    }
    return readings;
  }

  static Appeal appeal(ResultSet row, int number) throws SQLException {
    String outcome = row.getString("outcome");
    return new Appeal(
        id(row, "id"),
        new Appeal.Against(
            id(row, "appraisal_id"), YearMonth.from(day(row, "month")), row.getInt("revision")),
        new Appeal.Area(
            text(row, "county_code"),
            text(row, "area_code"),
            text(row, "path"),
            text(row, "deciding_path")),
        Indicator.valueOf(text(row, "indicator")),
        text(row, "reason"),
        at(row, "at"),
        text(row, "by_username"),
        day(row, "due_on"),
        outcome == null
            ? null
            : new Appeal.Decision(
                Appeal.Outcome.valueOf(outcome),
                text(row, "decision"),
                at(row, "decided_at"),
                text(row, "decided_by"),
                row.getObject("decided_revision", Integer.class)),
        row.getInt("version"));
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? null : number;
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, LocalDate.class));
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return (String[]) array.getArray();
  }
}
