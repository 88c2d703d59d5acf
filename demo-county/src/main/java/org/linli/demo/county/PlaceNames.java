package org.linli.demo.county;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.linli.demo.Rng;

/**
 * Invents names of villages and communities: a landmark and a landform, or a virtue of town life.
 * No surnames, so that no name points at a family.
 */
final class PlaceNames {

  private static final String[] LANDMARKS =
      ("石 Shi,龙 Long,白 Bai,清 Qing,大 Da,上 Shang,下 Xia,新 Xin,枫 Feng,竹 Zhu,松 Song,桃 Tao,梅 Mei,柳 Liu,"
              + "双 Shuang,金 Jin,银 Yin,云 Yun,青 Qing,茶 Cha,兰 Lan,桐 Tong,鹿 Lu,鹤 He,官 Guan,古 Gu,花 Hua,"
              + "横 Heng,长 Chang,高 Gao,南 Nan,北 Bei,东 Dong,西 Xi,红 Hong,黑 Hei,凤 Feng,莲 Lian,桂 Gui,樟 Zhang,"
              + "沙 Sha,风 Feng,月 Yue,雁 Yan,羊 Yang,栗 Li")
          .split(",");
  private static final String[] LANDFORMS =
      ("坪 Ping,溪 Xi,湾 Wan,坡 Po,岭 Ling,冲 Chong,塘 Tang,桥 Qiao,田 Tian,岩 Yan,坳 Ao,垭 Ya,潭 Tan,洲 Zhou,坝 Ba,"
              + "铺 Pu,垅 Long,井 Jing,寨 Zhai,坑 Keng,滩 Tan,峪 Yu,台 Tai,口 Kou")
          .split(",");
  private static final String[] QUARTERS =
      ("文昌 Wenchang,东门 Dongmen,西门 Ximen,南门 Nanmen,北门 Beimen,滨河 Binhe,学府 Xuefu,钟楼 Zhonglou,"
              + "望江 Wangjiang,城北 Chengbei,城东 Chengdong,新华 Xinhua,建设 Jianshe,人民路 Renminlu,解放 Jiefang,"
              + "和平 Heping,幸福 Xingfu,长乐 Changle,永兴 Yongxing,太平 Taiping,安乐 Anle,兴隆 Xinglong,福安 Fu'an,"
              + "仁和 Renhe,广济 Guangji,迎春 Yingchun,朝阳 Chaoyang,凤凰 Fenghuang,翠湖 Cuihu,河西 Hexi,"
              + "桥头 Qiaotou,码头 Matou,老街 Laojie,花园 Huayuan,梧桐 Wutong,康宁 Kangning,友谊 Youyi,光明 Guangming,"
              + "前进 Qianjin,红旗 Hongqi,锦绣 Jinxiu,华兴 Huaxing,明德 Mingde,崇文 Chongwen,集贤 Jixian,"
              + "百花 Baihua,通济 Tongji,清风 Qingfeng,丽景 Lijing,听涛 Tingtao,书院 Shuyuan,澄江 Chengjiang,"
              + "宝塔 Baota,银杏 Yinxing,七里 Qili,五星 Wuxing,双井 Shuangjing,南桥 Nanqiao,安居 Anju,惠民 Huimin")
          .split(",");

  private final List<Naming> villages = new ArrayList<>();
  private final List<Naming> quarters = new ArrayList<>();

  PlaceNames(Rng rng) {
    for (String landmark : LANDMARKS) {
      for (String landform : LANDFORMS) {
        String[] a = landmark.split(" ");
        String[] b = landform.split(" ");
        if (!a[1].equals(b[1])) {
          villages.add(new Naming(a[0] + b[0], a[1] + joined(b[1])));
        }
      }
    }
    for (String quarter : QUARTERS) {
      String[] parts = quarter.split(" ");
      quarters.add(new Naming(parts[0], parts[1]));
    }
    shuffle(villages, rng);
    shuffle(quarters, rng);
    // Names that sound alike, such as 枫垅 and 风垅, read the same in English: keep one of them.
    Set<String> sounds = new HashSet<>();
    quarters.forEach(quarter -> sounds.add(quarter.en()));
    villages.removeIf(village -> !sounds.add(village.en()));
  }

  /** A following syllable that begins with a vowel is set off by an apostrophe. */
  private static String joined(String syllable) {
    String lower = syllable.substring(0, 1).toLowerCase(Locale.ROOT) + syllable.substring(1);
    return "aeo".indexOf(lower.charAt(0)) >= 0 ? "'" + lower : lower;
  }

  private static void shuffle(List<Naming> names, Rng rng) {
    for (int i = names.size() - 1; i > 0; i--) {
      int j = rng.nextInt(i + 1);
      Naming swapped = names.get(i);
      names.set(i, names.get(j));
      names.set(j, swapped);
    }
  }

  /** A name not given before, without the word for its kind. */
  Naming next(boolean community) {
    return community && !quarters.isEmpty() ? quarters.removeLast() : villages.removeLast();
  }
}
