package org.linli.commons.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * What DESIGN and STYLE ask of the code of every module, as rules that a test applies to its base
 * package, such as {@code org.linli.grid}:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> architecture() {
 *   JavaClasses classes = ArchitectureRules.classesOf("org.linli.grid");
 *   return ArchitectureRules.forService("org.linli.grid").stream()
 *       .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(classes)));
 * }
 * }</pre>
 *
 * Generated code ({@code <base>.api}) is exempt.
 */
public final class ArchitectureRules {
  private static final String[] MODULES = {
    "gateway", "grid", "dispute", "person", "place", "patrol", "portal", "demo", "bench", "system"
  };

  private ArchitectureRules() {}

  /** Classes of a base package without its tests. */
  public static JavaClasses classesOf(String base) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(base);
  }

  /** All rules for the code of a service. */
  public static List<ArchRule> forService(String base) {
    return List.of(
        dependsOnNoOtherService(base),
        featureRootsKnowNoTransport(base),
        webAndStoreArePackagePrivate(base),
        noPackagesNamedAfterNothing(base),
        everyPackageIsNullMarked(base),
        noLombokNoJpa(base),
        timeComesFromTheClock(base),
        noStandardStreams(base));
  }

  /** Rules for the shared kernel. */
  public static List<ArchRule> forCommons(String base) {
    return List.of(
        commonsKnowsNoService(base),
        webAndStoreArePackagePrivate(base),
        noPackagesNamedAfterNothing(base),
        everyPackageIsNullMarked(base),
        noLombokNoJpa(base),
        timeComesFromTheClock(base),
        noStandardStreams(base));
  }

  /** Of other services only the clients generated from their contracts. */
  public static ArchRule dependsOnNoOtherService(String base) {
    DescribedPredicate<JavaClass> foreign =
        resideInAnyPackage(modules())
            .and(DescribedPredicate.not(resideInAPackage(base + "..")))
            .and(DescribedPredicate.not(resideInAPackage("org.linli.*.api..")));
    return noClasses()
        .that(ours(base))
        .should()
        .dependOnClassesThat(foreign)
        .as("a service depends on commons and generated clients only")
        .allowEmptyShould(true);
  }

  public static ArchRule commonsKnowsNoService(String base) {
    return noClasses()
        .that(ours(base))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(modules())
                .and(DescribedPredicate.not(resideInAPackage("org.linli.grid.api.."))))
        .as("commons knows no service, but for the client of the fabric's contract")
        .allowEmptyShould(true);
  }

  /** The root of a feature package: everything that is in neither {@code web} nor {@code store}. */
  public static ArchRule featureRootsKnowNoTransport(String base) {
    DescribedPredicate<JavaClass> root =
        ours(base)
            .and(
                DescribedPredicate.not(
                    resideInAnyPackage("..web..", "..store..", "..client..", base)));
    return noClasses()
        .that(root)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.web..",
            "org.springframework.http..",
            "jakarta.servlet..",
            "java.sql..",
            "org.linli.*.api..")
        .as("the root of a feature knows no Spring MVC, no java.sql and no generated models")
        .allowEmptyShould(true);
  }

  /** Exempt are annotations: others must be able to write them. */
  public static ArchRule webAndStoreArePackagePrivate(String base) {
    return classes()
        .that(ours(base))
        .and()
        .resideInAnyPackage("..web", "..store")
        .and()
        .areTopLevelClasses()
        .and()
        .areNotAnnotations()
        .and(DescribedPredicate.not(simpleName("package-info")))
        // Commons' own store is what the stores of the services are made with.
        .and(DescribedPredicate.not(resideInAPackage("org.linli.commons.store")))
        .should()
        .notBePublic()
        .as("controllers and SQL are package-private")
        .allowEmptyShould(true);
  }

  public static ArchRule noPackagesNamedAfterNothing(String base) {
    return noClasses()
        .that(ours(base))
        .should()
        .resideInAnyPackage(
            "..util..",
            "..utils..",
            "..dto..",
            "..impl..",
            "..helper..",
            "..helpers..",
            "..manager..",
            "..managers..",
            "..misc..",
            "..common..")
        .as("packages are named after what they are about, not util, dto, impl, helper, manager")
        .allowEmptyShould(true);
  }

  public static ArchRule everyPackageIsNullMarked(String base) {
    return classes()
        .that(ours(base))
        .and(DescribedPredicate.not(simpleName("package-info")))
        .should(resideInANullMarkedPackage())
        .as("every package is @NullMarked")
        .allowEmptyShould(true);
  }

  public static ArchRule noLombokNoJpa(String base) {
    return noClasses()
        .that(ours(base))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "lombok..",
            "jakarta.persistence..",
            "org.hibernate..",
            "org.springframework.data.jpa..")
        .as("no Lombok, no JPA")
        .allowEmptyShould(true);
  }

  /** {@code now()} of any type of java.time needs the injected clock. */
  public static ArchRule timeComesFromTheClock(String base) {
    DescribedPredicate<JavaCall<?>> now =
        DescribedPredicate.describe(
            "now() of java.time without a Clock, or the clock of the system",
            ArchitectureRules::asksTheSystemForTheTime);
    return noClasses()
        .that(ours(base))
        .and(
            DescribedPredicate.not(
                annotatedWith("org.springframework.context.annotation.Configuration")))
        .should()
        .callCodeUnitWhere(now)
        .as("the time comes from the injected clock")
        .allowEmptyShould(true);
  }

  public static ArchRule noStandardStreams(String base) {
    return noClasses()
        .that(ours(base))
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .as("nothing is written to System.out or System.err")
        .allowEmptyShould(true);
  }

  private static boolean asksTheSystemForTheTime(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    boolean now =
        owner.startsWith("java.time.")
            && call.getName().equals("now")
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class));
    boolean systemClock =
        owner.equals(Clock.class.getName()) && call.getName().startsWith("system");
    boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    boolean date =
        owner.equals("java.util.Date")
            && call.getName().equals("<init>")
            && call.getTarget().getRawParameterTypes().isEmpty();
    return now || systemClock || millis || date;
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package that is @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        JavaPackage home = item.getPackage();
        boolean marked = home.isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(item, marked, home.getName() + " of " + item.getName()));
      }
    };
  }

  /** Written by us: not generated from a contract. */
  private static DescribedPredicate<JavaClass> ours(String base) {
    return resideInAPackage(base + "..")
        .and(DescribedPredicate.not(resideInAPackage("org.linli.*.api..")));
  }

  private static String[] modules() {
    return List.of(MODULES).stream()
        .map(module -> "org.linli." + module + "..")
        .toArray(String[]::new);
  }
}
