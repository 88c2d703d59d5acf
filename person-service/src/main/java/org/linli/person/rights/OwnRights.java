package org.linli.person.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.audit.Audit;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.settings.Settings;
import org.linli.person.Limit;
import org.linli.person.ticket.Holder;

/** What people ask about their own data, with the number they proved. */
public final class OwnRights {

  /** What the audit and the tables name instead of an account. */
  static final String ACTOR = "resident";

  private static final int MOST_OPEN = 10;
  private static final int MOST = 100;

  private final RightsStore store;
  private final HeldDataOf held;
  private final IdempotencyKeys keys;
  private final Settings settings;
  private final Audit audit;
  private final Clock clock;

  public OwnRights(
      RightsStore store,
      HeldDataOf held,
      IdempotencyKeys keys,
      Settings settings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.held = held;
    this.keys = keys;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /** A request with its words and those of its answer. */
  public record Told(RightsRequest request, String words, @Nullable String answerWords) {}

  /**
   * Asks something.
   *
   * @throws ProblemException 409 {@code rights-enough} where many are open
   */
  public Told ask(Holder holder, RightsKind kind, String words, @Nullable String idempotencyKey) {
    Required.text("words", words);
    Subject subject = as(() -> held.require(holder));
    return as(
        () -> {
          if (idempotencyKey == null) {
            return told(added(holder, subject, kind, words));
          }
          String hash =
              HexFormat.of()
                  .formatHex(
                      IdempotencyKeys.digest()
                          .digest((kind + "\0" + words).getBytes(StandardCharsets.UTF_8)));
          Answer answer =
              keys.once(
                  "ticket/" + holder.number(),
                  idempotencyKey,
                  hash,
                  () -> {
                    RightsRequest added = added(holder, subject, kind, words);
                    return new Answer(201, added.id().toString(), null);
                  });
          return told(own(holder, UUID.fromString(answer.requiredLocation())));
        });
  }

  /** What the holder asked, newest first. */
  public List<Told> list(Holder holder) {
    return as(
        () ->
            store.ofSubject(holder.subjectKind(), holder.subject(), MOST).stream()
                .map(this::told)
                .toList());
  }

  /**
   * One request.
   *
   * @throws ProblemException 404 where it is about another record
   */
  public Told get(Holder holder, UUID id) {
    return as(() -> told(own(holder, id)));
  }

  private RightsRequest added(Holder holder, Subject subject, RightsKind kind, String words) {
    return Audit.asActor(ACTOR, () -> add(holder, subject, kind, words));
  }

  private RightsRequest add(Holder holder, Subject subject, RightsKind kind, String words) {
    long open =
        store.ofSubject(subject.kind(), subject.id(), MOST).stream()
            .filter(RightsRequest::isOpen)
            .count();
    if (open >= MOST_OPEN) {
      throw ProblemException.conflict("rights-enough", MOST_OPEN);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    RightsRequest request =
        new RightsRequest(
            UuidCreator.getTimeOrderedEpoch(),
            store.nextLabel(today.getYear()),
            kind,
            subject,
            holder.number(),
            now,
            today.plusDays(settings.limit(Limit.RIGHTS_ANSWER_DAYS)),
            1,
            null);
    audit.write("RIGHTS_" + kind.name(), HeldDataOf.audited(subject), Set.of("RIGHTS_WORDS"));
    store.add(request, words.strip());
    return request;
  }

  private RightsRequest own(Holder holder, UUID id) {
    return store
        .find(id)
        .filter(
            request ->
                request.subject().kind() == holder.subjectKind()
                    && request.subject().id().equals(holder.subject()))
        .orElseThrow(ProblemException::notFound);
  }

  private Told told(RightsRequest request) {
    return new Told(
        request, store.words(request), request.isOpen() ? null : store.answerWords(request));
  }

  private <T> T as(Supplier<T> work) {
    return store.together(Access.ofService(ACTOR), work);
  }
}
