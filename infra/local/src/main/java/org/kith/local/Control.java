package org.kith.local;

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

/** Speaks to the launcher of a running network: how it does, and stop, start or kill one of its parts. */
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
            control.status();
            return Optional.of(control);
        } catch (IOException | KithException e) {
            return Optional.empty();
        }
    }

    /** How the network does. */
    public NetworkStatus status() throws IOException, KithException {
        return ask(ControlMessages.Deed.STATUS, null).status();
    }

    /** The same, memory left out: for who asks again and again. */
    NetworkStatus progress() throws IOException, KithException {
        return ask(ControlMessages.Deed.PROGRESS, null).status();
    }

    /** Stops a part cleanly; it stays stopped. Returns when its process is gone. */
    public void stop(String part) throws IOException, KithException {
        ask(ControlMessages.Deed.STOP, part);
    }

    /** Starts a part that was stopped; returns when it answers. */
    public void start(String part) throws IOException, KithException {
        ask(ControlMessages.Deed.START, part);
    }

    /** Kills a part as a crash would; the launcher starts it again. Returns when the next process exists. */
    public void kill(String part) throws IOException, KithException {
        ask(ControlMessages.Deed.KILL, part);
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
        ask(ControlMessages.Deed.DOWN, null);
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

    private ControlMessages.Answer ask(ControlMessages.Deed deed, String part) throws IOException, KithException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                Writer questions = Channels.newWriter(channel, StandardCharsets.UTF_8);
                BufferedReader answers = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            questions.write(ControlMessages.JSON.writeValueAsString(new ControlMessages.Question(deed, part)) + "\n");
            questions.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new IOException("the launcher ended before it answered");
            }
            ControlMessages.Answer answer = ControlMessages.JSON.readValue(line, ControlMessages.Answer.class);
            if (!answer.ok()) {
                throw new KithException(answer.error());
            }
            return answer;
        }
    }
}
