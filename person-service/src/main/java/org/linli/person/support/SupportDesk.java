package org.linli.person.support;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.ticket.Intake;
import org.linli.commons.ticket.Pin;
import org.linli.commons.ticket.ProofOfWork;
import org.linli.commons.ticket.SigningKey;
import org.linli.commons.ticket.TicketProofs;
import org.linli.person.consent.Consent;
import org.linli.person.consent.ConsentCheck;
import org.linli.person.consent.Evidence;
import org.linli.person.ticket.NumberKind;
import org.linli.person.ticket.Tickets;

/** Requests for help, by residents themselves and through others. */
public final class SupportDesk {

  private static final long PINS = 100_000_000L;

  private final ViewerTransactions transactions;
  private final Kept kept;
  private final ConsentCheck check;
  private final Door door;
  private final Settings settings;
  private final FabricHolder fabric;
  private final CaseChanges changes;
  private final ZoneId zone;

  public SupportDesk(
      ViewerTransactions transactions,
      Kept kept,
      ConsentCheck check,
      Door door,
      Settings settings,
      FabricHolder fabric,
      CaseChanges changes,
      ZoneId zone) {
    this.transactions = transactions;
    this.kept = kept;
    this.check = check;
    this.door = door;
    this.settings = settings;
    this.fabric = fabric;
    this.changes = changes;
    this.zone = zone;
  }

  /** Where things are kept. */
  public record Kept(
      CaseStore cases, CaseTexts texts, WorkStore work, Tickets tickets, ConsentRecords consents) {}

  /** What stands between people without account and machines; and what makes sendings one. */
  public record Door(Intake intake, SigningKey key, TicketProofs proofs, IdempotencyKeys keys) {}

  /** What the sender is told once. */
  public record Received(
      String number, String ticket, String pin, SupportState state, Instant at) {}

  /**
   * Takes a request of a resident.
   *
   * @param request all that was sent, so that the same is known again
   * @throws ProblemException 400 with all faults; nothing is stored
   */
  public Received ask(
      NewRequest asked, Intake.Solution solution, @Nullable String key, String request) {
    List<Violation> faults = new ArrayList<>();
    ConsentCheck.page(evidence(asked).guardian(), asked.needsGuardian(), faults);
    Place place = valid(asked, path -> true, faults);
    ProofOfWork.Solved solved = door.intake().solved(solution, key);
    return transactions.write(
        Access.ofService(CaseChanges.RESIDENT),
        jdbc -> {
          Intake.Taken taken =
              door.intake()
                  .once(solved, key, request, opening -> open(asked, place, null, opening.pin()));
          return received(taken.number(), taken.pin());
        });
  }

  /**
   * Takes a request that somebody brings for a resident. They are told number, ticket and PIN to
   * hand over, and read nothing of it afterwards.
   *
   * @throws ProblemException 400 with all faults; nothing is stored
   */
  public Received file(NewRequest asked, @Nullable String key, String request) {
    Access access = CurrentAccess.require();
    List<Violation> faults = new ArrayList<>();
    check.evidence(asked.evidence(), asked.needsGuardian(), faults);
    Place place = valid(asked, path -> access.covers(path, fabric.current()), faults);
    String by = access.viewer().username();
    String subject = access.viewer().subject();
    return transactions.write(
        Access.ofService(by),
        jdbc -> {
          if (key == null) {
            String pin = Pin.random();
            return received(open(asked, place, by, pin), pin);
          }
          String pin = pin(subject, key);
          String hash = Call.hash("support-request", null, request);
          Supplier<String> work = () -> open(asked, place, by, pin);
          Answer answer =
              door.keys().once(subject, key, hash, () -> new Answer(201, work.get(), null));
          return received(answer.requiredLocation(), pin);
        });
  }

  private Received received(String ticket, String pin) {
    UUID id =
        kept.tickets().require(door.proofs().issue(ticket).text(), NumberKind.SUPPORT).subject();
    SupportCase one = kept.cases().find(id).orElseThrow();
    return new Received(one.number(), ticket, pin, one.state(), one.asked().at());
  }

