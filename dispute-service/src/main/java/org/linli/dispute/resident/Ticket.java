package org.linli.dispute.resident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.ticket.Pin;

/**
 * What a resident follows a report with.
 *
 * @param number twelve digits drawn at random: nobody can guess a neighbour's, and it says nothing
 *     about place or time
 * @param openId what programs ask with (Open311), as hard to guess; null where no program filed it
 * @param report key of the report in {@link org.linli.dispute.report.Reports}
 * @param anonymous whether the other side is not to be told who reported
 * @param language of answers: zh-CN or en
 */
public record Ticket(
    String number,
    @Nullable String openId,
    Report report,
    boolean anonymous,
    String language,
    Pin pin,
    Instant createdAt) {

  /**
   * The report behind it.
   *
   * @param ticket what {@link org.linli.dispute.report.Reports#findByTicket} knows it by
   */
  public record Report(UUID id, String ticket, String category) {}
}
