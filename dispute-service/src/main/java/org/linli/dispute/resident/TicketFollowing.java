package org.linli.dispute.resident;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Step;
import org.linli.dispute.matter.Texts;
import org.linli.dispute.report.Reports;

/** What a resident sees and does with a ticket they proved. */
public final class TicketFollowing {

  private final MatterChanges changes;
  private final Reports reports;
  private final TicketStore store;
  private final HeldPhotos photos;
  private final TicketMatters matters;
  private final Texts texts;
  private final IdempotencyKeys keys;
  private final Results results;

  public TicketFollowing(
      MatterChanges changes,
      Reports reports,
      ResidentReports.Kept kept,
      TicketMatters matters,
      Texts texts,
      IdempotencyKeys keys,
      Results results) {
    this.changes = changes;
    this.reports = reports;
    this.store = kept.tickets();
    this.photos = kept.photos();
    this.matters = matters;
    this.texts = texts;
    this.keys = keys;
    this.results = results;
  }

  /**
   * A ticket and how its matter stands.
   *
   * @param matter null while the report waits for its review
   */
  public record State(
      Ticket ticket, @Nullable TicketMatter matter, List<Words> words, int photos) {}

  /** Words of this reporter, opened. */
  public record Words(Instant at, String text) {}

  public State get(String number) {
    return as(() -> state(number));
  }

  /** Whether a number is that of somebody who reported; else it is a party's code. */
  public boolean isReporters(String number) {
    return as(() -> store.find(number).isPresent());
  }

  /** The ticket that a program asks with; empty where there is none. */
  public Optional<State> findByOpenId(String openId) {
    return as(() -> store.findByOpenId(openId).map(ticket -> state(ticket.number())));
  }

  /** Adds words and photos. */
  public State addWords(
      String number, String words, List<String> tokens, @Nullable String idempotencyKey) {
    if (words.isBlank()) {
      throw ProblemException.badField("words", "required");
    }
    return step(
        number,
        idempotencyKey,
        "words\0" + words + '\0' + tokens,
        (ticket, before) -> {
          if (!before.mayAddWords()) {
            throw ProblemException.conflict("ticket-words-over");
          }
          photos.assign(tokens, HeldPhotos.ofTicket(number), number);
          return open -> {
            Matter matter = open.matter();
            texts.write(matter, "ADDED_WORDS", words.strip(), ResidentReports.ACTOR);
            store.add(
                number,
                new TicketStore.Added(matter.countyCode(), matter.id(), words.strip(), open.now()));
            return Step.of(
                "RESIDENT_WORDS", matter, Map.of("photos", Integer.toString(tokens.size())));
          };
        });
  }

  /** Says whether the matter is settled. What is contested comes back to those who handle it. */
  public State answer(
      String number, boolean settled, @Nullable String reason, @Nullable String idempotencyKey) {
    if (!settled && (reason == null || reason.isBlank())) {
      throw ProblemException.badField("reason", "required");
    }
    return step(
        number,
        idempotencyKey,
        "answer\0" + settled + '\0' + reason,
        (ticket, before) -> {
          if (!before.mayAnswer()) {
            throw ProblemException.conflict("ticket-no-result");
          }
          String said = reason == null || reason.isBlank() ? null : reason.strip();
          return open -> results.say(open, ticket.report().id(), settled, said, null);
        });
  }

  /** Rates how the matter was handled. */
  public State rate(
      String number, int stars, @Nullable String words, @Nullable String idempotencyKey) {
    return step(
        number,
        idempotencyKey,
        "rate\0" + stars + '\0' + words,
        (ticket, before) -> {
          TicketMatter.Answer answer = before.answer();
          if (answer == null || !before.mayRate()) {
            throw ProblemException.conflict("ticket-no-rating");
          }
          String said = words == null || words.isBlank() ? null : words.strip();
          return open -> results.say(open, ticket.report().id(), answer.settled(), said, stars);
        });
  }

  /** Puts photos that wait into the matter of their ticket, where there is one by now. */
  public int deliverPhotos(MatterPhotos file) {
    List<String> waiting = as(() -> photos.waiting(100));
    int delivered = 0;
    for (String number : waiting) {
      delivered += as(() -> deliver(number, file));
    }
    return delivered;
  }

  private int deliver(String number, MatterPhotos file) {
    TicketMatter matter = state(number).matter();
    if (matter == null || matter.status() == DisputeStatus.ARCHIVED) {
      return 0;
    }
    List<HeldPhotos.Photo> taken = photos.take(number);
    if (!taken.isEmpty()) {
      file.add(matter.id(), taken);
    }
    return taken.size();
  }

  private interface Work {
    Function<OpenMatter, Step> of(Ticket ticket, TicketMatter before);
  }

  private State step(String number, @Nullable String idempotencyKey, String request, Work work) {
    return as(
        () -> {
          if (idempotencyKey == null) {
            take(number, work);
          } else {
            keys.once(
                "ticket/" + number,
                idempotencyKey,
                hash(request),
                () -> {
                  take(number, work);
                  return new Answer(200, number, null);
                });
          }
          return state(number);
        });
  }

  private void take(String number, Work work) {
    Ticket ticket = require(number);
    TicketMatter before = matterOf(ticket).orElseThrow(TicketFollowing::notYet);
    changes.asService(before.id(), ResidentReports.ACTOR, work.of(ticket, before));
  }

  private State state(String number) {
    Ticket ticket = require(number);
    List<Words> words =
        store.added(number).stream().map(each -> new Words(each.at(), each.words())).toList();
    return new State(ticket, matterOf(ticket).orElse(null), words, photos.count(number));
  }

  private Optional<TicketMatter> matterOf(Ticket ticket) {
    Reports.Standing standing =
        reports.findByTicket(ticket.report().ticket()).orElseThrow(TicketFollowing::gone);
    UUID matter = standing.disputeId();
    return matter == null
        ? Optional.empty()
        : Optional.of(matters.get(standing.countyCode(), matter, ticket.report().id()));
  }

  private Ticket require(String number) {
    return store.find(number).orElseThrow(TicketFollowing::gone);
  }

  private <T> T as(java.util.function.Supplier<T> work) {
    return changes.together(MatterChanges.serviceAccess(ResidentReports.ACTOR), work);
  }

  private static ProblemException gone() {
    return ProblemException.forbidden("ticket-proof");
  }

  private static ProblemException notYet() {
    return ProblemException.conflict("ticket-not-yet");
  }

  private static String hash(String text) {
    return HexFormat.of()
        .formatHex(IdempotencyKeys.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
