package org.linli.person.rights.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.commons.access.Access;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.rights.RetentionTask;

/** How to reach somebody, some time after they left. Name and acts in office stay. */
record StaffContactRetention(ViewerTransactions transactions, Seal seal, Clock clock)
    implements RetentionTask {

  private static final String DUE =
      " from staff where state = 'LEFT' and last_day < ?"
          + " and (phone_sealed is not null or email_sealed is not null)";

  private record Row(String county, UUID id) {}

  @Override
  public String kind() {
    return "staff_contact";
  }

  @Override
  public int eraseDueBefore(Instant before, int limit) {
    return transactions.write(
        Access.ofService("linli"),
        jdbc -> {
          List<Row> rows =
              jdbc.sql(
                      "select county_code, id"
                          + DUE
                          + " order by last_day limit ? for update skip locked")
                  .params(day(before), limit)
                  .query((row, n) -> new Row(row.getString(1), row.getObject(2, UUID.class)))
                  .list();
          for (Row row : rows) {
            jdbc.sql("update staff set phone_sealed = null, email_sealed = null where id = ?")
                .param(row.id())
                .update();
            seal.destroy(row.county(), row.id());
          }
          return rows.size();
        });
  }

  @Override
  public Due due(Instant before) {
    return transactions.read(
        Access.ofService("linli"),
        jdbc ->
            jdbc.sql("select count(*), min(last_day)" + DUE)
                .param(day(before))
                .query(
                    (row, n) ->
                        new Due(
                            row.getLong(1),
                            Optional.ofNullable(row.getObject(2, LocalDate.class))
                                .map(day -> day.atStartOfDay(clock.getZone()).toInstant())))
                .single());
  }

  private LocalDate day(Instant before) {
    return LocalDate.ofInstant(before, clock.getZone());
  }
}
