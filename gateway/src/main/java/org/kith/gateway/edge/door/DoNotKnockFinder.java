package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contracts.doorsteps.DoNotKnockMembers;
import org.kith.kit.json.CodeSearch;
import org.kith.kit.json.CodeSearch.Occurrence;
import org.kith.kit.json.LenientJson;

/**
 * Finds the requests not to be knocked in what a device sent, however the rest looks and wherever they stand. Doorsteps finds
 * those in the knocks that it gets by the same means; the others, and all of a body that is no batch, go to it by themselves.
 */
final class DoNotKnockFinder {
    private static final Pattern DAY = Pattern.compile("\\d{4,9}-\\d{2}-\\d{2}");

    private DoNotKnockFinder() {}

    /** All of them. */
    static List<FoundDoNotKnock> in(JsonNode tree) {
        return find(tree, JsonInText::held);
    }

    /** Those that doorsteps would not find by itself in the knocks that it gets. */
    static List<FoundDoNotKnock> beside(JsonNode knocks, List<FoundDoNotKnock> all) {
        if (all.isEmpty()) {
            return all;
        }
        Set<ObjectNode> seen = find(asReceived(knocks), CodeSearch::inText).stream()
                .map(FoundDoNotKnock::request)
                .collect(Collectors.toSet());
        return all.stream().filter(each -> !seen.contains(each.request())).toList();
    }

    /** What goes to doorsteps of a knock that is none: the requests in it, in a list, so that it is taken for no knock. */
    static JsonNode requests(JsonNode noKnock) {
        ArrayNode requests = JsonNodeFactory.instance.arrayNode();
        in(noKnock).forEach(each -> requests.add(each.request()));
        return requests.isEmpty() ? JsonNodeFactory.instance.nullNode() : requests;
    }

    private static JsonNode asReceived(JsonNode knocks) {
        try {
            return LenientJson.read(knocks.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FoundDoNotKnock> find(JsonNode tree, Function<JsonNode, JsonNode> inText) {
        return CodeSearch.find(
                        tree, DoNotKnockMembers.WORD, DoNotKnockMembers.OUTCOME, DoNotKnockMembers.BESIDE, inText)
                .stream()
                .filter(said -> !said.ids(DoNotKnockMembers.DOOR).isEmpty())
                .map(said -> new FoundDoNotKnock(said.pointer(), request(said)))
                .toList();
    }

    private static ObjectNode request(Occurrence said) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        put(
                request,
                DoNotKnockMembers.ID,
                said.ids(DoNotKnockMembers.ID).stream().map(UUID::toString).limit(1));
        put(
                request,
                DoNotKnockMembers.DOOR,
                said.ids(DoNotKnockMembers.DOOR).stream().map(UUID::toString));
        put(
                request,
                DoNotKnockMembers.AT,
                said.texts(DoNotKnockMembers.AT)
                        .filter(DoNotKnockFinder::isTime)
                        .limit(1));
        put(
                request,
                DoNotKnockMembers.UNTIL,
                said.texts(DoNotKnockMembers.UNTIL)
                        .flatMap(text -> DAY.matcher(text).results())
                        .map(MatchResult::group));
        return request.put(DoNotKnockMembers.OUTCOME, DoNotKnockMembers.WORD);
    }

    private static void put(ObjectNode request, String name, Stream<String> texts) {
        List<String> all = texts.distinct().toList();
        if (all.size() == 1) {
            request.put(name, all.getFirst());
        } else if (!all.isEmpty()) {
            all.forEach(request.putArray(name)::add);
        }
    }

    private static boolean isTime(String text) {
        try {
            return Instant.parse(text.strip()).isAfter(Instant.EPOCH);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
