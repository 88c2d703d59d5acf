package org.linli.person.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.importing.ImportReport;
import org.linli.commons.importing.ImportRun;
import org.linli.commons.importing.Importer;
import org.linli.commons.importing.MappingShape;
import org.linli.commons.importing.RowFaults;
import org.linli.commons.importing.Table;
import org.linli.commons.importing.TableRow;
import org.linli.commons.importing.Tables;
import org.linli.commons.problem.ProblemException;
import org.linli.person.account.Accounts;
import org.linli.person.grant.Delegation;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.Grants;
import org.linli.person.grant.Keeper;
import org.linli.person.grant.StaffGrant;
import org.linli.person.provisioning.IdentityProvider;
import org.linli.person.staff.Account;
import org.linli.person.staff.Directory;
import org.linli.person.staff.Staff;
import org.linli.person.staff.StaffStore;

/**
 * Invites the people of a list. Each row is held to the rules of a single invitation and of a
 * single grant; all are stored in one transaction, and carried to the identity provider one by one
 * afterwards.
 */
public final class StaffImporter implements Importer {

  /** A list of staff fits into memory; a county has some thousands. */
  private static final int MOST_ROWS = 50_000;

  private static final double SHARE_OF_READING = 0.3;

  private final StaffStore store;
  private final GrantStore grantStore;
  private final Directory directory;
  private final Grants grants;
  private final Keeper keeper;
  private final IdentityProvider provider;
  private final FabricHolder fabric;
  private final Clock clock;

  public StaffImporter(
      StaffStore store,
      GrantStore grantStore,
      Directory directory,
      Grants grants,
      Keeper keeper,
      IdentityProvider provider,
      FabricHolder fabric,
      Clock clock) {
    this.store = store;
    this.grantStore = grantStore;
    this.directory = directory;
    this.grants = grants;
    this.keeper = keeper;
    this.provider = provider;
    this.fabric = fabric;
    this.clock = clock;
  }

  @Override
  public List<MappingShape> shapes() {
    return List.of(
        MappingShape.of("staff")
            .required("username", "name", "homeArea")
            .optional("phone", "email", "locale", "role", "area", "until")
            .forTable());
  }

  @Override
  public void run(ImportRun run) throws IOException {
    Access starter = Access.of(run.starter().viewer(), Set.of(Role.AREA_ADMIN));
    Delegation delegation = keeper.delegation(starter);
    StaffRowReader reader =
        new StaffRowReader(
            run.mapping(), fabric.current(), starter.scopes(fabric.current()), clock);
    List<Checked> rows = new ArrayList<>();
    try (Table table = Tables.open(run.file(), run.mapping(), run.report())) {
      Set<String> usernames = new HashSet<>();
      Lookup lookup = new Lookup();
      for (TableRow row : table) {
        StaffRow read = rows.size() < MOST_ROWS ? reader.read(row) : tooMany(row);
        Checked checked =
            read == null
                ? null
                : checked(read, row.faults(), reader, starter, delegation, run.report());
        if (checked != null && isNew(checked, row.faults(), reader, usernames, lookup)) {
          rows.add(checked);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    run.progress().at(SHARE_OF_READING);
    store(run, starter, rows);
  }

  /** A row with its account and its grant as they are to be. */
  private record Checked(StaffRow row, Account account, List<StaffGrant> grants) {}

  private static @Nullable StaffRow tooMany(TableRow row) {
    row.faults().add(null, "too-many-rows", MOST_ROWS);
    return null;
  }

  private @Nullable Checked checked(
      StaffRow row,
      RowFaults faults,
      StaffRowReader reader,
      Access starter,
      Delegation delegation,
      ImportReport report) {
    String username = row.wanted().username();
    Staff known = username == null ? null : directory.find(username).orElse(null);
    if (known != null) {
      if (known.name().equals(row.wanted().name())
          && known.homeArea().equals(row.wanted().homeArea())) {
        report.unchanged();
      } else {
        faults.add(reader.field("username"), "account-exists");
      }
      return null;
    }
    Account account = Accounts.invited(row.wanted(), row.path(), Account.Origin.IMPORT);
    Grants.Wanted grant = row.grant();
    if (grant == null) {
      return new Checked(row, account, List.of());
    }
    try {
      return new Checked(
          row, account, List.of(grants.checked(starter, delegation, account.staff().id(), grant)));
    } catch (ProblemException e) {
      String code = e.violations().isEmpty() ? e.code() : e.violations().getFirst().code();
      faults.add(
          reader.field(e.code().equals("not-found") ? "area" : "role"),
          code.equals("not-found") ? "outside-jurisdiction" : code);
      return null;
    }
  }

  /** Asks the identity provider until it once does not answer. */
  private final class Lookup {
    private boolean reachable = true;

    /** Null where it cannot be asked. */
    private @Nullable Boolean exists(String username) {
      if (!reachable) {
        return null;
      }
      try {
        return provider.find(username).isPresent();
      } catch (IdentityProvider.Unreachable | IdentityProvider.Refused e) {
        reachable = false;
        return null;
      }
    }
  }

  private static boolean isNew(
      Checked checked,
      RowFaults faults,
      StaffRowReader reader,
      Set<String> usernames,
      Lookup lookup) {
    String username = checked.account().staff().username();
    if (!usernames.add(username)) {
      faults.add(reader.field("username"), "username-twice");
    } else if (Boolean.TRUE.equals(lookup.exists(username))) {
      faults.add(reader.field("username"), "account-exists");
    }
    return !faults.any();
  }

  private void store(ImportRun run, Access starter, List<Checked> rows) {
    String by = starter.viewer().username();
    store.transaction(
        starter,
        () -> {
          int done = 0;
          for (Checked one : rows) {
            if (!store.insert(one.account(), one.row().wanted().contact(), by)) {
              run.report().readBefore(one.row().row()).add("username", "account-exists");
              continue;
            }
            one.grants()
                .forEach(grant -> grantStore.insert(one.account(), grant, null, clock.instant()));
            run.report().accepted();
            done++;
            run.progress().at(SHARE_OF_READING + (1 - SHARE_OF_READING) * done / rows.size());
          }
          run.report().requireStorable(run.skipBad());
          return done;
        });
  }
}
