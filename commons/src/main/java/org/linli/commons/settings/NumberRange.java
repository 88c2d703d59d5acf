package org.linli.commons.settings;

/**
 * What there is to say about a named number.
 *
 * @param key the name of its field
 * @param shipped what the product comes with
 * @param min how far down an administrator may go
 * @param max how far up
 */
public record NumberRange(String key, String unit, int shipped, int min, int max) {

  public NumberRange {
    if (shipped < min || shipped > max) {
      throw new IllegalArgumentException(key + " is shipped outside its range");
    }
  }
}
