package org.linli.place.inspection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.Violation;
import org.linli.place.checklist.ChecklistSection;
import org.linli.place.checklist.ChecklistVersion;

/** Shares the sections of a checklist out among participants: no section belongs to two. */
final class Sharing {

  private Sharing() {}

  /**
   * The sections of one participant: those named, else those of their department, else all that
   * nobody else has.
   *
   * @param taken by others of the same checklist
   * @param field where faults are
   */
  static List<String> sections(
      ChecklistVersion version,
      @Nullable List<String> named,
      @Nullable String department,
      Set<String> taken,
      String field,
      List<Violation> faults) {
    List<String> wanted = new ArrayList<>();
    if (named != null && !named.isEmpty()) {
      for (int i = 0; i < named.size(); i++) {
        String code = named.get(i);
        String at = field + "[" + i + "]";
        if (version.section(code).isEmpty()) {
          faults.add(Violation.ofField(at, "unknown-value", code));
        } else if (taken.contains(code) || wanted.contains(code)) {
          faults.add(Violation.ofField(at, "section-taken", code));
        } else {
          wanted.add(code);
        }
      }
      return wanted;
    }
    Set<String> free = new HashSet<>();
    version.sections().forEach(section -> free.add(section.code()));
    free.removeAll(taken);
    List<String> ofDepartment =
        version.sections().stream()
            .filter(section -> department != null && department.equals(section.department()))
            .map(ChecklistSection::code)
            .filter(free::contains)
            .toList();
    version.sections().stream()
        .map(ChecklistSection::code)
        .filter(ofDepartment.isEmpty() ? free::contains : ofDepartment::contains)
        .forEach(wanted::add);
    if (wanted.isEmpty()) {
      faults.add(Violation.ofField(field, "section-none"));
    }
    return wanted;
  }

  /** Sections that parts have of a checklist. */
  static Set<String> taken(List<Inspection.Part> parts, String checklist) {
    Set<String> taken = new HashSet<>();
    parts.stream()
        .map(Inspection.Part::asked)
        .filter(asked -> asked.checklist().equals(checklist))
        .forEach(asked -> taken.addAll(asked.sections()));
    return taken;
  }
}