  /** Opens the case in the transaction that is running; gives the ticket. */
  private String open(NewRequest asked, Place place, @Nullable String by, String pin) {
    Instant now = changes.now();
    Evidence evidence = evidence(asked);
    Consent consent =
        check.record(java.util.Objects.requireNonNull(asked.given()), evidence.kind());
    String year = Integer.toString(LocalDate.ofInstant(now, zone).getYear());
    String prefix = "S" + place.town() + "-" + year + "-";
    String number = prefix + String.format(Locale.ROOT, "%06d", kept.cases().next(prefix));
    SupportCase one =
        new SupportCase(
            UUID.randomUUID(),
            number,
            SupportState.REQUESTED,
            new SupportCase.Asked(
                place.county(),
                asked.placeCode(),
                place.path(),
                asked.kinds(),
                asked.source(),
                asked.resident().language(),
                by,
                now),
            consent.id(),
            null,
            new SupportCase.Ending(null, null, null, null),
            0);
    kept.cases().add(one, consent);
    String actor = by == null ? CaseChanges.RESIDENT : by;
    changes.step(one, new CaseChanges.Step(one, "REQUESTED"), actor, now);
    kept.texts().write(one, CaseTexts.Ref.NAME, asked.resident().name(), now);
    kept.texts().write(one, CaseTexts.Ref.CONTACT, asked.resident().contact(), now);
    kept.texts().write(one, CaseTexts.Ref.WORDS, asked.words(), now);
    kept.texts().keep(one, CaseTexts.Ref.NAME, asked.resident().name(), now);
    kept.consents().keep(one, consent, evidence, actor, now);
    String ticket =
        kept.tickets()
            .issue(NumberKind.SUPPORT, one.id(), one.county(), one.asked().language(), pin)
            .number();
    kept.texts().write(one, CaseTexts.Ref.TICKET + ticket, ticket, now);
    return ticket;
  }

  private static Evidence evidence(NewRequest asked) {
    Evidence evidence = asked.evidence();
    return evidence == null ? Evidence.ofPage(null) : evidence;
  }

  /** The same for the same key, so that it need not be kept to be told again. */
  private String pin(String subject, String idempotencyKey) {
    byte[] signed = door.key().sign("support-pin", subject, idempotencyKey);
    long number = Long.remainderUnsigned(ByteBuffer.wrap(signed).getLong(), PINS);
    return String.format(Locale.ROOT, "%0" + Pin.DIGITS + "d", number);
  }

  /** Where the case lies. */
  private record Place(String county, String town, String path) {

    static Place of(String path, Fabric fabric) {
      String[] codes = path.substring(1, path.length() - 1).split("/", -1);
      String county = codes[0];
      String town = "";
      for (String code : codes) {
        OptionalInt area = fabric.findArea(code);
        AreaLevel level = area.isPresent() ? fabric.areas().get(area.getAsInt()).level() : null;
        county = level == AreaLevel.COUNTY ? code : county;
        town = level == AreaLevel.TOWN ? code : town;
      }
      return new Place(county, town.isEmpty() ? county : town, path);
    }
  }

  private Place valid(
      NewRequest asked, java.util.function.Predicate<String> reachable, List<Violation> faults) {
    Required.text("name", asked.resident().name(), faults);
    Required.text("contact", asked.resident().contact(), faults);
    Required.text("words", asked.words(), faults);
    SupportKinds known = settings.current(SupportKinds.KIND);
    for (int i = 0; i < asked.kinds().size(); i++) {
      if (known.find(asked.kinds().get(i)).isEmpty()) {
        faults.add(Violation.ofField("kinds[" + i + "]", "unknown-value", asked.kinds().get(i)));
      }
    }
    if (new HashSet<>(asked.kinds()).size() < asked.kinds().size()) {
      faults.add(Violation.ofField("kinds", "setting-twice", ""));
    }
    Fabric now = fabric.current();
    String path = now.findPath(asked.placeCode());
    if (path == null || !reachable.test(path)) {
      faults.add(Violation.ofField("place", "support-place"));
    }
    check.given(asked.given(), "consent", faults);
    if (!faults.isEmpty() || path == null) {
      throw ProblemException.badRequest(faults);
    }
    return Place.of(path, now);
  }
}
