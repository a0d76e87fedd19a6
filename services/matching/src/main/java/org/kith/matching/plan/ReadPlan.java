package org.kith.matching.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Certificate;
import org.kith.kit.audit.Audit;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.matching.engine.EngineMapper;
import org.kith.matching.engine.NetworkObjectives;
import org.kith.matching.engine.PlannedNeed;
import org.kith.matching.engine.Planner;
import org.kith.matching.engine.PublishedPlan;
import org.kith.matching.model.KnownOffer;
import org.kith.matching.model.KnownOfferRepository;
import org.kith.matching.model.NewestEvent;
import org.kith.matching.model.OpenNeed;
import org.kith.matching.model.OpenNeedRepository;

/**
 * Reads the plan for a coordinator. Needs that were forgotten since it was made are left out, with their assignments. Those of families
 * that only other people see are left out and not counted by zone and area; its value and proof are of the whole.
 */
@ApplicationScoped
class ReadPlan {
    private static final int SCARCE = 20;

    private final Planner planner;
    private final EngineMapper mapper;
    private final KnownOfferRepository offers;
    private final OpenNeedRepository needs;
    private final HiddenNeeds hiddenNeeds;
    private final UnmetReasons unmetReasons;
    private final NewestEvent heard;
    private final Audit audit;

    ReadPlan(
            Planner planner,
            EngineMapper mapper,
            KnownOfferRepository offers,
            OpenNeedRepository needs,
            HiddenNeeds hiddenNeeds,
            UnmetReasons unmetReasons,
            NewestEvent heard,
            Audit audit) {
        this.planner = planner;
        this.mapper = mapper;
        this.offers = offers;
        this.needs = needs;
        this.hiddenNeeds = hiddenNeeds;
        this.unmetReasons = unmetReasons;
        this.heard = heard;
        this.audit = audit;
    }

    /** The plan for the needs of a zone, or of all zones if it is null; at most {@code limit} items in each list. */
    @Transactional
    PlanView show(String zone, int limit) {
        PublishedPlan plan =
                planner.last().orElseThrow(() -> Problem.of(ProblemType.UNAVAILABLE, "The first plan is being made."));
        Set<UUID> hidden = hiddenNeeds.ids();
        List<PlannedNeed> planned = notIn(hidden, plan.needs().values());
        List<PlannedNeed> leftOver = notIn(hidden, plan.unmet());
        List<Assignment> given = plan.plan().assignments().stream()
                .filter(assignment -> in(zone, plan.needs().get(assignment.need())))
                .filter(assignment ->
                        !hidden.contains(plan.needs().get(assignment.need()).id()))
                .sorted(Comparator.comparingInt((Assignment one) ->
                                -plan.needs().get(one.need()).need().urgency())
                        .thenComparingLong(Assignment::need))
                .limit(limit)
                .toList();
        List<PlannedNeed> unmet =
                leftOver.stream().filter(need -> in(zone, need)).limit(limit).toList();
        List<PublishedPlan.Reassigned> moves = plan.moves().stream()
                .filter(move ->
                        in(zone, move.need()) && !hidden.contains(move.need().id()))
                .limit(limit)
                .toList();
        Set<UUID> visible = visible(Stream.of(
                        given.stream().map(one -> plan.needs().get(one.need()).id()),
                        unmet.stream().map(PlannedNeed::id),
                        moves.stream().map(move -> move.need().id()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet()));
        Map<Long, KnownOffer> known = offersOf(plan, given, moves);
        return new PlanView(
                plan.asOf(),
                heard.at(),
                objectives(),
                proof(plan.plan().certificate()),
                zones(planned, leftOver),
                areas(planned, leftOver, zone),
                given.stream()
                        .filter(one ->
                                visible.contains(plan.needs().get(one.need()).id()))
                        .map(one -> given(plan, one, known.get(one.offer())))
                        .toList(),
                unmet.stream()
                        .filter(need -> visible.contains(need.id()))
                        .map(unmetReasons::explain)
                        .toList(),
                moves.stream()
                        .filter(move -> visible.contains(move.need().id()))
                        .map(move ->
                                new PlanView.Reassigned(move.need().id(), id(known, move.from()), id(known, move.to())))
                        .toList(),
                scarce(plan, known));
    }

    /** The needs that are still visible; each read is in the family's audit. */
    private Set<UUID> visible(Collection<UUID> ids) {
        List<OpenNeed> seen = ids.isEmpty() ? List.of() : needs.list("id in ?1", ids);
        seen.stream()
                .map(OpenNeed::familyId)
                .distinct()
                .forEach(family -> audit.allowed(family, "plan.read", "matching"));
        return seen.stream().map(OpenNeed::id).collect(Collectors.toSet());
    }

    private Map<Long, KnownOffer> offersOf(
            PublishedPlan plan, List<Assignment> given, List<PublishedPlan.Reassigned> moves) {
        List<Long> numbers = Stream.of(
                        given.stream().map(Assignment::offer),
                        moves.stream().flatMap(move -> Stream.of(move.from(), move.to())
                                .filter(one -> one != null)),
                        scarcest(plan).map(Map.Entry::getKey))
                .flatMap(some -> some)
                .distinct()
                .toList();
        return offers.byNumber(numbers).stream().collect(Collectors.toMap(KnownOffer::number, Function.identity()));
    }

    private static Stream<Map.Entry<Long, Long>> scarcest(PublishedPlan plan) {
        return plan.plan().offerPrices().entrySet().stream()
                .filter(price -> price.getValue() > 0)
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SCARCE);
    }

