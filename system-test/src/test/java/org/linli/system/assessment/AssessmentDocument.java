package org.linli.system.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.linli.commons.catalogue.CatalogueReader;
import org.linli.commons.catalogue.CataloguedTable;
import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.commons.catalogue.FieldGroup;
import org.linli.commons.catalogue.PersonalField;
import org.linli.commons.catalogue.RetentionDays;
import org.linli.commons.catalogue.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes docs/impact-assessment.md. */
final class AssessmentDocument {

  private static final List<String> SERVICES =
      List.of(
          "person-service",
          "dispute-service",
          "place-service",
          "patrol-service",
          "grid-service",
          "map-portal",
          "gateway");

  private final Path repository;
  private final StringBuilder out = new StringBuilder();

  private AssessmentDocument(Path repository) {
    this.repository = repository;
  }

  static String of(Path repository) throws IOException {
    return new AssessmentDocument(repository).write();
  }

  private String write() throws IOException {
    out.append(
        Files.readString(
            repository.resolve("system-test/src/test/resources/impact-assessment.head.md")));
    for (String service : SERVICES) {
      service(service);
    }
    return out.toString();
  }

  private void service(String name) throws IOException {
    Path resources = repository.resolve(name + "/src/main/resources");
    FieldCatalogue catalogue = CatalogueReader.load(resources.resolve(CatalogueReader.FILE));
    RetentionDays days = days(resources.resolve("settings/retention-schedule.json"));
    out.append("\n## ").append(name).append("\n\n");
    long sealed = catalogue.personal().stream().filter(PersonalField::isSealed).count();
    out.append(
        "%d 张表，%d 个个人信息字段，其中 %d 个加密保存。%d tables, %d fields with personal data, %d of them encrypted at rest.\n"
            .formatted(
                catalogue.tables().size(),
                catalogue.personal().size(),
                sealed,
                catalogue.tables().size(),
                catalogue.personal().size(),
                sealed));
    catalogue.byGroup().forEach((group, fields) -> group(group, fields, days));
    plain(catalogue);
  }

  private void group(FieldGroup group, List<PersonalField> fields, RetentionDays days) {
    out.append("\n### ").append(both(group.title())).append("\n\n");
    line("用途 Purpose", group.purpose());
    line("依据 Basis", group.basis());
    line("期限 Until", days.until(group));
    line("接收者 Recipients", group.recipients());
    out.append("\n| 字段 field | 内容 what | 加密 encrypted |\n|---|---|---|\n");
    for (PersonalField field : fields) {
      out.append("| `%s` | ".formatted(field.name()))
          .append(both(field.label()))
          .append(field.isSealed() ? " | 是 yes |\n" : " | |\n");
    }
  }

  private void plain(FieldCatalogue catalogue) {
    out.append("\n### 不含个人信息的表 Tables without personal data\n\n");
    for (CataloguedTable table : catalogue.tables()) {
      if (table.plain() != null) {
        out.append("- `").append(table.name()).append("`: ").append(table.plain()).append('\n');
      }
    }
  }

  private void line(String what, Words words) {
    out.append("- ").append(what).append("：").append(both(words)).append('\n');
  }

  private static String both(Words words) {
    return words.zh() + " / " + words.en();
  }

  private static RetentionDays days(Path schedule) throws IOException {
    Map<String, Integer> known = new TreeMap<>();
    if (Files.exists(schedule)) {
      JsonNode rules = JsonMapper.shared().readTree(Files.readString(schedule)).get("rules");
      rules.forEach(rule -> known.put(rule.get("kind").asString(), rule.get("days").asInt()));
    }
    return rule -> {
      Integer found = known.get(rule);
      return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    };
  }
}
