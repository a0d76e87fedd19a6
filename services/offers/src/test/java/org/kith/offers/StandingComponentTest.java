package org.kith.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contracts.EventJson;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.testkit.Api;
import org.kith.testkit.Event;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** Whether a volunteer may be near families at all is a fact about them, and not about one of their offers. */
@QuarkusTest
@WithKith(service = "offers", kafka = true)
class StandingComponentTest {
    private static final String STANDING = "org.kith.volunteer.standing.v1";
    private static final String OPENED = "org.kith.offer.opened.v1";
    private static final String PAUSED = "org.kith.offer.paused.v1";
    private static final String WITHDRAWN = "org.kith.offer.withdrawn.v1";
    private static final Map<String, String> WORRY =
            Map.of("standing", "under-review", "reason", "something-reported", "note", "A neighbour rang about Bo.");

    private final OffersFixtures fixtures = new OffersFixtures();

    static String path(UUID volunteer) {
        return "/v1/volunteers/" + volunteer + "/standing";
    }

    static ValidatableResponse say(UUID volunteer, Map<String, String> what) {
        return Api.as(OffersFixtures.COORDINATOR)
                .body(what)
                .post(path(volunteer))
                .then();
    }

    private static void underReview(UUID volunteer) {
        say(volunteer, WORRY).statusCode(200).body("standing", equalTo("under-review"));
    }

    static ValidatableResponse clear(Person coordinator, UUID volunteer) {
        return Api.ifMatch(coordinator, Api.etag(coordinator, path(volunteer)))
                .body(Map.of("standing", "clear", "reason", "nothing-found"))
                .post(path(volunteer))
                .then();
    }

    private static UUID writeDown(UUID volunteer, String kind) {
        UUID offer = UUID.randomUUID();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", offer);
        body.put("kind", kind);
        body.put("postcode", "ZN1 0AA");
        body.put("volunteerId", volunteer);
        Api.creating(OffersFixtures.COORDINATOR)
                .body(body)
                .post("/v1/offers")
                .then()
                .statusCode(201);
        return offer;
    }

    private void awaitEvent(String type, UUID subject, String words) {
        fixtures.kafka.await(
                "kith.offers.v1",
                event -> event.is(type, subject) && event.value().contains(words));
    }

