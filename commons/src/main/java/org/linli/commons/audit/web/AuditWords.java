package org.linli.commons.audit.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.Anchor;
import org.linli.commons.audit.AuditEntry;
import org.linli.commons.audit.AuditFindings;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.audit.SelfCheck;
import org.linli.commons.audit.UnusualReading;
import org.springframework.context.MessageSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows what the audit holds in the reader's words. */
final class AuditWords {

  private static final TypeReference<TreeMap<String, String>> DETAIL = new TypeReference<>() {};

  private final MessageSource messages;
  private final JsonMapper json;

  AuditWords(MessageSource messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  Shown.Entry entry(AuditEntry entry) {
    Map<String, String> detail = detail(entry.detail());
    return new Shown.Entry(
        entry.seq(),
        entry.at().atOffset(ZoneOffset.UTC),
        entry.actor(),
        entry.action(),
        entry.kind(),
        subject(entry.subject()),
        entry.fieldGroups(),
        entry.purpose(),
        entry.origin(),
        detail.isEmpty() ? null : detail);
  }

  Shown.Unusual unusual(UnusualReading reading, Locale locale) {
    AuditSubject subject = reading.subject();
    return new Shown.Unusual(
        reading.rule(),
        text("audit.rule." + reading.rule(), reading.rule(), null, locale),
        reading.actor(),
        reading.day(),
        reading.count(),
        reading.limit(),
        subject == null ? null : subject(subject));
  }

  Shown.Verification verification(SelfCheck check, Locale locale) {
    SelfCheck.Outcome last = check.last();
    Instant at = last.at();
    AuditFindings findings = last.findings();
    if (findings == null) {
      return new Shown.Verification(
          last.state(),
          check.isRunning(),
          at == null ? null : at.atOffset(ZoneOffset.UTC),
          0,
          0,
          null,
          List.of(),
          0);
    }
    Anchor newest = findings.newestAnchor();
    return new Shown.Verification(
        last.state(),
        check.isRunning(),
        at == null ? null : at.atOffset(ZoneOffset.UTC),
        findings.entries(),
        findings.anchors(),
        newest == null
            ? null
            : new Shown.Anchor(newest.seq(), newest.at().atOffset(ZoneOffset.UTC)),
        findings.faults().stream().map(fault -> fault(fault, locale)).toList(),
        findings.moreFaults());
  }

  private Shown.Fault fault(AuditFindings.Fault fault, Locale locale) {
    // As text: numbers of entries are names, not amounts.
    Object number = String.valueOf(fault.seq() == null ? fault.line() : fault.seq());
    return new Shown.Fault(
        fault.code(),
        fault.seq(),
        fault.line(),
        text("audit.fault." + fault.code(), fault.code(), number, locale));
  }

  private static Shown.Subject subject(AuditSubject subject) {
    return new Shown.Subject(
        subject.kind(),
        subject.countyCode(),
        areaOf(subject.path()),
        subject.id(),
        subject.label());
  }

  /** The last part of {@code /C/T1/}. */
  private static @Nullable String areaOf(@Nullable String path) {
    if (path == null || path.length() < 3 || !path.endsWith("/")) {
      return null;
    }
    return path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
  }

  /** Nothing where somebody made something else of it. */
  private Map<String, String> detail(String stored) {
    try {
      return json.readValue(stored, DETAIL);
    } catch (JacksonException e) {
      return Map.of();
    }
  }

  private String text(String key, String otherwise, @Nullable Object argument, Locale locale) {
    Object[] arguments = argument == null ? null : new Object[] {argument};
    String text = messages.getMessage(key, arguments, otherwise, locale);
    return text == null ? otherwise : text;
  }
}
