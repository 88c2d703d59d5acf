package org.linli.dispute.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where notices and their mails are kept. */
public interface NoticeStore {

  /** Writes a notice, and a mail to each address, in the transaction that is running. */
  void write(NewNotice notice, Set<String> addresses, Instant now);

  /**
   * Takes mails that are due, so that no other copy of the service takes them too before {@code
   * until}.
   *
   * @return at most this many; each counted as one more attempt
   */
  List<Claimed> claim(Instant now, Instant until, int most);

  void sent(UUID mail, Instant at);

  /** Keeps a mail for later, or gives it up where {@code next} is null. */
  void notSent(UUID mail, String fault, @Nullable Instant next);

  /** A mail taken to be sent. */
  record Claimed(
      UUID id, String address, int attempts, String template, Map<String, String> filled) {
    public Claimed {
      filled = Map.copyOf(filled);
    }
  }
}
