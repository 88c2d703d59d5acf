package org.linli.place.hazard.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;
import static org.linli.commons.store.Columns.text;
import static org.linli.commons.store.Columns.uuid;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.place.hazard.Hazard;
import org.linli.place.hazard.HazardEvent;
import org.linli.place.hazard.HazardFact;
import org.linli.place.hazard.HazardGrade;
import org.linli.place.hazard.HazardPhoto;
import org.linli.place.hazard.HazardSource;
import org.linli.place.hazard.HazardState;
import org.linli.place.hazard.HazardStep;
import org.linli.place.hazard.HazardSupervision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as records and back. */
final class HazardRows {

  private HazardRows() {}

  static Hazard hazard(ResultSet row, int number) throws SQLException {
    return new Hazard(
        uuid(row, "id"),
        text(row, "number"),
        new Hazard.What(
            text(row, "kind"),
            text(row, "words"),
            texts(row, "facts").stream().map(HazardFact::valueOf).collect(Collectors.toSet()),
            row.getString("importance"),
            row.getString("measures")),
        new Hazard.Where(
            text(row, "county_code"),
            text(row, "path"),
            row.getString("grid_code"),
            row.getDouble("lon"),
            row.getDouble("lat"),
            row.getObject("premises", UUID.class)),
        new Hazard.Origin(
            HazardSource.valueOf(text(row, "source")),
            text(row, "reported_by"),
            at(row, "reported_at"),
            row.getObject("inspection", UUID.class),
            row.getObject("campaign", UUID.class)),
        standing(row),
        assignment(row),
        rectification(row),
        new Hazard.Hands(Set.copyOf(texts(row, "menders")), Set.copyOf(texts(row, "responsibles"))),
        row.getInt("round"),
        row.getInt("version"));
  }

  private static Hazard.Standing standing(ResultSet row) throws SQLException {
    String overruledBy = row.getString("overruled_by");
    return new Hazard.Standing(
        HazardState.valueOf(text(row, "state")),
        HazardGrade.valueOf(text(row, "grade")),
        new Hazard.Graded(
            HazardGrade.valueOf(text(row, "proposed")),
            texts(row, "fired"),
            row.getInt("table_version"),
            overruledBy == null
                ? null
                : new Hazard.Overruled(
                    overruledBy,
                    at(row, "overruled_at"),
                    text(row, "overruled_why"),
                    Set.copyOf(texts(row, "considered")))),
        at(row, "due_at"),
        row.getInt("extensions"),
        atOrNull(row, "closed_at"));
  }

  private static Hazard.@Nullable Assignment assignment(ResultSet row) throws SQLException {
    String to = row.getString("assigned_to");
    return to == null
        ? null
        : new Hazard.Assignment(
            Hazard.Assignee.valueOf(to),
            text(row, "department"),
            text(row, "responsible"),
            at(row, "assigned_at"),
            text(row, "assigned_by"),
            text(row, "assigned_from"));
  }

  private static Hazard.@Nullable Rectification rectification(ResultSet row) throws SQLException {
    Instant at = atOrNull(row, "rectified_at");
    if (at == null) {
      return null;
    }
    String acceptedBy = row.getString("accepted_by");
    return new Hazard.Rectification(
        text(row, "rectified_words"),
        text(row, "rectified_by"),
        at,
        row.getString("done_by"),
        row.getString("without_photo"),
        acceptedBy == null
            ? null
            : new Hazard.Acceptance(
                acceptedBy, at(row, "accepted_at"), text(row, "accepted_words")));
  }

  static HazardEvent event(ResultSet row, int number) throws SQLException {
    return new HazardEvent(
        at(row, "at"),
        text(row, "by_username"),
        HazardStep.valueOf(text(row, "step")),
        HazardState.valueOf(text(row, "state")),
        HazardGrade.valueOf(text(row, "grade")),
        at(row, "due_at"),
        row.getString("words"),
        row.getString("whom"),
        row.getInt("version"));
  }

  static HazardPhoto photo(ResultSet row, int number) throws SQLException {
    return new HazardPhoto(
        uuid(row, "id"),
        HazardPhoto.Stage.valueOf(text(row, "stage")),
        row.getInt("round"),
        text(row, "subject_kind"),
        uuid(row, "subject_id"),
        at(row, "added_at"),
        text(row, "added_by"));
  }

  static HazardSupervision supervision(ResultSet row, int number) throws SQLException {
    Instant lifted = atOrNull(row, "lifted_at");
    return new HazardSupervision(
        uuid(row, "id"),
        text(row, "area_code"),
        text(row, "area_path"),
        at(row, "ordered_at"),
        text(row, "ordered_by"),
        row.getObject("until", LocalDate.class),
        text(row, "reason"),
        lifted == null
            ? null
            : new HazardSupervision.Lifted(
                lifted, text(row, "lifted_by"), text(row, "lift_reason")));
  }

  /** The columns of a hazard that change. */
  static JdbcClient.StatementSpec changing(JdbcClient.StatementSpec sql, Hazard hazard) {
    Hazard.Standing standing = hazard.standing();
    Hazard.Overruled overruled = standing.graded().overruled();
    Hazard.Assignment assigned = hazard.assignment();
    Hazard.Rectification mended = hazard.rectification();
    Hazard.Acceptance accepted = mended == null ? null : mended.acceptance();
    return sql.param("facts", names(hazard.what().facts()))
        .param("importance", hazard.what().importance())
        .param("measures", hazard.what().measures())
        .param("state", standing.state().name())
        .param("grade", standing.grade().name())
        .param("proposed", standing.graded().proposed().name())
        .param("fired", standing.graded().fired().toArray(String[]::new))
        .param("tableVersion", standing.graded().tableVersion())
        .param("overruledBy", overruled == null ? null : overruled.by())
        .param("overruledAt", overruled == null ? null : at(overruled.at()))
        .param("overruledWhy", overruled == null ? null : overruled.reason())
        .param(
            "considered",
            overruled == null ? new String[0] : overruled.considered().toArray(String[]::new))
        .param("dueAt", at(standing.dueAt()))
        .param("extensions", standing.extensions())
        .param("assignedTo", assigned == null ? null : assigned.to().name())
        .param("department", assigned == null ? null : assigned.department())
        .param("responsible", assigned == null ? null : assigned.responsible())
        .param("assignedAt", assigned == null ? null : at(assigned.at()))
        .param("assignedBy", assigned == null ? null : assigned.by())
        .param("assignedFrom", assigned == null ? null : assigned.from())
        .param("rectifiedWords", mended == null ? null : mended.words())
        .param("rectifiedBy", mended == null ? null : mended.reportedBy())
        .param("rectifiedAt", mended == null ? null : at(mended.at()))
        .param("doneBy", mended == null ? null : mended.doneBy())
        .param("withoutPhoto", mended == null ? null : mended.withoutPhoto())
        .param("menders", hazard.hands().menders().toArray(String[]::new))
        .param("responsibles", hazard.hands().responsibles().toArray(String[]::new))
        .param("acceptedBy", accepted == null ? null : accepted.by())
        .param("acceptedAt", accepted == null ? null : at(accepted.at()))
        .param("acceptedWords", accepted == null ? null : accepted.words())
        .param("closedAt", standing.closedAt() == null ? null : at(standing.closedAt()))
        .param("round", hazard.round());
  }

  private static String[] names(Set<HazardFact> facts) {
    return facts.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }
}
