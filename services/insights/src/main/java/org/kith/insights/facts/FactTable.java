package org.kith.insights.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.kit.data.Locks;
import org.kith.kit.data.Sql;

/**
 * Where facts and links are. A fact is filled in from its link when it is stored, and again when the link learns more.
 *
 * <p>How many rows a batch concerns is not known when a statement is planned. {@code lateral ... offset 0}, and {@code any}
 * of one, keep the plan from reading a whole table for them: each row is found by its index.
 */
@ApplicationScoped
class FactTable {
    private static final String STORE_LINKS = """
            insert into fact_link as l (id, match, need, offer, referral, organisation, other_organisation, person, family,
              kind, area, origin)
            select * from json_to_recordset(?::json) as told (id uuid, match uuid, need uuid, offer uuid, referral uuid,
              organisation uuid, other_organisation uuid, person uuid, family uuid, kind text, area text, origin text)
            on conflict (id) do update set
              match = coalesce(l.match, excluded.match),
              need = coalesce(l.need, excluded.need),
              offer = coalesce(l.offer, excluded.offer),
              referral = coalesce(l.referral, excluded.referral),
              organisation = coalesce(l.organisation, excluded.organisation),
              other_organisation = coalesce(l.other_organisation, excluded.other_organisation),
              person = coalesce(l.person, excluded.person),
              family = coalesce(l.family, excluded.family),
              kind = coalesce(l.kind, excluded.kind),
              area = coalesce(l.area, excluded.area),
              origin = coalesce(l.origin, excluded.origin)
            where l.match is null and excluded.match is not null
              or l.need is null and excluded.need is not null
              or l.offer is null and excluded.offer is not null
              or l.referral is null and excluded.referral is not null
              or l.organisation is null and excluded.organisation is not null
              or l.other_organisation is null and excluded.other_organisation is not null
              or l.person is null and excluded.person is not null
              or l.family is null and excluded.family is not null
              or l.kind is null and excluded.kind is not null
              or l.area is null and excluded.area is not null
              or l.origin is null and excluded.origin is not null
            returning l.id
            """;

    private static final String STORE_FACTS = """
            insert into fact (event, id, step, zone, at, recorded, belongs_to, replaces, link, state, flag, amount, organisation,
              other_organisation, person, family, referral, kind, area, origin, team)
            select f.event, f.id, f.step, f.zone, f.at, f.recorded, f.belongs_to, f.replaces, f.link, f.state, f.flag, f.amount,
              coalesce(f.organisation, k.organisation), coalesce(f.other_organisation, k.other_organisation),
              coalesce(f.person, k.person), coalesce(f.family, k.family), coalesce(f.referral, k.referral),
              coalesce(f.kind, k.kind), coalesce(f.area, k.area), coalesce(f.origin, k.origin), k.team
            from json_to_recordset(?::json) as f (event text, id uuid, step bigint, zone text, at timestamptz, recorded timestamptz,
              belongs_to uuid, replaces uuid, link uuid, state text, flag boolean, amount int, organisation uuid,
              other_organisation uuid, person uuid, family uuid, referral uuid, kind text, area text, origin text)
            left join lateral (select * from fact_link_known k where k.id = f.link offset 0) k on true
            on conflict do nothing
            """;

    private static final String FILL_IN = """
            with recursive learnt (id) as (
              select unnest(?::uuid[])
              union
              select l.id from learnt join fact_link l
                on l.match = learnt.id or l.need = learnt.id or l.offer = learnt.id or l.referral = learnt.id),
            known as (
              select k.* from learnt cross join lateral (select * from fact_link_known where id = learnt.id offset 0) k)
            update fact f set
              organisation = coalesce(f.organisation, k.organisation),
              other_organisation = coalesce(f.other_organisation, k.other_organisation),
              person = coalesce(f.person, k.person),
              family = coalesce(f.family, k.family),
              referral = coalesce(f.referral, k.referral),
              kind = coalesce(f.kind, k.kind),
              area = coalesce(f.area, k.area),
              origin = coalesce(f.origin, k.origin),
              team = coalesce(f.team, k.team)
            from known k
            where f.link = any (array[k.id]) and (
              f.organisation is null and k.organisation is not null
              or f.other_organisation is null and k.other_organisation is not null
              or f.person is null and k.person is not null
              or f.family is null and k.family is not null
              or f.referral is null and k.referral is not null
              or f.kind is null and k.kind is not null
              or f.area is null and k.area is not null
              or f.origin is null and k.origin is not null
              or f.team is null and k.team is not null)
            """;

    private static final UUID ALL = new UUID(0, 0);

    private final Sql sql;
    private final Locks locks;
    private final ObjectMapper json;

    FactTable(Sql sql, Locks locks, ObjectMapper json) {
        this.sql = sql;
        this.locks = locks;
        this.json = json;
    }

    /** Stores what is not stored yet. One transaction at a time: a link and a fact must not miss each other. */
    void store(List<Fact> facts, Collection<Link> links) {
        if (facts.isEmpty()) {
            return;
        }
        locks.lock("facts", ALL);
        List<UUID> learnt = links.isEmpty() ? List.of() : sql.list(STORE_LINKS, row -> row.uuid("id"), text(links));
        sql.update(STORE_FACTS, text(facts));
        if (!learnt.isEmpty()) {
            sql.update(FILL_IN, learnt.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        }
    }

    private String text(Collection<? extends Details<?>> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("columns are ids, codes, numbers and times", e);
        }
    }
}
