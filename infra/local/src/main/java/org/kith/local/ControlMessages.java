package org.kith.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** What goes over the control socket: one JSON object a line, a question and its answer. */
final class ControlMessages {
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ControlMessages() {}

    /** Such as {@code {"do":"stop","part":"kafka"}}. */
    record Question(@JsonProperty("do") Deed deed, String part) {}

    /** What can be asked for. */
    enum Deed {
        @JsonProperty("status")
        STATUS,
        /** The status, memory left out: asked often while a network starts, and memory takes time to find. */
        @JsonProperty("progress")
        PROGRESS,
        @JsonProperty("stop")
        STOP,
        @JsonProperty("start")
        START,
        @JsonProperty("kill")
        KILL,
        @JsonProperty("down")
        DOWN
    }

    /** Whether it was done; if not, why not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(boolean ok, String error, NetworkStatus status) {}
}
