package org.linli.person.provisioning;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.linli.commons.access.Access;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.person.grant.Delegation;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.StaffGrant;
import org.linli.person.provisioning.IdentityProvider.Remote;
import org.linli.person.staff.Account;
import org.linli.person.staff.Contact;
import org.linli.person.staff.Staff;
import org.linli.person.staff.StaffState;
import org.linli.person.staff.StaffStore;

/**
 * Takes in accounts that were there before this service: each with the rights its groups give, as
 * its first grants. Nothing is taken in that this service would not have given.
 */
public final class Adoptions {

  private static final int PAGE = 100;
  private static final int REPORTED = 1_000;
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");
  private static final int LONGEST_NAME = 60;

  /** Something that was not taken in; the code is one of a violation. */
  public record Report(String username, String code) {}

  /** What was done. */
  public record Outcome(int seen, int adopted, int known, List<Report> reported) {

    public Outcome {
      reported = List.copyOf(reported);
    }
  }

  private final IdentityProvider provider;
  private final StaffStore staff;
  private final GrantStore grants;
  private final ProvisioningStore provisioning;
  private final FabricHolder fabric;
  private final Clock clock;

  public Adoptions(
      IdentityProvider provider,
      StaffStore staff,
      GrantStore grants,
      ProvisioningStore provisioning,
      FabricHolder fabric,
      Clock clock) {
    this.provider = provider;
    this.staff = staff;
    this.grants = grants;
    this.provisioning = provisioning;
    this.fabric = fabric;
    this.clock = clock;
  }

  /**
   * Looks through all accounts, or only these.
   *
   * @param usernames everybody where empty
   * @throws IdentityProvider.Unreachable in the middle; what was taken in stays, to be run again
   */
  public Outcome adopt(Access access, Set<String> usernames) {
    Tally tally = new Tally();
    if (usernames.isEmpty()) {
      List<Remote> page = provider.page(0, PAGE);
      for (int first = 0; !page.isEmpty(); page = provider.page(first, PAGE)) {
        page.forEach(remote -> one(access, remote, tally));
        first += page.size();
      }
    } else {
      usernames.stream().sorted().forEach(name -> named(access, name, tally));
    }
    return new Outcome(tally.seen, tally.adopted, tally.known, tally.reported);
  }

  private static final class Tally {
    private int seen;
    private int adopted;
    private int known;
    private final List<Report> reported = new ArrayList<>();

    private void report(String username, String code) {
      if (reported.size() < REPORTED) {
        reported.add(new Report(username, code));
      }
    }
  }

  private void named(Access access, String username, Tally tally) {
    Optional<Remote> remote = provider.find(username);
    if (remote.isEmpty()) {
      tally.report(username, "no-such-account");
    } else {
      one(access, remote.get(), tally);
    }
  }

  private void one(Access access, Remote remote, Tally tally) {
    tally.seen++;
    String username = remote.username();
    boolean known = staff.transaction(access, () -> staff.findByUsername(username).isPresent());
    if (known) {
      tally.known++;
    } else if (!USERNAME.matcher(username).matches()) {
      tally.report(username, "username-form");
    } else {
      Set<String> groups = provider.groups(remote.id());
      take(access, remote, groups, tally);
    }
  }

  private void take(Access access, Remote remote, Set<String> groups, Tally tally) {
    Fabric current = fabric.current();
    List<Grant> held = new ArrayList<>();
    for (String path : groups.stream().sorted().toList()) {
      Optional<Grant> grant = Grant.fromGroupPath(path).filter(one -> isTaken(one, current));
      if (grant.isEmpty()) {
        // Half of somebody's rights would be taken away with the next change of their account.
        tally.report(remote.username(), "group-unknown");
        return;
      }
      held.add(grant.get());
    }
    boolean police = held.stream().anyMatch(grant -> grant.role() == Role.POLICE);
    boolean support = held.stream().anyMatch(grant -> grant.role() == Role.SUPPORT_WORKER);
    if (police && support) {
      tally.report(remote.username(), "police-and-support");
      return;
    }
    if (store(access, remote, groups, held, current)) {
      tally.adopted++;
    } else {
      tally.known++;
    }
  }

  private static boolean isTaken(Grant grant, Fabric current) {
    String code = grant.areaCode();
    return grant.role() != Role.SERVICE && (code == null || current.findPath(code) != null);
  }

  private boolean store(
      Access access, Remote remote, Set<String> groups, List<Grant> held, Fabric current) {
    Instant now = clock.instant();
    Account account = account(remote, held, current);
    UUID id = account.staff().id();
    String by = access.viewer().username();
    return staff.transaction(
        access,
        () -> {
          if (!staff.insert(account, Contact.NONE, by)) {
            return false;
          }
          for (Grant grant : held) {
            grants.insert(account, granted(id, grant, by, now), null, now);
          }
          provisioning.adopted(id, remote.id(), groups, remote.enabled());
          return true;
        });
  }

  private static StaffGrant granted(UUID id, Grant grant, String by, Instant now) {
    return new StaffGrant(
        UuidCreator.getTimeOrderedEpochPlus1(),
        id,
        grant.role(),
        grant.areaCode(),
        now,
        null,
        new StaffGrant.Given(by, null, null),
        grant.role() == Role.AREA_ADMIN ? Delegation.ALL_OF_AN_AREA : Set.of(),
        null,
        null);
  }

  /** Their home is the highest area they have a right in; without one it is the whole system. */
  private static Account account(Remote remote, List<Grant> held, Fabric current) {
    String home =
        held.stream()
            .map(Grant::areaCode)
            .filter(Objects::nonNull)
            .filter(code -> current.findArea(code).isPresent())
            .min(Comparator.comparingInt(code -> length(current, code)))
            .or(
                () ->
                    held.stream()
                        .map(Grant::areaCode)
                        .filter(Objects::nonNull)
                        .flatMap(code -> villageOf(current, code).stream())
                        .findFirst())
            .orElse("");
    String path = home.isEmpty() ? "/" : Objects.requireNonNull(current.findPath(home));
    String county = home.isEmpty() ? "-" : path.substring(1, path.indexOf('/', 1));
    String called = remote.name() == null ? remote.username() : remote.name();
    String name = called.length() > LONGEST_NAME ? called.substring(0, LONGEST_NAME) : called;
    String locale =
        remote.locale() != null && remote.locale().toLowerCase(Locale.ROOT).startsWith("en")
            ? "en"
            : "zh-CN";
    return new Account(
        new Staff(
            UuidCreator.getTimeOrderedEpochPlus1(),
            remote.username(),
            name,
            home,
            path,
            remote.enabled() ? StaffState.ACTIVE : StaffState.SUSPENDED),
        county,
        Account.Origin.KEYCLOAK,
        locale,
        Account.Dates.NONE,
        null,
        1);
  }

  private static int length(Fabric current, String code) {
    String path = current.findPath(code);
    return path == null ? Integer.MAX_VALUE : path.length();
  }

  private static Optional<String> villageOf(Fabric current, String grid) {
    return current.findGrid(grid).stream()
        .mapToObj(ordinal -> current.grids().get(ordinal).areaCode())
        .findFirst();
  }
}
