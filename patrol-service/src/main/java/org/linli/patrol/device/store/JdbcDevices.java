package org.linli.patrol.device.store;

import static org.linli.commons.store.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.device.Device;
import org.linli.patrol.device.DeviceStore;
import org.linli.patrol.fix.Carrier;

final class JdbcDevices implements DeviceStore {

  private static final String ACTOR = "linli";

  private static final String SELECT =
      """
      select d.*, t.issued_at, t.issued_by, t.expires_at, t.last_used_at
      from device d left join device_token t on t.county_code = d.county_code and t.device_id = d.id and t.ended_at is null
      """;

  private static final String CARRIER =
      "select d.id, d.county_code, d.holder, d.crs, d.last_shift from device d";

  private final ViewerTransactions transactions;

  JdbcDevices(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public List<Device> list(Filter filter, @Nullable After after, int limit) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (filter.paths() != null) {
      List<String> inside = new ArrayList<>();
      for (String path : filter.paths()) {
        inside.add("d.path ^@ ?");
        values.add(path);
      }
      conditions.add(inside.isEmpty() ? "false" : "(" + String.join(" or ", inside) + ")");
    }
    if (filter.team() != null) {
      conditions.add("d.team = ?");
      values.add(filter.team());
    }
    if (filter.holder() != null) {
      conditions.add("d.holder = ?");
      values.add(filter.holder());
    }
    if (after != null) {
      conditions.add("(d.label, d.id) > (?, ?)");
      values.add(after.label());
      values.add(after.id());
    }
    values.add(limit);
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return transactions.inside(
        jdbc ->
            jdbc.sql(SELECT + where + " order by d.label, d.id limit ?")
                .params(values)
                .query(JdbcDevices::device)
                .list());
  }

  @Override
  public Optional<Device> find(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(SELECT + " where d.id = ?").param(id).query(JdbcDevices::device).optional());
  }

  @Override
  public void insert(Device device, String by, Instant at) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into device (county_code, id, area_code, path, label, kind, team, holder, crs, active, version,
                      created_at, created_by)
                    values (:county, :id, :area, :path, :label, :kind, :team, :holder, :crs, :active, :version, :at, :by)
                    """)
                .param("county", device.place().county())
                .param("id", device.id())
                .param("area", device.place().areaCode())
                .param("path", device.place().path())
                .param("label", device.content().label())
                .param("kind", device.content().kind().name())
                .param("team", device.content().team())
                .param("holder", device.content().holder())
                .param("crs", device.content().crs().name())
                .param("active", device.content().active())
                .param("version", device.version())
                .param("at", at(at))
                .param("by", by)
                .update());
  }

  @Override
  public boolean update(Device device, int seen) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update device set label = :label, kind = :kind, team = :team, holder = :holder, crs = :crs,
                          active = :active, version = version + 1
                        where id = :id and version = :seen
                        """)
                    .param("label", device.content().label())
                    .param("kind", device.content().kind().name())
                    .param("team", device.content().team())
                    .param("holder", device.content().holder())
                    .param("crs", device.content().crs().name())
                    .param("active", device.content().active())
                    .param("id", device.id())
                    .param("seen", seen)
                    .update()
                == 1);
  }

  @Override
  public void insertToken(
      Device device, UUID token, byte[] hash, String by, Instant at, Instant expires) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    "insert into device_token (county_code, device_id, id, hash, issued_at, issued_by, expires_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(device.place().county(), device.id(), token, hash, at(at), by, at(expires))
                .update());
  }

  @Override
  public boolean endToken(UUID device, String by, Instant at) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        "update device_token set ended_at = ?, ended_by = ? where device_id = ? and ended_at is null")
                    .params(at(at), by, device)
                    .update()
                > 0);
  }

  @Override
  public Optional<Known> findByHash(byte[] hash) {
    return transactions.asService(
        ACTOR,
        jdbc ->
            jdbc.sql(
                    """
                    select d.id, d.county_code, d.holder, d.crs, d.last_shift, t.id as token, t.expires_at
                    from device_token t join device d on d.county_code = t.county_code and d.id = t.device_id
                    where t.hash = ? and t.ended_at is null and d.active and d.holder is not null
                    """)
                .param(hash)
                .query(
                    (row, n) ->
                        new Known(
                            carrier(row),
                            row.getObject("token", UUID.class),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional());
  }

  @Override
  public Optional<Carrier> findCarrier(UUID device) {
    return transactions.asService(
        ACTOR,
        jdbc ->
            jdbc.sql(CARRIER + " where d.id = ? and d.active and d.holder is not null")
                .param(device)
                .query((row, n) -> carrier(row))
                .optional());
  }

  @Override
  public void used(UUID device, UUID token, Instant at) {
    transactions.asService(
        ACTOR,
        jdbc ->
            jdbc.sql("update device_token set last_used_at = ? where device_id = ? and id = ?")
                .params(at(at), device, token)
                .update());
  }

  @Override
  public void reportedIn(UUID device, UUID shift) {
    transactions.asService(
        ACTOR,
        jdbc ->
            jdbc.sql("update device set last_shift = ? where id = ?")
                .params(shift, device)
                .update());
  }

  private static Carrier carrier(ResultSet row) throws SQLException {
    return new Carrier(
        row.getObject("id", UUID.class),
        row.getString("county_code"),
        row.getString("holder"),
        row.getString("crs").equals(Device.Crs.GCJ02.name()),
        row.getObject("last_shift", UUID.class));
  }

  private static Device device(ResultSet row, int number) throws SQLException {
    OffsetDateTime issued = row.getObject("issued_at", OffsetDateTime.class);
    return new Device(
        row.getObject("id", UUID.class),
        new Device.Place(
            row.getString("county_code"), row.getString("area_code"), row.getString("path")),
        new Device.Content(
            row.getString("label"),
            Device.Kind.valueOf(row.getString("kind")),
            row.getObject("team", UUID.class),
            row.getString("holder"),
            Device.Crs.valueOf(row.getString("crs")),
            row.getBoolean("active")),
        issued == null ? null : token(row, issued),
        row.getInt("version"));
  }

  private static Device.Token token(ResultSet row, OffsetDateTime issued) throws SQLException {
    OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
    return new Device.Token(
        issued.toInstant(),
        row.getString("issued_by"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        used == null ? null : used.toInstant());
  }
}
