package org.kith.referrals.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;

/** Reads what the caller's organisation was told. */
@ApplicationScoped
class ReadNotices {
    private final NoticeRepository notices;

    ReadNotices(NoticeRepository notices) {
        this.notices = notices;
    }

    @Transactional
    Page<NoticeView> page(String cursor, Integer limit) {
        int size = Cursor.limit(limit);
        return Page.of(notices.after(Cursor.decode(cursor), size + 1), size, Notice::id, Notice::view);
    }
}
