package org.linli.dispute.breakglass;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;

/** Opening emergency access, and saying afterwards whether it was right. */
public final class BreakGlasses {

  private static final int SHORTEST_REASON = 10;
  private static final Set<String> FIELD_GROUP = Set.of(Disputes.BREAK_GLASS);

  private final Disputes disputes;
  private final MatterChanges changes;
  private final BreakGlassStore store;
  private final Alarm alarm;
  private final ReadLog reads;
  private final Rules rules;

  /** What it is decided by. */
  public record Rules(
      Settings settings, IdempotencyKeys keys, FabricHolder fabric, Audit audit, Clock clock) {}

  public BreakGlasses(
      Disputes disputes,
      MatterChanges changes,
      BreakGlassStore store,
      Alarm alarm,
      ReadLog reads,
      Rules rules) {
    this.disputes = disputes;
    this.changes = changes;
    this.store = store;
    this.alarm = alarm;
    this.reads = reads;
    this.rules = rules;
  }

  /**
   * Opens a matter for the caller to read, and tells the data-protection officers at once.
   *
   * @throws ProblemException 404; 403 {@code handles-anyway}; 409 {@code break-glass-live}
   */
  public BreakGlass open(UUID id, String reason, @Nullable String idempotencyKey) {
    Access access = CurrentAccess.require();
    Listed listed = disputes.get(id);
    if (listed.handled()) {
      throw ProblemException.forbidden("handles-anyway");
    }
    Matter matter = listed.matter();
    if (!access.covers(matter.where().path(), rules.fabric().current())) {
      throw ProblemException.notFound();
    }
    if (reason.strip().length() < SHORTEST_REASON) {
      throw ProblemException.badField("reason", "break-glass-reason", SHORTEST_REASON);
    }
    // Written down before anything is open, whatever becomes of it.
    reads.record(matter.countyCode(), id, FIELD_GROUP);
    return changes.together(
        access,
        () ->
            once(
                access,
                idempotencyKey,
                id + "\n" + reason,
                () -> opened(access, matter, reason.strip())));
  }

  private BreakGlass opened(Access access, Matter matter, String reason) {
    Instant now = now();
    if (store.isLive(matter.countyCode(), matter.id(), now)) {
      throw ProblemException.conflict("break-glass-live");
    }
    BreakGlass fresh =
        new BreakGlass(
            UuidCreator.getTimeOrderedEpoch(),
            new BreakGlass.About(
                matter.countyCode(),
                matter.id(),
                matter.number(),
                matter.where().areaCode(),
                matter.where().path()),
            access.viewer().username(),
            reason,
            now,
            now.plus(Duration.ofMinutes(rules.settings().limit(Limit.BREAK_GLASS_MINUTES))),
            now.plus(Duration.ofDays(rules.settings().limit(Limit.BREAK_GLASS_REVIEW_DAYS))),
            null);
    store.open(fresh, alarm.reviewers(fresh));
    alarm.raise(fresh);
    rules.audit().event("BREAK_GLASS", subject(fresh), Map.of("until", fresh.until().toString()));
    return fresh;
  }

  /** Newest first, in the caller's areas. */
  public List<BreakGlass> list(
      List<String> paths,
      boolean unreviewedOnly,
      BreakGlassStore.@Nullable Place after,
      int limit) {
    return changes.together(
        CurrentAccess.require(), () -> store.list(paths, unreviewedOnly, after, limit));
  }

  /**
   * Says whether it was right; what was not ends at once.
   *
   * @throws ProblemException 404; 403 {@code break-glass-own}; 409 {@code break-glass-reviewed}
   */
  public BreakGlass review(
      UUID id, BreakGlass.Finding finding, String words, @Nullable String idempotencyKey) {
    Access access = CurrentAccess.require();
    return changes.together(
        access,
        () ->
            once(
                access,
                idempotencyKey,
                id + "\n" + finding + '\n' + words,
                () -> reviewed(access, id, finding, words)));
  }

  private BreakGlass reviewed(Access access, UUID id, BreakGlass.Finding finding, String words) {
    BreakGlass before = store.find(id).orElseThrow(ProblemException::notFound);
    String reviewer = access.viewer().username();
    if (before.by().equals(reviewer)) {
      throw ProblemException.forbidden("break-glass-own");
    }
    if (words.isBlank()) {
      throw ProblemException.badField("words", "required");
    }
    Instant now = now();
    boolean ends = finding == BreakGlass.Finding.NOT_JUSTIFIED && before.isLive(now);
    BreakGlass.Review review = new BreakGlass.Review(now, reviewer, finding, words.strip());
    if (before.review() != null || !store.review(before, review, ends ? now : before.until())) {
      throw ProblemException.conflict("break-glass-reviewed");
    }
    rules
        .audit()
        .event(
            "BREAK_GLASS_REVIEWED",
            subject(before),
            Map.of("by", before.by(), "finding", finding.name()));
    return store.find(id).orElseThrow(ProblemException::notFound);
  }

  /** The same request again gets what the first one made, as it is now. */
  private BreakGlass once(
      Access access, @Nullable String key, String request, Supplier<BreakGlass> work) {
    if (key == null) {
      return work.get();
    }
    String hash =
        HexFormat.of()
            .formatHex(IdempotencyKeys.digest().digest(request.getBytes(StandardCharsets.UTF_8)));
    BreakGlass[] made = new BreakGlass[1];
    Answer answer =
        rules
            .keys()
            .once(
                access.viewer().subject(),
                key,
                hash,
                () -> {
                  made[0] = work.get();
                  return new Answer(200, made[0].id().toString(), null);
                });
    BreakGlass fresh = made[0];
    return fresh != null
        ? fresh
        : store
            .find(UUID.fromString(answer.requiredLocation()))
            .orElseThrow(ProblemException::notFound);
  }

  private static AuditSubject subject(BreakGlass one) {
    BreakGlass.About about = one.about();
    return new AuditSubject(
        ReadLog.MATTER, about.countyCode(), about.path(), about.matter(), about.number());
  }

  public Instant now() {
    return rules.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Who is told, and owes the review. */
  public interface Alarm {

    List<org.linli.dispute.duty.Answerer> reviewers(BreakGlass opened);

    void raise(BreakGlass opened);
  }

  /** What notices about one fill in. */
  static Map<String, String> values(BreakGlass opened, String byName) {
    return Map.of("by", byName, "link", "/break-glass");
  }
}
