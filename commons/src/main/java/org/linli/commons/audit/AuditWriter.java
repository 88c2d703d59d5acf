package org.linli.commons.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Adds entries to the chain on one thread: whatever came while a batch was being written goes into
 * the next one, so that under load many callers share one commit. It starts before and ends after
 * everything that may have something to say.
 */
public final class AuditWriter implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(AuditWriter.class);

  private static final int LARGEST_BATCH = 256;
  private static final int MOST_UNWAITED = 1000;
  private static final long PATIENCE_SECONDS = 10;

  private final AuditChain chain;
  private final Runnable grown;
  private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger unwaited = new AtomicInteger();
  private volatile @Nullable Thread thread;
  private volatile boolean stopped;

  /** An entry and who waits for it; without a draft it says that no more will come. */
  private record Pending(@Nullable AuditDraft draft, CompletableFuture<Boolean> durable) {}

  /**
   * A writer for this copy of the service.
   *
   * @param grown told after each batch that the chain has grown
   */
  public AuditWriter(AuditChain chain, Runnable grown) {
    this.chain = chain;
    this.grown = grown;
  }

  /**
   * Adds an entry and waits until it is on disk.
   *
   * @throws ProblemException 503 {@code audit-unavailable} where that cannot be had
   */
  public void append(AuditDraft draft) {
    Pending pending = new Pending(draft, new CompletableFuture<>());
    if (stopped) {
      throw ProblemException.unavailable("audit-unavailable");
    }
    queue.add(pending);
    try {
      pending.durable().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw ProblemException.unavailable("audit-unavailable");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.unavailable("audit-unavailable");
    }
  }

  /**
   * Adds an entry without waiting. What cannot be written, or comes while very many wait, is lost
   * with a line in the log: this is for what must not hold up or fail a call.
   */
  public void appendSoon(AuditDraft draft) {
    if (stopped || unwaited.incrementAndGet() > MOST_UNWAITED) {
      unwaited.updateAndGet(n -> Math.max(0, n - 1));
      log.warn("an entry of kind {} was not written", draft.kind());
      return;
    }
    CompletableFuture<Boolean> durable = new CompletableFuture<>();
    durable.whenComplete((done, failure) -> unwaited.decrementAndGet());
    queue.add(new Pending(draft, durable));
  }

  @Override
  public void start() {
    stopped = false;
    Thread writer = Thread.ofPlatform().daemon().name("audit").unstarted(this::run);
    thread = writer;
    writer.start();
  }

  /** Writes what waits, then ends. */
  @Override
  public void stop() {
    Thread writer = thread;
    stopped = true;
    thread = null;
    if (writer == null) {
      return;
    }
    queue.add(new Pending(null, new CompletableFuture<>()));
    try {
      writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Before the loops and the web server start, and after they have stopped. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void run() {
    List<Pending> batch = new ArrayList<>();
    boolean wanted = true;
    while (wanted) {
      try {
        batch.add(queue.take());
      } catch (InterruptedException e) {
        // Nobody but a stopping JVM interrupts this thread; what waits is written all the same.
        wanted = false;
      }
      queue.drainTo(batch, LARGEST_BATCH - 1);
      if (batch.removeIf(pending -> pending.draft() == null)) {
        wanted = false;
        queue.drainTo(batch);
      }
      write(batch);
      batch.clear();
    }
  }

  private void write(List<Pending> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      chain.append(drafts(batch));
      batch.forEach(pending -> pending.durable().complete(true));
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        log.error("an audit entry could not be written", e);
        batch.getFirst().durable().completeExceptionally(e);
        return;
      }
      // One of them may be at fault; the others must not suffer from it.
      batch.forEach(pending -> write(List.of(pending)));
      return;
    }
    grown.run();
  }

  private static List<AuditDraft> drafts(List<Pending> batch) {
    List<AuditDraft> drafts = new ArrayList<>();
    for (Pending pending : batch) {
      AuditDraft draft = pending.draft();
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }
}
