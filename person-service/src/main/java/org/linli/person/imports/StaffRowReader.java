package org.linli.person.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.importing.Mapping;
import org.linli.commons.importing.RowFaults;
import org.linli.commons.importing.TableRow;
import org.linli.commons.importing.ValueExpression;
import org.linli.person.account.Accounts;
import org.linli.person.grant.Grants;
import org.linli.person.staff.Contact;

/** Makes invitations out of the rows of a table and notes all that is wrong with a row. */
final class StaffRowReader {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");
  private static final Pattern PHONE = Pattern.compile("[0-9+ ()-]{3,40}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
  private static final int LONGEST_NAME = 60;

  private final Mapping mapping;
  private final Fabric fabric;
  private final List<String> scopes;
  private final Clock clock;

  /**
   * Reads for one import.
   *
   * @param scopes paths of the subtrees that the importer administers
   */
  StaffRowReader(Mapping mapping, Fabric fabric, List<String> scopes, Clock clock) {
    this.mapping = mapping;
    this.fabric = fabric;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** The invitation of a row, or null where it has faults. */
  @Nullable StaffRow read(TableRow row) {
    String username = matching(row, mapping.get("username"), USERNAME, "username-form", true);
    String name = name(row);
    String home = home(row);
    Contact contact =
        new Contact(
            optional(row, "phone", PHONE, "phone-form"),
            optional(row, "email", EMAIL, "email-form"));
    String locale = optional(row, "locale", Pattern.compile("zh-CN|en"), "unknown-value");
    Grants.Wanted grant = home == null ? null : grant(row, home);
    String path = home == null ? null : fabric.findPath(home);
    if (row.faults().any() || username == null || name == null || home == null || path == null) {
      return null;
    }
    return new StaffRow(
        row.number(), new Accounts.Wanted(username, name, home, contact, locale), path, grant);
  }

  private @Nullable String name(TableRow row) {
    ValueExpression value = mapping.get("name");
    String name = value.required(row, row.faults());
    if (name != null && name.length() > LONGEST_NAME) {
      row.faults().add(value.field(), "text-long", LONGEST_NAME);
      return null;
    }
    return name;
  }

  private @Nullable String home(TableRow row) {
    ValueExpression value = mapping.get("homeArea");
    String code = value.required(row, row.faults());
    String path = code != null && fabric.findArea(code).isPresent() ? fabric.findPath(code) : null;
    if (code != null && path == null) {
      row.faults().add(value.field(), "unknown-area", code);
      return null;
    }
    if (path != null && scopes.stream().noneMatch(path::startsWith)) {
      row.faults().add(value.field(), "outside-jurisdiction");
      return null;
    }
    return code;
  }

  private Grants.@Nullable Wanted grant(TableRow row, String home) {
    RowFaults faults = row.faults();
    String named = optional(row, "role", null, "");
    if (named == null) {
      return null;
    }
    Optional<Role> role = Role.find(named);
    if (role.isEmpty()) {
      faults.add(field("role"), "unknown-value", named);
      return null;
    }
    String area = optional(row, "area", null, "");
    Optional<ValueExpression> until = mapping.find("until");
    OffsetDateTime end = until.isEmpty() ? null : until.get().moment(row, faults, clock.getZone());
    return new Grants.Wanted(
        role.get(),
        area == null ? home : area,
        null,
        end == null ? null : end.toInstant(),
        Set.of());
  }

  String field(String path) {
    return mapping.find(path).map(ValueExpression::field).orElse(path);
  }

  private @Nullable String optional(
      TableRow row, String path, @Nullable Pattern form, String fault) {
    Optional<ValueExpression> value = mapping.find(path);
    return value.isEmpty() ? null : matching(row, value.get(), form, fault, false);
  }

  private static @Nullable String matching(
      TableRow row, ValueExpression value, @Nullable Pattern form, String fault, boolean required) {
    String text = required ? value.required(row, row.faults()) : value.text(row, row.faults());
    if (text != null && form != null && !form.matcher(text).matches()) {
      // What it says may be somebody's number: the row and the column are enough to find it.
      row.faults().add(value.field(), fault);
      return null;
    }
    return text;
  }
}
