package org.kith.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.testkit.Db;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Tokens;
import org.kith.testkit.WithKith;

/** What is written is what is meant, or it is refused: in bodies and in parameters. */
@QuarkusTest
@WithKith(service = "kit", kafka = true)
class StrictInputComponentTest {
    private final Db db = Db.of("kit");
    private final Organisation school = Organisation.fresh("school");
    private final Person partner = Person.fresh(school, "partner");

    private ValidatableResponse sent(String body) {
        return given().auth()
                .oauth2(Tokens.of(partner))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/v1/things")
                .then();
    }

    private void refused(String body, String pointer, String code) {
        sent(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        assertThat(db.count("thing where organisation = ?", school.id())).isZero();
    }

    private static String with(String member, String value) {
        return "{\"name\": \"pram\", \"parts\": [], \"" + member + "\": " + value + "}";
    }

    @Test
    void whatIsMeantIsTaken() {
        sent("""
            {"name": "pram", "parts": [{"label": "wheel", "size": 2}], "safe": true, "madeOn": "2024-02-29",
             "soldAt": "2026-07-01T00:30:00.5+01:00", "weight": 3, "owner": "018f2d6e-0000-7000-8000-000000000001",
             "unit": "DAYS"}\
            """).statusCode(201);
        sent(with("madeOn", "\"1900-01-01\"")).statusCode(201);
        sent(with("soldAt", "\"2026-07-01T00:30:00Z\"")).statusCode(201);
        sent(with("soldAt", "null")).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "-1", "1.0", "\"true\"", "\"TRUE\"", "\"\"", "\"yes\"", "[true]", "{}"})
    void yesAndNoAreNothingElse(String value) {
        refused(with("safe", value), "/safe", "wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.9", "2.0", "1e1", "\"3\"", "\"\"", "true", "[3]"})
    void aWholeNumberIsNoFractionAndNoText(String value) {
        refused(
                "{\"name\": \"x\", \"parts\": [{\"label\": \"a\", \"size\": " + value + "}]}",
                "/parts/0/size",
                "wrong-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17652",
                "[2018,5,2]",
                "\"2018-05-01T23:00:00Z\"",
                "\"2018-05-01T23:00:00.000Z\"",
                "\"2018-05-01T23:00:00\"",
                "\"2018-5-2\"",
                "\"02/05/2018\"",
                "\"2019-02-29\"",
                "\"+12018-05-01\"",
                "\"0000-01-01\"",
                "\"0001-01-01\"",
                "\"1899-12-31\"",
                "\"-0001-01-01\"",
                "\"\"",
                "true"
            })
    void aDayIsYearMonthDay(String value) {
        refused(with("madeOn", value), "/madeOn", "wrong-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1795883479",
                "1795883479.79",
                "1795883479000",
                "\"1795883479\"",
                "\"2026-11-28\"",
                "\"2026-11-28T10:00:00\"",
                "\"2026-11-28 10:00:00Z\"",
                "\"2026-11-28T10:00Z\"",
                "\"2026-11-28T10:00:60Z\"",
                "\"2026-11-28T10:00:00+0100\"",
                "\"-0001-01-01T00:00:00Z\"",
                "\"0000-12-31T23:00:00Z\"",
                "\"\""
            })
    void aTimeHasItsZone(String value) {
        refused(with("soldAt", value), "/soldAt", "wrong-type");
    }

    @ParameterizedTest
    @CsvSource({"name,5", "name,1.5", "name,true", "weight,'\"3\"'", "owner,7", "owner,'\"\"'", "parts,'\"\"'", "unit,1"
    })
    void eachTypeIsItself(String member, String value) {
        refused(
                "{\"name\": \"x\", \"parts\": []}"
                        .replaceFirst("\"" + member + "\": (\"x\"|\\[\\])", "\"" + member + "\": " + value)
                        .replaceFirst(
                                "}$",
                                List.of("name", "parts").contains(member)
                                        ? "}"
                                        : ", \"" + member + "\": " + value.replace("$", "") + "}"),
                "/" + member,
                member.equals("unit") ? "unknown-code" : "wrong-type");
    }

