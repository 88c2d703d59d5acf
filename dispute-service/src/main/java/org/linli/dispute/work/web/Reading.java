package org.linli.dispute.work.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.NamedPerson;
import org.linli.dispute.api.model.NamedUnit;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.work.TextKind;
import org.linli.dispute.work.WorkTexts;

/**
 * What one answer is put together from.
 *
 * @param texts those that the reader may read: none for who is no handler
 */
record Reading(Matter matter, WorkTexts.Opened texts, UnitNames names, LocalDate today) {

  <T> @Nullable T words(TextKind kind, String ref, Class<T> type) {
    return texts.find(kind, ref, type);
  }

  @Nullable NamedPerson personOrNull(@Nullable String username) {
    return username == null ? null : person(username);
  }

  NamedPerson person(String username) {
    String name = names.person(username);
    return new NamedPerson().username(username).name(name == null ? username : name);
  }

  NamedUnit unit(String code) {
    String name = names.unit(code);
    return new NamedUnit().code(code).name(name == null ? code : name);
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
    return instant == null ? null : at(instant);
  }
}
