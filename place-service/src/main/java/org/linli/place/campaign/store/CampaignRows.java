package org.linli.place.campaign.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;
import static org.linli.commons.store.Columns.day;
import static org.linli.commons.store.Columns.text;
import static org.linli.commons.store.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.place.campaign.CampaignCounts;
import org.linli.place.campaign.SpecialCampaign;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows as records and back. */
final class CampaignRows {

  private static final JsonMapper JSON = JsonMapper.shared();

  private CampaignRows() {}

  static SpecialCampaign campaign(ResultSet row, int number) throws SQLException {
    return new SpecialCampaign(
        uuid(row, "id"),
        text(row, "number"),
        new SpecialCampaign.Home(
            text(row, "county_code"), text(row, "area_code"), text(row, "path")),
        text(row, "title"),
        row.getString("purpose"),
        SpecialCampaign.Kind.valueOf(text(row, "kind")),
        new SpecialCampaign.Period(
            row.getString("period"), day(row, "from_day"), day(row, "until_day")),
        new SpecialCampaign.Target(
            Set.of((String[]) row.getArray("premises_kinds").getArray()),
            List.of((String[]) row.getArray("area_codes").getArray()),
            checklists(text(row, "checklists"))),
        SpecialCampaign.State.valueOf(text(row, "state")),
        new SpecialCampaign.Made(at(row, "created_at"), text(row, "created_by")),
        over(row),
        row.getInt("version"));
  }

  private static SpecialCampaign.@Nullable Over over(ResultSet row) throws SQLException {
    Instant at = atOrNull(row, "over_at");
    String report = row.getString("report");
    return at == null
        ? null
        : new SpecialCampaign.Over(
            at,
            text(row, "over_by"),
            text(row, "over_words"),
            report == null ? null : JSON.readValue(report, CampaignCounts.class));
  }

  private static Map<String, String> checklists(String json) {
    Map<String, String> checklists = new HashMap<>();
    for (Map.Entry<String, JsonNode> one : JSON.readTree(json).properties()) {
      checklists.put(one.getKey(), one.getValue().asString());
    }
    return checklists;
  }

  static SpecialCampaign.Task task(ResultSet row, int number) throws SQLException {
    Instant done = atOrNull(row, "done_at");
    return new SpecialCampaign.Task(
        uuid(row, "id"),
        text(row, "what"),
        text(row, "area_code"),
        text(row, "path"),
        day(row, "until"),
        done == null
            ? null
            : new SpecialCampaign.Done(done, text(row, "done_by"), text(row, "done_words")));
  }

  static SpecialCampaign.Event event(ResultSet row, int number) throws SQLException {
    return new SpecialCampaign.Event(
        at(row, "at"),
        text(row, "by_username"),
        SpecialCampaign.Step.valueOf(text(row, "step")),
        row.getString("words"),
        row.getObject("count", Integer.class));
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }
}
