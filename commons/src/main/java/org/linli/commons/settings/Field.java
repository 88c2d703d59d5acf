package org.linli.commons.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a setting. It must be there unless {@link #optional} was said.
 *
 * @param bounds of numbers, texts and lists
 * @param choice of what can be chosen
 * @param fields what an object, or each object of a list, holds
 */
public record Field(
    String name,
    FieldType type,
    boolean required,
    Bounds bounds,
    @Nullable Choice choice,
    ListRules rules,
    List<Field> fields) {

  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_ENTRIES = 1_000;
  private static final long GREATEST = 1_000_000_000_000L;

  /**
   * Limits, inclusive.
   *
   * @param min least number, or fewest entries of a list
   * @param max greatest number, most entries of a list, or most characters of a text
   * @param unit of a number: {@code hours}; its label is the message {@code unit.<unit>}
   */
  public record Bounds(long min, long max, @Nullable String unit) {}

  /**
   * What can be chosen.
   *
   * @param options the values; empty where they come from a source
   * @param source {@code categories}, {@code units}, {@code areas}, {@code grids}, {@code
   *     accounts}, or the name of a kind of settings; the kind's {@code check} says which are known
   */
  public record Choice(List<String> options, @Nullable String source) {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * Rules of a list of objects.
   *
   * @param key the field by which objects are told apart, unique in the list
   * @param keep whether an object, once published, must stay; the editor then offers no removal,
   *     and the kind's {@code check} refuses it
   */
  public record ListRules(@Nullable String key, boolean keep) {
    static final ListRules NONE = new ListRules(null, false);
  }

  public Field {
    fields = List.copyOf(fields);
  }

  public static Field text(String name, int maxLength) {
    return plain(name, FieldType.TEXT, 1, maxLength, null);
  }

  public static Field longText(String name, int maxLength) {
    return plain(name, FieldType.LONG_TEXT, 1, Math.min(maxLength, LONGEST_TEXT), null);
  }

  public static Field code(String name) {
    return plain(name, FieldType.CODE, 1, LONGEST_CODE, null);
  }

  public static Field integer(String name, @Nullable String unit, long min, long max) {
    return plain(name, FieldType.INTEGER, min, max, unit);
  }

  public static Field number(String name, @Nullable String unit, long min, long max) {
    return plain(name, FieldType.NUMBER, min, max, unit);
  }

  public static Field bool(String name) {
    return plain(name, FieldType.BOOLEAN, 0, 0, null);
  }

  public static Field date(String name) {
    return plain(name, FieldType.DATE, 0, 0, null);
  }

  public static Field time(String name) {
    return plain(name, FieldType.TIME, 0, 0, null);
  }

  public static Field choice(String name, List<String> options) {
    return choosing(name, FieldType.CHOICE, new Choice(options, null), 1, 1);
  }

  public static <E extends Enum<E>> Field choice(String name, Class<E> options) {
    return choice(name, names(options));
  }

  public static Field choiceFrom(String name, String source) {
    return choosing(name, FieldType.CHOICE, new Choice(List.of(), source), 1, 1);
  }

  public static Field choices(String name, List<String> options, int min) {
    return choosing(name, FieldType.CHOICES, new Choice(options, null), min, options.size());
  }

  public static Field choicesFrom(String name, String source, int min) {
    return choosing(name, FieldType.CHOICES, new Choice(List.of(), source), min, MOST_ENTRIES);
  }

  public static Field texts(String name, int min, int max) {
    return plain(name, FieldType.TEXTS, min, max, null);
  }

  public static Field list(String name, int min, int max, Field... fields) {
    return new Field(
        name,
        FieldType.LIST,
        true,
        new Bounds(min, max, null),
        null,
        ListRules.NONE,
        List.of(fields));
  }

  public static Field object(String name, Field... fields) {
    return new Field(
        name,
        FieldType.OBJECT,
        true,
        new Bounds(0, GREATEST, null),
        null,
        ListRules.NONE,
        List.of(fields));
  }

  /** The same field, which may be left out. */
  public Field optional() {
    return new Field(name, type, false, bounds, choice, rules, fields);
  }

  /** The same list, its objects told apart by a field. */
  public Field keyedBy(String key) {
    return new Field(
        name, type, required, bounds, choice, new ListRules(key, rules.keep()), fields);
  }

  /** The same list, from which nothing is taken out. */
  public Field kept() {
    return new Field(
        name, type, required, bounds, choice, new ListRules(rules.key(), true), fields);
  }

  private static Field plain(
      String name, FieldType type, long min, long max, @Nullable String unit) {
    return new Field(name, type, true, new Bounds(min, max, unit), null, ListRules.NONE, List.of());
  }

  private static Field choosing(String name, FieldType type, Choice choice, long min, long max) {
    return new Field(
        name, type, true, new Bounds(min, max, null), choice, ListRules.NONE, List.of());
  }

  private static <E extends Enum<E>> List<String> names(Class<E> options) {
    return List.of(options.getEnumConstants()).stream().map(Enum::name).toList();
  }
}
