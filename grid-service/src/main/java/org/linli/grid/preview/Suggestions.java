package org.linli.grid.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.LayerLook;

/**
 * A mapping guessed from the names of columns, in Chinese, their initials in pinyin, or English. It
 * is a beginning for whoever looks at it, and nothing is imported by it unseen.
 */
public final class Suggestions {

  /** Names of columns by what they mean, the surest first; in small letters, without signs. */
  private static final Map<String, List<String>> GRIDS =
      Map.of(
          "code",
          List.of(
              "网格编码",
              "网格代码",
              "网格编号",
              "网格号",
              "wgbm",
              "wgdm",
              "wgbh",
              "wgh",
              "gridcode",
              "gridid",
              "gridno",
              "编码",
              "代码",
              "编号",
              "bm",
              "dm",
              "bh",
              "code",
              "objectcode",
              "id"),
          "name",
          List.of(
              "网格名称",
              "网格名",
              "wgmc",
              "wgm",
              "gridname",
              "名称",
              "mc",
              "name",
              "nm",
              "namezh",
              "title"),
          "nameEn",
          List.of("英文名称", "英文名", "ywmc", "nameen", "ename", "english"),
          "parent",
          List.of(
              "上级编码",
              "上级代码",
              "所属社区编码",
              "所属村编码",
              "社区编码",
              "社区代码",
              "村编码",
              "村代码",
              "区划代码",
              "行政区划代码",
              "sjbm",
              "sjdm",
              "sqbm",
              "sqdm",
              "cbm",
              "cdm",
              "xzqdm",
              "parent",
              "parentcode",
              "parentid",
              "areacode",
              "area"),
          "households",
          List.of("户数", "总户数", "hs", "zhs", "hushu", "households"),
          "kind",
          List.of("网格类型", "网格类别", "wglx", "gridkind", "gridtype", "类型", "lx", "kind", "type"));

  private static final Map<String, List<String>> AREAS =
      Map.of(
          "code",
          List.of(
              "行政区划代码",
              "行政区代码",
              "区划代码",
              "xzqhdm",
              "xzqdm",
              "qhdm",
              "areacode",
              "编码",
              "代码",
              "编号",
              "bm",
              "dm",
              "bh",
              "code",
              "adcode",
              "id"),
          "name",
          List.of(
              "行政区划名称",
              "行政区名称",
              "区划名称",
              "xzqhmc",
              "xzqmc",
              "qhmc",
              "areaname",
              "名称",
              "mc",
              "name",
              "nm",
              "namezh",
              "title"),
          "nameEn",
          List.of("英文名称", "英文名", "ywmc", "nameen", "ename", "english"),
          "parent",
          List.of("上级编码", "上级代码", "上级区划代码", "sjbm", "sjdm", "parent", "parentcode", "parentid"),
          "households",
          List.of("户数", "总户数", "hs", "zhs", "hushu", "households"),
          "level",
          List.of("级别", "层级", "行政级别", "jb", "cj", "xzjb", "level"));

  private static final Map<String, String> KINDS =
      Map.of(
          "基础网格",
          "basic",
          "基本网格",
          "basic",
          "普通网格",
          "basic",
          "微网格",
          "micro",
          "专属网格",
          "dedicated",
          "专属",
          "dedicated",
          "basic",
          "basic",
          "micro",
          "micro",
          "dedicated",
          "dedicated");

  private static final Map<String, String> LEVELS =
      Map.ofEntries(
          Map.entry("省", "province"),
          Map.entry("市", "prefecture"),
          Map.entry("县", "county"),
          Map.entry("区", "county"),
          Map.entry("区县", "county"),
          Map.entry("镇", "town"),
          Map.entry("乡", "town"),
          Map.entry("乡镇", "town"),
          Map.entry("街道", "town"),
          Map.entry("村", "village"),
          Map.entry("社区", "village"),
          Map.entry("province", "province"),
          Map.entry("prefecture", "prefecture"),
          Map.entry("county", "county"),
          Map.entry("town", "town"),
          Map.entry("village", "village"));

