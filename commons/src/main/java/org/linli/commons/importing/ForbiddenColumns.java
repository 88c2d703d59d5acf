package org.linli.commons.importing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of columns that Linli never takes, not even to leave them out: the sensitive traits of
 * people that SAFEGUARDS 2 lists, and ratings and lists of persons, which SAFEGUARDS 1 rules out. A
 * file that carries them must be cut down where it comes from.
 *
 * <p>English names are compared word by word, so that {@code trace_id}, {@code surface} and {@code
 * party_count} are left alone; Chinese names by what they contain, less the places that are called
 * after a trait.
 */
public final class ForbiddenColumns {
  /** Words that name a trait wherever they stand. */
  private static final Set<String> WORDS =
      Set.of(
          "ethnicity",
          "ethnic",
          "race",
          "racial",
          "nationality",
          "minzu",
          "religion",
          "religious",
          "religiosity",
          "faith",
          "zongjiao",
          "political",
          "politics",
          "sexuality",
          "homosexual",
          "lgbt",
          "personality",
          "temperament",
          "diagnosis",
          "diagnoses",
          "psychiatric",
          "hiv",
          "biometric",
          "biometrics",
          "fingerprint",
          "fingerprints",
          "faceprint",
          "voiceprint",
          "iris",
          "dna",
          "convictions",
          "disease",
          "diseases",
          "ethnicities",
          "nationalities",
          "caste",
          "religions",
          "gay",
          "lesbian",
          "bisexual",
          "transgender",
          "divorced",
          "marital",
          "disabled",
          "disability",
          "disabilities",
          "diagnosed",
          "criminal",
          "criminals",
          "convicted",
          "offender",
          "petitioner",
          "petitioners",
          "petitions",
          "wechat",
          "weibo",
          "residents",
          "watchlist",
          "blacklist");

  /** Words that name a trait when they follow one another. */
  private static final List<String> PHRASES =
      List.of(
          "party membership",
          "party member",
          "party affiliation",
          "sexual orientation",
          "sexual preference",
          "family structure",
          "family composition",
          "family type",
          "household structure",
          "household composition",
          "family status",
          "marital status",
          "single parent",
          "criminal record",
          "criminal records",
          "criminal history",
          "prior conviction",
          "prior offences",
          "petition history",
          "petition record",
          "petition records",
          "petition count",
          "petitions filed",
          "petitioner history",
          "medical history",
          "medical condition",
          "mental health",
          "mental illness",
          "mental state",
          "health condition",
          "health status",
          "online speech",
          "online posts",
          "social media",
          "face id",
          "face image",
          "face photo",
          "face feature",
          "face features",
          "face recognition",
          "facial recognition",
          "finger print",
          "voice print",
          "online comments",
          "drug user",
          "drug use",
          "watch list",
          "black list",
          "risk score",
          "person risk",
          "person risk level",
          "person score",
          "credit score",
          "resident score",
          "social score",
          "trust score",
          "household register",
          "household registration",
          "registered population",
          "permanent population",
          "resident population",
          "persons of interest",
          "key persons",
          "list of employees",
          "employee list",
          "staff list");

  /** Whole names, too short or too common to be looked for inside others. */
  private static final Set<String> NAMES =
      Set.of("nation", "zzmm", "mz", "belief", "hukou", "petition", "score", "scores");

  /** The same in Chinese: a matter may have come by petition and be known there by a number. */
  private static final Set<String> CHINESE_NAMES = Set.of("信访", "信訪", "评分", "評分", "打分");

  private static final Pattern CHINESE =
      Pattern.compile(
          "民族|族别|族別|种族|種族|宗教|信仰|教派|政治面貌|政治倾向|政治傾向|政治立场|政治立場|政治观点|党员|黨員|党派|黨派"
              + "|党籍|入党|性取向|性倾向|性傾向|同性恋|同性戀|家庭结构|家庭結構|家庭类型|家庭構成|家庭构成|家庭成员|婚姻状况|婚姻狀況"
              + "|婚姻状态|婚史|单亲|單親|性格|人格|脾气|脾氣|诊断|診斷|病史|病种|疾病|患病|残疾类别|精神病|精神状|精神狀|精神障碍"
              + "|心理评估|心理状|前科|犯罪记录|犯罪紀錄|犯罪史|违法记录|違法紀錄|刑满|刑滿|服刑|吸毒|信访记录|信訪紀錄|信访史"
              + "|信访次数|信访历史|信訪次數|上访|上訪|缠访|缠诉|非访|网络言论|網絡言論|网上言论|社交账号|社交媒体|微博|人脸|人臉"
              + "|指纹|指紋|掌纹|虹膜|声纹|聲紋|生物特征|生物特徵|生物识别|基因|人种|离异|離異|残疾|殘疾|思想动态|思想動態|微信"
              // Lists and ratings of persons, which SAFEGUARDS 1 rules out.
              + "|户籍|戶籍|户口|戶口|常住人口|信教|是否信访|是否信訪|信访人|信訪人|信访户|信访情况|信訪情況|信访重点"
              + "|从业人员名单|從業人員名單|员工名单|員工名單|人员名单|人員名單|居民名单|关注人员|關注人員|关注对象|群体评分|居民评分|住户评分|群众评分"
              + "|重点人员|重點人員|重点人口|维稳对象|維穩對象|人员等级|人員等級|人员评分|个人评分|信用分|黑名单|黑名單");

