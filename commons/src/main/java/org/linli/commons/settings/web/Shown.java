package org.linli.commons.settings.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.FieldType;

/** The settings as the contracts of the services describe them ({@code settings.yaml}). */
final class Shown {

  private Shown() {}

  record Version(
      int version, @Nullable OffsetDateTime at, @Nullable String by, @Nullable String reason) {}

  record Summary(
      String kind,
      String title,
      @Nullable String help,
      int version,
      @Nullable OffsetDateTime at,
      @Nullable String by) {

    Summary(String kind, String title, @Nullable String help, Version version) {
      this(kind, title, help, version.version(), version.at(), version.by());
    }
  }

  record Setting(
      @JsonUnwrapped Summary summary,
      @Nullable String reason,
      boolean mayPublish,
      Map<String, Object> body,
      List<Field> form) {}

  record VersionBody(
      @JsonUnwrapped Version version,
      Map<String, Object> body,
      @Nullable Map<String, Object> before) {}

  record Field(
      String path,
      @Nullable String parent,
      String name,
      FieldType type,
      Words words,
      boolean required,
      Limits limits,
      @Nullable String key,
      @Nullable Boolean keep,
      @Nullable List<Option> options,
      @Nullable String source) {

    @Override
    @JsonUnwrapped
    public Words words() {
      return words;
    }

    @Override
    @JsonUnwrapped
    public Limits limits() {
      return limits;
    }
  }

  record Words(String label, @Nullable String help) {}

  record Limits(
      @Nullable String unit, @Nullable Long min, @Nullable Long max, @Nullable Integer maxLength) {}

  record Option(String value, String label) {}

  record Draft(@NotNull Map<String, Object> body) {}

  record Change(
      @NotNull Map<String, Object> body, @NotNull @Size(min = 1, max = 500) String reason) {}

  record Faults(List<Violation> violations) {}

  record Violation(@Nullable String field, String code, String message) {}
}
