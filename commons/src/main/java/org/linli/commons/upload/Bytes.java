package org.linli.commons.upload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Looking for things in bytes. */
final class Bytes {

  /** Openings of what a browser would run, in lower case. */
  private static final String[] ACTIVE = {
    "<script", "<html", "<!doctype html", "<?php", "<svg", "<iframe"
  };

  private Bytes() {}

  static boolean startsWith(byte[] content, int... magic) {
    if (content.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((content[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  static int indexOf(byte[] content, String ascii, int from) {
    byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
    for (int i = Math.max(from, 0); i <= content.length - wanted.length; i++) {
      if (isAt(content, i, wanted)) {
        return i;
      }
    }
    return -1;
  }

  static int lastIndexOf(byte[] content, String ascii) {
    byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
    for (int i = content.length - wanted.length; i >= 0; i--) {
      if (isAt(content, i, wanted)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether there is the opening of something that a browser would run, whatever the case of its
   * letters.
   */
  static boolean hasActiveText(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    for (String opening : ACTIVE) {
      if (text.contains(opening)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a reader of ZIP archives would find one: it looks from the end for the end record, and
   * there for the directory before it. An archive can thus hang on any other file (JAR on GIF, ZIP
   * on PDF).
   */
  static boolean hasZipDirectory(byte[] content) {
    int earliest = Math.max(0, content.length - 22 - 0xFFFF);
    for (int i = content.length - 22; i >= earliest; i--) {
      if (content[i] == 'P'
          && content[i + 1] == 'K'
          && content[i + 2] == 5
          && content[i + 3] == 6) {
        long size = little(content, i + 12) & 0xFFFFFFFFL;
        long directory = i - size;
        if (size > 0 && directory >= 0 && little(content, (int) directory) == 0x02014B50) {
          return true;
        }
      }
    }
    return false;
  }

  /** Four bytes, the lowest first. */
  static int little(byte[] content, int at) {
    return ByteBuffer.wrap(content, at, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private static boolean isAt(byte[] content, int at, byte[] wanted) {
    for (int k = 0; k < wanted.length; k++) {
      if (content[at + k] != wanted[k]) {
        return false;
      }
    }
    return true;
  }
}
