package org.linli.grid.topology;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** Does something with each of many on two threads, not more: others want the machine too. */
final class TwoHands {

  private TwoHands() {}

  private static final int EVERY = 1000;

  /**
   * @param progress told now and then how far it is, from 0 to 1
   * @throws CancellationException where the thread was interrupted
   */
  static <T> void each(List<T> items, Consumer<T> work, DoubleConsumer progress) {
    if (items.size() < 2) {
      items.forEach(work);
      return;
    }
    AtomicInteger next = new AtomicInteger();
    Runnable hand =
        () -> {
          for (int i = next.getAndIncrement();
              i < items.size() && !Thread.currentThread().isInterrupted();
              i = next.getAndIncrement()) {
            work.accept(items.get(i));
            if (i % EVERY == 0) {
              progress.accept((double) i / items.size());
            }
          }
        };
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> beside = other.submit(hand);
      hand.run();
      beside.get();
      if (Thread.currentThread().isInterrupted()) {
        // Both may have stopped before the end.
        throw new CancellationException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      other.shutdownNow();
    }
  }
}
