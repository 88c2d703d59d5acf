package org.linli.commons.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One protobuf message, read field by field. */
final class Protobuf {
  private final byte[] bytes;
  private final int end;
  private int place;
  private int field;
  private long number;
  private int start;

  Protobuf(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private Protobuf(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.place = start;
    this.end = end;
  }

  boolean next() {
    if (place >= end) {
      return false;
    }
    long key = varint();
    field = (int) (key >>> 3);
    switch ((int) (key & 7)) {
      case 0 -> number = varint();
      case 1 -> number = fixed(8);
      case 5 -> number = fixed(4);
      case 2 -> {
        int length = (int) varint();
        start = place;
        place += length;
      }
      default -> throw new IllegalStateException("wire type " + (key & 7));
    }
    return true;
  }

  int field() {
    return field;
  }

  long number() {
    return number;
  }

  String text() {
    return new String(bytes, start, place - start, StandardCharsets.UTF_8);
  }

  Protobuf message() {
    return new Protobuf(bytes, start, place);
  }

  List<Long> packed() {
    List<Long> numbers = new ArrayList<>();
    Protobuf inner = message();
    while (inner.place < inner.end) {
      numbers.add(inner.varint());
    }
    return numbers;
  }

  /** A signed number, as the format folds it. */
  static long zigzag(long encoded) {
    return (encoded >>> 1) ^ -(encoded & 1);
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[place++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private long fixed(int length) {
    long value = 0;
    for (int i = 0; i < length; i++) {
      value |= (bytes[place++] & 0xFFL) << (8 * i);
    }
    return value;
  }
}