  private Suggestions() {}

  /**
   * A suggestion.
   *
   * @param mapping as the contract has it
   * @param missing what the mapping must have and no column seems to be
   */
  public record Suggestion(String target, Map<String, Object> mapping, List<String> missing) {
    public Suggestion {
      missing = List.copyOf(missing);
    }
  }

  /** One for each target, the likelier first. */
  public static List<Suggestion> of(LayerLook look, boolean severalLayers) {
    Suggestion grids = suggestion("grids", GRIDS, look, severalLayers);
    Suggestion areas = suggestion("areas", AREAS, look, severalLayers);
    return likelyAreas(look) ? List.of(areas, grids) : List.of(grids, areas);
  }

  private static boolean likelyAreas(LayerLook look) {
    Set<String> plain = new LinkedHashSet<>();
    look.columns().forEach(column -> plain.add(plain(column.name())));
    plain.add(plain(look.name()));
    boolean grid =
        plain.stream().anyMatch(n -> n.contains("网格") || n.startsWith("wg") || n.contains("grid"));
    boolean area =
        plain.stream().anyMatch(n -> n.contains("区划") || n.contains("行政") || n.startsWith("xzq"))
            || AREAS.getOrDefault("level", List.of()).stream().anyMatch(plain::contains);
    return area && !grid;
  }

  private static Suggestion suggestion(
      String target, Map<String, List<String>> meanings, LayerLook look, boolean severalLayers) {
    Map<String, Object> feature = new LinkedHashMap<>();
    Set<String> used = new LinkedHashSet<>();
    for (String field :
        List.of("code", "name", "nameEn", "level", "kind", "parent", "households")) {
      LayerLook.Column column = find(meanings.getOrDefault(field, List.of()), look, used);
      Map<String, Object> value = column == null ? null : value(field, column);
      if (column != null && value != null) {
        used.add(column.name());
        feature.put(field, value);
      }
    }
    Map<String, Object> mapping = new LinkedHashMap<>();
    mapping.put("target", target);
    if (severalLayers) {
      mapping.put("layer", look.name());
    }
    mapping.put("feature", feature);
    List<String> ignored =
        look.columns().stream()
            .filter(column -> column.refusal() == null && !used.contains(column.name()))
            .map(LayerLook.Column::name)
            .toList();
    if (!ignored.isEmpty()) {
      mapping.put("ignore", ignored);
    }
    List<String> missing = new ArrayList<>();
    for (String field :
        target.equals("grids") ? List.of("code", "name", "parent") : List.of("code", "name")) {
      if (!feature.containsKey(field)) {
        missing.add("feature." + field);
      }
    }
    return new Suggestion(target, mapping, missing);
  }

  private static LayerLook.@Nullable Column find(
      List<String> names, LayerLook look, Set<String> used) {
    for (String name : names) {
      for (LayerLook.Column column : look.columns()) {
        if (column.refusal() == null
            && !used.contains(column.name())
            && plain(column.name()).equals(name)) {
          return column;
        }
      }
    }
    return null;
  }

  /** Words are translated where all that were seen are known; else the column is not taken. */
  private static @Nullable Map<String, Object> value(String field, LayerLook.Column column) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("property", column.name());
    Map<String, String> words =
        field.equals("kind") ? KINDS : field.equals("level") ? LEVELS : Map.of();
    if (!words.isEmpty()) {
      Map<String, String> translated = new LinkedHashMap<>();
      for (String sample : column.samples()) {
        String ours = words.get(sample.toLowerCase(Locale.ROOT));
        if (ours == null) {
          return null;
        }
        translated.put(sample, ours);
      }
      if (translated.entrySet().stream().anyMatch(e -> !e.getKey().equals(e.getValue()))) {
        value.put("map", translated);
      }
    }
    return value;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.()（）-]", "");
  }
}
