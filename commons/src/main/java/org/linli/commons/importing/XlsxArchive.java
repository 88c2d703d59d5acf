package org.linli.commons.importing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells an honest workbook from an archive that would unpack without end. */
final class XlsxArchive {
  private static final int MOST_ENTRIES = 2000;

  /** The table of texts is held in memory while a workbook is read. */
  private static final long LONGEST_TEXTS_BYTES = 64L << 20;

  private XlsxArchive() {}

  /**
   * Unpacks every part once, into nothing: the sizes an archive states need not be true.
   *
   * @throws ImportRefused where it is no workbook or too large
   */
  static void check(Path file) throws IOException {
    long total = 0;
    boolean workbook = false;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw ImportRefused.file("xlsx-broken");
      }
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        workbook |= entry.getName().equals("xl/workbook.xml");
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        long limit = sheet ? Unpacked.LONGEST_BYTES - total : LONGEST_TEXTS_BYTES;
        total += length(zip, entry, limit);
      }
    } catch (ZipException e) {
      throw ImportRefused.file("xlsx-broken");
    }
    if (!workbook) {
      throw ImportRefused.file("not-a-table");
    }
  }

  private static long length(ZipFile zip, ZipEntry entry, long limitBytes) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long length = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        length += n;
        if (length > limitBytes) {
          throw ImportRefused.file("unpacks-too-far", limitBytes >> 20);
        }
      }
    } catch (EOFException e) {
      throw ImportRefused.file("xlsx-broken");
    }
    return length;
  }
}
