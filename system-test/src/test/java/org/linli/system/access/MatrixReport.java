package org.linli.system.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many calls there were, and how each kind was answered. */
final class MatrixReport {

  private final Map<String, Map<Case.Demand, int[]>> rows = new LinkedHashMap<>();
  private int calls;
  private int wrong;

  void add(Case one, boolean right) {
    int[] cell =
        rows.computeIfAbsent(one.what(), what -> new EnumMap<>(Case.Demand.class))
            .computeIfAbsent(one.demand(), demand -> new int[2]);
    cell[0]++;
    cell[1] += right ? 0 : 1;
    calls++;
    wrong += right ? 0 : 1;
  }

  /** Writes the table and prints its size. */
  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    String size =
        "%d calls as %d callers and without token; %d answered otherwise than declared."
            .formatted(calls, Case.callers().size(), wrong);
    text.append("# The access matrix\n\n").append(size).append("\n\n");
    text.append("| operation | 401 | 403 | 404 | let in | let in, nothing of others |\n");
    text.append("|---|--:|--:|--:|--:|--:|\n");
    rows.forEach(
        (what, cells) -> {
          text.append("| `").append(what).append("` |");
          for (Case.Demand demand : Case.Demand.values()) {
            text.append(' ').append(cell(cells.get(demand))).append(" |");
          }
          text.append('\n');
        });
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
    System.out.println("access matrix: " + size);
  }

  private static String cell(int[] counted) {
    if (counted == null) {
      return "";
    }
    return counted[1] == 0 ? "" + counted[0] : counted[0] + " (" + counted[1] + " wrong)";
  }
}
