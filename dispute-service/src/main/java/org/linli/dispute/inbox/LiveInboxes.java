package org.linli.dispute.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for their inbox to change, in this copy of the service. A change wakes them; what
 * changed they read themselves, so nothing is lost when several come at once.
 */
public final class LiveInboxes {

  private static final int MOST_AN_ACCOUNT = 5;

  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> byAccount = new ConcurrentHashMap<>();
  private volatile boolean open = true;

  /**
   * Begins to listen.
   *
   * @param ears what is listened for: {@code u:<username>}, {@code unit:<code>}, {@code
   *     role:<role>@<path>}
   * @return null where the account has as many streams as it may
   */
  public @Nullable Listener listen(String account, Collection<String> ears) {
    int now = byAccount.merge(account, 1, Integer::sum);
    if (now > MOST_AN_ACCOUNT) {
      forget(account);
      return null;
    }
    Listener listener = new Listener(account, Set.copyOf(ears));
    listeners.add(listener);
    return listener;
  }

  /** Wakes those who listen for this. */
  public void changed(String ear) {
    listeners.stream().filter(one -> one.ears.contains(ear)).forEach(Listener::wake);
  }

  /** Wakes all: something may have been missed. */
  public void allChanged() {
    listeners.forEach(Listener::wake);
  }

  /** Ends every stream, so that the service can stop. */
  public void close() {
    open = false;
    allChanged();
  }

  public boolean isOpen() {
    return open;
  }

  private void forget(String account) {
    byAccount.computeIfPresent(account, (name, count) -> count > 1 ? count - 1 : null);
  }

  /** Somebody who waits. */
  public final class Listener implements AutoCloseable {

    private final String account;
    private final Set<String> ears;
    private final Semaphore changes = new Semaphore(0);

    private Listener(String account, Set<String> ears) {
      this.account = account;
      this.ears = ears;
    }

    /** Waits for a change; false where none came in that time. */
    public boolean await(Duration patience) throws InterruptedException {
      boolean changed = changes.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
      changes.drainPermits();
      return changed;
    }

    private void wake() {
      changes.release();
    }

    @Override
    public void close() {
      if (listeners.remove(this)) {
        forget(account);
      }
    }
  }
}
