package org.kith.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FlowTest {
    @Test
    void theRefereeFindsTheSameValueOnEveryShape() {
        int served = 0;
        for (Shape shape : Shape.values()) {
            for (int seed = 0; seed < 40; seed++) {
                MinCostFlow flow = new RandomFlow(seed, shape).flow;
                assertThat(FlowVerifier.check(flow).value())
                        .as("%s %s", shape, seed)
                        .isEqualTo(Referee.best(flow));
                served += flow.supplies.used[0];
            }
        }
        assertThat(served).isPositive();
    }

    @Test
    void staysTheBestThroughTenThousandChanges() {
        for (Shape shape : Shape.values()) {
            RandomFlow random = new RandomFlow(shape.ordinal(), shape);
            for (int step = 1; step <= 1500; step++) {
                random.step();
                FlowVerifier.check(random.flow);
                if (step % 100 == 0) {
                    assertThat(FlowVerifier.check(random.flow).value()).isEqualTo(Referee.best(random.flow));
                }
            }
        }
    }

    private enum Shape {
        LOOSE,
        TIGHT,
        NO_EDGES,
        EQUAL_VALUES,
        NO_CAPACITY,
        ONE_HUB,
        CAPACITY_FIVE,
        URGENT_ONLY,
        RISING_COSTS,
        ZONES
    }

    /** A flow with random needs and supplies that changes at random. */
    private static final class RandomFlow {
        private final SplittableRandom random;
        private final Shape shape;
        final MinCostFlow flow;
        private final List<Integer> supplies = new ArrayList<>();
        private final TreeSet<Integer> needs = new TreeSet<>();
        private final List<Integer> zones = new ArrayList<>();

        RandomFlow(long seed, Shape shape) {
            this.random = new SplittableRandom(seed);
            this.shape = shape;
            flow = new MinCostFlow(shape != Shape.ZONES);
            flow.indexSupplyEdges();
            for (int i = 0; shape == Shape.ZONES && i < 3; i++) {
                int members = 5 + 5 * i;
                zones.add(flow.addSupply(i, new Edges(), unit -> 3000L * (2 * unit - 1) / members));
                flow.capacity(zones.getLast(), Integer.MAX_VALUE);
            }
            int offers = shape == Shape.ONE_HUB ? 1 : 2 + random.nextInt(12);
            for (int i = 0; i < offers; i++) {
                addSupply();
            }
            for (int i = 0; i < 30; i++) {
                addNeed();
            }
        }

        void step() {
            switch (random.nextInt(8)) {
                case 0, 1 -> addNeed();
                case 2 -> removeNeed();
                case 3 -> withUnit();
                case 4 -> flow.capacity(pick(), capacity());
                case 5 -> {
                    if (supplies.size() < 20) {
                        addSupply();
                    }
                }
                case 6 -> {
                    if (supplies.size() > 1) {
                        Integer gone = pick();
                        flow.removeSupply(gone);
                        supplies.remove(gone);
                    }
                }
                default -> unlink();
            }
        }

        private void addNeed() {
            int row = 0;
            while (needs.contains(row)) {
                row++;
            }
            if (row >= 60) {
                removeNeed();
                return;
            }
            List<Long> edges = new ArrayList<>();
            for (int supply : supplies) {
                if (linked()) {
                    edges.add(Edges.edge(value(), supply));
                }
            }
            if (!zones.isEmpty()) {
                edges.add(Edges.edge(0, zones.get(random.nextInt(zones.size()))));
            }
            needs.add(row);
            flow.addNeed(row, edges(edges));
        }

        private void addSupply() {
            List<Long> edges = new ArrayList<>();
            for (int need : needs) {
                if (linked()) {
                    edges.add(Edges.edge(value(), need));
                }
            }
            int rise = random.nextInt(400);
            int base = random.nextInt(300);
            MarginalCost cost = shape == Shape.RISING_COSTS ? unit -> base + (long) rise * unit : MarginalCost.FREE;
            int supply = flow.addSupply(0, edges(edges), cost);
            supplies.add(supply);
            flow.capacity(supply, capacity());
        }

        private void removeNeed() {
            if (!needs.isEmpty()) {
                int need = needs.floor(needs.last() == 0 ? 0 : random.nextInt(needs.first(), needs.last() + 1));
                needs.remove(need);
                flow.removeNeed(need);
            }
        }

        private void withUnit() {
            for (int need : needs) {
                int at = flow.needs.supplyOf[need];
                if (at != DemandNodes.UNASSIGNED && supplies.contains(at) && shape != Shape.RISING_COSTS) {
                    needs.remove(need);
                    flow.removeWithUnit(need);
                    return;
                }
            }
        }

        private void unlink() {
            for (int need : needs) {
                int supply = pick();
                if (flow.needs.edges[need].reaches(supply)) {
                    flow.unlink(need, supply);
                    return;
                }
            }
        }

        private int pick() {
            return supplies.get(random.nextInt(supplies.size()));
        }

        private boolean linked() {
            return switch (shape) {
                case NO_EDGES -> false;
                case ONE_HUB -> true;
                default -> random.nextInt(3) == 0;
            };
        }

        private int value() {
            return switch (shape) {
                case EQUAL_VALUES -> 500;
                case URGENT_ONLY -> 80_000 + random.nextInt(1000);
                default -> 1 + random.nextInt(1000) + 500 * random.nextInt(4);
            };
        }

        private int capacity() {
            return switch (shape) {
                case NO_CAPACITY -> 0;
                case CAPACITY_FIVE -> 5;
                case LOOSE -> 3 + random.nextInt(4);
                case ONE_HUB -> random.nextInt(20);
                default -> random.nextInt(4);
            };
        }

        private static Edges edges(List<Long> edges) {
            return new Edges(edges.stream().mapToLong(Long::longValue).toArray());
        }
    }
}
