package org.linli.person.volunteer.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.volunteer.Activity;
import org.linli.person.volunteer.Volunteer;
import org.linli.person.volunteer.VolunteerState;
import org.linli.person.volunteer.VolunteerStore;

final class JdbcVolunteers implements VolunteerStore {

  private static final String OVER =
      "from volunteer where erased_at is null and state in ('REFUSED', 'WITHDRAWN', 'LEFT') and coalesce(ended_at, decided_at) < ?";

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final OnceById once;
  private final VolunteerRows rows;

  JdbcVolunteers(ViewerTransactions transactions, Seal seal, OnceById once) {
    this.transactions = transactions;
    this.seal = seal;
    this.once = once;
    this.rows = new VolunteerRows(seal);
  }

  @Override
  public <T> T together(Access access, Supplier<T> work) {
    return transactions.write(access, jdbc -> work.get());
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public void insert(Volunteer volunteer) {
    Volunteer.Course course = volunteer.course();
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into volunteer (county_code, id, number, state, area_code, path, work, language, name_sealed,
                      phone_sealed, words_sealed, adult, notice_version, received_at)
                    values (:county, :id, :number, :state, :area, :path, :work, :language, :name, :phone, :words, true,
                      :notice, :receivedAt)
                    """)
                .param("county", volunteer.place().county())
                .param("id", volunteer.id())
                .param("number", volunteer.number())
                .param("state", volunteer.state().name())
                .param("area", volunteer.place().code())
                .param("path", volunteer.place().path())
                .param("work", volunteer.work().toArray(String[]::new))
                .param("language", course.language())
                .param("name", sealed(volunteer, VolunteerRows.NAME))
                .param("phone", sealed(volunteer, VolunteerRows.PHONE))
                .param("words", sealed(volunteer, VolunteerRows.WORDS))
                .param("notice", course.noticeVersion())
                .param("receivedAt", at(course.receivedAt()))
                .update());
  }

  private byte @Nullable [] sealed(Volunteer volunteer, String field) {
    Volunteer.Personal personal = volunteer.personal();
    if (personal == null) {
      return null;
    }
    String text =
        switch (field) {
          case VolunteerRows.NAME -> personal.name();
          case VolunteerRows.PHONE -> personal.phone();
          default -> personal.words();
        };
    return text == null ? null : seal.seal(volunteer.place().county(), volunteer.id(), field, text);
  }

  @Override
  public Optional<Volunteer> find(UUID id) {
    return one("v.id = ?", id);
  }

  @Override
  public Optional<Volunteer> findByUsername(String username) {
    return one("v.username = ?", username);
  }

  private Optional<Volunteer> one(String condition, Object value) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(VolunteerRows.SELECT + " where " + condition)
                .param(value)
                .query(rows::volunteer)
                .optional());
  }

  @Override
  public List<Volunteer> list(
      List<String> paths, @Nullable VolunteerState state, @Nullable Place after, int limit) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    List<String> ranges = new ArrayList<>();
    for (String path : paths) {
      ranges.add("(v.path >= ? and v.path < ?)");
      values.add(path);
      values.add(path.substring(0, path.length() - 1) + '0');
    }
    conditions.add(ranges.isEmpty() ? "false" : "(" + String.join(" or ", ranges) + ")");
    if (state != null) {
      conditions.add("v.state = ?");
      values.add(state.name());
    }
    if (after != null) {
      conditions.add("(v.received_at, v.id) < (?, ?)");
      values.add(at(after.receivedAt()));
      values.add(after.id());
    }
    values.add(limit);
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    VolunteerRows.SELECT
                        + " where "
                        + String.join(" and ", conditions)
                        + " order by v.received_at desc, v.id desc limit ?")
                .params(values)
                .query(rows::volunteer)
                .list());
  }

  @Override
  public boolean update(Volunteer volunteer, int seen) {
    Volunteer.Course course = volunteer.course();
    String reason = course.reason();
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update volunteer set state = :state, username = :username, decided_at = :decidedAt,
                          decided_by = :decidedBy, reason_sealed = :reason, ended_at = :endedAt, version = version + 1
                        where county_code = :county and id = :id and version = :seen
                        """)
                    .param("state", volunteer.state().name())
                    .param("username", course.username())
                    .param("decidedAt", course.decidedAt() == null ? null : at(course.decidedAt()))
                    .param("decidedBy", course.decidedBy())
                    .param(
                        "reason",
                        reason == null
                            ? null
                            : seal.seal(
                                volunteer.place().county(),
                                volunteer.id(),
                                VolunteerRows.REASON,
                                reason))
                    .param("endedAt", course.endedAt() == null ? null : at(course.endedAt()))
                    .param("county", volunteer.place().county())
                    .param("id", volunteer.id())
                    .param("seen", seen)
                    .update()
                == 1);
  }

  @Override
  public boolean erase(Volunteer volunteer, Instant now) {
    seal.destroy(volunteer.place().county(), volunteer.id());
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update volunteer set erased_at = ?, name_sealed = null, phone_sealed = null, words_sealed = null,
                          reason_sealed = null, version = version + 1
                        where county_code = ? and id = ? and erased_at is null
                        """)
                    .params(at(now), volunteer.place().county(), volunteer.id())
                    .update()
                == 1);
  }

  @Override
  public List<Volunteer> toErase(Instant before, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    VolunteerRows.SELECT
                        + " where v.id in (select id "
                        + OVER
                        + " order by coalesce(ended_at, decided_at) limit ?)")
                .params(at(before), limit)
                .query(rows::volunteer)
                .list());
  }

  @Override
  public Waiting waiting(Instant before) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select count(*), min(coalesce(ended_at, decided_at)) " + OVER)
                .param(at(before))
                .query(
                    (row, n) ->
                        new Waiting(
                            row.getLong(1),
                            Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single());
  }

  @Override
  public List<Activity> activities(Volunteer volunteer) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select id, held_on, hours, work from volunteer_activity
                    where county_code = ? and volunteer_id = ? order by held_on desc, id desc limit 200
                    """)
                .params(volunteer.place().county(), volunteer.id())
                .query(VolunteerRows::activity)
                .list());
  }

  @Override
  public BigDecimal hoursSince(Volunteer volunteer, LocalDate first) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select coalesce(sum(hours), 0) from volunteer_activity
                    where county_code = ? and volunteer_id = ? and held_on >= ?
                    """)
                .params(volunteer.place().county(), volunteer.id(), first)
                .query(BigDecimal.class)
                .single());
  }

  @Override
  public BigDecimal hoursOn(Volunteer volunteer, LocalDate day) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select coalesce(sum(hours), 0) from volunteer_activity
                    where county_code = ? and volunteer_id = ? and held_on = ?
                    """)
                .params(volunteer.place().county(), volunteer.id(), day)
                .query(BigDecimal.class)
                .single());
  }

  @Override
  public void add(
      Volunteer volunteer, Activity activity, String by, @Nullable String idempotencyKey) {
    once.make(
        idempotencyKey,
        "activity " + volunteer.id() + activity.on() + activity.hours() + activity.work(),
        () ->
            transactions.inside(
                jdbc -> {
                  // One entry after the other, so that each sees what the day comes to.
                  jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                      .param("volunteer " + volunteer.id())
                      .query(rs -> {});
                  jdbc.sql(
                          """
                          insert into volunteer_activity (county_code, volunteer_id, path, id, held_on, hours, work,
                                                          entered_by)
                          values (?, ?, ?, ?, ?, ?, ?, ?)
                          """)
                      .params(
                          volunteer.place().county(),
                          volunteer.id(),
                          volunteer.place().path(),
                          activity.id(),
                          activity.on(),
                          activity.hours(),
                          activity.work(),
                          by)
                      .update();
                  return activity.id();
                }));
  }

  @Override
  public boolean remove(Volunteer volunteer, UUID activity) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        "delete from volunteer_activity where county_code = ? and volunteer_id = ? and id = ?")
                    .params(volunteer.place().county(), volunteer.id(), activity)
                    .update()
                == 1);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
