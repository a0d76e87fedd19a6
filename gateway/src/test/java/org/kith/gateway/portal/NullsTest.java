package org.kith.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Service;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.DescribedAnswers;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;

/**
 * Every page, to everybody who has it, stands and says nothing of null: with null in every answer wherever the service may
 * send null, and with a value wherever it may send one.
 */
@QuarkusTest
@QuarkusTestResource(Network.class)
@Tag("rules")
class NullsTest extends VisitedPages {
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^}]*})*))?}");
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");
    private static final String ID = "01980000-0000-7000-8000-0000000002a1";

    /** What a page wants besides its address. */
    private static final Map<String, String> QUERIES = Map.of("/needs/" + ID + "/why", "?offer=" + ID);

    private record Visit(Person who, String path) {}

    @Test
    void pagesStandWhereverAServiceMaySendNull() {
        visitAll(DescribedAnswers::withNulls);
    }

    @Test
    void pagesStandWhereverAServiceMaySendAValue() {
        visitAll(DescribedAnswers::withoutNulls);
    }

    private void visitAll(Function<String, DescribedAnswers> answers) {
        for (Service service : Service.values()) {
            network.service(service.code()).otherwise(answers.apply(service.code()));
        }
        List<Visit> visits = pages().flatMap(NullsTest::visits).toList();
        assertThat(visits).hasSizeGreaterThan(60);
        SoftAssertions softly = new SoftAssertions();
        for (Person who : Person.values()) {
            if (who != Person.OPEN_DOOR) {
                browser = new Browser();
                signIn(who);
                visits.stream().filter(visit -> visit.who() == who).forEach(visit -> stands(visit, softly));
            }
        }
        softly.assertAll();
    }

    private void stands(Visit visit, SoftAssertions softly) {
        HttpResponse<String> page = browser.open(visit.path());
        softly.assertThat(page.statusCode()).as("%s", visit).isEqualTo(200);
        softly.assertThat(NULL.matcher(page.body()).results().map(found -> around(page.body(), found.start())))
                .as("%s", visit)
                .isEmpty();
    }

    private static String around(String page, int at) {
        return page.substring(Math.max(0, at - 80), Math.min(page.length(), at + 40));
    }

    private static Stream<Method> pages() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.kith.gateway.portal")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(GET.class))
                        .sorted((a, b) -> a.toString().compareTo(b.toString()));
    }

    private static Stream<Visit> visits(Method page) {
        Class<?> resource = page.getDeclaringClass();
        String own = page.isAnnotationPresent(Path.class)
                ? "/" + page.getAnnotation(Path.class).value()
                : "";
        String path = filled((resource.getAnnotation(Path.class).value() + own).replaceAll("/+", "/"));
        RolesAllowed allowed = page.isAnnotationPresent(RolesAllowed.class)
                ? page.getAnnotation(RolesAllowed.class)
                : resource.getAnnotation(RolesAllowed.class);
        List<String> roles = allowed == null ? List.of() : List.of(allowed.value());
        return Arrays.stream(Person.values())
                .filter(who -> allowed == null || roles.contains(who.role()))
                .map(who -> new Visit(who, path + QUERIES.getOrDefault(path, "")));
    }

    /** An address of this form. */
    private static String filled(String template) {
        return NAMED.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
    }

    private static String value(String name, String pattern) {
        return switch (name) {
            case "key" -> "doors-knocked";
            case "slug" -> "validation";
            default -> pattern.contains("|") ? pattern.substring(0, pattern.indexOf('|')) : ID;
        };
    }
}
