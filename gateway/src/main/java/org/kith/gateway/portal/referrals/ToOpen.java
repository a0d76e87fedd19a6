package org.kith.gateway.portal.referrals;

import java.util.function.Consumer;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.services.Families;

/** Whether there is a family that the user may open although only named people see it. */
final class ToOpen {
    private static final int NOT_FOUND = 404;

    private ToOpen() {}

    /**
     * Whether the user sees the family already: it is not restricted, they are named, or they opened it.
     *
     * @param look asks for what they would see
     * @param open opens it; the service looks for what there is to open before it reads the reason, so that none is asked for in vain
     * @throws ServiceFailure when they neither see nor can open it: then it is not there
     */
    static boolean isSeen(Runnable look, Consumer<Families.Lifting> open) {
        try {
            look.run();
            return true;
        } catch (ServiceFailure failure) {
            if (failure.status() != NOT_FOUND) {
                throw failure;
            }
        }
        try {
            open.accept(new Families.Lifting(null));
        } catch (ServiceFailure failure) {
            if (!failure.isForTheSender()) {
                throw failure;
            }
        }
        return false;
    }
}
