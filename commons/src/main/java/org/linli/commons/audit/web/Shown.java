package org.linli.commons.audit.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.SelfCheck;

/** The audit as the contracts of the services describe it ({@code audit.yaml}). */
final class Shown {

  private Shown() {}

  record Subject(
      String kind,
      String countyCode,
      @Nullable String areaCode,
      @Nullable UUID id,
      @Nullable String label) {}

  record Entry(
      long seq,
      OffsetDateTime at,
      String actor,
      String action,
      String kind,
      Subject subject,
      List<String> fieldGroups,
      String purpose,
      String origin,
      @Nullable Map<String, String> detail) {}

  record EntryPage(List<Entry> items, @Nullable String nextCursor) {}

  record Unusual(
      String rule,
      String title,
      String actor,
      LocalDate day,
      long count,
      @Nullable Integer limit,
      @Nullable Subject subject) {}

  record UnusualList(List<Unusual> items, boolean truncated) {}

  record Anchor(long seq, OffsetDateTime at) {}

  record Fault(String code, @Nullable Long seq, @Nullable Integer line, String message) {}

  record Verification(
      SelfCheck.State state,
      boolean running,
      @Nullable OffsetDateTime checkedAt,
      long entries,
      long anchors,
      @Nullable Anchor lastAnchor,
      List<Fault> faults,
      long moreFaults) {}
}
