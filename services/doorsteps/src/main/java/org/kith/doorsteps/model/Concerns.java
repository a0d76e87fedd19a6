package org.kith.doorsteps.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kith.kit.http.Cursor;

/** Concerns, oldest first. */
@ApplicationScoped
public class Concerns implements PanacheRepositoryBase<Concern, UUID> {
    /**
     * Concerns that came after another.
     *
     * @param id the other, or {@link Cursor#START}
     * @param waiting only those that nobody has acknowledged
     */
    public List<Concern> after(UUID id, boolean waiting, int limit) {
        String filter = waiting ? "acknowledgedAt is null and " : "";
        String order = " order by receivedAt, id";
        Concern last = id.equals(Cursor.START) ? null : findById(id);
        return (last == null
                        ? find(filter + "1 = 1" + order)
                        : find(
                                filter + "(receivedAt > ?1 or receivedAt = ?1 and id > ?2)" + order,
                                last.receivedAt(),
                                last.id()))
                .page(0, limit)
                .list();
    }
}
