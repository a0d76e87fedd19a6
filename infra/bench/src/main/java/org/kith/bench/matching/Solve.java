package org.kith.bench.matching;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.bench.matching.instance.Instance;
import org.kith.bench.matching.suite.Timing;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.index.RankedOffer;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Certificate;
import org.kith.engine.plan.Plan;
import org.kith.engine.plan.StandingPlan;
import org.kith.engine.score.Scoring;
import org.kith.engine.score.Weights;

/**
 * Solves one instance and writes the result for comparison with other programs. The format of the files is a contract.
 */
final class Solve {
    private final Instance instance;
    private final Path folder;
    private final PrintStream out;
    private final Scoring scoring = new Scoring(Weights.STANDARD);

    Solve(Instance instance, Path folder, PrintStream out) {
        this.instance = instance;
        this.folder = folder;
        this.out = out;
    }

    void run(int k) throws IOException {
        Files.createDirectories(folder);
        OfferIndex index = new OfferIndex(scoring, instance.words());
        timed("index of " + instance.offers().size() + " offers", () -> {
            instance.offers().forEach(index::add);
            return index;
        });
        List<List<RankedOffer>> best =
                timed("top " + k + " of " + instance.needs().size() + " needs", () -> {
                    List<List<RankedOffer>> ranked = new ArrayList<>();
                    instance.needs().forEach(need -> ranked.add(index.ranked(need, k)));
                    return ranked;
                });
        writeTop(best);
        StandingPlan standing = timed(
                "plan over all pairs",
                () -> new StandingPlan(scoring, instance.words(), instance.offers(), instance.needs()));
        Plan plan = timed("plan gone over from scratch", standing::publish);
        writePlan(plan);
    }

    private void writeTop(List<List<RankedOffer>> best) throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("topk.csv"))) {
            file.write("need,rank,offer,score\n");
            for (int i = 0; i < best.size(); i++) {
                NeedProfile need = instance.needs().get(i);
                int rank = 1;
                for (RankedOffer ranked : best.get(i)) {
                    file.write(need.id() + "," + rank++ + "," + ranked.offer() + "," + ranked.points() + "\n");
                }
            }
        }
    }

    private void writePlan(Plan plan) throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("plan.csv"))) {
            file.write("need,offer,value\n");
            for (Assignment assignment : plan.assignments()) {
                file.write(assignment.need() + "," + assignment.offer() + "," + assignment.value() + "\n");
            }
        }
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("prices.csv"))) {
            file.write("side,id,price\n");
            for (Map.Entry<Long, Long> offer : plan.offerPrices().entrySet()) {
                file.write("offer," + offer.getKey() + "," + offer.getValue() + "\n");
            }
            for (Map.Entry<Long, Long> need : plan.needPrices().entrySet()) {
                file.write("need," + need.getKey() + "," + need.getValue() + "\n");
            }
        }
        Certificate certificate = plan.certificate();
        Map<String, Long> json = new LinkedHashMap<>();
        json.put("value", certificate.value());
        json.put("dual", certificate.dual());
        json.put("gap", certificate.gap());
        json.put("served", (long) certificate.served());
        json.put("needs", (long) certificate.needs());
        json.put("capacity", certificate.capacity());
        String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
        Files.writeString(folder.resolve("certificate.json"), text + "\n");
        out.println(text);
    }

    private <T> T timed(String what, Timing.Task<T> task) {
        Timing.Taken<T> taken = Timing.of(task);
        out.printf("%-40s %8.3f s CPU %8.3f s wall%n", what, taken.cpuSeconds(), taken.wallSeconds());
        return taken.result();
    }
}
