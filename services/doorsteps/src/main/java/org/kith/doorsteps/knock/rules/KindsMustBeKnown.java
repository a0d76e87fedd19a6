package org.kith.doorsteps.knock.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kith.contracts.vocabulary.Kind;
import org.kith.doorsteps.knock.batch.KnockItem;

/** What is offered or needed is of one of the network's kinds. */
final class KindsMustBeKnown implements KnockRule {
    @Override
    public Optional<Refusal> broken(KnockItem knock, Instant now) {
        Stream<String> offers = IntStream.range(0, knock.offers().size())
                .filter(i -> Kind.find(knock.offers().get(i).kind()).isEmpty())
                .mapToObj(i -> "/offers/" + i + "/kind");
        Stream<String> needs = IntStream.range(0, knock.needs().size())
                .filter(i -> Kind.find(knock.needs().get(i).kind()).isEmpty())
                .mapToObj(i -> "/needs/" + i + "/kind");
        return Stream.concat(offers, needs)
                .findFirst()
                .map(pointer -> new Refusal("unknown-kind", "There is no such kind of help.", pointer));
    }
}
