package org.linli.commons.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A JPEG taken apart by its markers (ITU-T T.81, annex B): what the pixels need, and all the rest.
 *
 * @param bare the picture without comments and application segments, but for those that say how
 *     colours are coded
 * @param rest comments, application segments and what follows the picture
 * @param orientation of EXIF 2.3: 1 upright, to 8
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once
record JpegSegments(byte[] bare, byte[] rest, int width, int height, int orientation) {

  private static final int EXIF_ORIENTATION = 0x0112;

  /** Takes a picture apart, or fails with the fault of an unreadable picture. */
  static JpegSegments of(byte[] content) {
    try {
      return new Walk(content).go();
    } catch (IndexOutOfBoundsException e) {
      throw Refused.because("picture-broken");
    }
  }

  private static final class Walk {
    private final byte[] content;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int orientation = 1;

    Walk(byte[] content) {
      this.content = content;
    }

    JpegSegments go() {
      bare.write(content, 0, 2);
      int at = 2;
      while (true) {
        if (byteAt(at) != 0xFF) {
          throw Refused.because("picture-broken");
        }
        int marker = byteAt(at + 1);
        if (marker == 0xFF) {
          at++;
        } else if (marker == 0xD9) {
          bare.write(content, at, 2);
          rest.write(content, at + 2, content.length - at - 2);
          return done();
        } else {
          at = segment(marker, at);
        }
      }
    }

    private int segment(int marker, int at) {
      int end = at + 2 + shortAt(at + 2);
      boolean application = marker >= 0xE0 && marker <= 0xEF;
      boolean colours = marker == 0xE0 || marker == 0xEE;
      if (marker == 0xE1) {
        orientation = Math.max(orientation, exifOrientation(at + 4, end));
      }
      if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
        height = shortAt(at + 5);
        width = shortAt(at + 7);
      }
      boolean small = colours && end - at <= 20;
      if (marker == 0xFE || (application && !small)) {
        rest.write(content, at, end - at);
      } else {
        bare.write(content, at, end - at);
      }
      return marker == 0xDA ? pixels(end) : end;
    }

    /** Copies coded pixels up to the next marker that is none of theirs. */
    private int pixels(int from) {
      int at = from;
      while (byteAt(at) != 0xFF || isPartOfPixels(byteAt(at + 1))) {
        at++;
      }
      bare.write(content, from, at - from);
      return at;
    }

    private static boolean isPartOfPixels(int marker) {
      return marker == 0 || marker == 0xFF || (marker >= 0xD0 && marker <= 0xD7);
    }

    private JpegSegments done() {
      if (width == 0 || height == 0) {
        throw Refused.because("picture-broken");
      }
      return new JpegSegments(bare.toByteArray(), rest.toByteArray(), width, height, orientation);
    }

    /** 1 where the segment says nothing of it. */
    private int exifOrientation(int from, int to) {
      if (to - from < 20 || Bytes.indexOf(content, "Exif\0\0", from) != from) {
        return 1;
      }
      ByteBuffer tiff = ByteBuffer.wrap(content, from + 6, to - from - 6).slice();
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = tiff.getInt(4);
      if (directory < 8 || directory > tiff.limit() - 2) {
        return 1;
      }
      int entries = tiff.getShort(directory) & 0xFFFF;
      for (int i = 0; i < entries && directory + 14 + 12 * i <= tiff.limit(); i++) {
        int entry = directory + 2 + 12 * i;
        if ((tiff.getShort(entry) & 0xFFFF) == EXIF_ORIENTATION) {
          int value = tiff.getShort(entry + 8) & 0xFFFF;
          return value >= 1 && value <= 8 ? value : 1;
        }
      }
      return 1;
    }

    private int byteAt(int at) {
      if (at >= content.length) {
        throw Refused.because("picture-broken");
      }
      return content[at] & 0xFF;
    }

    private int shortAt(int at) {
      return byteAt(at) << 8 | byteAt(at + 1);
    }
  }
}
