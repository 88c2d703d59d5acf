package org.linli.grid.post;

/** What somebody is in a grid: 网格长, 网格员, 社区民警 or 村辅警, 平安志愿者. It gives no right. */
public enum Office {
  LEADER,
  WORKER,
  LIAISON,
  VOLUNTEER
}
