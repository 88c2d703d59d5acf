package org.linli.grid.preview.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.Problem;
import org.linli.commons.problem.Problems;
import org.linli.commons.problem.Violation;
import org.linli.grid.api.model.FindingPoint;
import org.linli.grid.api.model.FindingWords;
import org.linli.grid.api.model.ImportFinding;
import org.linli.grid.api.model.ImportFindings;
import org.springframework.stereotype.Component;

/** Faults that have a place, as points of GeoJSON in the reader's words. */
@Component
class Findings {

  private final Problems problems;

  Findings(Problems problems) {
    this.problems = problems;
  }

  /** Those of them that have a place, in their order. */
  ImportFindings of(List<Violation> violations, Locale locale) {
    List<ImportFinding> features =
        violations.stream()
            .filter(violation -> violation.lon() != null && violation.lat() != null)
            .map(violation -> finding(violation, locale))
            .toList();
    return new ImportFindings(ImportFindings.TypeEnum.FEATURE_COLLECTION, features);
  }

  private ImportFinding finding(Violation violation, Locale locale) {
    Problem.Fault fault = problems.fault(violation, locale);
    FindingWords words = new FindingWords(fault.code(), fault.message());
    words.setRow(fault.row());
    words.setField(fault.field());
    return new ImportFinding(
        ImportFinding.TypeEnum.FEATURE,
        new FindingPoint(
            FindingPoint.TypeEnum.POINT, List.of(number(violation.lon()), number(violation.lat()))),
        words);
  }

  private static Double number(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }
}
