package org.linli.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.linli.demo.file.CountyFiles;

/** {@code java -jar demo-county.jar --size s|m|l|xl --out DIR [--seed N]}. */
public final class DemoCounty {

  private static final long SEED = 990_102;

  private DemoCounty() {}

  /** Exits with 2 where the arguments are wrong and with 1 where the folder cannot be written. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String[] args) {
    Size size = Size.S;
    Path folder = null;
    long seed = SEED;
    try {
      for (int i = 0; i < args.length; i += 2) {
        if (i + 1 == args.length) {
          throw new IllegalArgumentException(args[i] + " needs a value");
        }
        switch (args[i]) {
          case "--size" -> size = Size.named(args[i + 1]);
          case "--out" -> folder = Path.of(args[i + 1]);
          case "--seed" -> seed = Long.parseLong(args[i + 1]);
          default -> throw new IllegalArgumentException("unknown option " + args[i]);
        }
      }
      if (folder == null) {
        throw new IllegalArgumentException("--out is missing");
      }
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println("usage: java -jar demo-county.jar --size s|m|l|xl --out DIR [--seed N]");
      return 2;
    }
    return write(size, seed, folder);
  }

  private static int write(Size size, long seed, Path folder) {
    try {
      CountyFiles.write(size, seed, folder);
    } catch (IOException e) {
      System.err.println("cannot write to " + folder + ": " + e);
      return 1;
    }
    System.out.printf(
        "Yunxi county: %,d grids, %,d disputes in %s%n", size.grids(), size.disputes(), folder);
    return 0;
  }
}
