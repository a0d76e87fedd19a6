package org.kith.local.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.kith.local.status.NetworkStatus;

/** What goes over the control socket: one JSON object a line, a request and its response. */
final class ControlMessages {
    private ControlMessages() {}

    /** Such as {@code {"do":"stop","part":"kafka"}}. */
    record Request(@JsonProperty("do") Action action, String part) {}

    /** What can be requested. */
    enum Action {
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
    record Response(boolean ok, String error, NetworkStatus status) {}
}
