package org.linli.dispute.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.TriageLevel;

/** Where orders and rungs are kept. */
public interface SupervisionStore {

  /** Writes an order down, in the transaction that is running. */
  void write(Matter matter, SupervisionOrder order);

  /** Writes an answer down, in the transaction that is running. */
  void answer(Matter matter, UUID order, SupervisionOrder.Answer answer);

  /** An order of a matter, in the transaction that is running. */
  Optional<SupervisionOrder> find(Matter matter, UUID order);

  /** What the viewer of this request may see of the supervision of a matter they see. */
  History history(String countyCode, UUID matter);

  /**
   * What was demanded and what followed, newest first.
   *
   * @param listedSince when it came under listed supervision, and has not been settled since
   */
  record History(
      List<SupervisionOrder> orders, List<Escalation> escalations, @Nullable Instant listedSince) {
    public History {
      orders = List.copyOf(orders);
      escalations = List.copyOf(escalations);
    }
  }

  /**
   * Overdue duties in matters of these subtrees that the viewer of this request may see, longest
   * overdue first.
   */
  List<Overdue> overdue(List<String> paths, @Nullable DutyKind kind, Instant now, int limit);

  /** A promise of the administration that is overdue. */
  record Overdue(
      LateDuty duty, String number, @Nullable TriageLevel level, @Nullable String matterUnit) {}
}
