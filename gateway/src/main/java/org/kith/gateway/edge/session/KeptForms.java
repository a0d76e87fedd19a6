package org.kith.gateway.edge.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.gateway.edge.config.GatewayConfig;

/**
 * Keeps what somebody typed in the page that says that it was not sent, because the gateway stores nothing: sealed, since on
 * a shared computer another person may be the next to look at the page. Only who typed it gets it back.
 */
@ApplicationScoped
public class KeptForms {
    /** Name of the hidden fields that hold the sealed form. */
    static final String SEALED = "keptForm";

    /** As long as a session at most: who comes back later begins again. */
    private static final Duration KEPT = EndedSessions.LONGEST;

    /** Name of the button by which somebody says that the writer has signed in. */
    private static final String GO_ON = "session-ended";

    private static final Set<String> OURS = Set.of(FormTokenFilter.FIELD, GO_ON, SEALED);

    /** A long form is several fields: what stands in front of the gateway may take none of more than 64 KiB. */
    private static final Pattern PIECE = Pattern.compile(".{1,32000}");

    private final Seal seal;
    private final FormTokens tokens;
    private final ObjectMapper json;
    private final Clock clock;

    KeptForms(GatewayConfig config, FormTokens tokens, ObjectMapper json, Clock clock) {
        seal = new Seal(FormTokens.key(config, "kept forms"));
        this.tokens = tokens;
        this.json = json;
        this.clock = clock;
    }

    /** What is sealed; the fields in the order in which they were sent. */
    private record Content(String writer, long until, String action, List<List<String>> fields) {}

    /** The form that was sent, or the one that was kept in the page from which it was sent. */
    KeptForm read(String action, List<Map.Entry<String, String>> sent) {
        boolean sentOn = sent.stream().anyMatch(field -> GO_ON.equals(field.getKey()));
        String sealed = values(sent, SEALED).collect(Collectors.joining());
        if (!sealed.isEmpty()) {
            return open(sealed, sentOn);
        }
        String writer = values(sent, FormTokenFilter.FIELD)
                .map(FormTokens::writerOf)
                .findFirst()
                .orElse("");
        if (writer.isEmpty()) {
            return KeptForm.nothing(sentOn);
        }
        List<Map.Entry<String, String>> typed =
                sent.stream().filter(field -> !OURS.contains(field.getKey())).toList();
        return new KeptForm(action, typed, sentOn, writer, clock.instant().plus(KEPT));
    }

    private static Stream<String> values(List<Map.Entry<String, String>> sent, String name) {
        return sent.stream().filter(field -> name.equals(field.getKey())).map(Map.Entry::getValue);
    }

    /** Whether it is this person who typed. */
    public boolean isBy(SecurityIdentity identity, KeptForm form) {
        return form.isKept() && tokens.writer(identity).equals(form.writer());
    }

    /** The form as a page of somebody else, or of nobody, may hold it; it says nothing to whoever reads it. */
    public List<String> sealed(KeptForm form) {
        Content content = new Content(
                form.writer(),
                form.until().getEpochSecond(),
                form.action(),
                form.fields().stream()
                        .map(field -> List.of(field.getKey(), field.getValue()))
                        .toList());
        try {
            return PIECE.matcher(seal.close(json.writeValueAsBytes(content)))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts is always JSON", e);
        }
    }

    private KeptForm open(String sealed, boolean sentOn) {
        return seal.open(sealed)
                .map(this::content)
                .map(content -> opened(content, sentOn))
                .filter(form -> form.until().isAfter(clock.instant()))
                .orElseGet(() -> KeptForm.nothing(sentOn));
    }

    private Content content(byte[] opened) {
        try {
            return json.readValue(opened, Content.class);
        } catch (IOException e) {
            throw new IllegalStateException("what was sealed here can be read here", e);
        }
    }

    private static KeptForm opened(Content content, boolean sentOn) {
        List<Map.Entry<String, String>> fields = content.fields().stream()
                .map(field -> Map.entry(field.getFirst(), field.getLast()))
                .toList();
        return new KeptForm(content.action(), fields, sentOn, content.writer(), Instant.ofEpochSecond(content.until()));
    }
}
