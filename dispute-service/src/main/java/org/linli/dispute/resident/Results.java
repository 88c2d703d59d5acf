package org.linli.dispute.resident;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Step;
import org.linli.dispute.visit.Reopenings;
import org.linli.dispute.visit.ResidentView;
import org.linli.dispute.visit.ResidentViews;

/**
 * What a reporter says of a result. Where there is one it stands beside the staff's view; a matter
 * that was turned away, withdrawn or filed away is taken up again when its reporter contests that.
 */
public final class Results {

  /** Ends without a result that residents and staff could see differently. */
  private static final Set<DisputeStatus> ENDED_WITHOUT =
      EnumSet.of(DisputeStatus.NOT_ACCEPTED, DisputeStatus.WITHDRAWN, DisputeStatus.ARCHIVED);

  private final ResidentViews views;
  private final Reopenings reopenings;
  private final TicketMatters matters;

  public Results(ResidentViews views, Reopenings reopenings, TicketMatters matters) {
    this.views = views;
    this.reopenings = reopenings;
    this.matters = matters;
  }

  /**
   * Keeps what a reporter says.
   *
   * @param words kept sealed; null for none
   * @param stars null where they rate nothing
   */
  Step say(
      OpenMatter open,
      UUID report,
      boolean settled,
      @Nullable String words,
      @Nullable Integer stars) {
    if (!ENDED_WITHOUT.contains(open.matter().status())) {
      ResidentView.View view = settled ? ResidentView.View.CONFIRMED : ResidentView.View.CONTESTED;
      return views.say(open, new ResidentViews.Said(report, view, words, stars));
    }
    matters.answer(open.matter(), report, settled, stars, open.now());
    if (settled) {
      return Step.of("RESIDENT_CONFIRMED", open.matter()).withWords(words);
    }
    Step reopened = reopenings.reopened(open, Reopenings.Reason.CONTESTED, null);
    return new Step("RESIDENT_CONTESTED", reopened.after(), reopened.detail(), words);
  }
}
