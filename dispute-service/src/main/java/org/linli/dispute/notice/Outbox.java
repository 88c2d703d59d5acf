package org.linli.dispute.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.service.BackgroundLoop;
import org.linli.dispute.notice.NoticeStore.Claimed;
import org.linli.dispute.notice.Postman.NotDelivered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox. Several copies of the service share it: each takes mails for
 * itself for two minutes. A mail is sent at least once, and twice only when a copy dies between the
 * server's yes and writing it down; both then carry the same Message-ID. SMTP knows no better.
 */
public final class Outbox implements BackgroundLoop.Loop {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);
  private static final Duration CLAIM = Duration.ofMinutes(2);
  private static final int BATCH = 10;
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private final NoticeStore store;
  private final Wording wording;
  private final Postman postman;
  private final Duration every;
  private final Clock clock;

  public Outbox(NoticeStore store, Wording wording, Postman postman, Duration every, Clock clock) {
    this.store = store;
    this.wording = wording;
    this.postman = postman;
    this.every = every;
    this.clock = clock;
  }

  @Override
  public void run(BooleanSupplier wanted) throws InterruptedException {
    while (wanted.getAsBoolean()) {
      try {
        if (sendSome() > 0) {
          continue;
        }
      } catch (RuntimeException e) {
        log.warn("the outbox cannot be read now: {}", e.toString());
      }
      Thread.sleep(every);
    }
  }

  /** Sends what is due, up to a handful; tells how many were taken up. */
  public int sendSome() {
    Instant now = clock.instant();
    List<Claimed> mails = store.claim(now, now.plus(CLAIM), BATCH);
    mails.forEach(this::send);
    return mails.size();
  }

  private void send(Claimed mail) {
    try {
      MailTemplates.Worded chinese =
          wording.word(mail.template(), mail.filled(), Locale.SIMPLIFIED_CHINESE);
      MailTemplates.Worded english = wording.word(mail.template(), mail.filled(), Locale.ENGLISH);
      postman.send(
          mail.id(),
          mail.address(),
          chinese.subject(),
          chinese.words() + "\n\n" + english.subject() + "\n" + english.words() + "\n");
      store.sent(mail.id(), clock.instant());
    } catch (NotDelivered e) {
      Instant next = e.isForGood() ? null : next(mail.attempts());
      log.warn(
          "mail {} was not taken, {}: {}",
          mail.id(),
          next == null ? "given up" : "later again",
          e.getMessage());
      store.notSent(mail.id(), shortened(e.getMessage()), next);
    }
  }

  private @Nullable Instant next(int attempts) {
    return attempts > PAUSES.size() ? null : clock.instant().plus(PAUSES.get(attempts - 1));
  }

  private static String shortened(@Nullable String text) {
    String known = text == null ? "" : text;
    return known.substring(0, Math.min(300, known.length()));
  }
}
