package org.linli.commons.audit.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts refused calls by account, so that one account cannot fill the chain with them. */
final class Floods {

  static final int NOTED = 30;
  static final Duration WINDOW = Duration.ofMinutes(10);

  private static final int MOST_ACCOUNTS = 10_000;

  private final Map<String, Window> windows = new ConcurrentHashMap<>();

  /** What becomes of a refused call. */
  enum Verdict {
    NOTE,
    NOTE_FLOOD,
    PASS
  }

  private record Window(Instant began, int calls) {}

  Verdict next(String actor, Instant now) {
    if (windows.size() > MOST_ACCOUNTS) {
      windows.values().removeIf(window -> isOver(window, now));
    }
    Window window =
        windows.merge(
            actor,
            new Window(now, 1),
            (old, fresh) -> isOver(old, now) ? fresh : new Window(old.began(), old.calls() + 1));
    if (window.calls() <= NOTED) {
      return Verdict.NOTE;
    }
    return window.calls() == NOTED + 1 ? Verdict.NOTE_FLOOD : Verdict.PASS;
  }

  private static boolean isOver(Window window, Instant now) {
    return now.isAfter(window.began().plus(WINDOW));
  }
}
