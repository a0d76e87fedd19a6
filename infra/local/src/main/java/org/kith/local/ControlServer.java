package org.kith.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Answers {@link Control} on a socket that only the owner of the home folder may open. */
final class ControlServer implements AutoCloseable {
    private final Network network;
    private final Path socket;
    private final ServerSocketChannel channel;

    /** Listens from now on. */
    ControlServer(Network network, Path socket) throws IOException {
        this.network = network;
        this.socket = socket;
        Files.createDirectories(socket.getParent());
        Files.deleteIfExists(socket);
        this.channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(UnixDomainSocketAddress.of(socket));
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        Thread.ofPlatform().name("kith-control").daemon().start(this::accept);
    }

    private void accept() {
        while (channel.isOpen()) {
            try {
                SocketChannel client = channel.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (ClosedChannelException e) {
                return; // The end of the network.
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void converse(SocketChannel client) {
        try (client;
                BufferedReader lines = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8));
                Writer answers = Channels.newWriter(client, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.write(ControlMessages.JSON.writeValueAsString(answer(line)));
                answers.write('\n');
                answers.flush();
            }
        } catch (IOException e) {
            // The asker went away before its answer; what it asked for is done or not, as the parts' states tell.
            return;
        }
    }

    private ControlMessages.Answer answer(String line) {
        try {
            ControlMessages.Question question = ControlMessages.JSON.readValue(line, ControlMessages.Question.class);
            if (question.deed() == null) {
                return no("say what to do: status, progress, start, stop, kill or down");
            }
            switch (question.deed()) {
                case STATUS -> {
                    return new ControlMessages.Answer(true, null, network.status());
                }
                case PROGRESS -> {
                    return new ControlMessages.Answer(true, null, network.progress());
                }
                case STOP -> network.stop(question.part());
                case START -> network.start(question.part());
                case KILL -> network.kill(question.part());
                case DOWN -> network.askForEnd();
            }
            return new ControlMessages.Answer(true, null, null);
        } catch (JsonProcessingException e) {
            return no("not understood: " + e.getOriginalMessage());
        } catch (IOException | KithException e) {
            return no(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return no("the launcher is ending");
        }
    }

    private static ControlMessages.Answer no(String why) {
        return new ControlMessages.Answer(false, why, null);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(socket);
    }
}
