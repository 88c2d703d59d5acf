package org.linli.commons.importing;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tells an honest workbook from an archive that would unpack without end, or into what does not fit
 * into memory. Any part may be named as a sheet, so each is held to the same.
 */
final class XlsxArchive {
  private static final int MOST_ENTRIES = 2000;

  /** The table of texts is held in memory while a workbook is read. */
  private static final long LONGEST_TEXTS_BYTES = 64L << 20;

  /** How XML begins in an encoding that no spreadsheet program uses. */
  private static final Set<String> UTF_32 = Set.of("0000feff", "fffe0000", "0000003c", "3c000000");

  private final ZipFile zip;
  private final XlsxLimits limits = new XlsxLimits();
  private final Set<String> xmlNames = new HashSet<>();

  private XlsxArchive(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Unpacks every part once, into nothing: the sizes an archive states need not be true.
   *
   * @throws ImportRefused where it is no workbook or too large
   */
  static void check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw ImportRefused.file("xlsx-broken");
      }
      new XlsxArchive(zip).check();
    } catch (ZipException | EOFException e) {
      throw ImportRefused.file("xlsx-broken");
    }
  }

  private void check() throws IOException {
    long total = 0;
    Set<String> parts = new HashSet<>();
    for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
      ZipEntry entry = entries.nextElement();
      // Of two parts of one name another reader might take the one that was not looked at.
      if (!parts.add(entry.getName())) {
        throw ImportRefused.file("xlsx-broken");
      }
      boolean sheet = entry.getName().startsWith("xl/worksheets/");
      long limit = sheet ? Unpacked.LONGEST_BYTES - total : LONGEST_TEXTS_BYTES;
      total += checked(entry, limit);
    }
    if (!parts.contains("xl/workbook.xml")) {
      throw ImportRefused.file("not-a-table");
    }
  }

  /** The length of a part in bytes. */
  private long checked(ZipEntry entry, long limitBytes) throws IOException {
    try (Counted counted = new Counted(zip.getInputStream(entry), limitBytes)) {
      PushbackInputStream in = new PushbackInputStream(counted, 4);
      byte[] head = in.readNBytes(4);
      in.unread(head);
      Charset charset = charset(head);
      limits.part();
      XmlScan scan = new XmlScan(limits, xmlNames, !charset.equals(StandardCharsets.UTF_8));
      Reader reader = new InputStreamReader(in, charset);
      char[] buffer = new char[32 * 1024];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        scan.read(buffer, n);
      }
      return counted.count;
    } catch (XmlScan.Unfit e) {
      throw ImportRefused.file("xlsx-unfit", entry.getName());
    }
  }

  /** As a parser of XML finds it out; all but UTF-16 has the markup where ASCII has it. */
  private static Charset charset(byte[] head) throws XmlScan.Unfit {
    String start = HexFormat.of().formatHex(head);
    if (UTF_32.contains(start)) {
      throw new XmlScan.Unfit();
    }
    return switch (start.substring(0, Math.min(4, start.length()))) {
      case "feff", "003c" -> StandardCharsets.UTF_16BE;
      case "fffe", "3c00" -> StandardCharsets.UTF_16LE;
      default -> StandardCharsets.UTF_8;
    };
  }

  /** Ends a part that is longer than it may be. */
  private static final class Counted extends FilterInputStream {
    private final long limitBytes;
    private long count;

    Counted(InputStream in, long limitBytes) {
      super(in);
      this.limitBytes = limitBytes;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, length);
      count += Math.max(n, 0);
      if (count > limitBytes) {
        throw ImportRefused.file("unpacks-too-far", limitBytes >> 20);
      }
      return n;
    }
  }
}
