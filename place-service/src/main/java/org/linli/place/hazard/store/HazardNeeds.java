package org.linli.place.hazard.store;

import static org.linli.commons.store.Columns.at;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.need.Need;
import org.linli.place.need.NeedSource;

/** Open hazards as something patrols look after. */
final class HazardNeeds implements NeedSource {

  private final ViewerTransactions transactions;
  private final Clock clock;

  HazardNeeds(ViewerTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<Need> needs(LocalDate today) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select h.id, h.premises, h.grid_code, h.path, h.lon, h.lat, h.reported_at, h.due_at, %s as overdue
                    from hazard h where h.state not in ('CLOSED', 'NOT_A_HAZARD') order by h.id
                    """
                        .formatted(HazardConditions.OVERDUE))
                .param("now", at(clock.instant()))
                .query(
                    (row, number) ->
                        new Need(
                            row.getBoolean("overdue")
                                ? Need.Kind.HAZARD_OVERDUE
                                : Need.Kind.HAZARD_OPEN,
                            Objects.requireNonNull(row.getObject("id", UUID.class)),
                            row.getObject("premises", UUID.class),
                            row.getString("grid_code"),
                            Objects.requireNonNull(row.getString("path")),
                            row.getDouble("lon"),
                            row.getDouble("lat"),
                            row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                            LocalDate.ofInstant(
                                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                                clock.getZone())))
                .list());
  }
}
