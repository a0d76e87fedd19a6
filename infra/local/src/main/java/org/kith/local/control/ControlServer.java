package org.kith.local.control;

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
import org.kith.local.KithException;
import org.kith.local.status.StatusJson;

/** Serves {@link Control} on a socket that only the owner of the home folder may open. */
public final class ControlServer implements AutoCloseable {
    private final Controlled network;
    private final Path socket;
    private final ServerSocketChannel channel;

    /** Listens from now on. */
    public ControlServer(Controlled network, Path socket) throws IOException {
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
                Thread.ofVirtual().start(() -> serve(client));
            } catch (ClosedChannelException e) {
                return; // The network stops.
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client;
                BufferedReader lines = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8));
                Writer responses = Channels.newWriter(client, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                responses.write(StatusJson.MAPPER.writeValueAsString(respond(line)));
                responses.write('\n');
                responses.flush();
            }
        } catch (IOException e) {
            // The client went away before its response; whether its request was done shows in the status.
            return;
        }
    }

    private ControlMessages.Response respond(String line) {
        try {
            ControlMessages.Request request = StatusJson.MAPPER.readValue(line, ControlMessages.Request.class);
            if (request.action() == null) {
                return error("say what to do: status, progress, start, stop, kill or down");
            }
            switch (request.action()) {
                case STATUS -> {
                    return new ControlMessages.Response(true, null, network.status());
                }
                case PROGRESS -> {
                    return new ControlMessages.Response(true, null, network.progress());
                }
                case STOP -> network.stop(request.part());
                case START -> network.start(request.part());
                case KILL -> network.kill(request.part());
                case DOWN -> network.requestStop();
            }
            return new ControlMessages.Response(true, null, null);
        } catch (JsonProcessingException e) {
            return error("not understood: " + e.getOriginalMessage());
        } catch (IOException | KithException e) {
            return error(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return error("the launcher is ending");
        }
    }

    private static ControlMessages.Response error(String why) {
        return new ControlMessages.Response(false, why, null);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(socket);
    }
}
