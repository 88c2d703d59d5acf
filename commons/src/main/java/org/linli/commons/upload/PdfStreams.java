package org.linli.commons.upload;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How far the compressed streams of a PDF unpack, counted without keeping what comes out: a parser would hold it in memory. Streams are
 * found by their keyword, so that a wrong table of objects hides none.
 */
final class PdfStreams {

  private static final long MOST_BYTES = 512L << 20;
  private static final long MOST_BYTES_A_STREAM = 128L << 20;
  private static final int DEEPEST = 3;

  private long total;

  private PdfStreams() {}

  static void requireModest(byte[] content) {
    PdfStreams streams = new PdfStreams();
    boolean lzw = Bytes.indexOf(content, "/LZW", 0) >= 0;
    if (lzw && Bytes.indexOf(content, "/ObjStm", 0) >= 0) {
      throw Refused.because("pdf-unpacks-too-far");
    }
    for (int at = Bytes.indexOf(content, "stream", 0);
        at >= 0;
        at = Bytes.indexOf(content, "stream", at + 6)) {
      int data = at + 6;
      while (data < content.length && data < at + 8 && content[data] <= ' ') {
        data++;
      }
      streams.count(content, data, content.length - data, 1);
    }
  }

  private void count(byte[] content, int from, int length, int depth) {
    if (length < 2 || (content[from] & 0x0F) != 8 || (content[from] & 0xF0) > 0x70) {
      return;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(content, from, length);
      byte[] buffer = new byte[64 * 1024];
      long unpacked = 0;
      while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
        int n = inflater.inflate(buffer);
        if (unpacked == 0 && n > 2 && isPackedAgain(buffer)) {
          // Packed twice. What is honestly packed twice is small; the first piece tells.
          requireShallow(depth);
          count(buffer, 0, n, depth + 1);
        }
        unpacked += n;
        total += n;
        if (unpacked > MOST_BYTES_A_STREAM || total > MOST_BYTES) {
          throw Refused.because("pdf-unpacks-too-far");
        }
      }
    } catch (DataFormatException e) {
      // Not packed this way, or broken: the parser will tell.
      return;
    } finally {
      inflater.end();
    }
  }

  private static boolean isPackedAgain(byte[] head) {
    int first = head[0] & 0xFF;
    int header = first << 8 | (head[1] & 0xFF);
    return first == 0x78 && header % 31 == 0;
  }

  private static void requireShallow(int depth) {
    if (depth >= DEEPEST) {
      throw Refused.because("pdf-unpacks-too-far");
    }
  }
}
