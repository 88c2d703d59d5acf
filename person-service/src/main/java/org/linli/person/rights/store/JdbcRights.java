package org.linli.person.rights.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.rights.RightsKind;
import org.linli.person.rights.RightsRequest;
import org.linli.person.rights.RightsResult;
import org.linli.person.rights.RightsStore;
import org.linli.person.rights.Subject;
import org.linli.person.ticket.SubjectKind;

/** The tables {@code rights_request} and {@code rights_code}; a key of its own for each. */
final class JdbcRights implements RightsStore {

  static final String WORDS = "rights-words";
  static final String ANSWER = "rights-answer";
  private static final String IDENTIFIED = "rights-identified";

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final Clock clock;

  JdbcRights(ViewerTransactions transactions, Seal seal, Clock clock) {
    this.transactions = transactions;
    this.seal = seal;
    this.clock = clock;
  }

  @Override
  public <T> T together(Access access, Supplier<T> work) {
    return transactions.write(access, jdbc -> work.get());
  }

  @Override
  public <T> T asService(Supplier<T> work) {
    return transactions.asService("linli", jdbc -> work.get());
  }

  @Override
  public String nextLabel(int year) {
    long number =
        transactions.inside(
            jdbc -> jdbc.sql("select nextval('rights_request_number')").query(Long.class).single());
    return String.format(Locale.ROOT, "R-%d-%06d", year, number);
  }

  @Override
  public void add(RightsRequest request, String words) {
    Subject subject = request.subject();
    byte[] wordsSealed = seal.seal(subject.countyCode(), request.id(), WORDS, words);
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into rights_request (county_code, id, label, kind, subject_kind, subject_id,
                      subject_label, area_code, path, in_charge, number, words_sealed, received_at, due_on)
                    values (:county, :id, :label, :kind, :subjectKind, :subject, :subjectLabel, :area,
                      :path, :inCharge, :number, :words, :at, :due)
                    """)
                .param("county", subject.countyCode())
                .param("id", request.id())
                .param("label", request.label())
                .param("kind", request.kind().name())
                .param("subjectKind", subject.kind().name())
                .param("subject", subject.id())
                .param("subjectLabel", subject.label())
                .param("area", subject.areaCode())
                .param("path", subject.path())
                .param("inCharge", subject.inCharge())
                .param("number", request.number())
                .param("words", wordsSealed)
                .param("at", at(request.receivedAt()))
                .param("due", request.dueOn())
                .update());
  }

  @Override
  public Optional<RightsRequest> find(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from rights_request where id = ?")
                .param(id)
                .query(JdbcRights::request)
                .optional());
  }

  @Override
  public Optional<RightsRequest> lock(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from rights_request where id = ? for update")
                .param(id)
                .query(JdbcRights::request)
                .optional());
  }

  @Override
  public String words(RightsRequest request) {
    return opened(request, "words_sealed", WORDS);
  }

  @Override
  public String answerWords(RightsRequest request) {
    return opened(request, "answer_sealed", ANSWER);
  }

  /** Empty where the schedule has erased it. */
  private String opened(RightsRequest request, String column, String field) {
    return transactions
        .inside(
            jdbc ->
                jdbc.sql("select " + column + " from rights_request where id = ?")
                    .param(request.id())
                    .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                    .single())
        .map(bytes -> seal.open(request.subject().countyCode(), request.id(), field, bytes))
        .orElse("");
  }

  @Override
  public void answer(RightsRequest answered, String words) {
    RightsRequest.Answer answer = answered.answer();
    if (answer == null) {
      throw new IllegalArgumentException(answered.label() + " has no answer");
    }
    byte[] answerSealed = seal.seal(answered.subject().countyCode(), answered.id(), ANSWER, words);
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update rights_request set version = :version, result = :result, answer_sealed = :words,
                      answered_at = :at, answered_by = :by, corrected = :corrected, erased = :erased
                    where id = :id
                    """)
                .param("version", answered.version())
                .param("result", answer.result().name())
                .param("words", answerSealed)
                .param("at", at(answer.at()))
                .param("by", answer.by())
                .param("corrected", answer.corrected().toArray(String[]::new))
                .param("erased", answer.erased())
                .param("id", answered.id())
                .update());
  }

  @Override
  public List<RightsRequest> ofSubject(SubjectKind kind, UUID subject, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from rights_request where subject_kind = ? and subject_id = ?
                    order by received_at desc, id desc limit ?
                    """)
                .params(kind.name(), subject, limit)
                .query(JdbcRights::request)
                .list());
  }

  @Override
  public List<RightsRequest> list(boolean open, @Nullable Place after, int limit) {
    return open
        ? due(null, after, limit)
        : transactions.inside(
            jdbc ->
                jdbc.sql(
                        """
                        select * from rights_request where answered_at is not null
                          and (cast(:day as date) is null or (due_on, id) < (:day, cast(:id as uuid)))
                        order by due_on desc, id desc limit :limit
                        """)
                    .param("day", after == null ? null : after.day())
                    .param("id", after == null ? null : after.id().toString())
                    .param("limit", limit)
                    .query(JdbcRights::request)
                    .list());
  }

  @Override
  public List<RightsRequest> overdue(LocalDate today, @Nullable Place after, int limit) {
    return due(today, after, limit);
  }

  private List<RightsRequest> due(@Nullable LocalDate before, @Nullable Place after, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from rights_request where answered_at is null
                      and (cast(:before as date) is null or due_on < :before)
                      and (cast(:day as date) is null or (due_on, id) > (:day, cast(:id as uuid)))
                    order by due_on, id limit :limit
                    """)
                .param("before", before)
                .param("day", after == null ? null : after.day())
                .param("id", after == null ? null : after.id().toString())
                .param("limit", limit)
                .query(JdbcRights::request)
                .list());
  }

  @Override
  public void inCharge(RightsRequest request, @Nullable String username) {
    transactions.inside(
        jdbc ->
            jdbc.sql("update rights_request set in_charge = :who where id = :id")
                .param("who", username)
                .param("id", request.id())
                .update());
  }

  @Override
  public void addCode(UUID id, Subject subject, String by, String identifiedBy) {
    byte[] identified = seal.seal(subject.countyCode(), id, IDENTIFIED, identifiedBy);
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into rights_code (county_code, id, subject_kind, subject_id, path, handed_by,
                      identified_sealed, at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    subject.countyCode(),
                    id,
                    subject.kind().name(),
                    subject.id(),
                    subject.path(),
                    by,
                    identified,
                    at(clock.instant()))
                .update());
  }

  private static RightsRequest request(ResultSet row, int n) throws SQLException {
    Subject subject =
        new Subject(
            SubjectKind.valueOf(row.getString("subject_kind")),
            row.getObject("subject_id", UUID.class),
            row.getString("county_code"),
            row.getString("area_code"),
            row.getString("path"),
            row.getString("subject_label"),
            row.getString("in_charge"));
    return new RightsRequest(
        row.getObject("id", UUID.class),
        row.getString("label"),
        RightsKind.valueOf(row.getString("kind")),
        subject,
        row.getString("number"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_on", LocalDate.class),
        row.getInt("version"),
        answer(row));
  }

  private static RightsRequest.@Nullable Answer answer(ResultSet row) throws SQLException {
    String result = row.getString("result");
    return result == null
        ? null
        : new RightsRequest.Answer(
            RightsResult.valueOf(result),
            row.getObject("answered_at", OffsetDateTime.class).toInstant(),
            row.getString("answered_by"),
            List.of((String[]) row.getArray("corrected").getArray()),
            row.getInt("erased"));
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
