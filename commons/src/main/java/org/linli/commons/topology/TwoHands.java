package org.linli.commons.topology;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Does something with each of many on two threads, not more: others want the machine too. */
final class TwoHands {

  private TwoHands() {}

  static <T> void each(List<T> items, Consumer<T> work) {
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
          }
        };
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> beside = other.submit(hand);
      hand.run();
      beside.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      other.shutdownNow();
    }
  }
}
