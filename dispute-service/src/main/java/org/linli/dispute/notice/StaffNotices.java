package org.linli.dispute.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.commons.access.Role;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.notice.NewNotice.To;
import org.linli.dispute.unit.Member;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;

/**
 * Notices as rows, and mails as rows beside them, of the running transaction: nobody is told of
 * what was undone, and nothing that was done stays untold because a mail server was away.
 */
public final class StaffNotices implements Notices {

  private final NoticeStore store;
  private final Units units;
  private final boolean mails;
  private final String publicUrl;
  private final Clock clock;

  /**
   * Notices.
   *
   * @param mails whether there is a server to send mails by
   * @param publicUrl the address of the product, without a slash at its end; links in mails begin
   *     with it
   */
  public StaffNotices(
      NoticeStore store, Units units, boolean mails, String publicUrl, Clock clock) {
    this.store = store;
    this.units = units;
    this.mails = mails;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  @Override
  public void tell(
      Answerer to, String template, Map<String, String> values, String countyCode, UUID matter) {
    // A person answers alone where both are named: a unit's duty with a name on it is that person's
    // to hear of.
    To whom =
        to.username() != null
            ? new To(null, to.username(), null, null)
            : new To(to.unit(), null, null, null);
    write(whom, template, values, countyCode, matter, mails ? addresses(whom) : Set.of());
  }

  /**
   * All who hold a role in an area or above it.
   *
   * @param addresses of those of them whose address somebody set down; the service knows no list
   */
  public record RoleIn(Role role, String path, Set<String> addresses) {
    public RoleIn {
      addresses = Set.copyOf(addresses);
    }
  }

  /** Tells all who hold a role in an area or above it. */
  public void tellRole(
      RoleIn to, String template, Map<String, String> values, String countyCode, UUID matter) {
    To whom = new To(null, null, to.role().wireName(), to.path());
    write(whom, template, values, countyCode, matter, mails ? to.addresses() : Set.of());
  }

  private void write(
      To to,
      String template,
      Map<String, String> values,
      String countyCode,
      UUID matter,
      Set<String> addresses) {
    Map<String, String> filled = new LinkedHashMap<>(values);
    filled.putIfAbsent("link", "/matters/" + matter);
    filled.computeIfPresent("link", (name, link) -> link.startsWith("/") ? publicUrl + link : link);
    NewNotice notice =
        new NewNotice(UuidCreator.getTimeOrderedEpoch(), to, template, filled, countyCode, matter);
    store.write(notice, addresses, clock.instant());
  }

  private Set<String> addresses(To to) {
    Set<String> addresses = new LinkedHashSet<>();
    String code = to.unit();
    if (code != null) {
      String ofUnit = units.find(code).map(Unit::email).orElse(null);
      List<Member> members = units.membersOf(code);
      if (ofUnit != null) {
        addresses.add(ofUnit);
      } else {
        members.stream().filter(Member::head).forEach(head -> add(addresses, head));
      }
    }
    String username = to.username();
    if (username != null) {
      for (String unit : units.unitsOf(username)) {
        units.membersOf(unit).stream()
            .filter(member -> member.username().equals(username))
            .forEach(member -> add(addresses, member));
      }
    }
    return addresses;
  }

  private static void add(Set<String> addresses, Member member) {
    String email = member.email();
    if (email != null) {
      addresses.add(email);
    }
  }
}