    @Test
    void nothingIsSaidTwice() {
        refused("{\"name\": \"x\", \"parts\": [], \"safe\": false, \"safe\": true}", "/safe", "doubled-member");
        refused(
                "{\"name\": \"x\", \"parts\": [{\"label\": \"a\", \"size\": 1, \"label\": \"b\"}]}",
                "/parts/0/label",
                "doubled-member");
        refused("{\"name\": \"x\", \"parts\": []} {\"name\": \"y\", \"parts\": []}", "", "second-document");
        refused("{\"name\": \"x\", \"parts\": []} 5", "", "second-document");
        sent("{\"name\": \"x\", \"parts\": []} junk").statusCode(400);
        assertThat(db.count("thing where organisation = ?", school.id())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u00A0",
                " \\t ",
                "\\u200B\\u200B",
                "\\u2800",
                "\\u3164",
                "\\u202A\\u202C",
                "\\uFEFF",
                "\\u2003",
                "\\u0301",
                " \\u0301 \\u0489",
                "\\u20DD",
                "\\uFFFC",
                "\\u00AD",
                "\\u061C\\uFFF9",
                "\\uFE0F\\u200D",
                "\\uD834\\uDD59"
            })
    void textThatNobodySeesIsNone(String text) {
        refused("{\"name\": \"" + text + "\", \"parts\": []}", "/name", "required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoe\\u0308",
                "\\u0639\\u0650",
                "\\u0915\\u093F",
                "\\uD83D\\uDC69\\u200D\\uD83D\\uDC67",
                "\\u2764\\uFE0F"
            })
    void aMarkOnALetterStays(String text) {
        String id = sent("{\"name\": \"" + text + "\", \"parts\": []}")
                .statusCode(201)
                .extract()
                .path("id");
        given().auth()
                .oauth2(Tokens.of(partner))
                .get("/v1/things/" + id)
                .then()
                .body(
                        "name",
                        equalTo(JsonPath.from("{\"is\": \"" + text + "\"}").getString("is")));
    }

    @Test
    void noTextTurnsTheWritingRound() {
        String id = sent("{\"name\": \"Anna\\u202E \\u200Bgnirts\\u2069\", \"parts\": []}")
                .statusCode(201)
                .extract()
                .path("id");
        given().auth().oauth2(Tokens.of(partner)).get("/v1/things/" + id).then().body("name", equalTo("Anna gnirts"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit,abc",
        "limit,1.5",
        "all,maybe",
        "all,1",
        "owner,me",
        "owner,1-1-1-1-1",
        "on,2026-02-30",
        "on,today",
        "cursor,nonsense",
        "cursor,%25%25",
        "limit,0"
    })
    void aParameterThatDoesNotParseIsNamed(String name, String value) {
        given().auth()
                .oauth2(Tokens.of(partner))
                .urlEncodingEnabled(false)
                .get("/v1/things?" + name + "=" + (value == null ? "" : value))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/validation"))
                .body("errors[0].pointer", equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ";", "*/", "/*", "a/b;", "a/b;q=x", "a/b;Q=x", "a/b;q=2", "*/*;q=1.5", "a/b;q=0.1234"})
    void whatCannotBeAnsweredAsAskedIsNotAcceptable(String accepted) {
        asked(accepted).statusCode(406).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                ", ,",
                "*/*",
                "*; q=.2, */*; q=.2",
                "application/json,,text/html",
                ",application/json;q=0.5"
            })
    void anEmptyAcceptIsNone(String accepted) {
        asked(accepted).statusCode(200).contentType("application/json");
    }

    private ValidatableResponse asked(String accepted) {
        return given().auth()
                .oauth2(Tokens.of(partner))
                .header("Accept", accepted)
                .get("/v1/things")
                .then();
    }
}
