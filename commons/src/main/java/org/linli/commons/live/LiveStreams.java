package org.linli.commons.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Who waits for something to change, in this copy of the service. A change wakes them; what changed
 * they read themselves, so nothing is lost when several come at once.
 */
public final class LiveStreams {

  /**
   * Pages that somebody left are streams until the next heartbeat, so some more than anybody reads.
   */
  private static final int MOST_AN_ACCOUNT = 12;

  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Map<String, Deque<Listener>> byAccount = new HashMap<>();
  private volatile boolean open = true;

  /**
   * Begins to listen. Where an account has as many streams as it may, its oldest one ends.
   *
   * @param ears what is listened for, such as {@code u:<username>} or {@code role:<role>@<path>}
   */
  public Listener listen(String account, Collection<String> ears) {
    Listener listener = new Listener(account, Set.copyOf(ears));
    listeners.add(listener);
    Listener oldest = null;
    synchronized (byAccount) {
      Deque<Listener> mine = byAccount.computeIfAbsent(account, name -> new ArrayDeque<>());
      mine.addLast(listener);
      if (mine.size() > MOST_AN_ACCOUNT) {
        oldest = mine.removeFirst();
      }
    }
    if (oldest != null) {
      oldest.end();
    }
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

  private void forget(Listener listener) {
    synchronized (byAccount) {
      Deque<Listener> mine = byAccount.get(listener.account);
      if (mine != null && mine.remove(listener) && mine.isEmpty()) {
        byAccount.remove(listener.account);
      }
    }
  }

  /** Somebody who waits. */
  public final class Listener implements AutoCloseable {

    private final String account;
    private final Set<String> ears;
    private final Semaphore changes = new Semaphore(0);
    private volatile boolean ended;

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

    /** Whether another stream has taken its place. */
    public boolean isEnded() {
      return ended;
    }

    private void end() {
      ended = true;
      wake();
    }

    private void wake() {
      changes.release();
    }

    @Override
    public void close() {
      listeners.remove(this);
      forget(this);
    }
  }
}
