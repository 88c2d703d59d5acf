package org.linli.commons.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every table and column of a service, by the catalogue of its fields. */
public final class FieldCatalogue {

  private final String service;
  private final Map<String, FieldGroup> groups;
  private final Map<String, CataloguedTable> tables;
  private final Map<String, PersonalField> personal = new TreeMap<>();

  FieldCatalogue(
      String service, Map<String, FieldGroup> groups, Map<String, CataloguedTable> tables) {
    this.service = service;
    this.groups = Map.copyOf(groups);
    this.tables = new TreeMap<>(tables);
    tables
        .values()
        .forEach(table -> table.personal().values().forEach(f -> personal.put(f.name(), f)));
  }

  public String service() {
    return service;
  }

  public Collection<CataloguedTable> tables() {
    return tables.values();
  }

  public Optional<CataloguedTable> findTable(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** All columns with data about people, by name. */
  public Collection<PersonalField> personal() {
    return personal.values();
  }

  /**
   * The column of that name, {@code table.column}; empty where there is none or it is not personal.
   */
  public Optional<PersonalField> find(String name) {
    return Optional.ofNullable(personal.get(name));
  }

  /** Groups that some column belongs to, each with its columns, by code. */
  public Map<FieldGroup, List<PersonalField>> byGroup() {
    Map<FieldGroup, List<PersonalField>> found =
        new TreeMap<>(
            java.util.Comparator.comparing(FieldGroup::code)
                .thenComparing(group -> group.purpose().zh())
                .thenComparing(group -> group.basis().zh())
                .thenComparing(group -> group.until().zh())
                .thenComparing(group -> group.recipients().zh()));
    personal
        .values()
        .forEach(field -> found.computeIfAbsent(field.group(), g -> new ArrayList<>()).add(field));
    return found;
  }

  /** Groups that are declared, used or not. */
  public Collection<FieldGroup> groups() {
    return groups.values();
  }
}