    private static List<PlanView.Scarce> scarce(PublishedPlan plan, Map<Long, KnownOffer> known) {
        return scarcest(plan)
                .filter(price -> known.containsKey(price.getKey()))
                .map(price -> new PlanView.Scarce(
                        known.get(price.getKey()).id(),
                        known.get(price.getKey()).kind(),
                        price.getValue()))
                .toList();
    }

    private static PlanView.Planned given(PublishedPlan plan, Assignment one, KnownOffer offer) {
        PlannedNeed need = plan.needs().get(one.need());
        return new PlanView.Planned(
                need.id(),
                need.kind(),
                need.zone(),
                need.need().urgency(),
                offer == null ? null : offer.id(),
                offer == null ? null : offer.volunteerId(),
                one.value(),
                plan.plan().offerPrices().getOrDefault(one.offer(), 0L));
    }

    private PlanView.Objectives objectives() {
        NetworkObjectives objectives = mapper.objectives();
        return new PlanView.Objectives(
                objectives.fairness(),
                objectives.loadCost(),
                objectives.asksPerWeek().isPresent() ? objectives.asksPerWeek().getAsInt() : null,
                mapper.scoring().weights());
    }

    private static PlanView.Proof proof(Certificate certificate) {
        return new PlanView.Proof(
                certificate.value(),
                certificate.dual(),
                certificate.gap(),
                certificate.needs(),
                certificate.served(),
                certificate.capacity());
    }

    private static List<PlannedNeed> notIn(Set<UUID> hidden, Collection<PlannedNeed> needs) {
        return needs.stream().filter(need -> !hidden.contains(need.id())).toList();
    }

    private static List<PlanView.ZoneShare> zones(List<PlannedNeed> planned, List<PlannedNeed> leftOver) {
        Map<String, Integer> all = new TreeMap<>();
        Map<String, Integer> left = new HashMap<>();
        planned.forEach(need -> all.merge(need.zone(), 1, Integer::sum));
        leftOver.forEach(need -> left.merge(need.zone(), 1, Integer::sum));
        return all.entrySet().stream()
                .map(zone -> new PlanView.ZoneShare(
                        zone.getKey(), zone.getValue(), zone.getValue() - left.getOrDefault(zone.getKey(), 0)))
                .toList();
    }

    private static List<PlanView.AreaUnmet> areas(List<PlannedNeed> planned, List<PlannedNeed> leftOver, String zone) {
        Map<String, Integer> all = new HashMap<>();
        planned.forEach(need -> all.merge(need.area(), 1, Integer::sum));
        Map<String, List<PlannedNeed>> left = leftOver.stream()
                .filter(need -> in(zone, need))
                .collect(Collectors.groupingBy(PlannedNeed::area, TreeMap::new, Collectors.toList()));
        List<PlanView.AreaUnmet> areas = new ArrayList<>();
        left.forEach((area, unmet) -> areas.add(
                new PlanView.AreaUnmet(area, unmet.getFirst().zone(), all.get(area), unmet.size(), kinds(unmet))));
        areas.sort(Comparator.comparingInt(PlanView.AreaUnmet::unmet).reversed());
        return areas;
    }

    private static List<String> kinds(List<PlannedNeed> unmet) {
        return unmet.stream()
                .collect(Collectors.groupingBy(PlannedNeed::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static UUID id(Map<Long, KnownOffer> known, Long number) {
        return number == null || !known.containsKey(number)
                ? null
                : known.get(number).id();
    }

    private static boolean in(String zone, PlannedNeed need) {
        return zone == null || need.zone().equals(zone);
    }
}
