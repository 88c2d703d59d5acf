package org.linli.commons.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.Violation;

/**
 * What happened to the rows of one import: counters, and the first faults in the order of the file.
 * Written by the one thread that imports; the counters may be read by others meanwhile.
 */
public final class ImportReport {
  /** Faults that are kept one by one; the rest is counted. */
  public static final int LISTED = 1000;

  private static final int LONGEST_ARGUMENT = 100;

  private final AtomicLong read = new AtomicLong();
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong unchanged = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final List<Violation> listed = new ArrayList<>();
  private long total;

  /** Counts a row as read; readers call this, importers get the result with the row. */
  public RowFaults row(long number) {
    read.incrementAndGet();
    return new RowFaults(this, number);
  }

  /** A row that was read before and turns out to be faulty now, next to the others. */
  public RowFaults readBefore(long number) {
    return new RowFaults(this, number);
  }

  /** A row was stored or changed something. */
  public void accepted() {
    accepted.incrementAndGet();
  }

  /** A row was there already, in the store or earlier in the file. */
  public void unchanged() {
    unchanged.incrementAndGet();
  }

  void rowRefused() {
    refused.incrementAndGet();
  }

  /** Nothing was stored after all. */
  void nothingStored() {
    accepted.set(0);
    unchanged.set(0);
  }

  /** A fault; {@link RowFaults#add} is the way for those of a row. */
  public synchronized void add(Violation violation) {
    total++;
    if (listed.size() < LISTED) {
      listed.add(violation);
    }
  }

  /** A fault of the file as a whole. */
  public void addForFile(@Nullable String field, String code, Object... args) {
    add(violation(null, field, code, args));
  }

  /** The first {@value #LISTED} faults. */
  public synchronized List<Violation> listed() {
    return List.copyOf(listed);
  }

  /** All faults, the listed among them. */
  public synchronized long total() {
    return total;
  }

  public ImportCounts counts() {
    return new ImportCounts(read.get(), accepted.get(), unchanged.get(), refused.get());
  }

  /**
   * All or nothing: call this as the last thing inside the transaction that stores.
   *
   * @throws ImportRefused where there are faults and they may not be skipped
   */
  public void requireStorable(boolean skipBad) {
    if (total() > 0 && !skipBad) {
      throw new ImportRefused(List.of());
    }
  }

  /** A violation whose arguments are short enough to show and to store. */
  static Violation violation(
      @Nullable Long row, @Nullable String field, String code, Object... args) {
    List<Object> shown = Arrays.stream(args).map(ImportReport::shown).toList();
    return new Violation(row, field == null ? null : cut(field), code, shown);
  }

  private static Object shown(Object arg) {
    return arg instanceof Number ? arg : cut(String.valueOf(arg));
  }

  /** What does not fit is cut, and NUL, which PostgreSQL cannot store, is shown as a sign. */
  private static String cut(String text) {
    String clean = text.replace('\0', '\u2400');
    return clean.length() <= LONGEST_ARGUMENT ? clean : clean.substring(0, LONGEST_ARGUMENT) + "…";
  }
}
