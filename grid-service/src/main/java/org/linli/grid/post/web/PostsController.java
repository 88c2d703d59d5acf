package org.linli.grid.post.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.paging.Cursors;
import org.linli.commons.problem.ProblemException;
import org.linli.grid.api.PostsApi;
import org.linli.grid.api.model.NewPost;
import org.linli.grid.api.model.Office;
import org.linli.grid.api.model.OverloadPage;
import org.linli.grid.api.model.Post;
import org.linli.grid.api.model.PostEnd;
import org.linli.grid.api.model.PostPage;
import org.linli.grid.api.model.PostTime;
import org.linli.grid.api.model.StaffOffice;
import org.linli.grid.api.model.VacancyPage;
import org.linli.grid.post.Overload;
import org.linli.grid.post.PostStore;
import org.linli.grid.post.Posts;
import org.linli.grid.post.Staffing;
import org.linli.grid.post.Term;
import org.linli.grid.post.Vacancy;
import org.linli.grid.sheet.Sheets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PostsController implements PostsApi {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Posts posts;
  private final Staffing staffing;
  private final PostModels models;
  private final PostSheets sheets;
  private final Clock clock;

  PostsController(Posts posts, Staffing staffing, FabricHolder fabric, Sheets sheets, Clock clock) {
    this.posts = posts;
    this.staffing = staffing;
    this.models = new PostModels(fabric, clock);
    this.sheets = new PostSheets(sheets);
    this.clock = clock;
  }

  @Override
  public ResponseEntity<PostPage> listPosts(
      @Nullable String area,
      @Nullable String grid,
      @Nullable Office office,
      @Nullable String account,
      @Nullable List<PostTime> when,
      @Nullable String cursor,
      Integer limit) {
    PostStore.Query query =
        new PostStore.Query(
            models.scopes(area),
            grid,
            office == null ? null : org.linli.grid.post.Office.valueOf(office.name()),
            account,
            times(when),
            LocalDate.now(clock));
    PostStore.After after =
        Cursors.read(cursor, (first, id) -> new PostStore.After(LocalDate.parse(first), id));
    List<org.linli.grid.post.Post> rows = posts.list(query, after, limit + 1);
    PostPage page = new PostPage(rows.stream().limit(limit).map(models::shown).toList());
    if (rows.size() > limit) {
      org.linli.grid.post.Post last = rows.get(limit - 1);
      page.setNextCursor(Cursors.write(last.term().from(), last.id()));
    }
    return unkept(page);
  }

  @Override
  public ResponseEntity<Post> givePost(NewPost given, @Nullable String idempotencyKey) {
    org.linli.grid.post.Post post =
        posts.give(
            new Posts.Wanted(
                given.getUnitCode(),
                org.linli.grid.post.Office.valueOf(given.getOffice().name()),
                given.getAccount(),
                given.getFrom(),
                given.getUntil()),
            idempotencyKey);
    return ResponseEntity.status(HttpStatus.CREATED)
        .location(URI.create("/api/grid/posts/" + post.id()))
        .eTag(Versions.tag(post.version()))
        .body(models.shown(post));
  }

  @Override
  public ResponseEntity<Post> getPost(UUID id) {
    return answer(posts.get(id));
  }

  @Override
  public ResponseEntity<Post> endPost(
      UUID id, PostEnd end, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    posts.get(id);
    return answer(posts.end(id, end.getOn(), Versions.seen(ifMatch), idempotencyKey));
  }

  @Override
  public ResponseEntity<VacancyPage> listVacancies(
      @Nullable String area,
      @Nullable LocalDate on,
      @Nullable StaffOffice missing,
      @Nullable String cursor,
      Integer limit) {
    List<Vacancy> rows = vacancies(area, on, missing, cursor, limit + 1);
    VacancyPage page = new VacancyPage(rows.stream().limit(limit).map(models::shown).toList());
    page.setNextCursor(next(rows, limit, Vacancy::code));
    return unkept(page);
  }

  @Override
  public ResponseEntity<Resource> exportVacancies(
      @Nullable String area, @Nullable LocalDate on, @Nullable StaffOffice missing) {
    return workbook(
        "vacancies.xlsx",
        sheets.vacancies(
            vacancies(area, on, missing, null, Sheets.MOST_ROWS + 1).stream()
                .map(models::shown)
                .toList()));
  }

  @Override
  public ResponseEntity<OverloadPage> listOverload(
      @Nullable String area,
      @Nullable LocalDate on,
      @Nullable List<StaffOffice> office,
      Integer maxGrids,
      Integer maxHouseholds,
      @Nullable String cursor,
      Integer limit) {
    Overload.Limits limits = new Overload.Limits(maxGrids, maxHouseholds);
    List<Overload> rows = overload(area, on, office, limits, cursor, limit + 1);
    OverloadPage page = new OverloadPage(rows.stream().limit(limit).map(models::shown).toList());
    page.setNextCursor(next(rows, limit, Overload::account));
    return unkept(page);
  }

  @Override
  public ResponseEntity<Resource> exportOverload(
      @Nullable String area,
      @Nullable LocalDate on,
      @Nullable List<StaffOffice> office,
      Integer maxGrids,
      Integer maxHouseholds) {
    Overload.Limits limits = new Overload.Limits(maxGrids, maxHouseholds);
    return workbook(
        "overload.xlsx",
        sheets.overload(
            overload(area, on, office, limits, null, Sheets.MOST_ROWS + 1).stream()
                .map(models::shown)
                .toList()));
  }

  private List<Vacancy> vacancies(
      @Nullable String area,
      @Nullable LocalDate on,
      @Nullable StaffOffice missing,
      @Nullable String cursor,
      int limit) {
    return staffing.vacancies(
        models.scopes(area),
        day(on),
        missing == null ? null : org.linli.grid.post.Office.valueOf(missing.name()),
        cursor == null ? "" : Cursors.number(cursor),
        limit);
  }

  private List<Overload> overload(
      @Nullable String area,
      @Nullable LocalDate on,
      @Nullable List<StaffOffice> offices,
      Overload.Limits limits,
      @Nullable String cursor,
      int limit) {
    return staffing.overload(
        models.scopes(area),
        day(on),
        offices(offices),
        limits,
        cursor == null ? "" : Cursors.number(cursor),
        limit);
  }

  private static Set<org.linli.grid.post.Office> offices(@Nullable List<StaffOffice> asked) {
    Set<org.linli.grid.post.Office> offices = EnumSet.noneOf(org.linli.grid.post.Office.class);
    if (asked == null || asked.isEmpty()) {
      offices.add(org.linli.grid.post.Office.LEADER);
      offices.add(org.linli.grid.post.Office.WORKER);
    } else {
      requireWhole("office", asked);
      asked.forEach(office -> offices.add(org.linli.grid.post.Office.valueOf(office.name())));
    }
    return offices;
  }

  private static Set<Term.Time> times(@Nullable List<PostTime> asked) {
    Set<Term.Time> times = EnumSet.noneOf(Term.Time.class);
    if (asked != null) {
      requireWhole("when", asked);
      asked.forEach(time -> times.add(Term.Time.valueOf(time.name())));
    }
    return times;
  }

  /** Between two commas there may be nothing, which is none of the values. */
  private static void requireWhole(String field, List<?> asked) {
    if (asked.stream().anyMatch(Objects::isNull)) {
      throw ProblemException.badField(field, "unknown-value", "");
    }
  }

  private LocalDate day(@Nullable LocalDate asked) {
    return asked == null ? LocalDate.now(clock) : asked;
  }

  private static <T> @Nullable String next(List<T> rows, int limit, Function<T, String> place) {
    return rows.size() > limit ? Cursors.write(place.apply(rows.get(limit - 1))) : null;
  }

  private ResponseEntity<Post> answer(org.linli.grid.post.Post post) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(post.version()))
        .body(models.shown(post));
  }

  private static <T> ResponseEntity<T> unkept(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  private static ResponseEntity<Resource> workbook(String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .cacheControl(CacheControl.noStore())
        .body(new ByteArrayResource(content));
  }
}
