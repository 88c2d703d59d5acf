package org.linli.person.rights.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.catalogue.Words;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.StaffGrant;
import org.linli.person.rights.Held;
import org.linli.person.rights.HeldAboutStaff;
import org.linli.person.rights.Offices;
import org.linli.person.staff.Account;
import org.linli.person.staff.Contact;
import org.linli.person.staff.StaffStore;
import org.springframework.context.MessageSource;

/** Accounts in office: what is held about them, and what they are to those whose data they read. */
final class StaffInOffice implements HeldAboutStaff, Offices {

  private static final Access LINLI = Access.ofService("linli");

  private final StaffStore staff;
  private final GrantStore grants;
  private final FabricHolder fabric;
  private final MessageSource messages;
  private final Clock clock;

  StaffInOffice(
      StaffStore staff,
      GrantStore grants,
      FabricHolder fabric,
      MessageSource messages,
      Clock clock) {
    this.staff = staff;
    this.grants = grants;
    this.fabric = fabric;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public List<Held> describe(String username) {
    return staff.transaction(
        LINLI, () -> staff.findByUsername(username).map(this::held).orElse(List.of()));
  }

  private List<Held> held(Account account) {
    List<Held> held = new ArrayList<>();
    held.add(Held.of("staff.username", account.staff().username()));
    held.add(Held.of("staff.name", account.staff().name()));
    held.add(Held.of("staff.state", account.state().name()));
    add(held, "staff.state_reason", account.stateReason());
    if (account.dates().lastDay() != null) {
      held.add(Held.of("staff.last_day", account.dates().lastDay().toString()));
    }
    Contact contact = staff.contact(account);
    add(held, "staff.phone_sealed", contact.phone());
    add(held, "staff.email_sealed", contact.email());
    for (StaffGrant grant : grants.of(account.staff().id())) {
      held.add(new Held("staff_grant.role", grant.groupPath(), grant.since()));
    }
    return held;
  }

  private static void add(List<Held> held, String column, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      held.add(Held.of(column, value));
    }
  }

  @Override
  public Optional<Words> find(String username) {
    Instant now = clock.instant();
    return staff.transaction(
        LINLI,
        () ->
            staff
                .findByUsername(username)
                .flatMap(
                    account ->
                        grants.of(account.staff().id()).stream()
                            .filter(grant -> grant.at(now) == StaffGrant.State.IN_FORCE)
                            .findFirst())
                .map(this::words));
  }

  private Words words(StaffGrant grant) {
    Area area = area(grant.areaCode());
    String key = "rights.role." + grant.role().wireName();
    String zh = text(key, Locale.SIMPLIFIED_CHINESE);
    String en = text(key, Locale.ENGLISH);
    return area == null
        ? new Words(zh, en)
        : new Words(
            area.name() + zh, en + ", " + Objects.requireNonNullElse(area.nameEn(), area.name()));
  }

  private @Nullable Area area(@Nullable String code) {
    if (code == null) {
      return null;
    }
    Fabric current = fabric.current();
    OptionalInt ordinal = current.findArea(code);
    return ordinal.isEmpty() ? null : current.areas().get(ordinal.getAsInt());
  }

  private String text(String key, Locale locale) {
    return Objects.requireNonNull(messages.getMessage(key, null, key, locale));
  }
}