    @Test
    void underReviewStopsEveryOfferAndKeepsNewOnesFromOpening() {
        UUID sport = fixtures.open("sport", OffersFixtures.TODAY);
        UUID volunteer = OffersFixtures.volunteerOf(sport);
        UUID meals = writeDown(volunteer, "meals");
        OffersFixtures.read(meals).body("state", equalTo("open"));
        underReview(volunteer);
        OffersFixtures.suitability(volunteer).body("offers.state", everyItem(is("paused")));
        asRecorded(sport, "paused");
        OffersFixtures.read(sport)
                .body("reason", equalTo("under-review"))
                .body("missing.code", contains("under-review"));
        awaitEvent(STANDING, volunteer, "under-review");
        awaitEvent(PAUSED, sport, "under-review");
        awaitEvent(PAUSED, meals, "under-review");
        UUID later = writeDown(volunteer, "meals");
        UUID homework = writeDown(volunteer, "homework");
        OffersFixtures.check(volunteer, "enhanced-barred", OffersFixtures.TODAY, null)
                .body("offers.state", not(hasItem("open")));
        clear(OffersFixtures.COORDINATOR, volunteer)
                .statusCode(200)
                .body("standing", equalTo("clear"))
                .body("changes.standing", contains("clear", "under-review"))
                .body("changes.note", contains(null, "A neighbour rang about Bo."))
                .body(
                        "changes[1].decidedBy",
                        equalTo(OffersFixtures.COORDINATOR.id().toString()));
        OffersFixtures.suitability(volunteer).body("offers.state", everyItem(is("open")));
        for (UUID offer : List.of(later, homework)) {
            awaitEvent(OPENED, offer, "");
        }
        assertThat(fixtures.kafka.everything("kith.offers.v1"))
                .noneMatch(event -> event.value().contains("neighbour rang"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"heard", "in-checks", "away", "expired", "withdrawn"})
    void aWorryIsTakenWhateverStateTheOfferIsInAndNothingOpensByItself(String state) {
        UUID offer = state.equals("heard") || state.equals("in-checks")
                ? fixtures.logOffer("sport")
                : fixtures.open("sport", OffersFixtures.TODAY);
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        switch (state) {
            case "in-checks" -> OffersFixtures.reference(volunteer, OffersFixtures.TODAY);
            case "away" ->
                OffersFixtures.change(offer, "pause", Map.of("reason", "volunteer-away"))
                        .statusCode(200);
            case "expired" -> endCheck(volunteer, "withdrawn");
            case "withdrawn" ->
                OffersFixtures.change(offer, "withdraw", Map.of("reason", "volunteer-moved"))
                        .statusCode(200);
            default -> {}
        }
        underReview(volunteer);
        OffersFixtures.complete(volunteer, OffersFixtures.TODAY);
        OffersFixtures.check(volunteer, "enhanced-barred", OffersFixtures.TODAY, null)
                .body("offers.state", not(hasItem("open")));
        if (state.equals("away")) {
            OffersFixtures.change(offer, "resume", null).statusCode(409).body("errors.code", contains("under-review"));
        }
        clear(OffersFixtures.COORDINATOR, volunteer).statusCode(200);
        OffersFixtures.read(offer)
                .body(
                        "state",
                        equalTo(Map.of("away", "paused", "withdrawn", "withdrawn")
                                .getOrDefault(state, "open")));
    }

    @Test
    void whoClearsHasReadWhatWasSaidLast() {
        UUID volunteer = OffersFixtures.volunteerOf(fixtures.logOffer("sport"));
        Map<String, String> clear = Map.of("standing", "clear", "reason", "put-right");
        say(volunteer, clear).statusCode(409);
        underReview(volunteer);
        String before = Api.etag(OffersFixtures.COORDINATOR, path(volunteer));
        say(volunteer, clear).statusCode(428);
        underReview(volunteer);
        Api.ifMatch(OffersFixtures.COORDINATOR, before)
                .body(clear)
                .post(path(volunteer))
                .then()
                .statusCode(412);
        for (String unread : List.of("*", "\"0\", \"1\", \"2\", \"3\", \"4\"")) {
            Api.ifMatch(OffersFixtures.COORDINATOR, unread)
                    .body(clear)
                    .post(path(volunteer))
                    .then()
                    .statusCode(428);
        }
        clear(OffersFixtures.COORDINATOR, volunteer).statusCode(200).body("changes.size()", equalTo(3));
    }

    @Test
    void whoFindsItTooDoesNotLiftWhatAnotherFound() {
        UUID volunteer = OffersFixtures.volunteerOf(fixtures.open("sport", OffersFixtures.TODAY));
        Map<String, String> found = Map.of("standing", "not-suitable", "reason", "conduct");
        say(volunteer, found).statusCode(200);
        Person elsewhere = Person.fresh(Organisation.fresh("charity"), "coordinator");
        Api.as(elsewhere).body(found).post(path(volunteer)).then().statusCode(200);
        clear(elsewhere, volunteer).statusCode(403).body("errors.code", contains("other-organisation"));
        clear(OffersFixtures.COORDINATOR, volunteer).statusCode(403);
    }

    @Test
    void whatAnOrganisationTookBackStandsInNobodysWay() {
        UUID volunteer = OffersFixtures.volunteerOf(fixtures.open("sport", OffersFixtures.TODAY));
        Map<String, String> found = Map.of("standing", "not-suitable", "reason", "conduct");
        say(volunteer, found).statusCode(200);
        Api.ifMatch(OffersFixtures.COORDINATOR, Api.etag(OffersFixtures.COORDINATOR, path(volunteer)))
                .body(WORRY)
                .post(path(volunteer))
                .then()
                .statusCode(200);
        Person elsewhere = Person.fresh(Organisation.fresh("charity"), "coordinator");
        Api.as(elsewhere).body(found).post(path(volunteer)).then().statusCode(200);
        clear(OffersFixtures.COORDINATOR, volunteer).statusCode(403);
        clear(elsewhere, volunteer).statusCode(200).body("standing", equalTo("clear"));
    }

    @Test
    void notSuitableEndsEverythingAndOnlyTheOrganisationThatFoundItLiftsIt() {
        UUID sport = fixtures.open("sport", OffersFixtures.TODAY);
        UUID volunteer = OffersFixtures.volunteerOf(sport);
        UUID waiting = writeDown(volunteer, "respite");
        say(volunteer, Map.of("standing", "not-suitable", "reason", "conduct"))
                .statusCode(200)
                .body("standing", equalTo("not-suitable"));
        for (UUID offer : List.of(sport, waiting)) {
            OffersFixtures.read(offer).body("state", equalTo("withdrawn")).body("reason", equalTo("not-suitable"));
            awaitEvent(WITHDRAWN, offer, "not-suitable");
        }
        asRecorded(sport, "withdrawn");
        awaitEvent(STANDING, volunteer, "not-suitable");
        UUID later = writeDown(volunteer, "meals");
        OffersFixtures.read(later).body("state", not(equalTo("open"))).body("missing.code", contains("not-suitable"));
        Person elsewhere = Person.fresh(Organisation.fresh("charity"), "coordinator");
        clear(elsewhere, volunteer).statusCode(403).body("errors.code", contains("other-organisation"));
        Api.as(elsewhere).body(WORRY).post(path(volunteer)).then().statusCode(403);
        assertThat(fixtures.db.count(
                        "audit where subject = ? and action = 'volunteer.standing' and outcome = 'denied' and person ="
                                + " ?",
                        volunteer,
                        elsewhere.id()))
                .isEqualTo(2);
        clear(OffersFixtures.COORDINATOR, volunteer)
                .statusCode(200)
                .body("changes.standing", contains("clear", "not-suitable"));
        OffersFixtures.read(later).body("state", equalTo("open"));
        OffersFixtures.read(sport).body("state", equalTo("withdrawn"));
    }

    @Test
    void aWorryIsTakenWhateverHappensToAnOfferAtThatMoment() {
        UUID offer = fixtures.open("sport", OffersFixtures.TODAY);
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        for (int sequence = 1; sequence <= 40; sequence++) {
            CapacityTaken taken = new CapacityTaken(offer, UUID.randomUUID(), sequence % 2, Instant.now());
            fixtures.kafka.send(
                    "kith.matching.v1",
                    Event.of(
                                    "org.kith.capacity.taken.v1",
                                    "matching",
                                    offer,
                                    new String(EventJson.write(taken), StandardCharsets.UTF_8))
                            .with("sequence", sequence));
            if (sequence % 2 == 0) {
                underReview(volunteer);
            } else {
                clearIfNot(volunteer);
            }
        }
        underReview(volunteer);
        OffersFixtures.read(offer).body("state", equalTo("paused")).body("reason", equalTo("under-review"));
    }

    static void clearIfNot(UUID volunteer) {
        Api.ifMatch(OffersFixtures.COORDINATOR, Api.etag(OffersFixtures.COORDINATOR, path(volunteer)))
                .body(Map.of("standing", "clear", "reason", "nothing-found"))
                .post(path(volunteer));
    }

    @Test
    void oneOfferIsNotWhereAWorryStands() {
        UUID offer = fixtures.open("sport", OffersFixtures.TODAY);
        OffersFixtures.change(offer, "pause", Map.of("reason", "under-review"))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        OffersFixtures.change(offer, "withdraw", Map.of("reason", "not-suitable"))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        say(volunteer, Map.of("standing", "clear", "reason", "conduct"))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        say(volunteer, Map.of("standing", "fine", "reason", "conduct"))
                .statusCode(400)
                .body("errors.pointer", contains("/standing"));
        say(UUID.randomUUID(), WORRY).statusCode(404);
    }

    @Test
    void aReferenceThatIsNotSatisfactoryCountsAgainst() {
        UUID offer = fixtures.open("sport", OffersFixtures.TODAY);
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        Api.creating(OffersFixtures.COORDINATOR)
                .body(Map.of(
                        "relation", "employer", "satisfactory", false, "receivedOn", OffersFixtures.TODAY.toString()))
                .post("/v1/volunteers/" + volunteer + "/references")
                .then()
                .statusCode(201);
        OffersFixtures.read(offer).body("state", equalTo("paused")).body("reason", equalTo("under-review"));
        awaitEvent(PAUSED, offer, "under-review");
        Api.as(OffersFixtures.COORDINATOR)
                .get(path(volunteer))
                .then()
                .body("standing", equalTo("under-review"))
                .body("changes.reason", contains("reference-unsatisfactory"))
                .body("changes[0].decidedBy", nullValue());
        OffersFixtures.reference(volunteer, OffersFixtures.TODAY).body("offers[0].state", equalTo("paused"));
    }

    static ValidatableResponse endCheck(UUID volunteer, String how) {
        String check = OffersFixtures.suitability(volunteer).extract().path("checks[0].id");
        return Api.as(OffersFixtures.COORDINATOR)
                .body(Map.of("reason", how, "on", OffersFixtures.TODAY.toString()))
                .post("/v1/volunteers/" + volunteer + "/checks/" + check + "/end")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawn", "changed"})
    void aCheckThatWasWithdrawnOrChangedCountsNoLonger(String how) {
        UUID offer = fixtures.open("sport", OffersFixtures.TODAY);
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        endCheck(volunteer, how)
                .body("level", equalTo(0))
                .body("checks[0].counts", equalTo(false))
                .body("checks[0].ended", equalTo(how))
                .body("offers[0].state", equalTo("paused"))
                .body("missing.code", contains("check-missing", "under-review"));
        awaitEvent(PAUSED, offer, "under-review");
        awaitEvent("org.kith.suitability.changed.v1", volunteer, "\"level\":0");
        endCheck(volunteer, "withdrawn").body("checks[0].ended", equalTo(how));
        Api.as(OffersFixtures.COORDINATOR).get(path(volunteer)).then().body("changes.reason", contains("check-" + how));
        // Cleared, it still waits for a check; and a new one lets it open.
        clear(OffersFixtures.COORDINATOR, volunteer).statusCode(200);
        OffersFixtures.read(offer).body("state", equalTo("paused")).body("reason", equalTo("checks-incomplete"));
        awaitEvent(PAUSED, offer, "checks-incomplete");
        OffersFixtures.check(volunteer, "enhanced-barred", OffersFixtures.TODAY, null)
                .body("offers[0].state", equalTo("open"));
        Api.as(OffersFixtures.COORDINATOR)
                .body(Map.of("reason", how, "on", OffersFixtures.TODAY.toString()))
                .post("/v1/volunteers/" + volunteer + "/checks/" + UUID.randomUUID() + "/end")
                .then()
                .statusCode(404);
    }

    @Test
    void anOfferFromADoorUnderAKnownVolunteerWaitsUntilTheyWereAsked() {
        UUID first = fixtures.open("sport", OffersFixtures.TODAY);
        UUID volunteer = OffersFixtures.volunteerOf(first);
        for (String kind : List.of("sport", "meals")) {
            UUID offer = fixtures.logOffer(volunteer, kind);
            OffersFixtures.read(offer)
                    .body("state", equalTo("heard"))
                    .body("toConfirm", equalTo(true))
                    .body("missing.code", contains("confirmation-missing"));
            OffersFixtures.reference(volunteer, OffersFixtures.TODAY);
            OffersFixtures.read(offer).body("state", equalTo("in-checks"));
            OffersFixtures.change(offer, "confirm", null)
                    .statusCode(200)
                    .body("state", equalTo("open"))
                    .body("toConfirm", equalTo(false))
                    .body("missing", empty());
            OffersFixtures.change(offer, "confirm", null).statusCode(409);
        }
        OffersFixtures.read(first).body("state", equalTo("open"));
    }

    static String number() {
        return "07700 9%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
    }

    /** Writes down somebody new, with an offer that meets no child and so opens at once. */
    static UUID writeDownAnew(String name, String phone) {
        UUID offer = UUID.randomUUID();
        Api.creating(OffersFixtures.COORDINATOR)
                .body(Map.of(
                        "id",
                        offer,
                        "kind",
                        "meals",
                        "postcode",
                        "ZN1 0AA",
                        "volunteer",
                        Map.of("name", name, "phone", phone)))
                .post("/v1/offers")
                .then()
                .statusCode(201);
        return offer;
    }

    private void atADoor(UUID person, String name, String phone, String email) {
        Api.as(fixtures.linkWorker)
                .body(Map.of(
                        "people",
                        List.of(Map.of(
                                "id",
                                person,
                                "name",
                                name,
                                "phone",
                                phone,
                                "email",
                                email,
                                "mayContact",
                                true,
                                "wordingVersion",
                                "2026-1"))))
                .post("/v1/people/batch")
                .then()
                .statusCode(200)
                .body("results.status", contains(201))
                .body(not(containsString("review")));
    }

    /** Who recorded the offer is not told what was found out about the volunteer. */
    private void asRecorded(UUID offer, String state) {
        Api.as(fixtures.linkWorker)
                .get("/v1/offers/" + offer)
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("reason", nullValue());
    }

    static void isHeldBack(UUID offer) {
        OffersFixtures.read(offer).body("state", not(equalTo("open"))).body("missing.code", hasItem("under-review"));
        Api.as(OffersFixtures.COORDINATOR)
                .get(path(OffersFixtures.volunteerOf(offer)))
                .then()
                .body("standing", equalTo("under-review"))
                .body("changes[0].note", containsString("same person"))
                .body("changes[0].decidedBy", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"not-suitable,+44 7700", "under-review,+44 7700", "not-suitable,447700", "not-suitable,0044 (0)7700"})
    void whoIsRecordedAnewByAnotherNameIsUnderReview(String standing, String begin) {
        String phone = number();
        UUID first = OffersFixtures.volunteerOf(writeDownAnew("Bo Lindqvist", phone));
        say(
                        first,
                        Map.of(
                                "standing",
                                standing,
                                "reason",
                                standing.equals("not-suitable") ? "conduct" : "something-reported"))
                .statusCode(200);
        UUID offer = writeDownAnew("Beau Lindkvist", phone.replace("07700 ", begin));
        isHeldBack(offer);
        UUID again = OffersFixtures.volunteerOf(offer);
        // Another one in the same home: looked at and cleared, they stay so.
        clear(OffersFixtures.COORDINATOR, again).statusCode(200);
        OffersFixtures.read(offer).body("state", equalTo("open"));
        clearIfNot(first);
    }

    /** A field may hold several numbers, and what belongs to them: each is compared with each. */
    @ParameterizedTest
    @CsvSource({
        "OTHER / SAME, SAME",
        "SAME, OTHER / SAME",
        "OTHER or SAME ext 4, THIRD and SAME (after 6pm)",
        "Mum: SAME, SAME (mum)",
        "SAME/OTHER, THIRD/SAME",
        "OTHER+SAME, SAME",
        "SAME (2 to 6), SAME 23",
        "OTHER / 0044 (0)SAME (evenings), SAME"
    })
    void everyNumberOfAPersonIsCompared(String before, String anew) {
        String same = number();
        UUID first = OffersFixtures.volunteerOf(writeDownAnew("Gus Hartmann", numbers(before, same)));
        say(first, Map.of("standing", "not-suitable", "reason", "conduct")).statusCode(200);
        OffersFixtures.read(writeDownAnew("Ida Jensen", numbers("OTHER / THIRD", same)))
                .body("state", equalTo("open"));
        isHeldBack(writeDownAnew("Gustav Hartman", numbers(anew, same)));
        clearIfNot(first);
    }

    /** What spreadsheets, keyboards and people do to a number; REST is it without its 0, WIDE in the digits of another script. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "REST",
                "OTHER after 5 SAME",
                "OTHER after 5 REST",
                "00REST",
                "000REST",
                "01144REST",
                "+44 (0)(0)REST",
                "+0REST",
                "44 0REST",
                "OTHER or WIDE",
                "+353 87 123 4567 / REST"
            })
    void aNumberIsTheSameHoweverItBegins(String anew) {
        String same = number();
        UUID first = OffersFixtures.volunteerOf(writeDownAnew("Gus Hartmann", same));
        say(first, Map.of("standing", "not-suitable", "reason", "conduct")).statusCode(200);
        isHeldBack(writeDownAnew("Gustav Hartman", numbers(anew, same)));
        clearIfNot(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+353 REST", "00353 REST", "+353 87 123 4567", "OTHER after 5 OTHER", "0044 THIRD"})
    void anotherNumberIsAnother(String anew) {
        String same = number();
        UUID first = OffersFixtures.volunteerOf(writeDownAnew("Gus Hartmann", same));
        say(first, Map.of("standing", "not-suitable", "reason", "conduct")).statusCode(200);
        OffersFixtures.read(writeDownAnew("Ida Jensen", numbers(anew, same))).body("state", equalTo("open"));
        clearIfNot(first);
    }

    private static String wide(String number) {
        return number.codePoints()
                .map(c -> Character.isDigit(c) ? '\u0660' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String numbers(String form, String same) {
        return form.replace("0044 (0)SAME", "0044 (0)" + same.substring(1))
                .replace("SAME", same)
                .replace("REST", same.substring(1))
                .replace("WIDE", wide(same))
                .replace("OTHER", number())
                .replace("THIRD", number());
    }

    /** The number may be that of an office. */
    @Test
    void whoIsUnderReviewForTheirNumberAlonePutsNobodyElseThere() {
        String phone = number();
        UUID first = OffersFixtures.volunteerOf(writeDownAnew("Ada Brandt", phone));
        underReview(first);
        isHeldBack(writeDownAnew("Cem Duval", phone));
        clearIfNot(first);
        OffersFixtures.read(writeDownAnew("Eli Fahey", phone)).body("state", equalTo("open"));
    }

    @Test
    void whoIsRecordedAnewAtADoorIsUnderReview() {
        String email = "Bo." + UUID.randomUUID() + "@example.org";
        UUID known = UUID.randomUUID();
        atADoor(known, "Bo Lindqvist", number(), email);
        UUID first = OffersFixtures.volunteerOf(fixtures.logOffer(known, "meals"));
        say(first, Map.of("standing", "not-suitable", "reason", "conduct")).statusCode(200);
        UUID later = UUID.randomUUID();
        atADoor(later, "B. Lindkvist", "01632 960001", email.toLowerCase(Locale.ROOT));
        isHeldBack(fixtures.logOffer(later, "meals"));
    }

    /** Dots, a tag after a plus, capitals and blanks make no other address. */
    @ParameterizedTest
    @ValueSource(strings = {"%s+help@example.org", "B.o.%s@Example.org", "Bo%s@EXAMPLE.org"})
    void anotherSpellingOfTheAddressIsTheSameAddress(String spelling) {
        String part = UUID.randomUUID().toString();
        UUID known = UUID.randomUUID();
        atADoor(known, "Bo Lindqvist", number(), "bo" + part + "@example.org");
        UUID first = OffersFixtures.volunteerOf(fixtures.logOffer(known, "meals"));
        say(first, Map.of("standing", "not-suitable", "reason", "conduct")).statusCode(200);
        UUID later = UUID.randomUUID();
        atADoor(
                later,
                "B. Lindkvist",
                number(),
                spelling.startsWith("%s") ? spelling.formatted("bo" + part) : spelling.formatted(part));
        isHeldBack(fixtures.logOffer(later, "meals"));
    }

    /** Whoever makes up a volunteer with somebody's number does not learn what is said of its holder. */
    @Test
    void whoRecordsAKnownNumberReadsTheSameAsOfOneThatNobodyKnows() {
        String phone = number();
        UUID known = UUID.randomUUID();
        atADoor(known, "Bo Lindqvist", phone, UUID.randomUUID() + "@example.org");
        UUID first = OffersFixtures.volunteerOf(fixtures.logOffer(known, "meals"));
        say(first, Map.of("standing", "not-suitable", "reason", "conduct")).statusCode(200);
        UUID again = UUID.randomUUID();
        UUID unknown = UUID.randomUUID();
        atADoor(again, "B. Lindkvist", phone, UUID.randomUUID() + "@example.org");
        atADoor(unknown, "Cem Duval", number(), UUID.randomUUID() + "@example.org");
        UUID held = fixtures.logOffer(again, "meals");
        UUID open = fixtures.logOffer(unknown, "meals");
        OffersFixtures.read(open).body("state", equalTo("open"));
        isHeldBack(held);
        assertThat(asRecorded(held)).isEqualTo(asRecorded(open));
    }

    /** Nor by what they do to it, whether it is open, waits for a coordinator to look or for checks. */
    @ParameterizedTest
    @CsvSource({
        "pause, volunteer-ill",
        "pause, unheard-of",
        "withdraw, given",
        "withdraw, unheard-of",
        "resume,",
        "confirm,",
        "amend,"
    })
    void noActOfALinkWorkerTellsWhetherAnOfferIsOpen(String act, String reason) {
        UUID open = fixtures.logOffer("meals");
        OffersFixtures.read(open).body("state", equalTo("open"));
        UUID heard = fixtures.logOffer("sport");
        OffersFixtures.read(heard).body("state", equalTo("heard"));
        UUID inChecks = fixtures.logOffer("sport");
        OffersFixtures.reference(OffersFixtures.volunteerOf(inChecks), OffersFixtures.TODAY);
        OffersFixtures.read(inChecks).body("state", equalTo("in-checks"));
        // The second time it is what they can read: paused or withdrawn.
        for (int time = 0; time < 2; time++) {
            String told = told(open, act, reason);
            assertThat(told(heard, act, reason)).isEqualTo(told);
            assertThat(told(inChecks, act, reason)).isEqualTo(told);
        }
    }

    private String told(UUID offer, String act, String reason) {
        Map<String, Object> body =
                act.equals("amend") ? Map.of("capacity", 3) : reason == null ? Map.of() : Map.of("reason", reason);
        var answer = Api.ifMatch(fixtures.linkWorker, Api.etag(fixtures.linkWorker, "/v1/offers/" + offer))
                .body(body)
                .post("/v1/offers/" + offer + "/" + act);
        return "%d %s %s %s"
                .formatted(
                        answer.statusCode(),
                        answer.jsonPath().getString("state"),
                        answer.jsonPath().getString("detail"),
                        answer.jsonPath().getString("errors"));
    }

    /** What a link worker paused before it was open opens when a coordinator resumes it and nothing is missing. */
    @Test
    void whatIsPausedBeforeItWasOpenOpensWhenItIsResumed() {
        UUID offer = fixtures.logOffer("sport");
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        assertThat(told(offer, "pause", "volunteer-away")).startsWith("200 paused");
        fixtures.kafka.await("kith.offers.v1", event -> event.is("org.kith.offer.paused.v1", offer));
        OffersFixtures.change(offer, "resume", null)
                .statusCode(409)
                .body("detail", containsString("record them, then resume"));
        OffersFixtures.complete(volunteer, OffersFixtures.TODAY);
        OffersFixtures.check(volunteer, "enhanced-barred", OffersFixtures.TODAY, null)
                .body("offers[0].state", equalTo("paused"));
        OffersFixtures.change(offer, "resume", null).statusCode(200).body("state", equalTo("open"));
        fixtures.kafka.await("kith.offers.v1", event -> event.is("org.kith.offer.opened.v1", offer));
    }

    /** What the link worker reads of an offer, but for its ids and times. */
    private Map<String, Object> asRecorded(UUID offer) {
        var response = Api.as(fixtures.linkWorker).get("/v1/offers/" + offer);
        Map<String, Object> read =
                new LinkedHashMap<>(response.then().statusCode(200).extract().path("$"));
        assertThat(read).containsEntry("stateAt", read.get("offeredAt"));
        List.of("id", "volunteerId", "offeredAt", "stateAt").forEach(read::remove);
        read.put("version", response.header("ETag"));
        return read;
    }

    @Test
    void coordinatorsFindWhoIsUnderReviewAndNobodyChangesWhatWasSaid() {
        UUID volunteer = OffersFixtures.volunteerOf(fixtures.logOffer("sport"));
        underReview(volunteer);
        Api.as(OffersFixtures.COORDINATOR)
                .get("/v1/volunteers?standing=under-review&limit=200")
                .then()
                .statusCode(200)
                .body("items.standing", everyItem(is("under-review")));
        Api.as(OffersFixtures.COORDINATOR)
                .get("/v1/volunteers/" + volunteer)
                .then()
                .body("standing", equalTo("under-review"))
                .body("standingReason", equalTo("something-reported"));
        Api.as(OffersFixtures.COORDINATOR)
                .get("/v1/volunteers?standing=fine")
                .then()
                .statusCode(400)
                .body("detail", not(containsString("SQL")));
        String rows = "standing_change where volunteer_id = ?";
        Scope coordinator = Scope.of(OffersFixtures.COORDINATOR);
        assertThat(fixtures.db.countIn(coordinator, rows, volunteer)).isEqualTo(1);
        assertThat(fixtures.db.countIn(Scope.of(fixtures.linkWorker), rows, volunteer))
                .isZero();
        assertThat(fixtures.db.count(rows, volunteer)).isEqualTo(1);
    }
}
