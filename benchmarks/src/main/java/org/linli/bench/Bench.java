package org.linli.bench;

import java.util.Locale;

/**
 * Runs one benchmark: {@code heat}, {@code tiles}, {@code locate}, {@code disputes}, {@code audit},
 * {@code staff}, {@code ingest}, {@code coverage} or {@code check}.
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    String which = args.length == 1 ? args[0] : "";
    Settings settings = Settings.fromEnvironment();
    switch (which) {
      case "heat" -> new HeatBench(settings).run();
      case "tiles" -> new TileBench(settings).run();
      case "disputes" -> new DisputesBench(settings).run();
      case "audit" -> new AuditBench(settings).run();
      case "staff" -> new StaffBench(settings).run();
      case "ingest" -> new IngestBench(settings).run();
      case "coverage" -> new CoverageBench(settings).run();
      case "check" -> new CheckBench(settings).run();
      case "locate" -> new LocateBench(settings).run();
      default -> {
        System.err.println(
            "usage: bench heat|tiles|locate|disputes|audit|staff|ingest|coverage|check");
        System.exit(2);
      }
    }
  }
}
