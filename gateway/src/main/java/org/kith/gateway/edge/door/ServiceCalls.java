package org.kith.gateway.edge.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kith.contracts.Service;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.problem.Problems;
import org.kith.gateway.edge.services.ServiceAddresses;
import org.kith.kit.telemetry.Correlation;

/**
 * Calls of the composed door. They have threads and connections of their own and no circuit: however many ordinary
 * requests wait for a service, a concern does not wait behind them.
 */
@ApplicationScoped
class ServiceCalls {
    private final ServiceAddresses addresses;
    private final ObjectMapper json;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;

    ServiceCalls(ServiceAddresses addresses, ObjectMapper json, GatewayConfig config) {
        this.addresses = addresses;
        this.json = json;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.limits().connect())
                .executor(threads)
                .build();
    }

    /** The threads of the door: as many as there are things to wait for. */
    ExecutorService threads() {
        return threads;
    }

    /**
     * Sends a body as JSON.
     *
     * @throws IOException when there is no answer until the deadline
     */
    HttpResponse<byte[]> post(Service service, String path, Object body, Sender sender, Deadline deadline)
            throws IOException {
        if (deadline.left().isNegative()) {
            throw new HttpTimeoutException("no time left for " + service.code());
        }
        HttpRequest request = HttpRequest.newBuilder(addresses.of(service).resolve(path))
                .timeout(deadline.left())
                .header(HttpHeaders.AUTHORIZATION.toString(), "Bearer " + sender.token())
                .header(HttpHeaders.CONTENT_TYPE.toString(), "application/json")
                .header(HttpHeaders.ACCEPT.toString(), "application/json, " + Problems.MEDIA_TYPE)
                .header(Correlation.HEADER, sender.correlation())
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException(service.code() + " did not answer in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + service.code() + " was asked");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
