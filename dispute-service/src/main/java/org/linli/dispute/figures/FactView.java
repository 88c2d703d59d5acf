package org.linli.dispute.figures;

import com.uber.h3core.H3Core;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.linli.commons.disclosure.DisclosureControl;
import org.linli.commons.disclosure.Perturbation;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The facts in memory. Readers get an immutable {@link Facts} and never wait for one another; one
 * at a time asks the feed whether there is more, and whoever waited for that question to be asked
 * after they came shares its answer.
 */
public final class FactView {

  private static final Logger log = LoggerFactory.getLogger(FactView.class);

  /** The tail is put in order when it is longer than this and than a sixteenth of the base. */
  private static final int LONGEST_TAIL = 1 << 16;

  private final FactFeed feed;
  private final DisclosureControl control;
  private final H3Core h3 = CellForest.library();
  private final ReentrantLock catchingUp = new ReentrantLock();
  private final AtomicLong arrivals = new AtomicLong();
  private long askedAfter;

  private final GridCodes grids = new GridCodes();
  private final CellForest cells = new CellForest(h3);
  private FactBuffer tail = new FactBuffer();
  private volatile @Nullable Facts facts;
  private volatile @Nullable Coverage coverage;
  private volatile @Nullable Perturbation perturbation;

  public FactView(FactFeed feed, DisclosureControl control) {
    this.feed = feed;
    this.control = control;
  }

  /** Whether the facts have been read. */
  public boolean isReady() {
    return facts != null;
  }

  /** How many matters the view holds. */
  public int size() {
    Facts now = facts;
    return now == null ? 0 : now.size();
  }

  /** Reads the facts if that was not done yet. Until then there are no figures. */
  public void start() {
    catchingUp.lock();
    try {
      if (facts == null) {
        perturbation = control.perturbation(feed.secret());
        readAll();
      }
    } finally {
      catchingUp.unlock();
    }
  }

  /**
   * The facts, with everything that was committed before this call.
   *
   * @throws ProblemException 503 while they are not read yet
   */
  Facts current() {
    if (facts == null) {
      throw ProblemException.unavailable("figures-not-ready");
    }
    long arrival = arrivals.incrementAndGet();
    catchingUp.lock();
    try {
      if (askedAfter < arrival) {
        askedAfter = arrivals.get();
        catchUp();
      }
    } finally {
      catchingUp.unlock();
    }
    return published();
  }

  /** How counts of these facts are perturbed. Known once the facts were read. */
  Perturbation perturbation() {
    Perturbation known = perturbation;
    if (known == null) {
      throw new IllegalStateException("the facts are not read yet");
    }
    return known;
  }

  /** Finds out which H3 cells the grids of a new fabric touch, before somebody waits for it. */
  public void prepare(Fabric fabric) {
    coverage(fabric);
  }

  /** The H3 cells that the grids of a fabric touch. */
  Coverage coverage(Fabric fabric) {
    Coverage known = coverage;
    if (known != null && known.fabricVersion() == fabric.version()) {
      return known;
    }
    List<Set<Long>> touched = Coverage.cells(fabric, h3);
    catchingUp.lock();
    try {
      Coverage covered = Coverage.of(fabric, touched, cells);
      coverage = covered;
      Facts before = facts;
      if (before != null) {
        publish(before.version(), before.base());
      }
      return covered;
    } finally {
      catchingUp.unlock();
    }
  }

  private void catchUp() {
    Facts before = published();
    if (feed.head() == before.version()) {
      return;
    }
    int size = tail.size();
    long version;
    try {
      version = feed.readAfter(before.version(), sink(tail));
    } catch (RuntimeException e) {
      tail.truncate(size);
      throw e;
    }
    if (version == FactFeed.READ_ALL) {
      readAll();
      return;
    }
    FactColumns base = before.base();
    if (tail.size() > Math.max(LONGEST_TAIL, base.size() / 16)) {
      try {
        base = base.with(tail.rows());
      } catch (FactMerge.Mismatch e) {
        log.warn("{}: all facts are read anew", e.getMessage());
        readAll();
        return;
      }
      tail = new FactBuffer();
    }
    publish(version, base);
  }

  private void readAll() {
    long begun = System.nanoTime();
    FactBuffer all = new FactBuffer();
    long version = feed.readAll(sink(all));
    FactColumns base = FactColumns.EMPTY.with(all.rows());
    tail = new FactBuffer();
    publish(version, base);
    log.info(
        "{} facts up to entry {} read in {} ms",
        base.size(),
        version,
        (System.nanoTime() - begun) / 1_000_000);
  }

  private FactFeed.Sink sink(FactBuffer buffer) {
    Perturbation keys = perturbation();
    return (high, low, fact, weight) ->
        buffer.add(
            grids.numberOf(fact.gridCode()),
            cells.nodeOf(fact.h3Cell()),
            fact.day(),
            Attributes.pack(fact.category(), fact.level(), fact.status()),
            Results.pack(fact.outcome(), fact.milestones()),
            keys.recordKey(high, low),
            weight);
  }

  private void publish(long version, FactColumns base) {
    facts = new Facts(version, base, tail.rows(), grids.known(), cells.known());
  }

  private Facts published() {
    Facts now = facts;
    if (now == null) {
      throw new IllegalStateException("the facts are not read yet");
    }
    return now;
  }
}
