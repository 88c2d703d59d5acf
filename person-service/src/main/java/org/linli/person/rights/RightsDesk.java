package org.linli.person.rights;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;
import org.linli.commons.audit.Audit;
import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;

/** What people asked about their data, on the desk of those who answer. */
public final class RightsDesk {

  private static final Set<String> WORDS = Set.of("RIGHTS_WORDS");

  private final RightsStore store;
  private final HeldDataOf held;
  private final FieldCatalogue catalogue;
  private final FabricHolder fabric;
  private final IdempotencyKeys keys;
  private final Audit audit;
  private final Clock clock;

  public RightsDesk(
      RightsStore store,
      HeldDataOf held,
      FieldCatalogue catalogue,
      FabricHolder fabric,
      IdempotencyKeys keys,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.held = held;
    this.catalogue = catalogue;
    this.fabric = fabric;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A request opened on the desk.
   *
   * @param fields columns that are held about the person, to say which were put right
   */
  public record Opened(
      RightsRequest request,
      String words,
      @Nullable String answerWords,
      boolean mayAnswer,
      Set<String> fields) {

    public Opened {
      fields = new TreeSet<>(fields);
    }
  }

  /**
   * What is answered.
   *
   * @param corrected for a correction: the columns that were put right
   */
  public record NewAnswer(RightsResult result, String words, List<String> corrected) {
    public NewAnswer {
      corrected = List.copyOf(corrected);
    }
  }

  public List<RightsRequest> list(boolean open, RightsStore.@Nullable Place after, int limit) {
    return store.together(CurrentAccess.require(), () -> store.list(open, after, limit));
  }

  /** Requests whose day has passed; for supervision, so without words. */
  public List<RightsRequest> overdue(RightsStore.@Nullable Place after, int limit) {
    LocalDate today = today();
    return store.together(CurrentAccess.require(), () -> store.overdue(today, after, limit));
  }

  /**
   * Opens one.
   *
   * @throws ProblemException 404 where the caller may not see it
   */
  public Opened open(UUID id) {
    Access access = CurrentAccess.require();
    RightsRequest seen = store.together(access, () -> visible(id));
    audit.read(HeldDataOf.audited(seen), WORDS);
    return store.together(access, () -> opened(access, visible(id)));
  }

  /**
   * Answers one; an erasure that is granted is performed in the same transaction.
   *
   * @throws ProblemException 404; 428 and 412 for {@code If-Match}; 409 {@code rights-answered};
   *     403 {@code rights-officer-only}; 400 with all faults
   */
  public Opened answer(
      UUID id, @Nullable String ifMatch, @Nullable String idempotencyKey, NewAnswer answer) {
    Access access = CurrentAccess.require();
    return store.together(
        access,
        () -> {
          if (idempotencyKey == null) {
            return opened(access, answered(access, id, ifMatch, answer));
          }
          keys.once(
              access.viewer().subject(),
              idempotencyKey,
              hash(id + "\0" + ifMatch + '\0' + answer),
              () -> {
                answered(access, id, ifMatch, answer);
                return new Answer(200, id.toString(), null);
              });
          return opened(access, visible(id));
        });
  }

  private RightsRequest answered(
      Access access, UUID id, @Nullable String ifMatch, NewAnswer answer) {
    RightsRequest request = store.lock(id).orElseThrow(ProblemException::notFound);
    requireVersion(ifMatch, request.version());
    if (!request.isOpen()) {
      throw ProblemException.conflict("rights-answered");
    }
    if (request.kind() == RightsKind.ERASURE && !isOfficer(access, request)) {
      throw ProblemException.forbidden("rights-officer-only");
    }
    requireValid(request, answer);
    int erased = erased(request, answer.result());
    RightsRequest.Answer given =
        new RightsRequest.Answer(
            answer.result(),
            now(),
            access.viewer().username(),
            request.kind() == RightsKind.CORRECTION ? answer.corrected() : List.of(),
            erased);
    RightsRequest answered = request.answered(given);
    audit.write("RIGHTS_ANSWER_" + answer.result(), HeldDataOf.audited(request), WORDS);
    store.answer(answered, answer.words().strip());
    return answered;
  }

  private static String hash(String text) {
    return HexFormat.of()
        .formatHex(IdempotencyKeys.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private int erased(RightsRequest request, RightsResult result) {
    if (request.kind() != RightsKind.ERASURE || !result.isDone()) {
      return 0;
    }
    HeldData feature = held.find(request.subject().kind()).orElseThrow(ProblemException::notFound);
    int erased =
        store.asService(
            () ->
                feature
                    .find(request.subject().id())
                    .map(subject -> feature.erase(subject, now()))
                    .orElse(0));
    audit.event(
        "ERASED",
        HeldDataOf.audited(request.subject()),
        Map.of("request", request.label(), "erased", Integer.toString(erased)));
    return erased;
  }

  private void requireValid(RightsRequest request, NewAnswer answer) {
    List<Violation> faults = new java.util.ArrayList<>();
    Required.text("words", answer.words(), faults);
    if (request.kind() == RightsKind.CORRECTION && answer.result().isDone()) {
      if (answer.corrected().isEmpty()) {
        faults.add(Violation.ofField("corrected", "required"));
      }
      for (String column : answer.corrected()) {
        if (catalogue.find(column).isEmpty()) {
          faults.add(Violation.ofField("corrected", "unknown-value", column));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  private Opened opened(Access access, RightsRequest request) {
    Set<String> columns = new TreeSet<>();
    held.find(request.subject().kind())
        .ifPresent(
            feature ->
                store.asService(
                    () -> {
                      feature
                          .find(request.subject().id())
                          .ifPresent(
                              subject ->
                                  feature.describe(subject).forEach(h -> columns.add(h.column())));
                      return true;
                    }));
    boolean mayAnswer =
        request.isOpen() && (request.kind() != RightsKind.ERASURE || isOfficer(access, request));
    return new Opened(
        request,
        store.words(request),
        request.isOpen() ? null : store.answerWords(request),
        mayAnswer,
        columns);
  }

  /** The data-protection officer of the area: not whoever else has a grant there. */
  private boolean isOfficer(Access access, RightsRequest request) {
    return isOfficer(access, request.subject().path(), fabric.current());
  }

  static boolean isOfficer(Access access, String path, Fabric fabric) {
    Set<Grant> grants = new java.util.HashSet<>(access.grants());
    grants.removeIf(grant -> grant.role() != Role.DATA_PROTECTION_OFFICER);
    return new Access(access.viewer(), grants).covers(path, fabric);
  }

  private RightsRequest visible(UUID id) {
    return store.find(id).orElseThrow(ProblemException::notFound);
  }

  private static void requireVersion(@Nullable String ifMatch, int version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.versionRequired();
    }
    if (!ifMatch.strip().equals("\"" + version + '"')) {
      throw ProblemException.versionOutdated();
    }
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
