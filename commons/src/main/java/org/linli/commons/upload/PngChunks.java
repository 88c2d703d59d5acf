package org.linli.commons.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A PNG taken apart by its chunks (ISO/IEC 15948): what the pixels need, and all the rest.
 *
 * @param bare the picture without texts, profiles, EXIF and further frames
 * @param rest all other chunks and what follows the picture
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once
record PngChunks(byte[] bare, byte[] rest, long width, long height) {

  private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int SIGNATURE_BYTES = 8;

  /** Takes a picture apart, or fails with the fault of an unreadable picture. */
  static PngChunks of(byte[] content) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    ByteBuffer in = ByteBuffer.wrap(content);
    bare.write(content, 0, SIGNATURE_BYTES);
    int at = SIGNATURE_BYTES;
    long width = 0;
    long height = 0;
    while (true) {
      if (at + 12L > content.length) {
        throw Refused.because("picture-broken");
      }
      long length = in.getInt(at) & 0xFFFFFFFFL;
      if (at + 12L + length > content.length) {
        throw Refused.because("picture-broken");
      }
      String type = new String(content, at + 4, 4, StandardCharsets.US_ASCII);
      int whole = (int) length + 12;
      if (at == SIGNATURE_BYTES) {
        if (!type.equals("IHDR") || length != 13) {
          throw Refused.because("picture-broken");
        }
        width = in.getInt(at + 8) & 0xFFFFFFFFL;
        height = in.getInt(at + 12) & 0xFFFFFFFFL;
      }
      (KEPT.contains(type) ? bare : rest).write(content, at, whole);
      at += whole;
      if (type.equals("IEND")) {
        rest.write(content, at, content.length - at);
        return new PngChunks(bare.toByteArray(), rest.toByteArray(), width, height);
      }
    }
  }
}
