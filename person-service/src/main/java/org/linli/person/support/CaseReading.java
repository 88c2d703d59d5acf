package org.linli.person.support;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.partner.LinkStore;

/** Cases as their workers see them. */
public final class CaseReading {

  private final ViewerTransactions transactions;
  private final SupportDesk.Kept kept;
  private final LinkStore links;
  private final CaseChanges changes;

  public CaseReading(
      ViewerTransactions transactions,
      SupportDesk.Kept kept,
      LinkStore links,
      CaseChanges changes) {
    this.transactions = transactions;
    this.kept = kept;
    this.links = links;
    this.changes = changes;
  }

  /**
   * A case of the caller's.
   *
   * @throws org.linli.commons.problem.ProblemException 404 and 410 as {@link CaseChanges#read}
   */
  public CaseFile get(UUID id) {
    return changes.read(id, this::open);
  }

  /** Cases that the caller has a part in, newest first. */
  public List<CaseStore.Listed> list(
      @Nullable SupportState state, CaseStore.@Nullable Place after, int limit) {
    return transactions.read(jdbc -> kept.cases().ofViewer(state, after, limit));
  }

  /** Opens a case in the transaction that is running, as far as its viewer may. */
  CaseFile open(SupportCase one) {
    CaseTexts.Texts retained = kept.texts().kept(one);
    List<CaseStore.Part> parts = changes.asService(() -> kept.cases().parts(one));
    return new CaseFile(
        one,
        new CaseFile.Agreed(
            kept.cases().consent(one), ConsentRecords.details(retained, one.consent())),
        kept.texts().read(one),
        retained,
        new CaseFile.Doings(
            kept.work().work(one),
            kept.work().papers(one),
            links.ofCase(one),
            parts,
            kept.cases().events(one)));
  }
}
