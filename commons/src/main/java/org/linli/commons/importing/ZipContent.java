package org.linli.commons.importing;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip of files, read in place: nothing is written under a name that stands in it, and nothing is
 * unpacked further than an honest file would go. A zip inside it is not opened.
 */
final class ZipContent implements AutoCloseable {

  static final long LONGEST_BYTES = 512L << 20;
  private static final int MOST_ENTRIES = 2000;

  private final Path copy;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries;

  private ZipContent(Path copy, ZipFile zip, Map<String, ZipEntry> entries) {
    this.copy = copy;
    this.zip = zip;
    this.entries = entries;
  }

  static boolean isZip(byte[] head) {
    return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  static ZipContent open(ImportFile.Opener content) throws IOException {
    Path copy = Files.createTempFile("linli-import", ".zip");
    try {
      try (InputStream in = content.open()) {
        copy(in, copy);
      }
      // Names are bytes until we have looked at them: not all writers say which encoding is theirs.
      ZipFile zip = new ZipFile(copy.toFile(), StandardCharsets.ISO_8859_1);
      try {
        return new ZipContent(copy, zip, entries(zip));
      } catch (RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (ZipException | IllegalArgumentException e) {
      Files.deleteIfExists(copy);
      throw ImportRefused.file("zip-broken");
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  /** Writes a stream to a file of ours, no further than {@link #LONGEST_BYTES}. */
  static void copy(InputStream in, Path to) throws IOException {
    try (var out = Files.newOutputStream(to)) {
      byte[] buffer = new byte[64 * 1024];
      long all = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        all += n;
        if (all > LONGEST_BYTES) {
          throw ImportRefused.file("unpacks-too-far", LONGEST_BYTES >> 20);
        }
        out.write(buffer, 0, n);
      }
    }
  }

  private static Map<String, ZipEntry> entries(ZipFile zip) {
    if (zip.size() > MOST_ENTRIES) {
      throw ImportRefused.file("zip-too-many", zip.size(), MOST_ENTRIES);
    }
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    zip.stream()
        .filter(entry -> !entry.isDirectory())
        .forEach(
            entry -> {
              String name = decoded(entry.getName()).replace('\\', '/');
              String last = name.substring(name.lastIndexOf('/') + 1);
              // What other systems leave beside the files.
              if (!name.startsWith("__MACOSX/") && !last.startsWith(".")) {
                entries.putIfAbsent(name, entry);
              }
            });
    return entries;
  }

  private static String decoded(String name) {
    if (name.chars().anyMatch(c -> c > 0xFF)) {
      return name;
    }
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  /** Names of its files, with their folders. */
  List<String> names() {
    return new ArrayList<>(entries.keySet());
  }

  /** Names of the files that end so, in small letters. */
  List<String> ending(String... endings) {
    return entries.keySet().stream()
        .filter(
            name -> {
              String small = name.toLowerCase(Locale.ROOT);
              return List.of(endings).stream().anyMatch(small::endsWith);
            })
        .toList();
  }

  /** The content of one of them, which fails with {@link BrokenInput} where it is no good. */
  InputStream open(String name) throws IOException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException(name);
    }
    try {
      InputStream in = zip.getInputStream(entry);
      if (in == null) {
        throw new BrokenInput("zip-broken");
      }
      return new Limited(in);
    } catch (ZipException e) {
      throw new BrokenInput("zip-broken");
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      copy.toFile().deleteOnExit();
    }
  }

  private static final class Limited extends FilterInputStream {
    private long count;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int n = in.read(buffer, offset, length);
        count += Math.max(n, 0);
        if (count > LONGEST_BYTES) {
          throw new BrokenInput("unpacks-too-far", LONGEST_BYTES >> 20);
        }
        return n;
      } catch (EOFException | ZipException e) {
        throw new BrokenInput("zip-broken");
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
