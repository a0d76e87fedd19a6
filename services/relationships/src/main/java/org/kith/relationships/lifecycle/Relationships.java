package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Etags;
import org.kith.kit.http.Page;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.Ids;
import org.kith.relationships.RelationshipsConfig;
import org.kith.relationships.access.RelationshipAccess;
import org.kith.relationships.model.Handover;
import org.kith.relationships.model.HandoverRepository;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipRepository;
import org.kith.relationships.model.RelationshipView;

/** What people do with relationships. Every read and change is in the family's audit. */
@ApplicationScoped
public class Relationships {
    private final RelationshipRepository relationships;
    private final HandoverRepository handovers;
    private final RelationshipAccess access;
    private final Outbox outbox;
    private final RelationshipsConfig config;
    private final Clock clock;

    Relationships(
            RelationshipRepository relationships,
            HandoverRepository handovers,
            RelationshipAccess access,
            Outbox outbox,
            RelationshipsConfig config,
            Clock clock) {
        this.relationships = relationships;
        this.handovers = handovers;
        this.access = access;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** One page; {@code state} and {@code referralId} may be null; those whose review is due only when asked for. */
    @Transactional
    Page<RelationshipView> list(String state, UUID referralId, boolean reviewDue, UUID after, int limit) {
        List<Relationship> rows = relationships
                .find(
                        "id > ?1 and (?2 is null or state = ?2) and (?3 is null or referralId = ?3) "
                                + "and (?4 = false or reviewDue <= ?5 and (state <> 'ended' "
                                + "or array_length(reviewReasons) > 0)) order by id",
                        after,
                        state,
                        referralId,
                        reviewDue,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .page(0, limit + 1)
                .list();
        rows.forEach(row -> access.note(row, "relationship.list"));
        return Page.of(rows, limit, Relationship::id, this::view);
    }

    /** A relationship that the caller may see. */
    @Transactional
    Relationship get(UUID id) {
        return access.read(id, "relationship.read");
    }

    /** How it is shown, with what its contacts add up to. */
    @Transactional
    public RelationshipView view(Relationship relationship) {
        Object[] sums = relationships
                .getEntityManager()
                .createQuery(
                        "select count(c), coalesce(sum(c.minutes), 0) from Contact c where c.relationshipId = ?1",
                        Object[].class)
                .setParameter(1, relationship.id())
                .getSingleResult();
        return relationship.view(
                (Long) sums[0],
                ((Number) sums[1]).longValue(),
                access.leads(relationship),
                handovers.find("relationshipId = ?1 order by id", relationship.id()).stream()
                        .map(Handover::view)
                        .toList());
    }

    @Transactional
    RelationshipView handOver(UUID id, String ifMatch, HandOver command) {
        Relationship relationship = forWork(id, ifMatch, "relationship.hand-over");
        Instant now = clock.instant();
        if (command.metTogetherOn() != null
                && command.metTogetherOn().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw Problem.field("/metTogetherOn", "future", "Give the day on which they met, not a plan.");
        }
        UUID from = relationship.leadId();
        outbox.publish(relationship.handOver(command.toLeadId(), command.metTogetherOn() != null, now));
        handovers.persist(
                new Handover(Ids.next(), id, from, command.toLeadId(), command.metTogetherOn(), command.reason(), now));
        relationships.flush();
        return view(relationship);
    }

    @Transactional
    RelationshipView end(UUID id, String ifMatch, EndRelationship command) {
        Relationship relationship = forWork(id, ifMatch, "relationship.end");
        outbox.publish(relationship.end(command.reason(), command.outcome(), clock.instant()));
        relationships.flush();
        return view(relationship);
    }

    @Transactional
    RelationshipView reviewed(UUID id, String ifMatch) {
        Relationship relationship = forWork(id, ifMatch, "relationship.reviewed");
        relationship.reviewed(LocalDate.ofInstant(clock.instant().plus(config.reviewAfter()), ZoneOffset.UTC));
        relationships.flush();
        return view(relationship);
    }

    @Transactional
    RelationshipView linkVolunteer(UUID id, String ifMatch, UUID person) {
        Relationship relationship = forWork(id, ifMatch, "relationship.link-volunteer");
        relationship.linkVolunteer(person);
        relationships.flush();
        return view(relationship);
    }

    private Relationship forWork(UUID id, String ifMatch, String action) {
        Relationship relationship = access.change(id, action);
        Etags.requireMatch(ifMatch, relationship.version());
        return relationship;
    }

    Relationship visible(UUID id) {
        return relationships.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    static UUID after(String cursor) {
        return Cursor.decode(cursor);
    }
}
