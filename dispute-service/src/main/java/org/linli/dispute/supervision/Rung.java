package org.linli.dispute.supervision;

/** How far something late has climbed. */
public enum Rung {
  /** 催办: whoever owes it is reminded. */
  REMINDER,
  /** 督办: the head of the unit and the governance centre above hear of it. */
  LETTER,
  /** 挂牌督办: the leaders of the county hear of it, and the matter is listed until it is settled. */
  LISTING;

  /** From 1. */
  public int number() {
    return ordinal() + 1;
  }

  public static Rung of(int number) {
    return values()[number - 1];
  }
}
