package org.linli.dispute.held;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Step;
import org.linli.dispute.resident.ResidentReports;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;
import org.linli.dispute.work.Owed;

/** Asking about one's data, and answering by the day. */
public final class Rights {

  private final MatterChanges changes;
  private final Disputes disputes;
  private final Holders holders;
  private final HeldStore store;
  private final Desk desk;
  private final ReadLog reads;

  /** On whose desk a request lies, and until when. */
  public record Desk(
      Duties duties, Owed owed, Units units, Settings settings, IdempotencyKeys keys) {}

  public Rights(
      MatterChanges changes,
      Disputes disputes,
      Holders holders,
      HeldStore store,
      Desk desk,
      ReadLog reads) {
    this.changes = changes;
    this.disputes = disputes;
    this.holders = holders;
    this.store = store;
    this.desk = desk;
    this.reads = reads;
  }

  /**
   * Asks with a ticket that was proved.
   *
   * @throws ProblemException 409 {@code right-asked}, {@code ticket-not-yet}
   */
  public Right ask(String number, Right.Kind kind, String words, @Nullable String key) {
    if (words.isBlank()) {
      throw ProblemException.badField("words", "required");
    }
    return changes.together(
        MatterChanges.serviceAccess(ResidentReports.ACTOR),
        () -> {
          Holders.Holder holder = holders.require(number);
          UUID matter = holder.matter();
          if (matter == null) {
            throw ProblemException.conflict("ticket-not-yet");
          }
          UUID id =
              once(
                  "ticket/" + number,
                  key,
                  kind + "\n" + words,
                  () -> asked(holder, matter, kind, words.strip()));
          return require(store.ofTicket(number, holder.countyCode(), matter), id);
        });
  }

  private UUID asked(Holders.Holder holder, UUID matter, Right.Kind kind, String words) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    changes.asService(
        matter,
        ResidentReports.ACTOR,
        open -> {
          LocalDate due = open.today().plusDays(desk.settings().limit(Limit.RIGHTS_ANSWER_DAYS));
          UUID party = holder instanceof Holders.OfParty one ? one.ticket().party() : null;
          Right right = new Right(id, holder.number(), party, kind, words, open.now(), due, null);
          if (!store.ask(open.matter().countyCode(), matter, right)) {
            throw ProblemException.conflict("right-asked");
          }
          owe(open.matter(), id, due);
          return Step.of("RIGHT_ASKED", open.matter(), Map.of("kind", kind, "due", due.toString()));
        });
    return id;
  }

  private void owe(Matter matter, UUID right, LocalDate due) {
    String unit = matter.answering().unit();
    String code =
        unit != null
            ? unit
            : desk.units().centreOf(matter.where().path()).map(Unit::code).orElse(null);
    String person = matter.answering().person();
    if (code == null && person == null) {
      return;
    }
    desk.duties()
        .open(
            new NewDuty(
                matter.countyCode(),
                matter.id(),
                DutyKind.RIGHTS_ANSWER,
                right.toString(),
                new Answerer(code, person),
                desk.owed().endOf(due)));
  }

  /**
   * What was asked in a matter; the look is recorded.
   *
   * @throws ProblemException 404; 403 {@code not-handler}
   */
  public List<Right> list(UUID id) {
    Listed listed = disputes.get(id);
    if (!listed.readable()) {
      throw ProblemException.forbidden("not-handler");
    }
    Matter matter = listed.matter();
    reads.record(matter.countyCode(), id, Disputes.groups(listed, Set.of("RIGHTS")));
    return changes.together(CurrentAccess.require(), () -> store.ofMatter(matter.countyCode(), id));
  }

  /**
   * Answers.
   *
   * @throws ProblemException 404; 403 {@code not-handler}; 409 {@code right-answered}
   */
  public Right answer(
      UUID id, UUID right, Right.Result result, String words, @Nullable String key) {
    Listed listed = disputes.get(id);
    if (!listed.handled()) {
      throw ProblemException.forbidden("not-handler");
    }
    if (words.isBlank()) {
      throw ProblemException.badField("words", "required");
    }
    String county = listed.matter().countyCode();
    return changes.together(
        CurrentAccess.require(),
        () -> {
          require(store.ofMatter(county, id), right);
          once(
              CurrentAccess.require().viewer().subject(),
              key,
              right + "\n" + result + '\n' + words,
              () -> {
                changes.asService(
                    id,
                    CurrentAccess.require().viewer().username(),
                    open -> answered(open, right, result, words.strip()));
                return right;
              });
          return require(store.ofMatter(county, id), right);
        });
  }

  private Step answered(OpenMatter open, UUID right, Right.Result result, String words) {
    Matter matter = open.matter();
    Right.Answer answer = new Right.Answer(result, words, open.now(), open.caller());
    if (!store.answer(matter.countyCode(), matter.id(), right, answer)) {
      throw ProblemException.conflict("right-answered");
    }
    desk.duties()
        .done(
            matter.countyCode(),
            matter.id(),
            DutyKind.RIGHTS_ANSWER,
            right.toString(),
            open.caller());
    return Step.of("RIGHT_ANSWERED", matter, Map.of("result", result));
  }

  private UUID once(String subject, @Nullable String key, String request, Supplier<UUID> work) {
    if (key == null) {
      return work.get();
    }
    String hash =
        HexFormat.of()
            .formatHex(IdempotencyKeys.digest().digest(request.getBytes(StandardCharsets.UTF_8)));
    Answer answer =
        desk.keys().once(subject, key, hash, () -> new Answer(200, work.get().toString(), null));
    return UUID.fromString(answer.requiredLocation());
  }

  private static Right require(List<Right> rights, UUID id) {
    return rights.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }
}
