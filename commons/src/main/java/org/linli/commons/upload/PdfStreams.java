package org.linli.commons.upload;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/**
 * How far the compressed streams of a PDF unpack, counted without keeping what comes out: a parser
 * would hold it in memory. Streams are found by their keyword, so that a wrong table of objects
 * hides none.
 */
final class PdfStreams {

  private static final long MOST_BYTES = 512L << 20;
  private static final long MOST_BYTES_A_STREAM = 128L << 20;
  private static final int MOST_LAYERS = 3;

  private long total;

  private PdfStreams() {}

  static void requireModest(byte[] content) {
    if (Bytes.indexOf(content, "/LZW", 0) >= 0 && Bytes.indexOf(content, "/ObjStm", 0) >= 0) {
      throw Refused.because("pdf-unpacks-too-far");
    }
    PdfStreams streams = new PdfStreams();
    for (int at = Bytes.indexOf(content, "stream", 0);
        at >= 0;
        at = Bytes.indexOf(content, "stream", at + 6)) {
      int data = at + 6;
      while (data < content.length
          && data < at + 8
          && (content[data] == '\r' || content[data] == '\n')) {
        data++;
      }
      if (isPacked(content, data)) {
        streams.count(new ByteArrayInputStream(content, data, content.length - data));
      }
    }
  }

  /** The header of RFC 1950. */
  private static boolean isPacked(byte[] content, int at) {
    if (at + 2 > content.length) {
      return false;
    }
    int header = (content[at] & 0xFF) << 8 | (content[at + 1] & 0xFF);
    return (content[at] & 0x0F) == 8 && header % 31 == 0;
  }

  private void count(InputStream packed) {
    try {
      unpack(packed, 1);
    } catch (IOException e) {
      // Not packed this way after all, or broken: the parser will tell.
      return;
    }
  }

  private void unpack(InputStream packed, int layer) throws IOException {
    BufferedInputStream in = new BufferedInputStream(new InflaterInputStream(packed));
    in.mark(2);
    byte[] head = in.readNBytes(2);
    in.reset();
    if (head.length == 2 && (head[0] & 0xFF) == 0x78 && isPacked(head, 0)) {
      if (layer == MOST_LAYERS) {
        throw Refused.because("pdf-unpacks-too-far");
      }
      try {
        unpack(in, layer + 1);
      } catch (IOException e) {
        drain(in);
        return;
      }
    }
    drain(in);
  }

  private void drain(InputStream in) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long unpacked = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      unpacked += n;
      total += n;
      if (unpacked > MOST_BYTES_A_STREAM || total > MOST_BYTES) {
        throw Refused.because("pdf-unpacks-too-far");
      }
    }
  }
}
