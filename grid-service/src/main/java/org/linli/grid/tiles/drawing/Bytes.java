package org.linli.grid.tiles.drawing;

import java.util.Arrays;

/** Bytes of a message in protocol buffers, growing. */
final class Bytes {

  private byte[] bytes = new byte[256];
  private int length;

  int length() {
    return length;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  void clear() {
    length = 0;
  }

  Bytes number(long value) {
    grow(10);
    long left = value;
    while ((left & ~0x7FL) != 0) {
      bytes[length++] = (byte) (left & 0x7F | 0x80);
      left >>>= 7;
    }
    bytes[length++] = (byte) left;
    return this;
  }

  /** A number that may be below zero, small ones short. */
  Bytes signed(int value) {
    return number((value << 1 ^ value >> 31) & 0xFFFFFFFFL);
  }

  Bytes numberField(int field, long value) {
    return number((long) field << 3).number(value);
  }

  Bytes bytesField(int field, byte[] value) {
    number((long) field << 3 | 2).number(value.length);
    return append(value, value.length);
  }

  Bytes bytesField(int field, Bytes value) {
    number((long) field << 3 | 2).number(value.length);
    return append(value.bytes, value.length);
  }

  Bytes append(Bytes value) {
    return append(value.bytes, value.length);
  }

  private Bytes append(byte[] value, int count) {
    grow(count);
    System.arraycopy(value, 0, bytes, length, count);
    length += count;
    return this;
  }

  private void grow(int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
    }
  }
}
