package org.linli.commons.importing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has GDAL's ogr2ogr make a GeoPackage of what Linli does not read itself, where it is installed.
 * The program gets a fixed list of arguments, names of files that are ours, a folder of its own, an
 * empty environment, so much time and so much room; every driver but a few plain ones is switched
 * off, so that no file can make it open another file, a database or the net.
 */
final class Ogr {

  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final Duration LONGEST_QUESTION = Duration.ofSeconds(20);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** One at a time: each may take a core and gigabytes of the disk. */
  private static final Semaphore TURN = new Semaphore(1, true);

  private static final int MOST_FILES = 500;
  private static final int LONGEST_TAB_BYTES = 1 << 20;
  private static final Set<String> SINGLE = Set.of("kml", "kmz", "dxf", "mif", "gml", "fgb");
  private static final Set<String> MAPINFO = Set.of("tab", "dat", "map", "id", "ind", "mif", "mid");
  private static final Set<String> ADMITTED =
      Set.of("KML", "LIBKML", "DXF", "MapInfo File", "OpenFileGDB", "FlatGeobuf", "GML", "GPKG");
  private static final Pattern DRIVER = Pattern.compile("(?m)^ {2}(\\S.*?) -(?:raster|vector)[,-]");
  private static final Pattern IN_GDB =
      Pattern.compile("(?is)(?:^|.*/)([^/]+\\.gdb)/([A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+){0,2})");

  private Ogr() {}

  /** What was made; closing deletes it. */
  record Converted(Path folder, Path file) implements AutoCloseable {

