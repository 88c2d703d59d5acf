package org.linli.dispute.resident.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.linli.commons.printing.QrCodes;
import org.linli.dispute.resident.FormPlaces;
import org.springframework.web.util.HtmlUtils;

/** QR codes of the page for residents, and a sheet to hang up with one. */
final class Posters {

  /** The sheet's units: millimetres of A4. */
  private static final int CODE_MILLIMETRES = 110;

  private static final int SHEET_WIDTH = 210;

  private final String publicUrl;

  Posters(String publicUrl) {
    this.publicUrl =
        publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
  }

  /** The address that a code leads to. */
  String address(FormPlaces.Place place) {
    return publicUrl
        + "/report?"
        + (place.grid() ? "grid=" : "area=")
        + URLEncoder.encode(place.code(), StandardCharsets.UTF_8);
  }

  byte[] png(FormPlaces.Place place) {
    return QrCodes.png(address(place));
  }

  byte[] svg(FormPlaces.Place place) {
    QrCodes.Drawing code = QrCodes.drawing(address(place));
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s"/></svg>
        """
        .formatted(code.side(), code.path())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A sheet of A4 with what it is for, in Chinese and English. */
  byte[] poster(FormPlaces.Place place) {
    String address = address(place);
    QrCodes.Drawing code = QrCodes.drawing(address);
    double scale = (double) CODE_MILLIMETRES / code.side();
    int left = (SHEET_WIDTH - CODE_MILLIMETRES) / 2;
    String english = place.name().en();
    return SHEET
        .formatted(
            escaped(around(place) + place.name().zh()),
            english == null ? "" : escaped(english),
            left,
            String.format(Locale.ROOT, "%.5f", scale),
            code.side(),
            code.path(),
            escaped(address))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static final String SHEET =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297" \
      font-family="PingFang SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif" text-anchor="middle" fill="#1b2624">
      <rect width="210" height="297" fill="#fff"/>
      <rect width="210" height="12" fill="#0f5e63"/>
      <text x="105" y="38" font-size="17" font-weight="700">有事您说 扫码反映</text>
      <text x="105" y="50" font-size="8">Tell us: scan to report a matter</text>
      <text x="105" y="66" font-size="10" font-weight="700" fill="#0f5e63">%1$s</text>
      <text x="105" y="75" font-size="6" fill="#0f5e63">%2$s</text>
      <g transform="translate(%3$d 82) scale(%4$s)" shape-rendering="crispEdges">\
      <rect width="%5$d" height="%5$d" fill="#fff"/><path d="%6$s" fill="#000"/></g>
      <text x="105" y="206" font-size="7">① 扫码　② 说说什么事、在哪里　③ 记下查询编号和密码，随时查进展</text>
      <text x="105" y="214" font-size="5">1 Scan   2 Say what and where   3 Keep ticket and PIN to see how it stands</text>
      <text x="105" y="230" font-size="7">不用注册，不必留姓名电话；内容不公开，只有办理人员能看到</text>
      <text x="105" y="238" font-size="5">No account, no name, no telephone number. Nothing is public; only those who handle it can read it.</text>
      <text x="105" y="254" font-size="7" font-weight="700" fill="#a8071a">有人身危险，请立即拨打 110</text>
      <text x="105" y="261" font-size="5" fill="#a8071a">In danger, call 110 at once</text>
      <text x="105" y="280" font-size="4.5" fill="#56635f">%7$s</text>
      </svg>
      """;

  private static String around(FormPlaces.Place place) {
    StringBuilder names = new StringBuilder();
    place.within().forEach(name -> names.append(name.zh()).append(' '));
    return names.toString();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
