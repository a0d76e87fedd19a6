package org.kith.local.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.status.NetworkStatus;
import org.kith.local.status.PartState;
import org.kith.local.status.StatusJson;

/** The client of a running launcher: reads the status of its network, and stops, starts or kills one of its parts. */
public final class Control {
    private static final Duration ASK_EVERY = Duration.ofMillis(100);

    private final Path socket;

    private Control(Path socket) {
        this.socket = socket;
    }

    /**
     * The network that runs in a home folder, if one does.
     *
     * @param checkout the root of the sources
     * @param home     the home folder, {@code .kith} in the checkout by default
     */
    public static Optional<Control> find(Path checkout, Path home) {
        Control control = new Control(new Layout(checkout, home).socket());
        try {
            control.progress();
            return Optional.of(control);
        } catch (IOException | KithException e) {
            return Optional.empty();
        }
    }

    /** The status of the network. */
    public NetworkStatus status() throws IOException, KithException {
        return ask(ControlMessages.Action.STATUS, null).status();
    }

    /** The same without memory, which takes time to measure: for polling. */
    public NetworkStatus progress() throws IOException, KithException {
        return ask(ControlMessages.Action.PROGRESS, null).status();
    }

    /** Stops a part cleanly; it stays stopped. Returns when its process is gone. */
    public void stop(String part) throws IOException, KithException {
        ask(ControlMessages.Action.STOP, part);
    }

    /** Starts a part that was stopped; returns when it answers. */
    public void start(String part) throws IOException, KithException {
        ask(ControlMessages.Action.START, part);
    }

    /** Kills a part as a crash would; the launcher starts it again. Returns when the next process exists. */
    public void kill(String part) throws IOException, KithException {
        ask(ControlMessages.Action.KILL, part);
    }

    /** Waits until a part answers; fails when it does not in time. */
    public void await(String part, Duration limit) throws IOException, KithException, InterruptedException {
        Instant end = Instant.now().plus(limit);
        while (progress().part(part).state() != PartState.READY) {
            if (Instant.now().isAfter(end)) {
                throw new KithException(part + " did not answer within " + limit.toSeconds() + " s");
            }
            Thread.sleep(ASK_EVERY);
        }
    }

    /** Begins to stop everything and returns when the launcher no longer answers. */
    public void down(Duration limit) throws IOException, KithException, InterruptedException {
        ask(ControlMessages.Action.DOWN, null);
        Instant end = Instant.now().plus(limit);
        while (answers()) {
            if (Instant.now().isAfter(end)) {
                throw new KithException("the network did not stop within " + limit.toSeconds() + " s");
            }
            Thread.sleep(ASK_EVERY);
        }
    }

    private boolean answers() {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private ControlMessages.Response ask(ControlMessages.Action action, String part) throws IOException, KithException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                Writer requests = Channels.newWriter(channel, StandardCharsets.UTF_8);
                BufferedReader responses = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            requests.write(StatusJson.MAPPER.writeValueAsString(new ControlMessages.Request(action, part)) + "\n");
            requests.flush();
            String line = responses.readLine();
            if (line == null) {
                throw new IOException("the launcher ended before it answered");
            }
            ControlMessages.Response response = StatusJson.MAPPER.readValue(line, ControlMessages.Response.class);
            if (!response.ok()) {
                throw new KithException(response.error());
            }
            return response;
        }
    }
}
