package org.linli.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads no more of a Mapbox vector tile than which features are in it, by their codes. */
final class TileCodes {

  private final byte[] bytes;
  private final int end;
  private int at;
  private int field;
  private int wire;

  private TileCodes(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** The property {@code code} of all features of all layers. */
  static Set<String> of(byte[] tile) {
    Set<String> codes = new TreeSet<>();
    TileCodes message = new TileCodes(tile, 0, tile.length);
    while (message.next()) {
      if (message.field == 3) {
        layer(message.inner(), codes);
      } else {
        message.skip();
      }
    }
    return codes;
  }

  private static void layer(TileCodes layer, Set<String> codes) {
    List<String> keys = new ArrayList<>();
    List<String> values = new ArrayList<>();
    List<TileCodes> features = new ArrayList<>();
    while (layer.next()) {
      switch (layer.field) {
        case 2 -> features.add(layer.inner());
        case 3 -> keys.add(layer.inner().text());
        case 4 -> values.add(value(layer.inner()));
        default -> layer.skip();
      }
    }
    for (TileCodes feature : features) {
      while (feature.next()) {
        if (feature.field == 2) {
          TileCodes tags = feature.inner();
          while (tags.at < tags.end) {
            int key = (int) tags.number();
            int value = (int) tags.number();
            if (keys.get(key).equals("code")) {
              codes.add(values.get(value));
            }
          }
        } else {
          feature.skip();
        }
      }
    }
  }

  private static String value(TileCodes value) {
    String text = "";
    while (value.next()) {
      if (value.field == 1) {
        text = value.inner().text();
      } else {
        value.skip();
      }
    }
    return text;
  }

  private boolean next() {
    if (at >= end) {
      return false;
    }
    long tag = number();
    field = (int) (tag >>> 3);
    wire = (int) (tag & 7);
    return true;
  }

  private TileCodes inner() {
    int length = (int) number();
    TileCodes inner = new TileCodes(bytes, at, at + length);
    at += length;
    return inner;
  }

  private String text() {
    return new String(bytes, at, end - at, StandardCharsets.UTF_8);
  }

  private void skip() {
    switch (wire) {
      case 0 -> number();
      case 1 -> at += 8;
      case 2 -> inner();
      case 5 -> at += 4;
      default -> throw new IllegalStateException("wire type " + wire);
    }
  }

  private long number() {
    long number = 0;
    int shift = 0;
    byte part;
    do {
      part = bytes[at++];
      number |= (long) (part & 0x7f) << shift;
      shift += 7;
    } while (part < 0);
    return number;
  }
}
