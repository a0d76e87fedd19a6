package org.kith.referrals.doorstepneeds;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.batch.ItemReader;
import org.kith.referrals.batch.ItemResult;

/** Stores contacts about needs from doors one by one, each in a transaction of its own. */
@ApplicationScoped
class KeepContacts {
    private static final Logger LOG = Logger.getLogger(KeepContacts.class);

    private final ItemReader reader;
    private final KeepContact keep;
    private final CurrentCaller caller;

    KeepContacts(ItemReader reader, KeepContact keep, CurrentCaller caller) {
        this.reader = reader;
        this.keep = keep;
        this.caller = caller;
    }

    List<ItemResult> keep(List<JsonNode> sent) {
        Caller by = caller.get();
        return sent.stream().map(contact -> keep(contact, by)).toList();
    }

    private ItemResult keep(JsonNode sent, Caller by) {
        return reader.read(sent, "needId", ContactItem.class, contact -> {
            try {
                return switch (keep.keep(contact, by)) {
                    case CREATED -> ItemResult.created(contact.needId());
                    case DUPLICATE -> ItemResult.duplicate(contact.needId());
                    case KEPT -> ItemResult.kept(contact.needId());
                    case REPLACED -> ItemResult.replaced(contact.needId());
                };
            } catch (RuntimeException e) {
                LOG.errorf(e, "the contact about need %s is not stored", contact.needId());
                return ItemResult.notStored(contact.needId().toString());
            }
        });
    }
}
