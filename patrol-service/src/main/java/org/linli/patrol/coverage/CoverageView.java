package org.linli.patrol.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Coverage in memory, a column set a day. A day is read when it is first asked for, and kept while
 * there is room; before each answer one question to the database says whether anything changed, and
 * then only the grids and days that did are read again. Readers work on immutable days.
 */
public final class CoverageView {

  private static final Logger log = LoggerFactory.getLogger(CoverageView.class);

  /** Above this share of the heap the days longest unused are forgotten. */
  private static final int SHARE_OF_HEAP = 4;

  private final CoverageFeed feed;
  private final Supplier<DayHours> hours;
  private final long mostBytes;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Generation generation;
  private long uses;

  public CoverageView(CoverageFeed feed, Supplier<DayHours> hours) {
    this(feed, hours, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  CoverageView(CoverageFeed feed, Supplier<DayHours> hours, long mostBytes) {
    this.feed = feed;
    this.hours = hours;
    this.mostBytes = mostBytes;
  }

  /** A day that is kept, and when it was last used. */
  private static final class Kept {
    private DayColumns columns;
    private long used;

    Kept(DayColumns columns, long used) {
      this.columns = columns;
      this.used = used;
    }
  }

  /** Days by one layout and one setting of the hours. */
  private static final class Generation {
    private final Layout layout;
    private final DayHours hours;
    private final DayColumns nothing;
    private final Map<LocalDate, Kept> days = new HashMap<>();
    private long seq;

    Generation(Layout layout, DayHours hours, long seq) {
      this.layout = layout;
      this.hours = hours;
      this.seq = seq;
      this.nothing = new DayBuilder(layout, hours).build();
    }

    long bytes() {
      return days.values().stream()
          .map(kept -> kept.columns)
          .filter(columns -> columns != nothing)
          .mapToLong(DayColumns::bytes)
          .sum();
    }

    boolean isOf(Fabric fabric, DayHours now) {
      return layout.fabric() == fabric && hours.equals(now);
    }
  }

  /**
   * Days to work with.
   *
   * @param seq the last change they know
   * @param days oldest first
   */
  record Snapshot(Layout layout, DayHours hours, long seq, List<DayColumns> days) {}

  /**
   * The days of a window as they are now.
   *
   * @param to exclusive
   */
  Snapshot snapshot(Fabric fabric, LocalDate from, LocalDate to) {
    reading.lock();
    try {
      Generation now = current(fabric);
      catchUp(now);
      List<DayColumns> days = new ArrayList<>();
      for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
        days.add(day(now, day));
      }
      forget(now, days.size());
      return new Snapshot(now.layout, now.hours, now.seq, days);
    } finally {
      reading.unlock();
    }
  }

  /** Reads the last days, one by one, so that nobody who asks meanwhile waits for all of them. */
  public void warm(Fabric fabric, LocalDate today, int days) {
    for (int i = 0; i < days; i++) {
      LocalDate day = today.minusDays(i);
      snapshot(fabric, day, day.plusDays(1));
    }
  }

  private Generation current(Fabric fabric) {
    DayHours set = hours.get();
    Generation now = generation;
    if (now == null || !now.isOf(fabric, set)) {
      long begun = System.nanoTime();
      // Days are read after this, so they know at least as much.
      long head = feed.head();
      Layout layout = now != null && now.layout.fabric() == fabric ? now.layout : Layout.of(fabric);
      now = new Generation(layout, set, head);
      generation = now;
      log.info("{}, laid out in {} ms", layout, (System.nanoTime() - begun) / 1_000_000);
    }
    return now;
  }

  private void catchUp(Generation now) {
    long head = feed.head();
    if (head == now.seq) {
      return;
    }
    Map<LocalDate, Set<String>> changed = new HashMap<>();
    for (CoverageFeed.Change change : feed.changes(now.seq, head)) {
      if (now.days.containsKey(change.day())) {
        changed.computeIfAbsent(change.day(), day -> new HashSet<>()).add(change.code());
      }
    }
    changed.forEach(
        (day, codes) -> {
          Kept kept = now.days.get(day);
          if (kept != null) {
            kept.columns = kept.columns.strays() ? read(now, day) : read(now, day, kept, codes);
          }
        });
    now.seq = head;
  }

  private DayColumns day(Generation now, LocalDate day) {
    Kept kept = now.days.get(day);
    if (kept == null) {
      kept = new Kept(read(now, day), 0);
      now.days.put(day, kept);
    }
    kept.used = ++uses;
    return kept.columns;
  }

  private DayColumns read(Generation now, LocalDate day) {
    DayBuilder builder = new DayBuilder(now.layout, now.hours);
    feed.readDay(day, builder);
    return builder.isEmpty() ? now.nothing : builder.build();
  }

  private DayColumns read(Generation now, LocalDate day, Kept kept, Set<String> codes) {
    DayBuilder builder = new DayBuilder(now.layout, now.hours);
    feed.readGrids(day, codes, builder);
    return builder.build(kept.columns, codes);
  }

  /** Never those just asked for. */
  private void forget(Generation now, int asked) {
    while (now.days.size() > asked && now.bytes() > mostBytes) {
      Map.Entry<LocalDate, Kept> oldest = null;
      for (Map.Entry<LocalDate, Kept> day : now.days.entrySet()) {
        if (oldest == null || day.getValue().used < oldest.getValue().used) {
          oldest = day;
        }
      }
      if (oldest == null) {
        return;
      }
      now.days.remove(oldest.getKey());
    }
  }
}