  /** Places and offices that are called after a trait and say nothing about a person. */
  private static final Pattern CHINESE_PLACES =
      Pattern.compile(
          "民族(自治|乡|鄉|镇|路|街|村|社区|中学|小学|学校|事务|团结|大道|广场)|宗教(场所|活动场所|事务|局)|党员(活动室|服务中心|先锋岗)"
              + "|(户籍|戶籍|户口)(科|室|窗口|中心|大厅|管理科)|疾病(预防|控制|预防控制)|基因公司");

  /**
   * What a reader does not see between the letters: zero-width spaces, joiners, marks of direction.
   */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");

  /** In a list of places: those who live, stay, work or shop there, and numbers of people. */
  private static final Set<String> PEOPLE_WORDS =
      Set.of(
          "tenant",
          "tenants",
          "lodger",
          "lodgers",
          "guest",
          "guests",
          "occupant",
          "occupants",
          "lessee",
          "lessees",
          "visitor",
          "visitors",
          "passenger",
          "passengers",
          "patient",
          "patients",
          "pupil",
          "pupils",
          "student",
          "students",
          "passport",
          "birthday",
          "birthdate",
          "idcard",
          "idnumber",
          "idno",
          "sfz",
          "sfzh",
          "plateno",
          "surname");

  private static final List<String> PEOPLE_PHRASES =
      List.of(
          "id card",
          "id number",
          "id no",
          "identity card",
          "identity number",
          "date of birth",
          "birth date",
          "licence plate",
          "license plate",
          "plate number");

  private static final Pattern CHINESE_PEOPLE =
      Pattern.compile(
          "租客|租户|租戶|承租人|租住人|房客|住客|旅客|宾客|賓客|客人|入住人|流动人口|流動人口|身份证|身份證|证件号|證件號|护照|護照"
              + "|出生日期|出生年月|生日|车牌|車牌|车主|車主|户主|戶主|学生姓名|學生姓名|患者|病人|员工姓名|從業人員姓名|从业人员姓名");

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private ForbiddenColumns() {}

  /** Whether a column of this name is refused. */
  public static boolean forbidden(String column) {
    String name = plain(column);
    String bare = chinese(name);
    if (CHINESE_NAMES.contains(bare)
        || CHINESE.matcher(CHINESE_PLACES.matcher(bare).replaceAll("")).find()) {
      return true;
    }
    List<String> words = words(name);
    return names(words, WORDS, PHRASES) || NAMES.contains(String.join("", words));
  }

  /** Whether a column of this name is refused in a list of places besides. */
  public static boolean forbiddenOfPlaces(String column) {
    String name = plain(column);
    return CHINESE_PEOPLE.matcher(chinese(name)).find()
        || names(words(name), PEOPLE_WORDS, PEOPLE_PHRASES);
  }

  private static boolean names(List<String> words, Set<String> single, List<String> phrases) {
    String spaced = " " + String.join(" ", words) + " ";
    String joined = String.join("", words);
    return words.stream().anyMatch(single::contains)
        || phrases.stream()
            .anyMatch(p -> spaced.contains(" " + p + " ") || joined.equals(p.replace(" ", "")));
  }

  private static String plain(String column) {
    return Normalizer.normalize(INVISIBLE.matcher(column).replaceAll(""), Normalizer.Form.NFKC)
        .strip();
  }

  private static String chinese(String name) {
    return name.replaceAll("[\\s\\p{Punct}_·]", "");
  }

  private static List<String> words(String name) {
    return Pattern.compile("[^a-z]+")
        .splitAsStream(CAMEL.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
