package org.linli.person.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;

/** Whether what somebody agreed to is a consent under the notice in force. */
public final class ConsentCheck {

  /** What is said to have been heard before is a slip of the pen. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private final Settings settings;
  private final Clock clock;

  public ConsentCheck(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Adds all that is wrong; null is a missing consent. */
  public void given(@Nullable Given given, String field, List<Violation> faults) {
    if (given == null) {
      faults.add(Violation.ofField(field, "consent-missing"));
      return;
    }
    String prefix = field.isEmpty() ? "" : field + ".";
    Settings.InForce<ConsentNotice> notice = settings.inForce(ConsentNotice.KIND);
    if (given.noticeVersion() != notice.version()) {
      faults.add(Violation.ofField(prefix + "noticeVersion", "consent-notice", notice.version()));
      return;
    }
    choices(given, notice.value(), prefix, faults);
    LocalDate last = given.lastDay();
    LocalDate today = LocalDate.now(clock);
    if (last != null && last.isBefore(today)) {
      faults.add(Violation.ofField(prefix + "expires", "consent-expired"));
    } else if (last != null && last.isAfter(today.plusDays(notice.value().longestDays()))) {
      faults.add(
          Violation.ofField(prefix + "expires", "consent-too-long", notice.value().longestDays()));
    }
  }

  private static void choices(
      Given given, ConsentNotice notice, String prefix, List<Violation> faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < given.choices().size(); i++) {
      Choice choice = given.choices().get(i);
      String at = prefix + "choices[" + i + "]";
      var offer = notice.findOffer(choice.purpose(), choice.recipient());
      if (offer.isEmpty()) {
        faults.add(Violation.ofField(at, "consent-not-offered"));
      } else if (choice.data().isEmpty() || !offer.get().data().containsAll(choice.data())) {
        faults.add(Violation.ofField(at + ".data", "consent-data"));
      }
      if (!seen.add(choice.purpose() + '/' + choice.recipient())) {
        faults.add(Violation.ofField(at, "consent-twice"));
      }
    }
    for (ConsentNotice.Offer offer : notice.offers()) {
      boolean covered =
          given.choices().stream()
              .anyMatch(one -> one.covers(offer.purpose(), offer.recipient(), offer.data()));
      if (offer.needed() && !covered) {
        faults.add(Violation.ofField(prefix + "choices", "consent-needed", offer.purpose()));
      }
    }
  }

  /** Adds what is wrong with how it was given on the page for residents. */
  public static void page(
      Evidence.@Nullable Guardian guardian, boolean needsGuardian, List<Violation> faults) {
    if (needsGuardian && guardian == null) {
      faults.add(Violation.ofField("guardian", "consent-guardian"));
    }
  }

  /** Adds all that is wrong with how it was given. */
  public void evidence(@Nullable Evidence evidence, boolean needsGuardian, List<Violation> faults) {
    if (evidence == null) {
      faults.add(Violation.ofField("evidence", "consent-evidence"));
      return;
    }
    if (needsGuardian && evidence.guardian() == null) {
      faults.add(Violation.ofField("evidence.guardian", "consent-guardian"));
    }
    if (needsGuardian != (evidence.kind() == Evidence.Kind.GUARDIAN)) {
      faults.add(
          Violation.ofField(
              "evidence.kind", needsGuardian ? "consent-guardian" : "consent-no-guardian"));
    }
    Evidence.Testimony heard = evidence.testimony();
    switch (evidence.kind()) {
      case PAGE -> {}
      case SIGNATURE -> {
        if (evidence.scan() == null) {
          faults.add(Violation.ofField("evidence.file", "consent-scan"));
        }
      }
      case ORAL_RECORDED, GUARDIAN -> {
        if (evidence.scan() == null && heard == null) {
          faults.add(Violation.ofField("evidence.witness", "consent-witness"));
        }
      }
    }
    if (heard != null && heard.at().isAfter(clock.instant().plus(5, ChronoUnit.MINUTES))) {
      faults.add(Violation.ofField("evidence.at", "consent-future"));
    } else if (heard != null && heard.at().isBefore(EARLIEST)) {
      faults.add(Violation.ofField("evidence.at", "support-too-early"));
    }
  }

  /** A consent that was found good, as of now. */
  public Consent record(Given given, Evidence.Kind evidence) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate last =
        given.lastDay() == null
            ? LocalDate.now(clock).plusDays(settings.current(ConsentNotice.KIND).validDays())
            : given.lastDay();
    Instant expires = last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    return new Consent(
        UUID.randomUUID(),
        given.noticeVersion(),
        given.choices(),
        new Consent.Term(now, expires, null),
        evidence);
  }

  /** The notice that a consent was given under. */
  public ConsentNotice notice(int version) {
    return ConsentNotice.KIND.read(settings.version(ConsentNotice.KIND, version).body());
  }
}
