package org.linli.person.support;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.ViewerTransactions;

/** Requests that wait for somebody, who takes them, and how they are passed on. */
public final class SupportRequests {

  private final ViewerTransactions transactions;
  private final CaseStore store;
  private final CaseChanges changes;
  private final Workers workers;
  private final FabricHolder fabric;

  public SupportRequests(
      ViewerTransactions transactions,
      CaseStore store,
      CaseChanges changes,
      Workers workers,
      FabricHolder fabric) {
    this.transactions = transactions;
    this.store = store;
    this.changes = changes;
    this.workers = workers;
    this.fabric = fabric;
  }

  /**
   * Requests that nobody has taken.
   *
   * @param area a code; null for all of the caller's
   * @throws ProblemException 404 where the area is not the caller's
   */
  public List<SupportCase> open(@Nullable String area, CaseStore.@Nullable Place after, int limit) {
    String prefix = AreaPaths.ALL;
    if (area != null) {
      String path = fabric.current().findPath(area);
      if (path == null || !CurrentAccess.require().covers(path, fabric.current())) {
        throw ProblemException.notFound();
      }
      prefix = path;
    }
    String within = prefix;
    return transactions.read(jdbc -> store.open(within, after, limit));
  }

  /** What the caller brought: number and state. */
  public List<CaseStore.Filed> filed() {
    return transactions.read(jdbc -> store.filed(100));
  }

  /**
   * The caller takes a request and is in charge of it.
   *
   * @throws ProblemException 404 where it is not in their areas, 409 where another has it
   */
  public void take(UUID id) {
    Access access = CurrentAccess.require();
    String by = access.viewer().username();
    transactions.write(
        jdbc -> {
          SupportCase seen = store.find(id).orElseThrow(() -> notThere(id, access));
          boolean mine = store.reads(seen) && by.equals(seen.lead());
          if (mine) {
            return seen;
          }
          if (!access.covers(seen.asked().path(), fabric.current())
              || seen.state() != SupportState.REQUESTED) {
            throw ProblemException.notFound();
          }
          return changes.asService(() -> taken(id, by));
        });
  }

  /**
   * A request of the caller's areas that a colleague took since the list was read is no longer
   * theirs to see; that it was taken is said, and nothing of it.
   */
  private ProblemException notThere(UUID id, Access access) {
    boolean taken =
        changes.asService(
            () ->
                store
                    .find(id)
                    .filter(one -> one.lead() != null)
                    .filter(one -> access.covers(one.asked().path(), fabric.current()))
                    .isPresent());
    return taken ? ProblemException.conflict("support-taken") : ProblemException.notFound();
  }

  private SupportCase taken(UUID id, String by) {
    SupportCase before = store.lock(id).orElseThrow(ProblemException::notFound);
    if (before.state() != SupportState.REQUESTED) {
      throw ProblemException.conflict("support-taken");
    }
    if (!store.isLive(before)) {
      throw CaseChanges.consentEnded();
    }
    java.time.Instant now = changes.now();
    store.addPart(before, by, now);
    return changes.step(
        before,
        new CaseChanges.Step(before.in(SupportState.IN_PROGRESS).ledBy(by), "TAKEN"),
        by,
        now);
  }

  /** Brings in another worker. */
  public SupportCase addWorker(Call call, String username) {
    return changes.change(
        call,
        open -> {
          requireOther(open.one(), username);
          return changes.asService(
              () -> {
                store.addPart(open.one(), username, open.now());
                return new CaseChanges.Step(open.one(), "WORKER_ADDED");
              });
        });
  }

  /** The caller's part ends and another is in charge. */
  public SupportCase handOver(Call call, String username) {
    return changes.change(
        call,
        open -> {
          workers.requireSupportWorker(username, "username", open.one().asked().path());
          if (username.equals(open.by())) {
            throw ProblemException.badField("username", "support-worker-already");
          }
          return changes.asService(
              () -> {
                store.endPart(open.one(), open.by(), open.now());
                boolean already =
                    store.parts(open.one()).stream()
                        .anyMatch(part -> part.username().equals(username));
                if (!already) {
                  store.addPart(open.one(), username, open.now());
                }
                return new CaseChanges.Step(open.one().ledBy(username), "HANDED_OVER");
              });
        });
  }

  private void requireOther(SupportCase one, String username) {
    workers.requireSupportWorker(username, "username", one.asked().path());
    boolean already =
        changes.asService(
            () -> store.parts(one).stream().anyMatch(part -> part.username().equals(username)));
    if (already) {
      throw ProblemException.badField("username", "support-worker-already");
    }
  }
}
