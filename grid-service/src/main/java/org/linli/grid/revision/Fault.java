package org.linli.grid.revision;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.Violation;
import org.linli.grid.topology.Finding;
import org.linli.grid.topology.FindingKind;

/**
 * Something that a check found.
 *
 * @param kind of geometry a {@link FindingKind}, or one of {@link Kind}
 * @param codes the units it is about
 * @param ground of geometry: where and how large; else null
 */
public record Fault(
    String kind, FindingKind.Severity severity, List<String> codes, @Nullable Finding ground) {

  /** Faults that are not of geometry; none of them may be published. */
  public enum Kind {
    OUTSIDE_REVISION,
    UNIT_UNKNOWN,
    DUPLICATE_CODE,
    CODE_TAKEN,
    CODE_ENDED,
    PARENT_UNKNOWN,
    LEVEL_ORDER,
    BOUNDARY_MISSING,
    SUCCESSOR_UNKNOWN,
    /** An area that ends while something is left under it. */
    ORPHANS,
    BEFORE_LAST_STATE,
    OUTDATED,
    OVERLAPS_REVISION
  }

  public Fault {
    codes = List.copyOf(codes);
  }

  static Fault of(Kind kind, List<String> codes) {
    return new Fault(kind.name(), FindingKind.Severity.ERROR, codes, null);
  }

  static Fault of(Kind kind, String... codes) {
    return of(kind, List.of(codes));
  }

  static Fault of(Finding finding) {
    return new Fault(finding.kind().name(), finding.severity(), finding.codes(), finding);
  }

  public boolean isError() {
    return severity == FindingKind.Severity.ERROR;
  }

  boolean is(Kind other) {
    return kind.equals(other.name());
  }

  /** As a reason for which something is refused; its text is that of the finding. */
  public Violation reason() {
    long size = ground == null ? 0 : Math.round(ground.squareMetres());
    return Violation.ofField(
        "items",
        "revision-" + kind.toLowerCase(Locale.ROOT).replace('_', '-'),
        String.join(", ", codes),
        size);
  }
}
