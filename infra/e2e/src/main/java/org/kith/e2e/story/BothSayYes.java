package org.kith.e2e.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Await;

/** A practitioner proposes, family and volunteer say yes, a space is taken; the last space goes to one of two. */
final class BothSayYes implements Chapter {
    private static final String MATCHES = "/api/matching/v1/matches";

    @Override
    public String title() {
        return "Both say yes";
    }

    @Override
    public void play(Cast cast, Report report) {
        ProposedByPage.play(cast, report);
        Answer offer = Await.until(
                () -> cast.carol().get("/api/offers/v1/offers/" + cast.offers.get("homework")),
                answer -> answer.number("/spacesLeft") == 0);
        report.check("Jama's one space is taken", offer.number("/spacesLeft") == 0, offer.text());
        race(cast, report);
    }

    /** Another family needs a meal too, and Hana cooks for one. */
    private static void race(Cast cast, Report report) {
        String other = anotherMealsNeed(cast);
        UUID cook = cast.offers.get("cook");
        Await.until(
                () -> cast.priya().get(TheEngineSuggests.NEEDS + other + "/suggestions?limit=50"),
                answer -> TheEngineSuggests.offers(answer).contains(cook.toString()));
        List<Answer> answers =
                atOnce(List.of(() -> propose(cast, cast.mealsNeed, cook), () -> propose(cast, other, cook)));
        List<Integer> statuses = answers.stream().map(Answer::status).sorted().toList();
        report.check(
                "two proposals race for Hana's last space: one wins, one is told why",
                statuses.equals(List.of(201, 409)),
                answers.stream().map(Answer::summary).toList());
        answers.stream()
                .filter(answer -> answer.status() == 409)
                .forEach(answer -> report.step("  " + answer.at("/detail")));
    }

    private static Answer propose(Cast cast, String need, UUID offer) {
        return cast.priya().post(MATCHES, Map.of("needId", need, "offerId", offer));
    }

    static String anotherMealsNeed(Cast cast) {
        Map<String, Object> body = Referrals.good(cast.postcode(cast.home));
        body.put("needs", List.of(Referrals.need("meals", Slots.evenings("Tu"), null, 1)));
        Answer received = cast.sofia().post(ASchoolRefersAChild.PATH, body);
        String path = ASchoolRefersAChild.PATH + "/" + received.at("/id");
        cast.priya().change(path, "acknowledge", Map.of());
        cast.priya().change(path, "decide", Map.of("decision", "accept", "metFamily", false));
        return cast.sent(received).at("/needs/0/id");
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a proposal failed", e.getCause());
        }
    }
}
