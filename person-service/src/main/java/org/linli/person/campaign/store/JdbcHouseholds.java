package org.linli.person.campaign.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.campaign.Household;
import org.linli.person.campaign.HouseholdState;
import org.linli.person.campaign.HouseholdStore;

final class JdbcHouseholds implements HouseholdStore {

  private static final String OVERDUE =
      """
      from household h join campaign c on c.code = h.campaign
      where h.ended_at is null and c.ends_on < ?
      """;

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final OnceById once;
  private final HouseholdRows rows;

  JdbcHouseholds(ViewerTransactions transactions, Seal seal, OnceById once) {
    this.transactions = transactions;
    this.seal = seal;
    this.once = once;
    this.rows = new HouseholdRows(seal);
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
  public void insert(Household household) {
    Household.Said said = Objects.requireNonNull(household.said());
    Household.Consent consent = household.consent();
    String about = said.about();
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into household (county_code, id, campaign, number, state, grid_code, path, worker, name_sealed,
                      contact_sealed, when_sealed, about_sealed, language, evidence, consent_on, consent_recorded_by,
                      notice_version, received_at)
                    values (:county, :id, :campaign, :number, :state, :grid, :path, :worker, :name, :contact, :when, :about,
                      :language, :evidence, :consentOn, :recordedBy, :notice, :receivedAt)
                    """)
                .param("county", household.place().county())
                .param("id", household.id())
                .param("campaign", household.campaign())
                .param("number", household.number())
                .param("state", household.state().name())
                .param("grid", household.place().grid())
                .param("path", household.place().path())
                .param("worker", household.worker())
                .param("name", sealed(household, HouseholdRows.NAME, said.name()))
                .param("contact", sealed(household, HouseholdRows.CONTACT, said.contact()))
                .param("when", sealed(household, HouseholdRows.WHEN, said.when()))
                .param(
                    "about", about == null ? null : sealed(household, HouseholdRows.ABOUT, about))
                .param("language", consent.language())
                .param("evidence", consent.evidence().name())
                .param("consentOn", consent.on())
                .param("recordedBy", consent.recordedBy())
                .param("notice", consent.noticeVersion())
                .param("receivedAt", at(household.receivedAt()))
                .update());
  }

  @Override
  public Optional<Household> find(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from household where id = ?")
                .param(id)
                .query(rows::household)
                .optional());
  }

  @Override
  public Household.Whole whole(Household household) {
    if (household.state().isOver()) {
      return new Household.Whole(household, List.of(), List.of());
    }
    return transactions.inside(
        jdbc ->
            new Household.Whole(
                household,
                jdbc.sql(
                        """
                        select id, held_on, by_username, note_sealed from household_visit
                        where county_code = ? and household_id = ? order by held_on desc, id desc
                        """)
                    .params(household.place().county(), household.id())
                    .query((row, n) -> rows.visit(household, row))
                    .list(),
                jdbc.sql(
                        """
                        select id, words_sealed, promised_by, until, state, answer_sealed, answered_on from household_wish
                        where county_code = ? and household_id = ? order by state = 'PROMISED' desc, until, id
                        """)
                    .params(household.place().county(), household.id())
                    .query((row, n) -> rows.wish(household, row))
                    .list()));
  }

  @Override
  public List<Household.Listed> list(
      String campaign, @Nullable HouseholdState state, @Nullable Place after, int limit) {
    List<Object> values = new ArrayList<>(List.of(campaign));
    StringBuilder more = new StringBuilder();
    if (state != null) {
      more.append(" and h.state = ?");
      values.add(state.name());
    }
    if (after != null) {
      more.append(" and (h.received_at, h.id) > (?, ?)");
      values.add(at(after.receivedAt()));
      values.add(after.id());
    }
    values.add(limit);
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select h.*, w.open, w.next from household h
                      left join lateral (select count(*) as open, min(until) as next from household_wish w
                        where w.county_code = h.county_code and w.household_id = h.id and w.state = 'PROMISED') w on true
                    where h.campaign = ?"""
                        + more
                        + " order by h.received_at, h.id limit ?")
                .params(values)
                .query(
                    (row, n) ->
                        new Household.Listed(
                            rows.household(row, n),
                            row.getInt("open"),
                            row.getObject("next", LocalDate.class)))
                .list());
  }

  @Override
  public boolean assign(Household household, String worker, int seen) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update household set worker = ?, version = version + 1,
                          state = case state when 'ASKED' then 'ASSIGNED' else state end
                        where county_code = ? and id = ? and version = ?
                        """)
                    .params(worker, household.place().county(), household.id(), seen)
                    .update()
                == 1);
  }

  @Override
  public void hand(Household household, Household.Handed handed) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update household set card_on = :card, letter_on = :letter, version = version + 1
                    where county_code = :county and id = :id
                    """)
                .param("card", handed.cardOn())
                .param("letter", handed.letterOn())
                .param("county", household.place().county())
                .param("id", household.id())
                .update());
  }

  @Override
  public void add(Household household, Household.Visit visit, @Nullable String idempotencyKey) {
    String note = visit.note();
    once.make(
        idempotencyKey,
        "visit " + household.id() + visit.on() + note,
        () ->
            transactions.inside(
                jdbc -> {
                  jdbc.sql(
                          """
                          insert into household_visit (county_code, household_id, id, held_on, by_username, note_sealed)
                          values (:county, :household, :id, :on, :by, :note)
                          """)
                      .param("county", household.place().county())
                      .param("household", household.id())
                      .param("id", visit.id())
                      .param("on", visit.on())
                      .param("by", visit.by())
                      .param(
                          "note",
                          note == null
                              ? null
                              : sealed(household, HouseholdRows.NOTE + visit.id(), note))
                      .update();
                  jdbc.sql(
                          """
                          update household set state = 'VISITED', version = version + 1
                          where county_code = ? and id = ?
                          """)
                      .params(household.place().county(), household.id())
                      .update();
                  return visit.id();
                }));
  }

  @Override
  public void add(Household household, Household.Wish wish, @Nullable String idempotencyKey) {
    once.make(
        idempotencyKey,
        "wish " + household.id() + wish.words() + wish.promisedBy() + wish.until(),
        () ->
            transactions.inside(
                jdbc -> {
                  jdbc.sql(
                          """
                          insert into household_wish (county_code, household_id, id, words_sealed, promised_by, until, state)
                          values (?, ?, ?, ?, ?, ?, 'PROMISED')
                          """)
                      .params(
                          household.place().county(),
                          household.id(),
                          wish.id(),
                          sealed(household, HouseholdRows.WISH + wish.id(), wish.words()),
                          wish.promisedBy(),
                          wish.until())
                      .update();
                  return wish.id();
                }));
  }

  @Override
  public boolean answer(Household household, Household.Wish wish) {
    String answer = Objects.requireNonNull(wish.answer());
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update household_wish set state = :state, answer_sealed = :answer, answered_on = :on
                        where county_code = :county and household_id = :household and id = :id and state = 'PROMISED'
                        """)
                    .param("state", wish.state().name())
                    .param("answer", sealed(household, HouseholdRows.ANSWER + wish.id(), answer))
                    .param("on", wish.answeredOn())
                    .param("county", household.place().county())
                    .param("household", household.id())
                    .param("id", wish.id())
                    .update()
                == 1);
  }

  @Override
  public boolean erase(Household household, HouseholdState state, Instant now) {
    seal.destroy(household.place().county(), household.id());
    return transactions.inside(
        jdbc -> {
          jdbc.sql(
                  """
                  update household_visit set note_sealed = null, by_username = null
                  where county_code = ? and household_id = ?
                  """)
              .params(household.place().county(), household.id())
              .update();
          jdbc.sql(
                  """
                  update household_wish set words_sealed = null, answer_sealed = null, promised_by = null
                  where county_code = ? and household_id = ?
                  """)
              .params(household.place().county(), household.id())
              .update();
          return jdbc.sql(
                      """
                      update household set state = ?, ended_at = ?, worker = null, name_sealed = null, contact_sealed = null,
                        when_sealed = null, about_sealed = null, version = version + 1
                      where county_code = ? and id = ? and ended_at is null
                      """)
                  .params(state.name(), at(now), household.place().county(), household.id())
                  .update()
              == 1;
        });
  }

  @Override
  public List<Household> toErase(LocalDate endedBefore, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select h.* " + OVERDUE + " order by c.ends_on, h.id limit ?")
                .params(endedBefore, limit)
                .query(rows::household)
                .list());
  }

  @Override
  public Waiting waiting(LocalDate endedBefore) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select count(*), min(c.ends_on) " + OVERDUE)
                .param(endedBefore)
                .query(
                    (row, n) ->
                        new Waiting(
                            row.getLong(1), Optional.ofNullable(row.getObject(2, LocalDate.class))))
                .single());
  }

  private byte[] sealed(Household household, String field, String text) {
    return seal.seal(household.place().county(), household.id(), field, text);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
