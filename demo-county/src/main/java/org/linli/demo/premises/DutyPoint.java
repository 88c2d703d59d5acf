package org.linli.demo.premises;

/**
 * A duty point as it stands in the file to import.
 *
 * @param id that it has in the list it was taken from
 * @param kind code of the kind, as place-service ships it
 * @param position as {@code Degrees} packs it
 */
public record DutyPoint(String id, String kind, String name, String hours, long position) {

  /** What there is, and how much of it for two hundred villages. */
  enum Kind {
    POLICE_BOX("police_box", 28, "警务室", "24/7"),
    VOLUNTEER_POST("volunteer_post", 210, "平安志愿者岗", "Mo-Su 08:00-20:00"),
    HYDRANT("hydrant", 480, "消火栓", "24/7"),
    AED("aed", 60, "自动体外除颤器", "Mo-Su 07:00-22:00");

    private final String code;
    private final int many;
    private final String word;
    private final String hours;

    Kind(String code, int many, String word, String hours) {
      this.code = code;
      this.many = many;
      this.word = word;
      this.hours = hours;
    }

    String code() {
      return code;
    }

    int many() {
      return many;
    }

    String word() {
      return word;
    }

    String hours() {
      return hours;
    }
  }
}
