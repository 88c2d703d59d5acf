package org.linli.dispute.visit;

import static org.linli.dispute.matter.DisputeStatus.AGREED;
import static org.linli.dispute.matter.DisputeStatus.CLOSED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMED;
import static org.linli.dispute.matter.DisputeStatus.PERFORMING;
import static org.linli.dispute.matter.DisputeStatus.VISITED;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Step;
import org.linli.dispute.step.Need;
import org.linli.dispute.step.Needs;
import org.linli.dispute.work.TextKind;
import org.linli.dispute.work.WorkTexts;

/** What residents say of a result, and what follows from it. */
final class ResidentWord implements ResidentViews {

  private static final Set<DisputeStatus> WITH_A_RESULT =
      EnumSet.of(AGREED, CONFIRMED, PERFORMING, VISITED, CLOSED);

  /** A mean of four of five points or more is called satisfied. */
  private static final double SATISFIED = 4.0;

  private final VisitStore store;
  private final WorkTexts texts;
  private final Reopenings reopenings;

  ResidentWord(VisitStore store, WorkTexts texts, Reopenings reopenings) {
    this.store = store;
    this.texts = texts;
    this.reopenings = reopenings;
  }

  @Override
  public Step say(OpenMatter open, Said said) {
    Matter before = open.matter();
    if (!WITH_A_RESULT.contains(before.status())) {
      throw Needs.refusal(List.of(Need.of("result")));
    }
    boolean first = isFirstContest(before);
    ResidentView view =
        new ResidentView(
            UuidCreator.getTimeOrderedEpoch(),
            said.reportId(),
            said.view(),
            said.rating(),
            open.now());
    store.keep(before, view);
    texts.write(
        before, TextKind.RESIDENT, view.id().toString(), new ResidentView.Words(said.words()));
    boolean contested = said.view() == ResidentView.View.CONTESTED;
    String kind = contested ? "RESIDENT_CONTESTED" : "RESIDENT_CONFIRMED";
    if (contested && first && before.status() == CLOSED) {
      Step reopened = reopenings.reopened(open, Reopenings.Reason.CONTESTED, null);
      return new Step(kind, rated(reopened.after(), before), reopened.detail(), reopened.words());
    }
    Map<String, Object> detail = new HashMap<>();
    if (said.rating() != null) {
      detail.put("rating", said.rating());
    }
    return Step.of(kind, rated(before, before), detail);
  }

  @Override
  public List<ResidentView> list(Matter matter) {
    Map<UUID, ResidentView> last = new LinkedHashMap<>();
    store.residentViews(matter).forEach(view -> last.put(view.reportId(), view));
    return List.copyOf(last.values());
  }

  /** Nobody contested since it was closed last. */
  private boolean isFirstContest(Matter matter) {
    return store.closings(matter).stream()
        .findFirst()
        .map(
            closing ->
                store.residentViews(matter).stream()
                    .noneMatch(
                        view ->
                            view.view() == ResidentView.View.CONTESTED
                                && view.at().isAfter(closing.at())))
        .orElse(true);
  }

  private Matter rated(Matter after, Matter matter) {
    List<Integer> ratings =
        list(matter).stream().map(ResidentView::rating).filter(Objects::nonNull).toList();
    if (ratings.isEmpty()) {
      return after;
    }
    double mean = ratings.stream().mapToInt(Integer::intValue).average().orElse(0);
    return after.withProgress(
        mean >= SATISFIED
            ? after.progress().with(Milestone.RATED, Milestone.SATISFIED)
            : after.progress().with(Milestone.RATED).without(Milestone.SATISFIED));
  }
}
