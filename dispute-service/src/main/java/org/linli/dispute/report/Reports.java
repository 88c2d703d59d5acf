package org.linli.dispute.report;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;

/** The one door for everything that is told to us. */
public interface Reports {

  /**
   * Files a report: it is located, sorted to the unit that is to receive it, and opens a matter or
   * joins one, unless its grid asks for entry in two steps. All of it happens or nothing.
   *
   * @throws ProblemException 400 with all faults by field; 404 where the place lies outside the
   *     areas of a filer with an account
   */
  Filed file(NewReport report, Filer filer);

  /** What a reporter may be told of their report, by its ticket; also while it waits for review. */
  Optional<Standing> findByTicket(String ticket);

  /**
   * Where a report stands.
   *
   * @param disputeId the matter it belongs to now, which may be another than it opened; null while
   *     it waits for review
   * @param language zh or en
   */
  record Standing(
      UUID reportId,
      String countyCode,
      String ticket,
      ReportState state,
      @Nullable UUID disputeId,
      String language) {}
}
