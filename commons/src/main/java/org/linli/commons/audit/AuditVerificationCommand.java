package org.linli.commons.audit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code ./linli audit verify} for one service: prints what the check found, and ends with 0 where
 * the chain is intact, 1 where it is not, 2 where it could not be checked. Database and anchors
 * come from the environment of the service.
 */
public final class AuditVerificationCommand {

  private AuditVerificationCommand() {}

  /**
   * Checks one service.
   *
   * @param arguments the name of the service
   */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(run(arguments, System.getenv(), out));
  }

  static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
    if (arguments.length != 1) {
      out.println("which service?");
      return 2;
    }
    String service = arguments[0];
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(environment.getOrDefault("LINLI_DB_URL", ""));
    database.setUser(environment.get("LINLI_DB_APP_USER"));
    database.setPassword(environment.get("LINLI_DB_APP_PASSWORD"));
    String folder = environment.getOrDefault("LINLI_AUDIT_ANCHORS", "");
    try {
      AuditVerification verification =
          folder.isBlank()
              ? AuditVerification.ofDatabase(database)
              : AuditVerification.ofDatabase(
                  database, new AuditVerification.Place(Path.of(folder), service));
      AuditFindings findings = verification.check();
      print(service, findings, folder.isBlank(), out);
      return findings.intact() ? 0 : 1;
    } catch (IOException | SQLException e) {
      out.println(service + ": could not be checked: " + e.getMessage());
      return 2;
    }
  }

  private static void print(
      String service, AuditFindings findings, boolean withoutAnchors, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-16s %,d entries, %,d anchors, %s%n",
        service,
        findings.entries(),
        findings.anchors(),
        newest(findings.newestAnchor()));
    if (withoutAnchors) {
      out.println("  no anchors are kept: a chain rewritten to its end would not be noticed");
    }
    findings.faults().forEach(fault -> out.println("  " + words(fault)));
    if (findings.moreFaults() > 0) {
      out.printf(Locale.ROOT, "  and %,d more%n", findings.moreFaults());
    }
    out.println(findings.intact() ? "  OK" : "  BROKEN");
  }

  private static String newest(@Nullable Anchor anchor) {
    return anchor == null ? "no anchor yet" : "newest " + anchor.seq() + " at " + anchor.at();
  }

  private static String words(AuditFindings.Fault fault) {
    String where = fault.seq() == null ? "line " + fault.line() : "entry " + fault.seq();
    return switch (fault.code()) {
      case "CHANGED" -> where + ": changed, or not in its place";
      case "MISSING" -> where + ": missing";
      case "FORKED" -> where + ": not what was anchored; the chain was rewritten up to here";
      case "TRUNCATED" -> where + ": anchored, and not there; the end was cut off";
      case "ANCHOR_UNREADABLE" -> where + " of the anchors: unreadable";
      case "ANCHOR_SIGNATURE" -> where + " of the anchors: its signature is wrong";
      case "ANCHOR_ORDER" -> where + " of the anchors: does not follow the line before it";
      case "ANCHOR_MISSING" -> "there are entries and no anchor at all";
      default -> where + ": " + fault.code();
    };
  }
}
