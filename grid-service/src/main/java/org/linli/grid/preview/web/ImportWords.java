package org.linli.grid.preview.web;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.ImportCounts;
import org.linli.commons.importing.ImportReport;
import org.linli.commons.problem.Problem;
import org.linli.commons.problem.Problems;
import org.linli.grid.api.model.ImportFormat;
import org.linli.grid.api.model.ImportTrial;
import org.linli.grid.api.model.SentFile;
import org.linli.grid.api.model.Violation;
import org.linli.grid.boundary.Trials;
import org.linli.grid.preview.RememberedMapping;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files, trials and mappings as the contract has them. */
@Component
class ImportWords {

  private static final int LISTED = 100;
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final Problems problems;
  private final Findings findings;
  private final JsonMapper json = JsonMapper.builder().build();

  ImportWords(Problems problems, Findings findings) {
    this.problems = problems;
    this.findings = findings;
  }

  SentFile file(org.linli.grid.preview.SentFile file) {
    return new SentFile(
        file.id(),
        file.name(),
        file.bytes(),
        ImportFormat.fromValue(file.format().name().toLowerCase(Locale.ROOT)),
        file.layers(),
        file.sentAt().atOffset(ZoneOffset.UTC),
        file.keptUntil().atOffset(ZoneOffset.UTC));
  }

  ImportTrial trial(Trials.Outcome outcome) {
    Locale locale = LocaleContextHolder.getLocale();
    ImportReport report = outcome.report();
    ImportCounts counts = report.counts();
    List<org.linli.commons.problem.Violation> listed =
        report.listed().subList(0, Math.min(LISTED, report.listed().size()));
    return new ImportTrial(
        report.total() == 0,
        counts.read(),
        outcome.trial().added(),
        outcome.trial().changed(),
        outcome.trial().unchanged(),
        counts.refused(),
        problems.faults(listed, locale).stream().map(ImportWords::violation).toList(),
        report.total() - listed.size(),
        findings.of(listed, locale));
  }

  private static Violation violation(Problem.Fault fault) {
    Violation violation = new Violation(fault.code(), fault.message());
    violation.setRow(fault.row());
    violation.setField(fault.field());
    return violation;
  }

  org.linli.grid.api.model.RememberedMapping remembered(RememberedMapping mapping) {
    return new org.linli.grid.api.model.RememberedMapping(
        mapping.id(),
        mapping.area(),
        mapping.name(),
        mapping.target(),
        json.readValue(mapping.mapping(), OBJECT),
        mapping.savedAt().atOffset(ZoneOffset.UTC));
  }

  /** A mapping as text; JSON is YAML, and what is null was not meant to be there. */
  String json(Map<String, Object> mapping) {
    return json.writeValueAsString(withoutNulls(mapping));
  }

  private static @Nullable Object withoutNulls(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        map.forEach(
            (key, inner) -> {
              if (inner != null) {
                kept.put(String.valueOf(key), withoutNulls(inner));
              }
            });
        yield kept;
      }
      case List<?> list -> {
        List<@Nullable Object> kept = new ArrayList<>();
        list.forEach(inner -> kept.add(withoutNulls(inner)));
        yield kept;
      }
      case null -> null;
      default -> value;
    };
  }
}