    InputStream open() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
      delete(folder);
    }
  }

  /** Whether a single file of this name is one for it. */
  static boolean isNamedLike(String name) {
    return SINGLE.contains(ending(name));
  }

  static Converted convert(String name, ImportFile.Opener content) throws IOException {
    return inFolder(
        folder -> {
          Path input = folder.resolve("input." + ending(name));
          try (InputStream in = content.open()) {
            ZipContent.copy(in, input);
          }
          return input;
        });
  }

  /** Of the FileGDB or the MapInfo table in a zip, or of the one file in it that can be read. */
  static Converted convert(ZipContent zip) throws IOException {
    List<String> inGdb = zip.names().stream().filter(n -> IN_GDB.matcher(n).matches()).toList();
    List<String> single = zip.names().stream().filter(Ogr::isNamedLike).toList();
    List<String> tables = zip.ending(".tab");
    if (inGdb.isEmpty() && single.isEmpty() && tables.isEmpty()) {
      throw ImportRefused.file("zip-nothing");
    }
    return inFolder(
        folder -> inGdb.isEmpty() ? plain(zip, folder, single, tables) : gdb(zip, folder, inGdb));
  }

  private static Path plain(ZipContent zip, Path folder, List<String> single, List<String> tables)
      throws IOException {
    if (single.size() + tables.size() != 1) {
      throw ImportRefused.file("zip-several");
    }
    String first = tables.isEmpty() ? single.getFirst() : tables.getFirst();
    String stem = first.substring(0, first.lastIndexOf('.') + 1);
    for (String name : zip.names()) {
      String ending = ending(name);
      boolean beside = MAPINFO.contains(ending) && name.startsWith(stem);
      if (name.equals(first) || (beside && MAPINFO.contains(ending(first)))) {
        extract(zip, folder, name, folder.resolve("input." + ending));
      }
    }
    Path input = folder.resolve("input." + ending(first));
    // A table of MapInfo may name other files, wherever they are.
    if (!tables.isEmpty()
        && (Files.size(input) > LONGEST_TAB_BYTES
            || Files.readString(input, StandardCharsets.ISO_8859_1).matches("(?s).*[/\\\\].*"))) {
      throw ImportRefused.file("ogr-refused");
    }
    return input;
  }

  private static Path gdb(ZipContent zip, Path folder, List<String> names) throws IOException {
    Path input = Files.createDirectory(folder.resolve("input.gdb"));
    long distinct =
        names.stream().map(name -> name.substring(0, name.lastIndexOf('/'))).distinct().count();
    if (distinct > 1 || names.size() > MOST_FILES) {
      throw ImportRefused.file("zip-several");
    }
    for (String name : names) {
      Matcher matcher = IN_GDB.matcher(name);
      if (matcher.matches()) {
        extract(zip, folder, name, input.resolve(matcher.group(2)));
      }
    }
    return input;
  }

  private static void extract(ZipContent zip, Path folder, String name, Path to)
      throws IOException {
    try (InputStream in = zip.open(name)) {
      ZipContent.copy(in, to);
    }
    requireRoom(folder);
  }

  /** Puts the input into a folder. */
  private interface Input {
    Path put(Path folder) throws IOException;
  }

  private static Converted inFolder(Input input) throws IOException {
    String program = program();
    if (program == null) {
      throw ImportRefused.file("ogr-missing");
    }
    Path folder = Files.createTempDirectory("linli-ogr");
    try {
      Path made = folder.resolve("made.gpkg");
      run(
          List.of(
              program,
              "-f",
              "GPKG",
              "-limit",
              "1000000",
              made.toString(),
              input.put(folder).toString()),
          folder,
          skipped(program, folder),
          LONGEST);
      if (!Files.exists(made)) {
        throw ImportRefused.file("ogr-refused");
      }
      return new Converted(folder, made);
    } catch (IOException | RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  /** Where it is installed; null where it is not. */
  static @Nullable String program() {
    String path = System.getenv("PATH");
    return Stream.of((path == null ? "" : path).split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "ogr2ogr"))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse(null);
  }

  /** All drivers that this GDAL has but those admitted. */
  private static String skipped(String program, Path folder) throws IOException {
    String formats = run(List.of(program, "--formats"), folder, "", LONGEST_QUESTION);
    List<String> skipped = new ArrayList<>();
    Matcher drivers = DRIVER.matcher(formats);
    while (drivers.find()) {
      if (!ADMITTED.contains(drivers.group(1))) {
        skipped.add(drivers.group(1));
      }
    }
    if (skipped.isEmpty()) {
      throw new IOException("ogr2ogr does not tell its drivers");
    }
    return String.join(",", skipped);
  }

  /**
   * Waits for the turn, which {@link #endTurn} ends.
   *
   * @throws ImportRefused where others have it all that time
   */
  static void takeTurn(Duration longestWait) throws IOException {
    try {
      if (!TURN.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw ImportRefused.file("ogr-busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting to convert", e);
    }
  }

  static void endTurn() {
    TURN.release();
  }

  private static String run(List<String> command, Path folder, String skipped, Duration longest)
      throws IOException {
    takeTurn(LONGEST_WAIT);
    try {
      return runNow(command, folder, skipped, longest);
    } finally {
      endTurn();
    }
  }

  private static String runNow(List<String> command, Path folder, String skipped, Duration longest)
      throws IOException {
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(
        Map.of(
            "PATH", "/usr/local/bin:/usr/bin:/bin",
            "HOME", folder.toString(),
            "TMPDIR", folder.toString(),
            "GDAL_DRIVER_PATH", "disable",
            "CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "{noextension}",
            "GDAL_HTTP_PROXY", "http://127.0.0.1:9",
            "GML_SKIP_RESOLVE_ELEMS", "ALL",
            "GML_DOWNLOAD_SCHEMA", "NO",
            "OGR_SQLITE_LOAD_EXTENSIONS", "NO"));
    if (!skipped.isEmpty()) {
      environment.put("GDAL_SKIP", skipped);
      environment.put("OGR_SKIP", skipped);
    }
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      long end = System.nanoTime() + longest.toNanos();
      while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
        requireRoom(folder);
        if (System.nanoTime() > end) {
          throw ImportRefused.file("ogr-too-long", longest.toMinutes());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while converting", e);
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw ImportRefused.file("ogr-refused");
    }
    try (InputStream in = Files.newInputStream(said)) {
      return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
    }
  }

  private static void requireRoom(Path folder) throws IOException {
    long all = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        File plain = file.toFile();
        all += plain.isFile() ? plain.length() : 0;
      }
    } catch (java.io.UncheckedIOException e) {
      // A file of its own that it deleted meanwhile.
      return;
    }
    if (all > 2 * ZipContent.LONGEST_BYTES) {
      throw ImportRefused.file("unpacks-too-far", ZipContent.LONGEST_BYTES >> 20);
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
