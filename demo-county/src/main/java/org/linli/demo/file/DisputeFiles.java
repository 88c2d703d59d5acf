package org.linli.demo.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.linli.demo.dispute.Dispute;
import org.linli.demo.dispute.Seasons;
import org.linli.demo.land.Degrees;

/**
 * Disputes as CSV. Few go into one plain file; many are compressed; very many are split, so that no
 * file exceeds 200 MB unpacked.
 */
final class DisputeFiles implements AutoCloseable {

  private static final int COMPRESSED_FROM = 1_000_000;
  private static final int ROWS_A_FILE = 1_500_000;
  private static final String HEADER =
      "source_id,category,level,status,received_at,closed_at,lon,lat\n";

  private final Path folder;
  private final int count;
  private final String[] days = new String[Seasons.DAYS];
  private final StringBuilder buffer = new StringBuilder();
  private @Nullable OutputStream out;
  private int written;

  DisputeFiles(Path folder, int count) {
    this.folder = folder;
    this.count = count;
    for (int i = 0; i < days.length; i++) {
      days[i] = Seasons.FIRST.plusDays(i).toString();
    }
  }

  void write(Dispute dispute) throws IOException {
    if (written % ROWS_A_FILE == 0) {
      close();
      out = open(written / ROWS_A_FILE + 1);
      buffer.append(HEADER);
    }
    written++;
    append(dispute);
    if (buffer.length() > 60_000) {
      flush();
    }
  }

  private void append(Dispute dispute) {
    buffer.append(dispute.sourceId()).append(',').append(dispute.category().code()).append(',');
    if (dispute.level() != null) {
      buffer.append(dispute.level());
    }
    buffer.append(',').append(dispute.status()).append(',');
    time(dispute.day(), dispute.second());
    buffer.append(',');
    if (dispute.closedDay() >= 0) {
      time(dispute.closedDay(), dispute.closedSecond());
    }
    buffer.append(',');
    Degrees.append(buffer, Degrees.lon(dispute.position()));
    buffer.append(',');
    Degrees.append(buffer, Degrees.lat(dispute.position()));
    buffer.append('\n');
  }

  private void time(int day, int second) {
    buffer.append(days[day]).append('T');
    twoDigits(second / 3600).append(':');
    twoDigits(second / 60 % 60).append(':');
    twoDigits(second % 60).append("+08:00");
  }

  private StringBuilder twoDigits(int value) {
    return buffer.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }

  private OutputStream open(int part) throws IOException {
    if (count < COMPRESSED_FROM) {
      return Files.newOutputStream(folder.resolve("disputes.csv"));
    }
    String name = count <= ROWS_A_FILE ? "disputes.csv.gz" : "disputes-%02d.csv.gz".formatted(part);
    return new QuickGzip(new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))));
  }

  private void flush() throws IOException {
    if (out != null) {
      out.write(buffer.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
    buffer.setLength(0);
  }

  @Override
  public void close() throws IOException {
    flush();
    if (out != null) {
      out.close();
      out = null;
    }
  }

  /** The files are read once, on the same machine: speed before size. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
