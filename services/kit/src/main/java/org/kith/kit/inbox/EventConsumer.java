package org.kith.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.kith.kit.config.KitConfig;

/**
 * The one door for events: takes batches of bytes from the channel {@code events} and hands them to the inbox. On stop it
 * pauses first and lets the batch under way finish while the data source is still open.
 */
@ApplicationScoped
class EventConsumer {
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final String CHANNEL = "events";

    private final Inbox inbox;
    private final ParkedRetries retries;
    private final ChannelRegistry channels;
    private final KitConfig config;
    private final Stopping stopping = new Stopping();
    private final ReentrantLock underWay = new ReentrantLock();
    private Thread retryThread;

    EventConsumer(Inbox inbox, ParkedRetries retries, ChannelRegistry channels, KitConfig config) {
        this.inbox = inbox;
        this.retries = retries;
        this.channels = channels;
        this.config = config;
    }

    @Incoming(CHANNEL)
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        underWay.lock();
        try {
            if (stopping.isNow()) {
                throw new IllegalStateException("the service stops; the batch comes again");
            }
            List<ReceivedEvent> batch = new ArrayList<>(records.count());
            for (ConsumerRecord<String, byte[]> record : records) {
                batch.add(ReceivedEvent.of(record));
            }
            inbox.receive(batch, stopping);
        } finally {
            underWay.unlock();
        }
    }

    void start(@Observes StartupEvent event) {
        retryThread = Thread.ofPlatform().name("inbox-retry").start(this::retry);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        var channel = channels.getPausable(CHANNEL);
        if (channel != null) {
            channel.pause();
        }
        stopping.now();
        if (underWay.tryLock(10, TimeUnit.SECONDS)) {
            underWay.unlock();
        }
        if (retryThread != null) {
            retryThread.join(Duration.ofSeconds(10));
        }
    }

    private void retry() {
        boolean begun = false;
        while (!stopping.isNow()) {
            try {
                if (!begun) {
                    retries.begin();
                    begun = true;
                }
                retries.round(stopping);
            } catch (RuntimeException e) {
                LOG.warn("parked events cannot be tried", e);
            }
            try {
                stopping.pause(config.inbox().retryEvery());
            } catch (IllegalStateException e) {
                LOG.debug("retries stop", e);
                return;
            }
        }
    }
}
